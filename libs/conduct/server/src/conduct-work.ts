import { ladoDue, responseDueAfter } from '@caseward/conduct-domain';
import { endOfWorkingDay, type Calendar, type Day, type Instant, type PersonId } from '@caseward/kernel';
import { MOST_WORK, type Platform, type Work, type WorkItem } from '@caseward/server-kit';
import { and, asc, eq, notInArray, or, sql } from 'drizzle-orm';
import { conductFiles as c, type ConductRow } from './conduct-file.projection';

type Waits = Readonly<{ what: string; since?: Instant; due?: Instant; from?: Day; part?: string }>;

const instant = (at: string): Instant => new Date(at).toISOString();
const onDay = (calendar: Calendar, from: Day) => ({ from, due: endOfWorkingDay(calendar, from) });

/** What waits for those to whom such a record goes: the head, and above them whoever answers for the head. */
const forRecipient = (
  { status, caseManager, response, threshold }: ConductRow,
  calendar: Calendar,
): readonly Waits[] => [
  ...(caseManager ? [] : [{ what: 'APPOINT_CASE_MANAGER' }]),
  ...(status === 'low_level' && !response && threshold
    ? [
        {
          what: 'ANSWER_LOW_LEVEL_CONCERN',
          since: instant(threshold.at),
          due: responseDueAfter(calendar, instant(threshold.at)),
        },
      ]
    : []),
];

const forManager = (
  { status, lado, learnedAt, measures, ...row }: ConductRow,
  calendar: Calendar,
): readonly Waits[] => [
  ...(status === 'raised' ? [{ what: 'ASSESS_CONDUCT' }] : []),
  ...(lado.contactedOn || status === 'low_level'
    ? []
    : [{ what: 'RING_LADO', since: instant(learnedAt), due: ladoDue(calendar, instant(learnedAt)) }]),
  ...(lado.contactedOn && !lado.advisedOn ? [{ what: 'RECORD_LADO_ADVICE' }] : []),
  ...(lado.nextReviewOn ? [{ what: 'REVIEW_WITH_LADO', ...onDay(calendar, lado.nextReviewOn) }] : []),
  ...measures
    .filter(({ inForce }) => inForce)
    .map(({ id, reviewOn }) => ({ what: 'REVIEW_INTERIM_MEASURE', part: id, ...onDay(calendar, reviewOn) })),
  ...row.duties
    .filter(({ duty, referredOn }) => duty === 'must' && !referredOn)
    .map(({ to }) => ({ what: DUTIES[to] ?? 'REFER_TO_REGULATOR' })),
];
const DUTIES: Readonly<Record<string, string>> = { dbs: 'REFER_TO_DBS', tra: 'REFER_TO_TRA' };

/** What of one record waits for a person: by what they are in it, and of nobody whom it is about. */
export const conductItems = (row: ConductRow, person: PersonId, calendar: Calendar): readonly WorkItem[] =>
  [
    ...(row.recipients.includes(person) ? forRecipient(row, calendar) : []),
    ...(row.caseManager === person ? forManager(row, calendar) : []),
  ].map((one) => ({
    ...{ recordId: row.id, of: 'adultconduct', schoolId: row.schoolId, since: instant(row.raisedAt) },
    ...one,
  }));

/** What of records about adults waits for the few who deal with them. */
export const conductWork = ({ db, access, calendars }: Pick<Platform, 'db' | 'access' | 'calendars'>): Work => {
  return async ({ asker: { person, ...asker } }) => {
    const theirs = or(eq(c.caseManager, person), sql`${person} = any(${c.recipients})`);
    const rows = await db
      .select()
      .from(c)
      .where(
        and(notInArray(c.status, ['closed', 'handed_over']), theirs, await access.visible({ person, ...asker }, c.id)),
      )
      .orderBy(asc(c.learnedAt))
      .limit(MOST_WORK);
    return (
      await Promise.all(rows.map(async (row) => conductItems(row, person, await calendars.of(row.schoolId))))
    ).flat();
  };
};
