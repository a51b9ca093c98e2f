import {
  deadlineFor,
  endOfSchoolDay,
  rulesAt,
  schoolDayEndAfter,
  type Calendar,
  type Deadline,
  type EventMeta,
  type SchoolRules,
} from '@caseward/kernel';
import { events, type OpenChildCaseEvent } from './child-case';

type Clock = Deadline<OpenChildCaseEvent>;
type OfCase = Readonly<{ caseId: string }>;
const its = ({ caseId }: OfCase) => caseId;

/** After these nothing need happen until somebody does something again. */
const resting: readonly string[] = ['ChildCaseClosed', 'CaseMadeDormant', 'CaseInactivityEscalated'];
/** Of what the system writes, these alone are work on a case: it is new, or a new concern has come into it. */
const news: readonly string[] = ['ChildCaseOpened', 'ConcernAddedToCase'];

/** Counted from whatever was done last. */
const afterAnything = (schoolDays: (rules: SchoolRules) => number): Pick<Clock, 'starts' | 'stops'> => {
  const startsFor = (type: string) => (data: OfCase, meta: EventMeta, calendar: Calendar) =>
    meta.actingRole === 'SYS' && !news.includes(type)
      ? undefined
      : {
          key: data.caseId,
          due: schoolDayEndAfter(calendar, meta.recordedAt, schoolDays(rulesAt(calendar, meta.recordedAt))),
        };
  const types = Object.keys(events).filter((type) => !resting.includes(type));
  // Each event of a case says which case it is; a table over all of them cannot be paired by type.
  return {
    starts: Object.fromEntries(types.map((type) => [type, startsFor(type)])) as Clock['starts'],
    stops: Object.fromEntries(resting.map((type) => [type, its])) as Clock['stops'],
  };
};

/** As the school has set it; else the product's defaults (domain guide 6, clock 37). */
export const quietCaseAtRisk = deadlineFor<OpenChildCaseEvent>()({
  name: 'quiet-case-at-risk',
  basis: 'No entry for 20 school days while a child is in need or at risk (unless the school has set another time)',
  ...afterAnything((rules) => rules.quietAtRiskSchoolDays),
  then: (caseId) => ({ type: 'EscalateInactiveCase', input: { caseId, because: 'quiet_20_school_days' } }),
});
export const quietCase = deadlineFor<OpenChildCaseEvent>()({
  name: 'quiet-case',
  basis: 'No entry for 40 school days (unless the school has set another time)',
  ...afterAnything((rules) => rules.quietSchoolDays),
  then: (caseId) => ({ type: 'EscalateInactiveCase', input: { caseId, because: 'quiet_40_school_days' } }),
});

const onThatDay = ({ caseId, reviewOn }: OfCase & Readonly<{ reviewOn: string }>, _: unknown, calendar: Calendar) => ({
  key: caseId,
  due: endOfSchoolDay(calendar, reviewOn),
});
/** Whoever stepped a case down, or put it to rest, said when to look at it again. */
export const caseReview = deadlineFor<OpenChildCaseEvent>()({
  name: 'case-review',
  basis: 'The day of review that was set when the case was stepped down or put to rest',
  starts: { CaseSteppedDown: onThatDay, CaseMadeDormant: onThatDay },
  stops: { CaseSteppedUp: its, CaseReactivated: its, ChildCaseClosed: its },
  then: (caseId) => ({ type: 'EscalateInactiveCase', input: { caseId, because: 'review_day' } }),
});
export const caseDeadlines = [quietCaseAtRisk, quietCase, caseReview];
