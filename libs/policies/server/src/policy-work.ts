import { addDays, dayOf, endOfSchoolDay, londonInstant, workingDayEndAfter, type Asking, type Calendar, type Instant } from '@caseward/kernel'; // prettier-ignore
import {
  countedOn,
  isEntitled,
  policyVersionAggregate,
  publicationDays,
  versionEntitled,
  versionKnownTo,
  versionLife,
  type Version,
  type VersionStatus,
  type VersionTurn,
} from '@caseward/policies-domain';
import { MOST_WORK, type Platform, type Work, type WorkItem } from '@caseward/server-kit';
import { asc, inArray, ne } from 'drizzle-orm';
import { askingOf } from './offered';
import { policyFiles as p, type PolicyRow } from './policy-file.projection';
import { versionFiles as v } from './version-file.table';

/** Of a version, not its text. */
const columns = {
  ...{ id: v.id, policyId: v.policyId, status: v.status, authors: v.authors, decided: v.decided },
  ...{ draftedAt: v.draftedAt, consultation: v.consultation, lapsesOn: v.lapsesOn },
};
export type VersionHere = Pick<typeof v.$inferSelect, keyof typeof columns>;

/** What is next with a text, by which command, and whose it is: its authors', whoever's the delegation names, or the clerk's. */
type Next = Readonly<{ what: string; command: VersionTurn; whose: 'author' | 'approver' | 'clerk' }>;
const ratifying: Next = { what: 'RATIFY_POLICY', command: 'RatifyPolicyVersion', whose: 'clerk' };
const publishing: Next = { what: 'PUBLISH_POLICY', command: 'PublishPolicyVersion', whose: 'clerk' };
/** Another text came into force before its day, and the clock has left it. */
const comparing: Next = { what: 'COMPARE_POLICY', command: 'BringVersionIntoForce', whose: 'clerk' };
const nexts: Readonly<Partial<Record<VersionStatus, Next>>> = {
  draft: { what: 'WRITE_POLICY', command: 'ReviseClause', whose: 'author' },
  returned: { what: 'MEND_POLICY', command: 'ReviseClause', whose: 'author' },
  consulting: { what: 'CONSULT_ON_POLICY', command: 'RecordConsultationResponse', whose: 'author' },
  submitted: { what: 'APPROVE_POLICY', command: 'ApprovePolicyVersion', whose: 'approver' },
  approved: ratifying,
  unchanged: ratifying,
  emergency: ratifying,
  ratified: publishing,
  noted: publishing,
};
const waiting = Object.keys(nexts) as VersionStatus[]; // its keys are written out above
/** Its authors have done their part, and others have it. */
const elsewhere: readonly VersionStatus[] = [...waiting.filter((one) => nexts[one]?.whose !== 'author'), 'scheduled'];

const MORNING = 8;
const REVIEW_SHOWN_DAYS = 90;
const iso = (at: string): Instant => new Date(at).toISOString();
/** A policy says nothing of anybody and has no restriction: whose it is to do is asked here, at the head. */
const about = ({ id, schoolId }: PolicyRow, trust: string) =>
  ({ recordId: id, of: 'policy', schoolId: schoolId ?? trust, unrestricted: true }) as const;

/** What of a policy waits for its owner: to say what something new means for it, and to review it in time. */
export const policyItems = (
  row: PolicyRow,
  { person, trust }: Asking,
  isElsewhere: boolean,
  calendar: Calendar,
): readonly WorkItem[] => {
  if (row.owner !== person || row.status === 'retired') return [];
  const { checkBy, reviewOn, triggers } = row;
  const items: WorkItem[] = [];
  if (checkBy !== null) {
    const since = iso(triggers.at(-1)?.on ?? londonInstant(checkBy, MORNING));
    items.push({ ...about(row, trust), what: 'CHECK_POLICY_IMPACT', since, due: endOfSchoolDay(calendar, checkBy) });
  }
  if (reviewOn !== null && !isElsewhere) {
    const from = addDays(reviewOn, -REVIEW_SHOWN_DAYS);
    const when = { since: londonInstant(from, MORNING), from, due: endOfSchoolDay(calendar, reviewOn) };
    items.push({ ...about(row, trust), what: 'REVIEW_POLICY', ...when });
  }
  return items;
};

/** Until when the next thing is due, where anything says so. */
const dueOf = (row: VersionHere, status: VersionStatus, since: Instant, calendar: Calendar): Instant | undefined => {
  if (status === 'consulting') return row.consultation ? endOfSchoolDay(calendar, row.consultation.until) : undefined;
  if (status === 'emergency') return row.lapsesOn === null ? undefined : endOfSchoolDay(calendar, addDays(row.lapsesOn, -1)); // prettier-ignore
  return nexts[status] === publishing
    ? workingDayEndAfter(calendar, since, countedOn(publicationDays, dayOf(since)))
    : undefined;
};

/** What of theirs others should have published by now, its owner sees to. */
const ownersChase = (
  next: Next,
  { id: part }: VersionHere,
  policy: PolicyRow,
  trust: string,
  due: Instant | undefined,
): readonly WorkItem[] =>
  next === publishing && due !== undefined
    ? [{ ...about(policy, trust), what: 'CHASE_PUBLICATION', part, since: due, from: addDays(dayOf(due), 1), due }]
    : [];

/** What of a text waits for somebody: only what it takes from them now, by the rules that the commands go by. */
export const versionItems = (
  row: VersionHere,
  version: Version,
  policy: PolicyRow,
  asking: Asking,
  calendar: Calendar,
): readonly WorkItem[] => {
  const held = versionKnownTo(version, asking);
  if (version.status === 'none' || policy.status === 'retired' || held === undefined) return [];
  const next = version.status === 'scheduled' && version.heldBack ? comparing : nexts[version.status];
  if (!next) return [];
  const { person, roles, trust } = asking;
  const { delegation, schoolId } = policy;
  const noting =
    next.command === 'RatifyPolicyVersion' && version.status === 'approved' && delegation?.part === 'notes';
  const command = noting ? 'NotePolicyVersion' : next.command;
  const theirs = {
    // Whoever keeps the register may work on every draft, and has begun none of them by that.
    author: () => version.authors.includes(person),
    approver: () =>
      roles.some(({ role, body }) => role === delegation?.approver && (body === trust || body === schoolId)),
    clerk: () => true,
  };
  const since = iso(row.decided.at(-1)?.at ?? row.draftedAt);
  const due = dueOf(row, version.status, since, calendar);
  const mayDoIt = theirs[next.whose]() && isEntitled(versionEntitled[command], held, person, version.authors);
  if (!mayDoIt && policy.owner === person) return ownersChase(next, row, policy, trust, due);
  if (!mayDoIt || !versionLife.takes(version, command, person)) return [];
  return [{ ...about(policy, trust), what: next.what, part: row.id, since, due }];
};

/** What of policies and their texts waits for somebody. */
export const policyWork = (platform: Pick<Platform, 'db' | 'access' | 'calendars' | 'streams'>): Work => {
  const { db, calendars, streams } = platform;
  return async ({ asker }) => {
    const asking = await askingOf(platform, asker);
    // Whoever has left owns nothing here any more.
    if (asking.roles.length === 0) return [];
    const [policies, versions] = await Promise.all([
      db.select().from(p).where(ne(p.status, 'retired')).orderBy(asc(p.reviewOn)).limit(MOST_WORK),
      db.select(columns).from(v).where(inArray(v.status, [...waiting, 'scheduled'])).orderBy(asc(v.draftedAt)).limit(MOST_WORK), // prettier-ignore
    ]);
    const inHand = new Set(versions.filter(({ status }) => elsewhere.includes(status)).map(({ policyId }) => policyId));
    const schools = [...new Set(policies.map(({ schoolId }) => schoolId ?? streams.trust))];
    const known = new Map(await Promise.all(schools.map(async (id) => [id, await calendars.of(id)] as const)));
    const calendarOf = ({ schoolId }: PolicyRow) => known.get(schoolId ?? streams.trust)!; // of each policy
    const ofVersions = await Promise.all(
      versions.map(async (row) => {
        const policy = policies.find(({ id }) => id === row.policyId);
        // Most people have nothing to do with a text, and then nobody reads its stream for them.
        const concerns = row.authors.includes(asker.person) || asking.roles.some(({ role }) => role === 'CLERK' || role === policy?.delegation?.approver) || policy?.owner === asker.person; // prettier-ignore
        if (!policy || !concerns) return [];
        const { state } = await streams.fold(policyVersionAggregate, row.id);
        return versionItems(row, state, policy, asking, calendarOf(policy));
      }),
    );
    return [
      ...policies.flatMap((row) => policyItems(row, asking, inHand.has(row.id), calendarOf(row))),
      ...ofVersions.flat(),
    ];
  };
};
