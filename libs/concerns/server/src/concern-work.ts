import { triageDue } from '@caseward/concerns-domain';
import { endOfSchoolDay, type Calendar } from '@caseward/kernel';
import { MOST_WORK, type Platform, type Work, type WorkItem } from '@caseward/server-kit';
import { and, asc, eq, or, type SQL } from 'drizzle-orm';
import { concernFiles as c, type ConcernRow } from './concern-file.projection';
import { queuesFor } from './queues';

const instant = (at: string) => new Date(at).toISOString();
const about = ({ id, schoolId, submittedAt, people }: ConcernRow) => ({
  recordId: id,
  of: 'concern',
  schoolId,
  since: instant(submittedAt),
  people: people.filter(({ part }) => part === 'subject' || part === 'affected').map(({ personId }) => personId),
});

/** Decided on, and nobody has said what happens next: no clock runs for it, so it must not be forgotten here. */
const toTakeOn = (row: ConcernRow): WorkItem => ({
  ...about(row),
  what: 'SAY_WHAT_FOLLOWS',
  since: instant(row.decision?.decidedAt ?? row.submittedAt),
});

/** A concern that is watched until a day waits from that day on, one that nobody has decided on from the beginning. */
const toDecide = (row: ConcernRow, calendar: Calendar): WorkItem => {
  if (row.status === 'triaged') return toTakeOn(row);
  return row.reviewOn
    ? { ...about(row), what: 'REVIEW_CONCERN', from: row.reviewOn, due: endOfSchoolDay(calendar, row.reviewOn) }
    : {
        ...about(row),
        what: 'DECIDE_ON_CONCERN',
        due: triageDue(calendar, instant(row.submittedAt), row.safeNow === 'no'),
      };
};

/** A reporter's own concern, about which they were asked something. It says of nobody whom it is about. */
const toAnswer = (row: ConcernRow): WorkItem => ({
  ...about(row),
  people: [],
  what: 'ANSWER_ABOUT_REPORT',
  since: instant(row.question?.at ?? row.submittedAt),
  ownReport: true,
});

/**
 * What of concerns waits for somebody: those they have taken, those that nobody has taken or that are late although somebody
 * has, those they watch, those decided on without a next step, and what they were asked about their own reports.
 */
export const concernWork = ({ db, access, calendars }: Pick<Platform, 'db' | 'access' | 'calendars'>): Work => {
  const read = (where: SQL | undefined): Promise<ConcernRow[]> =>
    db.select().from(c).where(where).orderBy(asc(c.urgency), asc(c.submittedAt)).limit(MOST_WORK);
  return async ({ asker, today }) => {
    const queues = queuesFor(asker.person, today);
    const watched = and(queues.snoozed, eq(c.triager, asker.person));
    // Whatever has become of it: nobody can close it, nor its case, until there is an answer.
    const asked = and(eq(c.reporter, asker.person), eq(c.asked, true));
    const [open, own] = await Promise.all([access.visible(asker, c.id), access.visible(asker, c.id, true)]);
    const [deciding, answering] = await Promise.all([
      read(and(or(queues.new, queues.mine, watched), open)),
      read(and(asked, own)),
    ]);
    const schools = [...new Set(deciding.map(({ schoolId }) => schoolId))];
    const terms = new Map(await Promise.all(schools.map(async (id) => [id, await calendars.of(id)] as const)));
    // Each row's school has just been asked for.
    return [...answering.map(toAnswer), ...deciding.map((row) => toDecide(row, terms.get(row.schoolId)!))];
  };
};
