import { due, fieldCommands, type FieldCommand } from './commands';
import { otherwise, type Otherwise } from './otherwise';

/** `later`: its part of the road has not begun. `missing`: it has, and this is neither here nor settled otherwise. */
export type Standing = 'here' | 'merged' | 'dropped' | 'missing' | 'later';
export type Covered = FieldCommand & Readonly<{ standing: Standing; said?: string | undefined }>;

const inWords = (one: Otherwise): Pick<Covered, 'standing' | 'said'> =>
  'into' in one
    ? { standing: 'merged', said: `${one.into.join(' and ')}: ${one.why}` }
    : { standing: 'dropped', said: one.why };

/** Each command of the field: ours of that name, or what stands in its place. */
export const coverageOf = (
  ours: ReadonlySet<string>,
  field: readonly FieldCommand[] = fieldCommands,
  others: readonly Otherwise[] = otherwise,
): readonly Covered[] =>
  field.map((command) => {
    if (ours.has(command.name)) return { ...command, standing: 'here' };
    const other = others.find(({ of }) => of.includes(command.name));
    if (other) return { ...command, ...inWords(other) };
    return { ...command, standing: due.includes(command.group) ? 'missing' : 'later' };
  });

/** What is wrong with the list itself: it must say of each command one thing, and name only commands that there are. */
export const oddities = (ours: ReadonlySet<string>, others: readonly Otherwise[] = otherwise): readonly string[] => {
  const known = new Set(fieldCommands.map(({ name }) => name));
  const named = others.flatMap(({ of }) => of);
  return [
    ...named.filter((name) => !known.has(name)).map((name) => `${name} is no command of the field`),
    ...named.filter((name) => ours.has(name)).map((name) => `${name} is here, and said to be elsewhere`),
    ...named.filter((name, place) => named.indexOf(name) !== place).map((name) => `${name} is settled twice`),
    ...others
      .flatMap((one) => ('into' in one ? one.into : []))
      .filter((name) => !ours.has(name))
      .map((name) => `${name} is no command here, and something is said to be part of it`),
  ];
};

const standings: readonly Standing[] = ['here', 'merged', 'dropped', 'missing', 'later'];
export const countsOf = (covered: readonly Covered[]) =>
  [...new Set(covered.map(({ group }) => group))].map((group) => {
    const those = covered.filter((one) => one.group === group);
    const count = (standing: Standing) => those.filter((one) => one.standing === standing).length;
    // One entry for each standing.
    return { group, ...(Object.fromEntries(standings.map((one) => [one, count(one)])) as Record<Standing, number>) };
  });

const codes = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

/** For the reference: where this list and the field's differ, and why. */
export const fieldPage = (ours: ReadonlySet<string>): readonly string[] => {
  const covered = coverageOf(ours);
  const missing = covered.filter(({ standing }) => standing === 'missing');
  const line = (one: Otherwise) =>
    'into' in one ? `- ${codes(one.of)} → ${codes(one.into)}: ${one.why}.` : `- ${codes(one.of)}: ${one.why}.`;
  return [
    '## What the field does, and this list does not have',
    '',
    'People in schools do more than this list says. `npm run caseward -- coverage` goes through all that the field does, and',
    'fails while something of a part that is being built is neither here nor settled below.',
    '',
    '| part | here | merged | dropped | missing | later |',
    '|---|---|---|---|---|---|',
    ...countsOf(covered).map(({ group, here, merged, dropped, missing: still, later }) =>
      `| ${[group, here, merged, dropped, still, later].join(' | ')} |`), // prettier-ignore
    '',
    '**Merged**, because a person does them in one step:',
    '',
    ...otherwise.filter((one) => 'into' in one).map(line),
    '',
    '**Dropped**, because nobody needs them here:',
    '',
    ...otherwise.filter((one) => !('into' in one)).map(line),
    '',
    ...(missing.length === 0
      ? []
      : [
          '**Missing**, and being built:',
          '',
          ...[...new Set(missing.map(({ stream }) => stream))].map(
            (stream) => `- ${stream}: ${codes(missing.filter((one) => one.stream === stream).map(({ name }) => name))}`,
          ),
          '',
        ]),
  ];
};
