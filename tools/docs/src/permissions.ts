import { readersOf, type Needs } from '@caseward/access-domain';
import { fieldClasses, tiers } from '@caseward/kernel';
import { guardsOf, mutationNames } from '@caseward/server-kit';
import { letIn, places, standings, type Place, type StandingToRecord, type Subject } from './permission-worlds';
import { catalogue, generated, questions, schema, table } from './product';

type Line = readonly string[];
type Operation = Readonly<{ name: string; on: 'school' | 'trust' | 'anywhere' | 'record'; needs: Needs }>;

const upper = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const mutations: readonly Operation[] = mutationNames(catalogue).map((name) => {
  const { may } = catalogue.command(upper(name)).command;
  return { name, on: typeof may.at === 'function' ? 'school' : may.at, needs: may };
});
const queries: readonly Operation[] = questions.flatMap(({ name, needs, of }) => {
  if (typeof needs === 'string') return [];
  const about = of?.({ id: 'any' });
  return [{ name, on: !about ? 'anywhere' : 'record' in about ? 'record' : 'school', needs }];
});

const everyPlace = Object.keys(places) as Place[]; // the keys of a constant
const answers = (needs: Needs, subject: Subject, relation: StandingToRecord): Line =>
  everyPlace.map((place) => letIn(needs, subject, place, relation));

/** Lines that say the same are said once, with the first cells joined. */
const joined = (lines: readonly Readonly<{ first: string; rest: Line }>[]): Line[] => {
  const byRest = new Map<string, string[]>();
  for (const { first, rest } of lines) {
    const key = JSON.stringify(rest);
    byRest.set(key, [...(byRest.get(key) ?? []), first]);
  }
  // Put there by JSON.stringify of a line just above.
  return [...byRest].map(([rest, firsts]) => [firsts.join(', '), ...(JSON.parse(rest) as string[])]);
};

/** Named is one of the few, so it means nothing where there are none. */
const recordLines = (needs: Needs): Line[] =>
  [false, true].flatMap((few) =>
    joined(
      standings
        .filter((relation) => few || relation !== 'named')
        .map((relation) => ({ first: relation, rest: answers(needs, { tier: few ? 'T5' : 'T2', few }, relation) })),
    ).map(([relation = '', ...rest]) => [few ? 'T5, a few readers' : 'T2, its team', relation, ...rest]),
  );

const ofSchools = (operations: readonly Operation[]): string[] => {
  const lines = operations.flatMap(({ name, on, needs }) =>
    on === 'record' ? [] : [{ first: `\`${name}\``, rest: [on, ...answers(needs, on, 'none')] }],
  );
  return lines.length === 0 ? [] : table(['operation', 'about', ...everyPlace], joined(lines));
};
const ofRecords = (operations: readonly Operation[]): string[] => {
  const tables = operations
    .filter(({ on }) => on === 'record')
    .map(({ name, needs }) => ({ first: `\`${name}\``, rest: [JSON.stringify(recordLines(needs))] }));
  return joined(tables).flatMap(([names = '', lines = '[]']) => [
    `**${names}**`,
    '',
    // Put there by JSON.stringify just above.
    ...table(['record', 'asker', ...everyPlace], JSON.parse(lines) as Line[]),
  ]);
};

const fieldLines = (ownReport: boolean): Line[] =>
  joined(
    fieldClasses.map((fieldClass) => ({
      first: fieldClass,
      rest: [
        JSON.stringify(
          [false, true].flatMap((few) =>
            joined(
              tiers.flatMap(
                (tier) =>
                joined(
                  standings
                    .filter((relation) => few || relation !== 'named')
                    .map((relation) => ({
                      first: relation,
                      rest: answers(readersOf(tier, fieldClass, ownReport), { tier, few }, relation),
                    })),
                ).map(([relation = '', ...rest]) => ({ first: tier, rest: [few ? 'a few' : 'its team', relation, ...rest] })), // prettier-ignore
              ),
            ),
          ),
        ),
      ],
    })),
  ).flatMap(([classes = '', lines = '[]']) => (JSON.parse(lines) as Line[]).map((line) => [classes, ...line])); // as above

const typesPage = (): string[] => {
  const { guards, classes } = guardsOf(schema);
  const rows = [...guards].flatMap(([type, { by }]) => {
    const fields = [...classes].filter(([name]) => name.startsWith(`${type}.`));
    return joined(fields.map(([name, fieldClass]) => ({ first: name.slice(type.length + 1), rest: [fieldClass] }))).map(
      ([names = '', fieldClass = '']) => [type, by, fieldClass, names],
    );
  });
  return table(['type', 'guarded by', 'class', 'fields'], rows);
};

/** Who may send and ask what, and who reads which field: every answer is `decide`'s own. */
export const permissionsPage = (): string => {
  const open = questions.filter(({ needs }) => typeof needs === 'string').map(({ name, needs }) => [`\`${name}\``, `${needs}`]); // prettier-ignore
  return [
    ...generated(
      'Permissions',
      'Every operation and every field, asked of `decide` for each of the 20 roles held at the school, at another school',
      'and at the trust, for each relation to the record, and for a record open to its team (T2) and one open to a few (T5).',
      'A cell names the roles that are let in; "everybody": no role is needed. Whoever is not let in is told that there is',
      'no such record.',
    ),
    ...['## Mutations', '', '### About a school, the trust, or oneself', '', ...ofSchools(mutations)],
    ...['### About a record', '', ...ofRecords(mutations)],
    ...['## Queries', '', ...ofSchools(queries), ...ofRecords(queries)],
    'Answered to whoever is signed in (or to anyone), with only those rows that the asker may know of:',
    '',
    ...table(['query', 'asked by'], open),
    ...['## Fields', '', '### Guarded by the record', ''],
    ...table(['class', 'tier', 'readers', 'asker', ...everyPlace], fieldLines(false)),
    ...['### Guarded as one’s own report', ''],
    ...table(['class', 'tier', 'readers', 'asker', ...everyPlace], fieldLines(true)),
    ...['### Guarded by a school or the trust, or by nothing', ''],
    'BODY: whoever has a role at that school or at the trust; of the trust itself whoever has a role at all; and whoever',
    'came to it through a record that was opened to them. NOTHING: it is only ever shown inside something guarded.',
    '',
    ...['### Every field', ''],
    ...typesPage(),
  ].join('\n');
};
