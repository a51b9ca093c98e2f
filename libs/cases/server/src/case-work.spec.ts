import type { Calendar } from '@caseward/kernel';
import { expect, it } from '@jest/globals';
import type { CaseActionRow } from './case-actions.projection';
import type { CaseReferralRow } from './case-referrals.projection';
import { ownedItems, toDo, toFollow } from './case-work';
import type { ChildCaseRow } from './child-case-file.projection';

const calendar: Calendar = { terms: [{ from: '2026-09-01', to: '2026-12-18' }], closed: [], bankHolidays: [] };
const monday = '2026-09-07T09:00:00.000Z';
/** What is read of it. */
const file = (more: Partial<ChildCaseRow> = {}) =>
  ({ id: 'case', schoolId: 'ashdown', children: ['ada'], reviewOn: null, quietSince: null, ...more }) as ChildCaseRow;
const about = { recordId: 'case', of: 'childcase', schoolId: 'ashdown', people: ['ada'] };
const referral = (more: Partial<CaseReferralRow>) =>
  toFollow({ id: 'r1', caseId: 'case', begunAt: monday, status: 'made', answerDue: null, answerBy: null, stands: null, ...more } as CaseReferralRow, file(), calendar); // prettier-ignore

it('a task waits until the end of the working day by which it is to be done, and names its case', () =>
  expect(toDo({ id: 'a1', due: '2026-09-11', addedAt: monday } as CaseActionRow, file(), calendar)).toEqual({ ...about, what: 'DO_CASE_ACTION', part: 'a1', since: monday, due: '2026-09-11T16:00:00.000Z' })); // prettier-ignore

it('a referral waits to be sent, then for its answer, from the day on which that was due', () => {
  expect(referral({ status: 'drafted' })).toMatchObject([{ ...about, what: 'SEND_REFERRAL', part: 'r1' }]);
  expect(referral({})).toEqual([]);
  const due = '2026-09-08T16:00:00.000Z';
  expect(referral({ answerDue: due })).toMatchObject([{ what: 'CHASE_REFERRAL', from: '2026-09-08', due }]);
  expect(referral({ status: 'answered', answerDue: due } as never)).toEqual([]);
});
it('a disagreement about it waits for the answer, and to be taken further when it is not settled', () => {
  expect(referral({ stands: 'awaiting', answerBy: '2026-09-09' })).toMatchObject([{ what: 'ASK_ABOUT_DISAGREEMENT', from: '2026-09-09' }]); // prettier-ignore
  expect(referral({ stands: 'unsettled' })).toMatchObject([{ what: 'TAKE_DISAGREEMENT_FURTHER' }]);
});

it('a case waits for its owner from the day on which they wanted to look at it again', () => {
  expect(ownedItems(file(), calendar)).toEqual([]);
  expect(ownedItems(file({ reviewOn: '2026-10-01' }), calendar)).toMatchObject([{ ...about, what: 'REVIEW_CASE', from: '2026-10-01', due: '2026-10-01T15:00:00.000Z' }]); // prettier-ignore
});
it('a case in which nothing has happened for long waits for its owner, with no day', () => {
  const [quiet, ...more] = ownedItems(file({ quietSince: monday }), calendar);
  expect(more).toEqual([]);
  expect(quiet).toEqual({ ...about, what: 'LOOK_AT_QUIET_CASE', since: monday });
});
