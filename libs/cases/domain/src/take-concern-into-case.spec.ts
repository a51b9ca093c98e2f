import type { Concern } from '@caseward/concerns-domain';
import { scenario } from '@caseward/kernel/testing';
import { metaOf } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { followConcernsRestriction, returnTurnedAway, takeLinkedConcern } from './concern-in-case.reactions';
import { childCaseAggregate } from './index';
import { takeConcernIntoCase } from './take-concern-into-case';

const idNo = (n: number): string => `0197dddd-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [caseId, concernId, later, ashdown, wilma, milo, okoro] = [1, 2, 3, 4, 5, 6, 7].map(idNo) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]; // prettier-ignore -- seven in, seven out
const linked: Concern = {
  status: 'linked_to_case', school: ashdown, reporter: okoro, submittedAt: '2026-09-07T08:00:00.000Z', people: [], aboutAnAdult: false, children: [wilma], caseId,
  escalated: false, acknowledged: true, asked: false, danger: 'none', withdrawn: false,
  attachments: [],
}; // prettier-ignore
const opened = {
  type: 'ChildCaseOpened' as const,
  data: { caseId, schoolId: ashdown, concernId, children: [wilma], owner: okoro },
};
const moment = {
  now: '2026-09-07T09:00:00.000Z', today: '2026-09-07', actor: idNo(0), actingRole: 'SYS' as const, session: 's', trust: idNo(9),
  calendar: { terms: [], closed: [], bankHolidays: [] },
}; // prettier-ignore
const given = scenario(childCaseAggregate, moment);
const input = { caseId, concernId: later, children: [wilma, milo] };
const facts = { concern: linked, narrowed: undefined, records: [wilma, milo] };

describe('a case', () => {
  const added = { type: 'ConcernAddedToCase' as const, data: { caseId, concernId: later } };
  it('takes a concern about one of its children, once', () => {
    given(opened).knowing(facts).when(takeConcernIntoCase, input).then(added);
    given(opened, added).knowing(facts).when(takeConcernIntoCase, input).refused('case/has-this-concern');
  });
  it('takes one about another record of one of its children', () => {
    given(opened)
      .knowing({ ...facts, records: [milo, wilma] })
      .when(takeConcernIntoCase, { ...input, children: [milo] })
      .then(added);
  });
  it('turns away one about none of them, and one that comes before it is open', () => {
    const away = { type: 'ConcernTurnedAway' as const, data: { caseId, concernId: later } };
    given(opened)
      .knowing({ ...facts, records: [milo] })
      .when(takeConcernIntoCase, { ...input, children: [milo] })
      .then(away);
    given().knowing(facts).when(takeConcernIntoCase, input).then(away);
  });
  it('takes none that says it is elsewhere', () => {
    for (const concern of [
      { ...linked, caseId: ashdown },
      { ...linked, status: 'triaged' as const },
    ])
      given(opened)
        .knowing({ ...facts, concern })
        .when(takeConcernIntoCase, input)
        .refused('case/concern-not-linked');
  });
  it('is narrowed before it takes one', () => {
    const narrowed = { school: ashdown, tier: 'T2' as const, about: [wilma], excluded: [okoro] };
    expect(takeConcernIntoCase.narrows?.(input, moment, { ...facts, narrowed })).toBe(narrowed);
  });
  it('is asked by the system alone', () => expect(takeConcernIntoCase.may.roles).toEqual(['SYS']));
});

describe('between a concern and its case', () => {
  it('what is added is offered, and what is turned away comes back', () => {
    const data = { concernId: later, caseId, schoolId: ashdown, children: [wilma, milo], linkedBy: okoro };
    expect(takeLinkedConcern.on.ConcernLinkedToCase?.(data, metaOf())).toEqual({ type: 'TakeConcernIntoCase', input });
    expect(returnTurnedAway.on.ConcernTurnedAway?.({ caseId, concernId: later }, metaOf())).toEqual({
      type: 'ReturnConcernFromCase',
      input: { caseId, concernId: later },
    });
  });
  it('whoever is shut out of the one is shut out of the other, from the first day', () => {
    const following = { type: 'FollowRestriction', input: { recordId: concernId, follower: caseId } };
    expect(followConcernsRestriction.on.ChildCaseOpened?.(opened.data, metaOf())).toEqual(following);
    expect(followConcernsRestriction.on.ConcernAddedToCase?.({ caseId, concernId }, metaOf())).toEqual(following);
  });
});
