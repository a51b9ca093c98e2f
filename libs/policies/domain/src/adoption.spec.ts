import { lives } from '@caseward/kernel/living';
import { running, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { adoptionAggregate } from './adoption-aggregate';
import type { Adoption, OpenAdoptionEvent } from './adoption';
import { approveAlignment, bringAdoptionIntoForce, ratifyLocalAdoption, returnAlignment } from './adoption-ratified';
import { adoptionOf, escalateOverdueAdoption, lapseAlignment, requireAdoption } from './adoption-required';
import { adoptPolicyInFull, assessAlignment, draftOwnPolicy, setLocalFields } from './adoption-school';
import { adoptionComesIntoForce, overdueAdoption } from './adoption.deadlines';
import {
  adoptionId,
  asAmin,
  asClay,
  asHale,
  asSystem,
  clause,
  everybody,
  nextVersion,
  otherClause,
  text,
} from './duties.fixture';
import { amin, ashdown, calendar, hale, monday, policyId } from './policies.fixture';

const given = scenario(adoptionAggregate, monday);
const from = '2026-09-01';
const asked = { policyId, schoolId: ashdown, ...text, model: 'principles' as const, fields: [] as string[] };
const required = { type: 'AdoptionRequired' as const, data: { adoptionId, ...asked, dueOn: '2026-11-24' } };
const withFields = { ...required, data: { ...required.data, model: 'model_with_local_fields' as const, fields: ['Lead', 'Website'] } }; // prettier-ignore
const ofTrust = { ...required, data: { ...required.data, model: 'mandatory' as const } };
const holds = { type: 'AdoptionInForce' as const, data: { adoptionId, policyId, schoolId: ashdown, ...text, own: false, from } }; // prettier-ignore
const full = { type: 'PolicyAdoptedInFull' as const, data: { adoptionId, ...text } };
const filled = { fields: [{ field: 'Lead', role: 'DSL' as const }, { field: 'Website', value: 'On the school’s own page' }], blocks: [] }; // prettier-ignore
const set = { type: 'LocalFieldsSet' as const, data: { adoptionId, edition: 1, ...filled } };
const own = { type: 'OwnPolicyDrafted' as const, data: { adoptionId, edition: 1, title: 'Ours', text: 'Our way.' } };
const clauses = [{ id: clause, number: '1' }, { id: otherClause, number: '2' }]; // prettier-ignore
const rows = [{ clauseId: clause, alignment: 'meets' as const }, { clauseId: otherClause, alignment: 'deviates' as const, reason: 'We have no site.' }]; // prettier-ignore
const assessed = { type: 'AlignmentAssessed' as const, data: { adoptionId, rows, ...text, assessedBy: hale } };
const approved = { type: 'AlignmentApproved' as const, data: { adoptionId, ...text } };
const meeting = { body: 'local_governing_body' as const, meetingOn: '2026-09-07', minute: '7.2', present: 6, quorum: 4, from: '2026-09-14' }; // prettier-ignore
const ratified = { type: 'LocalAdoptionRatified' as const, data: { adoptionId, ...meeting, ...text } };
const next = { adoptionId, versionId: nextVersion, hash: 'sha256-of-two', from: '2027-01-04', model: 'principles' as const, fields: [] as string[] }; // prettier-ignore
const lapsed = { type: 'AlignmentLapsed' as const, data: { adoptionId, schoolId: ashdown, versionId: nextVersion, hash: 'sha256-of-two', dueOn: '2027-03-29', model: 'principles' as const, fields: [] as string[] } }; // prettier-ignore

describe('a policy that a school has to take on', () => {
  it('is asked for once, and what is mandatory holds at once', () => {
    given()
      .when(requireAdoption, { ...asked, from })
      .then(required);
    given(required)
      .when(requireAdoption, { ...asked, from })
      .refused('adoption/already-required');
    given()
      .when(requireAdoption, { ...asked, model: 'mandatory', from })
      .then(ofTrust, holds);
    given(ofTrust, holds).when(adoptPolicyInFull, { adoptionId }).refused('adoption/in-force');
    given(ofTrust).when(adoptPolicyInFull, { adoptionId }).refused('adoption/set-by-the-trust');
    expect(adoptionOf(policyId, ashdown)).toBe(adoptionId);
  });
  it('is taken on within a term, or by the day that was set for the text', () => {
    const adoptBy = '2026-10-16';
    const byThen = { ...required, data: { ...required.data, dueOn: adoptBy } };
    given()
      .when(requireAdoption, { ...asked, from, adoptBy })
      .then(byThen);
    const next = { adoptionId, versionId: nextVersion, hash: 'sha256-of-two', from: '2027-01-04', adoptBy: '2027-01-29', changeClass: 'material' as const, model: 'principles' as const, fields: [] }; // prettier-ignore
    given(required, full)
      .when(lapseAlignment, next)
      .then({ ...lapsed, data: { ...lapsed.data, dueOn: '2027-01-29' } });
    given(required).when(lapseAlignment, next).then({ ...required, data: { ...required.data, versionId: nextVersion, hash: 'sha256-of-two', fields: [], dueOn: '2027-01-29' } }); // prettier-ignore
    expect(running<OpenAdoptionEvent>(overdueAdoption, calendar, byThen)[adoptionId]?.slice(0, 10)).toBe(adoptBy);
  });
  it('is followed in full when every local field is filled in', () => {
    given(required).when(adoptPolicyInFull, { adoptionId }).then(full);
    given(withFields).when(adoptPolicyInFull, { adoptionId }).refused('adoption/fields-missing');
    given(withFields, set).when(adoptPolicyInFull, { adoptionId }).then(full);
    given().when(adoptPolicyInFull, { adoptionId }).refused('adoption/none');
  });
  it('has its names from the register of roles, and never typed twice', () => {
    const may = given(withFields).knowing(['DSL'] as const);
    const says = (fields: readonly object[]) => ({ adoptionId, fields: fields as typeof filled.fields, blocks: [] });
    may.when(setLocalFields, { adoptionId, ...filled }, asHale).then(set);
    may.when(setLocalFields, says([])).refused('adoption/nothing-local');
    may.when(setLocalFields, says([{ field: 'Colour', value: 'Blue' }])).refused('adoption/no-such-field');
    may.when(setLocalFields, says([filled.fields[1]!, filled.fields[1]!])).refused('adoption/field-twice');
    may.when(setLocalFields, says([{ field: 'Lead' }])).refused('adoption/field-is-role-or-value');
    may.when(setLocalFields, says([{ field: 'Lead', role: 'DSL', value: 'Mrs Okoro' }])).refused('adoption/field-is-role-or-value'); // prettier-ignore
    may.when(setLocalFields, says([{ field: 'Lead', role: 'SG' }])).refused('adoption/role-vacant');
  });
  it('once adopted goes on having every field', () => {
    const [lead] = filled.fields;
    const partly = { adoptionId, fields: [lead!], blocks: [] };
    for (const adopted of [[withFields, set, full], [withFields, set, full, ratified]] as const) // prettier-ignore
      given(...adopted).knowing(['DSL'] as const).when(setLocalFields, partly, asHale).refused('adoption/fields-missing'); // prettier-ignore
    given(withFields).knowing(['DSL'] as const).when(setLocalFields, partly, asHale).then({ type: 'LocalFieldsSet', data: { ...partly, edition: 1 } }); // prettier-ignore
  });
  it('is ratified anew when the school writes another local block', () => {
    const block = { heading: 'Our gate', text: 'It is locked at nine.' };
    given(ofTrust, holds).knowing([]).when(setLocalFields, { adoptionId, fields: [], blocks: [block] }).then({ type: 'LocalFieldsSet', data: { adoptionId, edition: 1, fields: [], blocks: [block] } }); // prettier-ignore
    given(required, full, ratified, holds, set).when(bringAdoptionIntoForce, { adoptionId }).refused('adoption/not-ratified'); // prettier-ignore
  });
});

describe('a version of the school’s own', () => {
  it('is for principles alone', () => {
    given(required).when(draftOwnPolicy, { adoptionId, title: 'Ours', text: 'Our way.' }).then(own);
    given(withFields).when(draftOwnPolicy, { adoptionId, title: 'Ours', text: 'Our way.' }).refused('adoption/not-principles'); // prettier-ignore
  });
  it('is held against every clause of the trust’s text, with a reason where it differs', () => {
    const may = given(required, own).knowing(clauses);
    may.when(assessAlignment, { adoptionId, rows }, asHale).then(assessed);
    may.when(assessAlignment, { adoptionId, rows: [rows[0]!] }).refused('adoption/clauses-not-assessed');
    may.when(assessAlignment, { adoptionId, rows: [...rows, rows[0]!] }).refused('adoption/clause-twice');
    may.when(assessAlignment, { adoptionId, rows: [{ ...rows[0]!, clauseId: nextVersion }] }).refused('adoption/clause-unknown'); // prettier-ignore
    may.when(assessAlignment, { adoptionId, rows: [rows[0]!, { ...rows[1]!, reason: ' ' }] }).refused('adoption/reason-missing'); // prettier-ignore
    given(required).knowing(clauses).when(assessAlignment, { adoptionId, rows }).refused('adoption/not-adopted');
    given(required, lapsed)
      .knowing(clauses)
      .when(assessAlignment, { adoptionId, rows })
      .refused('adoption/not-assessed');
  });
  it('is approved by somebody who did not assess it, or returned', () => {
    given(required, own, assessed).when(approveAlignment, { adoptionId }, asAmin).then(approved);
    given(required, own, assessed).when(approveAlignment, { adoptionId }, asHale).refused('adoption/approved-by-its-assessor'); // prettier-ignore
    given(required, own, assessed).when(returnAlignment, { adoptionId, reason: 'Clause 2.' }, asAmin).then({ type: 'AlignmentReturned', data: { adoptionId, reason: 'Clause 2.' } }); // prettier-ignore
    given(required, own).when(approveAlignment, { adoptionId }, asAmin).refused('adoption/not-assessed');
    given(required, own, assessed).when(ratifyLocalAdoption, { adoptionId, ...meeting }, asClay).refused('adoption/not-approved'); // prettier-ignore
  });
});

describe('governors', () => {
  it('ratify at a quorate meeting that has been held', () => {
    const may = given(required, own, assessed, approved);
    may.when(ratifyLocalAdoption, { adoptionId, ...meeting }, asClay).then(ratified);
    may.when(ratifyLocalAdoption, { adoptionId, ...meeting, present: 3 }).refused('adoption/not-quorate');
    may
      .when(ratifyLocalAdoption, { adoptionId, ...meeting, meetingOn: '2026-09-08' })
      .refused('adoption/meeting-to-come');
    may.when(ratifyLocalAdoption, { adoptionId, ...meeting, from: '2026-09-06' }).refused('adoption/in-force-before-its-meeting'); // prettier-ignore
  });
  it('set the day from which it holds', () => {
    const done = [required, own, assessed, approved, ratified] as const;
    given(...done)
      .when(bringAdoptionIntoForce, { adoptionId }, asSystem)
      .refused('adoption/before-its-day');
    given(...done).when(bringAdoptionIntoForce, { adoptionId }, { ...asSystem, today: '2026-09-14' }).then({ ...holds, data: { ...holds.data, own: true, from: '2026-09-14' } }); // prettier-ignore
    expect(running<OpenAdoptionEvent>(adoptionComesIntoForce, calendar, ...done)).toEqual({ [adoptionId]: '2026-09-14T03:00:00.000Z' }); // prettier-ignore
    expect(running<OpenAdoptionEvent>(adoptionComesIntoForce, calendar, ...done, holds)).toEqual({});
    expect(adoptionComesIntoForce.then(adoptionId, {} as never)).toEqual({ type: 'BringAdoptionIntoForce', input: { adoptionId } }); // prettier-ignore
    given(...done)
      .when(ratifyLocalAdoption, { adoptionId, ...meeting })
      .refused('adoption/not-in-force-yet');
  });
});

type Model = 'mandatory' | 'model_with_local_fields' | 'principles';
describe('when the trust’s text changes', () => {
  const inForce = [required, full, ratified, holds] as const;
  const of = (changeClass: 'editorial' | 'material', model: Model = 'principles') => ({ ...next, changeClass, model });
  const again = { adoptionId, versionId: nextVersion, hash: 'sha256-of-two' };
  it('what was followed lapses, but not for a change of wording alone', () => {
    given(...inForce)
      .when(lapseAlignment, of('material'))
      .then(lapsed);
    given(...inForce).when(lapseAlignment, of('editorial')).then({ ...holds, data: { ...holds.data, ...next } }); // prettier-ignore
    given(...inForce, lapsed)
      .when(adoptPolicyInFull, { adoptionId })
      .then({ ...full, data: again });
  });
  it('a version of the school’s own is looked at again even then', () => {
    given(required, own, assessed, approved, ratified, { ...holds, data: { ...holds.data, own: true } }).when(lapseAlignment, of('editorial')).then(lapsed); // prettier-ignore
  });
  it('what is mandatory goes on, and what was not yet taken on is asked for anew', () => {
    given(ofTrust, holds).when(lapseAlignment, of('material', 'mandatory')).then({ ...holds, data: { ...holds.data, ...next, model: 'mandatory' } }); // prettier-ignore
    given(required).when(lapseAlignment, of('material')).then({ ...required, data: { ...required.data, ...again, fields: [], dueOn: '2027-03-29' } }); // prettier-ignore
    given(...inForce, lapsed)
      .when(lapseAlignment, of('material'))
      .refused('adoption/same-version');
  });
  it('local details that wait for the governors are held against it by the school, also where the text is mandatory', () => {
    const block = { type: 'LocalFieldsSet' as const, data: { adoptionId, edition: 1, fields: [], blocks: [{ heading: 'Our gate', text: 'Locked at nine.' }] } }; // prettier-ignore
    const byTrust = { ...lapsed, data: { ...lapsed.data, model: 'mandatory' as const } };
    for (const waiting of [
      [ofTrust, holds, block],
      [ofTrust, holds, block, ratified],
    ] as const) {
      given(...waiting)
        .when(lapseAlignment, of('material', 'mandatory'))
        .then(byTrust);
      given(...waiting, byTrust)
        .when(adoptPolicyInFull, { adoptionId })
        .then({ ...full, data: again });
    }
  });
  it('what the trust has made mandatory holds from this text on, whatever the school had', () => {
    const ours = { ...holds, data: { ...holds.data, own: true } };
    const now = { ...holds, data: { ...holds.data, ...next, model: 'mandatory' as const } };
    const had = [
      [...inForce],
      [...inForce, { ...lapsed, data: { ...lapsed.data, versionId: otherClause } }],
      [required, own],
      [required, own, assessed, approved, ratified, ours],
      [required, full],
    ] as const;
    for (const before of had) {
      given(...before).when(lapseAlignment, of('material', 'mandatory')).then(now); // prettier-ignore
      given(...before, now).when(adoptPolicyInFull, { adoptionId }).refused('adoption/in-force'); // prettier-ignore
      given(...before, now).when(draftOwnPolicy, { adoptionId, title: 'Ours', text: 'So.' }).refused('adoption/not-principles'); // prettier-ignore
    }
    const requiredNow = { ...required, data: { ...required.data, ...again, model: 'mandatory' as const, dueOn: '2027-03-29' } }; // prettier-ignore
    given(required).when(lapseAlignment, of('material', 'mandatory')).then(requiredNow, now);
    // What the school has filled in and sent to its governors is not lost.
    given(withFields, set, full).when(lapseAlignment, of('material', 'mandatory')).then({ ...lapsed, data: { ...lapsed.data, model: 'mandatory' } }); // prettier-ignore
  });
  it('what is mandatory no more is taken on by each school, and no version of its own is aligned to a text for all', () => {
    given(ofTrust, holds).when(lapseAlignment, of('material')).then(lapsed);
    const lapsedTo = { ...lapsed, data: { ...lapsed.data, model: 'model_with_local_fields' as const } };
    const before = [required, own, assessed, approved, ratified, { ...holds, data: { ...holds.data, own: true } }] as const; // prettier-ignore
    given(...before)
      .when(lapseAlignment, of('editorial', 'model_with_local_fields'))
      .then(lapsedTo);
    given(...before, lapsedTo).knowing(clauses).when(assessAlignment, { adoptionId, rows }).refused('adoption/not-principles'); // prettier-ignore
    given(...before, lapsed).knowing(clauses).when(assessAlignment, { adoptionId, rows }, asHale).then({ ...assessed, data: { ...assessed.data, ...again } }); // prettier-ignore
  });
  it('what it leaves to each school is filled in anew', () => {
    const more = ['Lead', 'Website', 'Phone'];
    const lapsedTo = { ...lapsed, data: { ...lapsed.data, fields: more } };
    const before = [withFields, set, full, ratified, holds] as const;
    given(...before).when(lapseAlignment, { ...of('editorial'), fields: ['Lead'] }).then({ ...holds, data: { ...holds.data, ...next, fields: ['Lead'] } }); // prettier-ignore
    given(...before)
      .when(lapseAlignment, { ...of('editorial'), fields: more })
      .then(lapsedTo);
    given(...before, lapsedTo)
      .when(adoptPolicyInFull, { adoptionId })
      .refused('adoption/fields-missing');
    const phone = { adoptionId, fields: [...filled.fields, { field: 'Phone', value: '0100' }], blocks: [] };
    given(...before, lapsedTo).knowing(['DSL'] as const).when(setLocalFields, phone, asHale).then({ type: 'LocalFieldsSet', data: { ...phone, edition: 2 } }); // prettier-ignore
    given(...before).knowing(['DSL'] as const).when(setLocalFields, phone, asHale).refused('adoption/no-such-field'); // prettier-ignore
  });
});

it('somebody hears of it when its day has passed, once for each step', () => {
  const escalated = { type: 'AdoptionEscalated' as const, data: { adoptionId, step: 'adopt' as const, people: [amin] } }; // prettier-ignore
  const ask = { adoptionId, schoolId: ashdown };
  expect(running<OpenAdoptionEvent>(overdueAdoption, calendar, required)).toEqual({ [adoptionId]: '2026-11-24T16:00:00.000Z' }); // prettier-ignore
  expect(running<OpenAdoptionEvent>(overdueAdoption, calendar, required, full, ratified)).toEqual({});
  expect(running<OpenAdoptionEvent>(overdueAdoption, calendar, ...[required, full, ratified, holds, lapsed])).toEqual({ [adoptionId]: '2027-03-29T15:00:00.000Z' }); // prettier-ignore
  expect(overdueAdoption.then(adoptionId, required.data)).toEqual({ type: 'EscalateOverdueAdoption', input: ask });
  given(required)
    .knowing({ isRetired: false, people: [amin, amin] })
    .when(escalateOverdueAdoption, ask, asSystem)
    .then(escalated);
  given(required, escalated).knowing({ isRetired: false, people: [amin] }).when(escalateOverdueAdoption, ask, asSystem).refused('adoption/in-time'); // prettier-ignore
  given(required).knowing({ isRetired: true, people: [amin] }).when(escalateOverdueAdoption, ask, asSystem).refused('adoption/policy-retired'); // prettier-ignore
});

it('lives as its table says, whatever anybody sends', () => {
  lives(adoptionAggregate, {
    reaches: ['adopted_full', 'approved', 'assessed', 'in_force', 'lapsed', 'own_drafted', 'ratified', 'required'],
    begins: [[required], [withFields], [ofTrust, holds], [required, own, assessed], [required, full, ratified]],
    actors: everybody,
    moment: { ...monday, today: '2026-09-15' },
    refusals: /^adoption\//,
    sent: {
      AdoptPolicyInFull: [[{ adoptionId }]],
      SetLocalFields: [[{ adoptionId, ...filled }, ['DSL']], [{ adoptionId, fields: [], blocks: [{ heading: 'Ours', text: 'So.' }] }, []]], // prettier-ignore
      DraftOwnPolicy: [[{ adoptionId, title: 'Ours', text: 'Our way.' }]],
      AssessAlignment: [[{ adoptionId, rows }, clauses], [{ adoptionId, rows: [rows[0]] }, clauses]], // prettier-ignore
      ApproveAlignment: [[{ adoptionId }]],
      ReturnAlignment: [[{ adoptionId, reason: 'Again.' }]],
      RatifyLocalAdoption: [[{ adoptionId, ...meeting }], [{ adoptionId, ...meeting, present: 1 }]],
      BringAdoptionIntoForce: [[{ adoptionId }]],
      LapseAlignment: [[{ ...next, changeClass: 'material' }], [{ ...next, ...text, changeClass: 'editorial' }]],
      EscalateOverdueAdoption: [
        [
          { adoptionId, schoolId: ashdown },
          { isRetired: false, people: [amin] },
        ],
      ],
    },
    holds: (adoption: Adoption) => {
      if (adoption.status === 'none') return;
      // Nobody follows a version of their own of what the trust has set.
      if (adoption.own) expect(adoption.model).toBe('principles');
      if (adoption.status === 'approved') expect(adoption.assessedBy).toBeDefined();
    },
  });
});

it('is overdue for nobody once its policy was retired', async () => {
  const overdue = async (policy: object) =>
    (await escalateOverdueAdoption.facts?.((({ name }: { name: string }) => Promise.resolve(name === 'adoption' ? { status: 'required', policyId } : name === 'policy' ? policy : { appointments: [] })) as never, { adoptionId, schoolId: ashdown }, { ...monday, ...asSystem }))?.isRetired; // prettier-ignore
  expect(await overdue({ status: 'retired' })).toBe(true);
  expect(await overdue({ status: 'in_force', inForce: text })).toBe(false);
});
