import { metaOf } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { breachWaiting } from './breach/breach.notices';
import { caseJoined, caseYours } from './case.notices';
import { caseId, hale, okoro, shaw } from './case.fixture';
import { findingsYours } from './investigation/investigation.notices';
import { caseActionYours } from './work/case-work.notices';

const meta = metaOf();
/** Only who it is told to is asked of an event here. */
const of = (data: object) => data as never;
const to = (...people: readonly string[]) => ({ record: caseId, to: people });
const actionId = '0197dddd-0000-7000-8000-000000000700';

describe('a case that was handed over', () => {
  const assigned = of({ caseId, owner: shaw, before: okoro });
  it('is told to whoever has it now', () => {
    expect(caseYours.tells.CaseOwnerAssigned?.(assigned, meta)).toEqual({ ...to(shaw), part: shaw });
    expect(caseYours.settles.CaseOwnerAssigned?.(assigned, meta)).toBe(caseId);
  });
  it('is not settled by whoever puts it in order for them, and is by work on it', () => {
    const settling = Object.keys(caseYours.settles);
    for (const type of ['CaseTeamMemberAdded', 'CaseActionAdded', 'CaseSummaryRecorded', 'CaseActionEscalated'])
      expect(settling).not.toContain(type);
    for (const type of ['CaseSteppedUp', 'CaseActionCompleted', 'ChildCaseClosed']) expect(settling).toContain(type);
  });
});

it('whoever is let into a case is told, and the next one too', () => {
  expect(caseJoined.tells.CaseTeamMemberAdded?.(of({ caseId, personId: hale }), meta)).toEqual({ ...to(hale), part: hale }); // prettier-ignore
  expect(Object.keys(caseJoined.settles)).not.toContain('CaseTeamMemberAdded');
});

it('something to do in a case is told to whoever is to do it, also when it is given to somebody else', () => {
  expect(caseActionYours.tells.CaseActionAdded?.(of({ caseId, actionId, owner: shaw }), meta)).toEqual({ ...to(shaw), part: actionId }); // prettier-ignore
  expect(caseActionYours.tells.CaseActionReassigned?.(of({ caseId, actionId, owner: hale, from: shaw }), meta)).toEqual({ ...to(hale), part: actionId }); // prettier-ignore
});

describe('findings', () => {
  const next = of({ investigationId: caseId, inHandsOf: hale });
  const before = of({ investigationId: caseId });
  it('are told to the one whose turn it is, at each turn', () => {
    for (const type of ['FactCheckOpened', 'FindingsSignedOff', 'FindingsChallenged'] as const) {
      expect(findingsYours.tells[type]?.(next, meta)).toEqual(to(hale));
      // What happened before that was written down is told to nobody anew.
      expect(findingsYours.tells[type]?.(before, meta)).toBeUndefined();
    }
  });
  it('that a breach has received wait for whoever judges it', () => {
    const received = of({ breachId: caseId, investigationId: caseId, investigators: [] });
    expect(breachWaiting.tells.FindingsReceived?.(received, meta)).toEqual({ record: caseId, part: 'outcome', to: 'readers' }); // prettier-ignore
  });
});
