import type { AnyLifecycle } from '@caseward/kernel';
import { contexts, generated } from './product';

const arrows = ({ statuses, turns, begins = {} }: AnyLifecycle): string[] => {
  const lines = Object.entries(begins).map(([command, status]) => `  [*] --> ${status}: ${command}`);
  for (const from of statuses) {
    const here = Object.entries(turns).filter(([, turn]) => turn.from.includes(from));
    const moves = new Map<string, string[]>();
    for (const [command, { to = [] }] of here)
      for (const status of to) moves.set(status, [...(moves.get(status) ?? []), command]);
    for (const [to, commands] of moves) lines.push(`  ${from} --> ${to}: ${commands.join('<br/>')}`);
  }
  return lines;
};

/** Commands that leave the record where it is, by the statuses that take them. */
const staying = ({ statuses, turns }: AnyLifecycle): string[] =>
  Object.entries(turns)
    .filter(([, { to }]) => to === undefined)
    .map(([command, { from }]) => `- \`${command}\`: ${from.length === statuses.length ? 'always' : from.join(', ')}`);

/** One kind of record: how it begins, where each command leads, and what leaves it where it is. */
export const pictureOf = (name: string, life: AnyLifecycle): string[] => [
  `## ${name}`,
  '',
  '```mermaid',
  'stateDiagram-v2',
  ...arrows(life),
  '```',
  '',
  ...(staying(life).length > 0 ? ['Taken without moving on:', '', ...staying(life), ''] : []),
];

/** How each kind of record lives, from the very tables by which rules refuse and pages offer. */
export const lifecyclesPage = (): string =>
  [
    ...generated(
      'Lifecycles',
      'Which command a record takes in which status. What else a command needs (who, and what must be so) stands in its rule.',
    ),
    ...contexts
      .flatMap(({ aggregates }) => aggregates)
      .flatMap((aggregate) => (aggregate.lifecycle ? pictureOf(aggregate.name, aggregate.lifecycle) : [])),
  ].join('\n');
