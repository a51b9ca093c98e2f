import { endOfSchoolDay, endOfWorkingDay, dayOf, londonInstant, type Calendar, type Instant } from '@caseward/kernel';
import { MOST_WORK, type Platform, type Work, type WorkItem } from '@caseward/server-kit';
import { and, asc, eq, inArray, isNotNull, ne, or } from 'drizzle-orm';
import { caseActions as a, type CaseActionRow } from './case-actions.projection';
import { caseReferrals as r, type CaseReferralRow } from './case-referrals.projection';
import { childCases as c, type ChildCaseRow } from './child-case-file.projection';

const instant = (at: string): Instant => new Date(at).toISOString();
const of = ({ id, schoolId, children }: ChildCaseRow) => ({
  recordId: id,
  of: 'childcase',
  schoolId,
  people: children,
});

export const toDo = ({ id, due, addedAt }: CaseActionRow, file: ChildCaseRow, calendar: Calendar): WorkItem => ({
  ...of(file),
  what: 'DO_CASE_ACTION',
  part: id,
  since: instant(addedAt),
  due: endOfWorkingDay(calendar, due),
});

/** A referral that is written and not sent, whose answer has not come, or with whose answer somebody does not agree. */
export const toFollow = (row: CaseReferralRow, file: ChildCaseRow, calendar: Calendar): readonly WorkItem[] => {
  const { id, status, begunAt, answerDue, answerBy, stands } = row;
  const item = { ...of(file), part: id, since: instant(begunAt) };
  if (status === 'drafted') return [{ ...item, what: 'SEND_REFERRAL' }];
  if (stands === 'unsettled') return [{ ...item, what: 'TAKE_DISAGREEMENT_FURTHER' }];
  if (stands === 'awaiting' && answerBy)
    return [{ ...item, what: 'ASK_ABOUT_DISAGREEMENT', from: answerBy, due: endOfWorkingDay(calendar, answerBy) }];
  if ((status !== 'made' && status !== 'acknowledged') || !answerDue) return [];
  const due = instant(answerDue);
  return [{ ...item, what: 'CHASE_REFERRAL', from: dayOf(due), due }];
};

/** A case waits for its owner from the day on which they wanted to look at it again. */
const toReview = (file: ChildCaseRow, calendar: Calendar): readonly WorkItem[] =>
  file.reviewOn === null
    ? []
    : [
        {
          ...of(file),
          what: 'REVIEW_CASE',
          since: londonInstant(file.reviewOn, 0),
          from: file.reviewOn,
          due: endOfSchoolDay(calendar, file.reviewOn),
        },
      ];

/** A case in which nobody has done anything for long waits for its owner, until somebody does. */
const toWakeUp = (file: ChildCaseRow): readonly WorkItem[] =>
  file.quietSince === null ? [] : [{ ...of(file), what: 'LOOK_AT_QUIET_CASE', since: instant(file.quietSince) }];

/** What of one case itself waits for its owner. */
export const ownedItems = (file: ChildCaseRow, calendar: Calendar): readonly WorkItem[] => [
  ...toReview(file, calendar),
  ...toWakeUp(file),
];

/** What of cases waits for somebody: their own tasks; the referrals that they made, and what they own and is to be looked at, or has gone quiet. */
export const caseWork = ({ db, access, calendars }: Pick<Platform, 'db' | 'access' | 'calendars'>): Work => {
  const alive = ne(c.status, 'closed');
  return async ({ asker }) => {
    const { person } = asker;
    const [ofActions, ofReferrals, ofCases] = await Promise.all([a.caseId, r.caseId, c.id].map((id) => access.visible(asker, id))); // prettier-ignore
    const owned = db.select({ id: c.id }).from(c).where(eq(c.owner, person));
    const theirs = or(eq(r.by, person), inArray(r.caseId, owned));
    const [actions, referrals, mine] = await Promise.all([
      db
        .select()
        .from(a)
        .where(and(eq(a.owner, person), eq(a.status, 'open'), ofActions))
        .orderBy(asc(a.due))
        .limit(MOST_WORK),
      db
        .select()
        .from(r)
        .where(and(ne(r.status, 'closed'), theirs, ofReferrals))
        .orderBy(asc(r.answerDue))
        .limit(MOST_WORK),
      db
        .select()
        .from(c)
        .where(and(eq(c.owner, person), or(isNotNull(c.reviewOn), isNotNull(c.quietSince)), alive, ofCases))
        .orderBy(asc(c.reviewOn))
        .limit(MOST_WORK),
    ]);
    const ids = [...new Set([...actions, ...referrals].map(({ caseId }) => caseId))];
    const around =
      ids.length === 0
        ? []
        : await db
            .select()
            .from(c)
            .where(and(inArray(c.id, ids), alive));
    const files = new Map(around.map((file) => [file.id, file] as const));
    const schools = [...new Set([...around, ...mine].map(({ schoolId }) => schoolId))];
    const terms = new Map(await Promise.all(schools.map(async (id) => [id, await calendars.of(id)] as const)));
    /** A task or a referral with its case, when that is open. */
    const within = <R extends { caseId: string }>(
      row: R,
      items: (row: R, file: ChildCaseRow, calendar: Calendar) => readonly WorkItem[],
    ) => {
      const file = files.get(row.caseId);
      return file ? items(row, file, terms.get(file.schoolId)!) : []; // its school has just been asked for
    };
    return [
      ...actions.flatMap((row) => within(row, (...all) => [toDo(...all)])),
      ...referrals.flatMap((row) => within(row, toFollow)),
      ...mine.flatMap((file) => ownedItems(file, terms.get(file.schoolId)!)),
    ];
  };
};
