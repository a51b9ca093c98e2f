import type { Day, Moment, ReadFact } from '@caseward/kernel';
import { hasLeftBy, schoolAggregate, trustAggregate } from '@caseward/organisation-domain';
import {
  frontRules,
  linkedOf,
  lint,
  statutesOf,
  statutesWith,
  treeOf,
  type EditionHeld,
  type Finding,
  type HeaderField,
  type HeaderFieldName,
  type LintContext,
  type PolicyDocument,
} from '@caseward/policies-text';
import type { Printed } from './around-text';
import type { ClauseRow } from './clauses';
import type { OpenPolicy } from './policy';
import { rosterStream } from './roster';
import { findingKey } from './version';
import type { LintFinding } from './version-events';

/** More than anybody mends before looking again. */
const MOST = 300;
const cut = (text: string): string => (text.length > 1_000 ? `${text.slice(0, 999)}…` : text);

const dayInWords = (day: Day): string =>
  new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** What the trust knows beside the text. Who holds which post is for people to read, and no rule knows it by name. */
export type KnownHere = Readonly<{
  name?: string | undefined;
  schools?: readonly string[];
  /** Titles of the register, each with the school whose own policy it is. */
  policies?: readonly Readonly<{ title: string; schoolId?: string | undefined }>[];
  /** Of the register of statutory references. */
  editions?: readonly EditionHeld[];
}>;

/** As a fact for whoever looks a text through. */
export const knownHere = async (
  read: ReadFact,
  { trust, today }: Pick<Moment, 'trust' | 'today'>,
): Promise<KnownHere> => {
  const [{ name }, roster] = await Promise.all([read(trustAggregate, trust), read(rosterStream, trust)]);
  const schools = await Promise.all(roster.schools.map((one) => read(schoolAggregate, one)));
  return {
    name,
    schools: schools.flatMap((one) => (one.details && !hasLeftBy(one, today) ? [one.details.name] : [])),
    policies: Object.values(roster.policies).map(({ title, schoolId }) => ({ title, schoolId })),
    editions: roster.editions ?? [],
  };
};

/** What the register knows stands on the front page of every version, and is not missed in its text. */
const registered = ({ title, delegation, reviewMonths }: OpenPolicy, asAt: Day): readonly HeaderField[] => [
  { field: 'title', label: 'Title', value: title },
  { field: 'owner', label: 'Owner', value: 'As the register says' },
  { field: 'writtenOn', label: 'Written', value: dayInWords(asAt) },
  { field: 'reviewPeriod', label: 'Reviewed', value: `every ${reviewMonths} months` },
  ...(delegation ? [{ field: 'approver' as const, label: 'Approved by', value: delegation.approver }] : []),
];

/** As a finding calls a field of a file's front page: what was printed there may name somebody. */
const labels: Readonly<Record<HeaderFieldName, string>> = {
  title: 'Title',
  version: 'Version',
  owner: 'Owner',
  approver: 'Approved by',
  approvedOn: 'Approved on',
  ratifiedOn: 'Ratified on',
  writtenOn: 'Written on',
  reviewOn: 'Next review',
  reviewPeriod: 'Review',
  audience: 'For whom',
  model: 'Model',
  related: 'Related policies',
  role: 'Who holds a role',
  other: 'Another field',
};
const FILLED_IN = 'as printed';
const dates: readonly HeaderFieldName[] = ['approvedOn', 'ratifiedOn', 'writtenOn', 'version'];

/** The front page of the file, and of the register what that does not say. A blank that the register fills is none. */
const onFile = ({ front }: Printed, register: readonly HeaderField[]): readonly HeaderField[] => {
  const printed = front
    .map(({ field, value = FILLED_IN, line }): HeaderField => ({ field, label: labels[field], value, ...(line === undefined ? {} : { line }) }))
    .filter(({ field, value }) => value !== '' || !register.some((one) => one.field === field));
  const has = (field: HeaderFieldName) => printed.some((one) => one.field === field);
  const dated = dates.some(has);
  return [...printed, ...register.filter(({ field }) => !has(field) && !(field === 'writtenOn' && dated))];
}; // prettier-ignore

const told = ({ rule, severity, clause, says, why, mend }: Finding): LintFinding => ({
  ...{ rule, severity, says: cut(says), why: cut(why), mend: cut(mend) },
  ...(clause === undefined ? {} : { clause }),
});

type Text = Readonly<{ clauses: readonly ClauseRow[]; printed?: Printed | undefined }>;

/** What is wrong with a text, as far as a rule can tell, the gravest first. */
export const findingsIn = (
  { clauses: rows, printed }: Text,
  policy: OpenPolicy,
  asAt: Day,
  { name, schools, policies, editions }: KnownHere,
): readonly LintFinding[] => {
  const register = registered(policy, asAt);
  const clauses = treeOf(rows);
  const related = (printed?.front ?? []).flatMap(({ field, value = '' }) => (field === 'related' ? [{ field, label: '', value }] : [])); // prettier-ignore
  const documentOf = (header: readonly HeaderField[]): PolicyDocument => ({
    ...{ header, clauses, furniture: [], remainder: [] },
    linked: linkedOf(related, clauses),
    statutes: statutesOf(header, clauses),
    ...(printed && printed.contents.length > 0 ? { contents: printed.contents } : {}),
  });
  const here = policies?.filter(({ schoolId }) => schoolId === undefined || schoolId === policy.school);
  const context: LintContext = {
    asAt,
    ...(name ? { trust: name } : {}),
    // Of one school alone: that it names that school is no fault.
    ...(schools && policy.school === undefined ? { schools } : {}),
    ...(here ? { policies: here.map(({ title }) => title) } : {}),
    ...(editions ? { statutes: statutesWith(editions) } : {}),
  };
  const found = lint(documentOf(register), context);
  const known = new Set(found.map(findingKey));
  // Nobody can mend the front page of a file here: what stands there holds no text up, for the register takes its place.
  const front = printed ? lint(documentOf(onFile(printed, register)), context, frontRules) : [];
  const more = front.filter((one) => !known.has(findingKey(one)));
  return [...found, ...more.map((one) => (one.severity === 'error' ? { ...one, severity: 'warning' as const } : one))]
    .sort((a, b) => gravity[a.severity] - gravity[b.severity])
    .slice(0, MOST)
    .map(told);
};
const gravity = { error: 0, warning: 1, advice: 2 } as const;
