import { Refusal } from '@caseward/kernel';
import { describe, expect, it } from '@jest/globals';
import { calm, caseId, closed, concernId, decision, given, heard, later, milo, moment, okoro, opened, rested, stepped, steppedDown, ashdown, today } from './case.fixture'; // prettier-ignore
import type { StillOpen } from './case-refusals';
import type { OpenChildCase, OpenChildCaseEvent } from './child-case';
import { closeChildCase, reopenChildCase } from './close-child-case';
import { childCaseAggregate } from './index';
import { stillOpen, type ClosingFacts } from './still-open';
import type { OpenWork } from './work/open-work';
import { noWork, type CaseAction, type CaseWork, type Referral } from './work/work';

const input = {
  caseId,
  outcome: 'needs_met',
  outcomeReview: 'She eats, sleeps and comes to school.',
  summary: 'Wilma had too little to eat at home. Her mother has help now.',
  ...decision,
} as const;
const ready: readonly OpenChildCaseEvent[] = [opened, stepped('early_help'), heard];
const reminder: OpenChildCaseEvent = {
  type: 'CaseInactivityEscalated',
  data: { caseId, because: 'quiet_40_school_days', people: [okoro] },
};
const stands = (
  past: readonly OpenChildCaseEvent[],
  code: string,
  facts: ClosingFacts = calm,
  outcome: (typeof closeChildCase.input)['shape']['outcome']['_zod']['output'] = 'needs_met',
) =>
  given(...past)
    .knowing(facts)
    .when(closeChildCase, { ...input, outcome })
    .refused(code);

const referral: Referral = {
  id: later, to: 'childrens_services', status: 'made', by: okoro, unanswered: false, rounds: 0, agreed: true,
}; // prettier-ignore
const task: CaseAction = { id: later, kind: 'task', owner: okoro, due: '2026-09-30', status: 'open', steps: 0 };
const whileAtWork = (work: Partial<CaseWork>, code: string) => {
  const file = ready.reduce((state, event) => childCaseAggregate.evolve(state, event), childCaseAggregate.initial);
  const state = { ...file, work: { ...noWork, ...work } } as OpenChildCase; // what was opened has work
  const close = () => closeChildCase.decide(state, { ...input }, moment, calm);
  expect(close).toThrow(expect.objectContaining({ name: 'Refusal', code }));
};

describe('an attempt to close a case', () => {
  it('succeeds when nothing is open, and leaves a summary for whoever comes next', () => {
    const { summary, ...rest } = input;
    given(...ready)
      .knowing(calm)
      .when(closeChildCase, input)
      .then(
        { type: 'CaseSummaryRecorded', data: { caseId, summary } },
        { type: 'ChildCaseClosed', data: { ...rest, schoolId: ashdown } },
      );
  });
  it('fails while a child is on a child protection plan', () =>
    stands(ready, 'case/child-on-protection-plan', { ...calm, plans: ['none', 'child_protection'] }));
  it('fails while a child has a child in need plan', () =>
    stands(ready, 'case/child-in-need-plan', { ...calm, plans: ['child_in_need'] }));
  it('fails while a child of one of its concerns was not safe, and nobody has said what was done', () =>
    stands(ready, 'case/child-not-safe', { ...calm, notSafe: true }));
  it('fails while a question to a reporter is not answered', () =>
    stands(ready, 'case/question-unanswered', { ...calm, asked: true }));
  it('fails while a reminder has not been answered by doing anything', () =>
    stands([...ready, reminder], 'case/reminder-unanswered'));
  it('fails before anybody has said how much help the child has', () =>
    stands([opened, heard], 'case/no-support-decided'));
  it('fails at the level of a child in need, and of child protection: it is stepped down first', () => {
    stands([opened, heard, stepped('child_in_need')], 'case/step-down-first');
    stands([opened, heard, stepped('child_protection')], 'case/step-down-first');
  });
  it('fails before the review that was promised when it was stepped down', () =>
    stands([opened, heard, stepped('child_in_need'), steppedDown], 'case/review-to-come'));
  it('fails while it rests until a day of review', () => stands([...ready, rested], 'case/review-to-come'));
  it('fails while the wishes of one of its children are not written down', () => {
    stands([opened, stepped('early_help')], 'case/child-not-heard');
    const two = { ...opened, data: { ...opened.data, children: [...opened.data.children, milo] } };
    stands([two, stepped('early_help'), heard], 'case/child-not-heard');
  });
  it('fails while a referral is drafted, waits, or has no answer in time', () => {
    whileAtWork({ referrals: [{ ...referral, status: 'drafted' }] }, 'case/referral-open');
    whileAtWork({ referrals: [referral] }, 'case/referral-open');
    whileAtWork({ referrals: [{ ...referral, unanswered: true }] }, 'case/referral-unanswered');
  });
  it('fails while the school does not agree with an answer', () =>
    whileAtWork({ referrals: [{ ...referral, status: 'answered', agreed: false }] }, 'case/disagreement-open'));
  it('fails while a task is to be done, and when its day has gone by', () => {
    whileAtWork({ actions: [task] }, 'case/action-open');
    whileAtWork({ actions: [{ ...task, due: '2026-09-01' }] }, 'case/action-overdue');
  });
  it('fails while the school’s report for a conference is due', () =>
    whileAtWork({ actions: [{ ...task, kind: 'conference_report' }] }, 'case/report-due'));
  it('fails while advice that was asked for has not come', () =>
    whileAtWork({ awaited: [later] }, 'case/advice-awaited'));
  it('fails when it is closed already, and when there is none', () => {
    stands([...ready, closed], 'case/is-closed');
    stands([], 'case/concern-not-opened');
  });
  it('needs a summary, an account of how it came out, and reasons', () => {
    for (const field of ['summary', 'outcomeReview', 'rationale'])
      expect(closeChildCase.input.safeParse({ ...input, [field]: ' ' }).success).toBe(false);
  });
  it('goes through for a child who moves, or a case opened in error, though the work is not done', () => {
    for (const outcome of ['moved_school', 'opened_in_error'] as const)
      expect(
        closeChildCase.decide(
          childCaseAggregate.evolve(childCaseAggregate.initial, opened),
          { ...input, outcome },
          moment,
          calm,
        ),
      ).toHaveLength(2);
    stands([opened], 'case/child-on-protection-plan', { ...calm, plans: ['child_protection'] }, 'moved_school');
  });
  it('has a reason of its own for each of sixteen things that may be open', () => {
    const codes: readonly (StillOpen | OpenWork)[] = [
      ...(['case/child-on-protection-plan', 'case/child-in-need-plan', 'case/child-not-safe'] as const),
      ...(['case/question-unanswered', 'case/reminder-unanswered', 'case/no-support-decided'] as const),
      ...(['case/step-down-first', 'case/review-to-come', 'case/child-not-heard', 'case/referral-open'] as const),
      ...(['case/referral-unanswered', 'case/disagreement-open', 'case/action-overdue', 'case/action-open'] as const),
      ...(['case/report-due', 'case/advice-awaited'] as const),
    ];
    expect(new Set(codes).size).toBe(16);
  });
  it('says the gravest first, and knows all of them', () => {
    const state = [opened, stepped('child_in_need'), reminder].reduce(
      (file, event) => childCaseAggregate.evolve(file, event),
      childCaseAggregate.initial,
    );
    if (state.status === 'none') throw new Refusal('case/concern-not-opened');
    expect(stillOpen(state, 'needs_met', today, { plans: ['child_protection'], notSafe: true, asked: true })).toEqual([
      'case/child-on-protection-plan',
      'case/child-not-safe',
      'case/question-unanswered',
      'case/reminder-unanswered',
      'case/step-down-first',
      'case/child-not-heard',
    ]);
  });
  it('is made by the designated lead, not by a deputy or a teacher in its team', () => {
    expect(closeChildCase.may.roles).toEqual(['DSL']);
    expect(closeChildCase.may.namedAs).not.toContain('DDSL');
    expect(closeChildCase.may.namedAs).not.toContain('STAFF');
  });
});

describe('a closed case', () => {
  it('is opened again for a reason, with the help that it had', () => {
    const reason = 'Her brother told us more.';
    given(...ready, closed)
      .when(reopenChildCase, { caseId, reason })
      .then({ type: 'ChildCaseReopened', data: { caseId, schoolId: ashdown, reason } });
    given(...ready)
      .when(reopenChildCase, { caseId, reason })
      .refused('case/is-active');
    expect(concernId).not.toBe(caseId);
  });
});
