import { roles, type AnyAggregate, type AnyCommand } from '@caseward/kernel';
import { fieldPage } from './field/coverage';
import { catalogue, contexts, generated, table } from './product';

const human = roles.filter((role) => role !== 'SYS');

/** Which of these names a function's source has as a literal: what it can record, or send. */
const namedIn = (source: unknown, names: readonly string[]): string[] =>
  names.filter((name) => new RegExp(`["'\`]${name}["'\`]`).test(String(source)));

const where = ({ may: { at } }: AnyCommand): string => {
  if (at === 'record') return 'the school of the record';
  if (at === 'trust') return 'the trust';
  return at === 'anywhere' ? 'anywhere' : 'the school or trust it names';
};
const by = ({ may }: AnyCommand): string => {
  const people = may.roles.filter((role: string) => role !== 'SYS');
  const names = people.length === human.length ? 'every role' : people.join(' ');
  return [names, may.roles.includes('SYS') ? 'the system' : ''].filter(Boolean).join(' · ');
};

/** The deadlines and reactions that send a command. */
const sentBy = (type: string): string[] => [
  ...contexts.flatMap(({ deadlines = [] }) => deadlines).filter((one) => namedIn(one.then, [type]).length > 0).map(({ name }) => `deadline ${name}`),
  ...contexts.flatMap(({ reactions = [] }) => reactions).filter((one) => namedIn(Object.values(one.on).join('\n'), [type]).length > 0).map(({ name }) => `reaction ${name}`),
]; // prettier-ignore

const row = (aggregate: AnyAggregate, command: AnyCommand): string[] => [
  `\`${command.type}\``,
  aggregate.name,
  namedIn(command.decide, Object.keys(aggregate.events)).join(', '),
  [by(command), ...sentBy(command.type)].join(', '),
  where(command),
  (command.may.relations ?? []).join(' '),
  command.restricts ? `${command.may.tier}, or as its restriction says` : command.may.tier,
];

/** Every command: its stream, what it can record, who may send it. What it says no to stands beside it in the code. */
export const commandsPage = (): string => {
  const lines = generated(
    'Commands',
    'Each is one thing that somebody does. A role held at the trust counts at each of its schools; a relation to the',
    'record is enough without a role. Who is excluded or has declared an interest is shut out first: see',
    '[permissions](permissions.md).',
  );
  for (const { name, aggregates } of contexts.filter((one) => one.aggregates.length > 0)) {
    const rows = aggregates.flatMap((aggregate) => aggregate.commands.map((command) => row(aggregate, command)));
    if (rows.length === 0) continue;
    lines.push(`## ${name}`, '');
    lines.push(...table(['command', 'stream', 'records', 'roles', 'held at', 'or relation', 'tier'], rows));
  }
  return [...lines, ...fieldPage(new Set(catalogue.commandTypes))].join('\n');
};
