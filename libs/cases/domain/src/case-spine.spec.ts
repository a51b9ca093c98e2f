import { describe, expect, it } from '@jest/globals';
import { linkPersonToCase } from './case-people';
import { addCaseTeamMember, assignCaseOwner, removeCaseTeamMember } from './case-team';
import { ada, ashdown, calm, caseId, concernId, decision, given, hale, later, lim, milo, moment, okoro, opened, rested, shaw, stepped, underPlan, wilma } from './case.fixture'; // prettier-ignore
import type { OpenChildCaseEvent } from './child-case';
import { childCaseAggregate } from './index';
import { correctCaseEntry, redactCaseEntry } from './mend-case-entry';
import { makeCaseDormant, reactivateCase } from './rest-case';
import { stepDownCase, stepUpCase } from './step-case';

const reason = 'She is on leave.';
const stateOf = (...past: readonly OpenChildCaseEvent[]) =>
  past.reduce((file, event) => childCaseAggregate.evolve(file, event), childCaseAggregate.initial);

describe('how much help a child has', () => {
  it('is said first by stepping up, which sets the case to work', () => {
    given(opened)
      .when(stepUpCase, { caseId, to: 'early_help', ...decision })
      .then({ type: 'CaseSteppedUp', data: { caseId, to: 'early_help', ...decision } });
    expect(stateOf(opened, stepped('early_help'))).toMatchObject({ status: 'active', support: 'early_help' });
  });
  it('goes up to more, and no further than child protection', () => {
    given(opened, stepped('child_in_need'))
      .when(stepUpCase, { caseId, to: 'early_help', ...decision })
      .refused('case/not-a-step-up');
    given(opened, stepped('child_protection'))
      .when(stepUpCase, { caseId, to: 'child_protection', ...decision })
      .refused('case/not-a-step-up');
  });
  it('goes down to less, with reasons and a day on which it is looked at again', () => {
    const down = { caseId, to: 'early_help', reviewOn: '2026-09-28', ...decision } as const;
    given(opened, stepped('child_in_need'))
      .when(stepDownCase, down)
      .then({ type: 'CaseSteppedDown', data: { ...down, from: 'child_in_need' } });
    given(opened, stepped('early_help')).when(stepDownCase, down).refused('case/not-a-step-down');
    given(opened, stepped('child_in_need'))
      .when(stepDownCase, { ...down, reviewOn: moment.today })
      .refused('case/review-in-the-past');
    given(opened).when(stepDownCase, down).refused('case/is-open');
    expect(stepDownCase.input.safeParse({ ...down, rationale: '' }).success).toBe(false);
  });
});

describe('a case that rests', () => {
  const input = { caseId, reviewOn: '2026-10-01', ...decision };
  it('comes back on a day that was set', () => {
    given(opened).knowing(calm).when(makeCaseDormant, input).then({ type: 'CaseMadeDormant', data: input });
    given(opened)
      .knowing(calm)
      .when(makeCaseDormant, { ...input, reviewOn: '2026-09-01' })
      .refused('case/review-in-the-past');
    given(opened, rested).knowing(calm).when(makeCaseDormant, input).refused('case/is-dormant');
  });
  it('never rests under a plan', () =>
    given(opened).knowing(underPlan('child_in_need')).when(makeCaseDormant, input).refused('case/child-in-need-plan'));
  it('is worked on again when somebody says so, or when a new concern comes into it', () => {
    given(opened, rested)
      .when(reactivateCase, { caseId, reason })
      .then({ type: 'CaseReactivated', data: { caseId, reason } });
    given(opened).when(reactivateCase, { caseId, reason }).refused('case/is-open');
    const added = { type: 'ConcernAddedToCase', data: { caseId, concernId: later } } as const;
    expect(stateOf(opened, rested, added)).toMatchObject({ status: 'open', concerns: [concernId, later] });
    expect(stateOf(opened, stepped('early_help'), rested, added)).toMatchObject({ status: 'active' });
  });
});

describe('who is on a case', () => {
  const fits = { fits: true };
  const added = { type: 'CaseTeamMemberAdded', data: { caseId, personId: lim, why: 'Teaches her.' } } as const;
  it('a colleague who has to know is let in, and taken out again', () => {
    const input = added.data;
    given(opened).knowing(fits).when(addCaseTeamMember, input).then(added);
    given(opened, added).knowing(fits).when(addCaseTeamMember, input).refused('case/member-already');
    expect(addCaseTeamMember.letsIn?.([added])).toEqual([lim]);
    const removed = { type: 'CaseTeamMemberRemoved' as const, data: { caseId, personId: lim, reason, leaves: lim } };
    given(opened, added).when(removeCaseTeamMember, { caseId, personId: lim, reason }).then(removed);
    expect(removeCaseTeamMember.letsOut?.([removed])).toEqual([lim]);
    given(opened).when(removeCaseTeamMember, { caseId, personId: lim, reason }).refused('case/not-a-member');
  });
  it('nobody who is shut out of it, or who does not work here', () => {
    given(opened).knowing({ fits: false }).when(addCaseTeamMember, added.data).refused('case/person-may-not-see');
    given(opened)
      .knowing({ fits: false })
      .when(assignCaseOwner, { caseId, owner: lim, reason })
      .refused('case/person-may-not-see');
  });
  it('one owner: whoever had it goes, unless they are in its team', () => {
    const to = { caseId, owner: shaw, reason };
    const assigned = { type: 'CaseOwnerAssigned' as const, data: { ...to, before: okoro, leaves: okoro } };
    given(opened).knowing(fits).when(assignCaseOwner, to).then(assigned);
    expect(assignCaseOwner.letsIn?.([assigned])).toEqual([shaw]);
    expect(assignCaseOwner.letsOut?.([assigned])).toEqual([okoro]);
    const member = { ...added, data: { ...added.data, personId: okoro } };
    given(opened, member)
      .knowing(fits)
      .when(assignCaseOwner, to)
      .then({ ...assigned, data: { ...to, before: okoro } });
    given(opened)
      .knowing(fits)
      .when(assignCaseOwner, { ...to, owner: okoro })
      .refused('case/owner-already');
  });
  it('a teacher in its team reads it, and decides nothing in it', () => {
    for (const command of [addCaseTeamMember, assignCaseOwner, stepUpCase, redactCaseEntry])
      expect(command.may.namedAs).not.toContain('STAFF');
  });
});

describe('people in a case', () => {
  const pupil = { pupil: true, adult: false, narrowed: undefined };
  const data = { caseId, personId: milo, part: 'affected' as const };
  it('another child comes in with a part of their own, and is one of its children when it is about them', () => {
    const linked = { type: 'CasePersonLinked' as const, data: { ...data, schoolId: ashdown, isChildOfIt: true } };
    given(opened).knowing(pupil).when(linkPersonToCase, data).then(linked);
    expect(stateOf(opened, linked)).toMatchObject({ children: [wilma, milo] });
    given(opened, linked).knowing(pupil).when(linkPersonToCase, data).refused('case/person-already-in-it');
  });
  it('nobody who is not known, and no adult as a child', () => {
    given(opened)
      .knowing({ ...pupil, pupil: false })
      .when(linkPersonToCase, data)
      .refused('case/person-unknown');
    given(opened)
      .knowing({ pupil: false, adult: true, narrowed: undefined })
      .when(linkPersonToCase, data)
      .refused('case/not-a-child');
  });
  it('narrows who may know before it is written', () => {
    const narrowed = { school: ashdown, tier: 'T2' as const, about: [wilma, hale], excluded: [hale] };
    expect(linkPersonToCase.narrows?.({ ...data, personId: hale }, moment, { ...pupil, narrowed })).toBe(narrowed);
  });
});

describe('an entry that is wrong', () => {
  const entry = `${caseId}/1`;
  it('is put right beside it, and stays', () => {
    const input = { caseId, entry, correction: 'It was Tuesday.', reason };
    given(opened).when(correctCaseEntry, input).then({ type: 'CaseEntryCorrected', data: input });
    for (const other of [`${caseId}/2`, `${ada}/1`])
      given(opened)
        .when(correctCaseEntry, { ...input, entry: other })
        .refused('case/no-such-entry');
  });
  it('loses its text once, for one of the reasons there are', () => {
    const input = { caseId, entry, basis: 'wrong_person', reason } as const;
    const redacted = { type: 'CaseEntryRedacted' as const, data: input };
    given(opened).when(redactCaseEntry, input).then(redacted);
    given(opened, redacted).when(redactCaseEntry, input).refused('case/entry-redacted');
    expect(redactCaseEntry.may.roles).toEqual(['DPO', 'DSL']);
  });
});
