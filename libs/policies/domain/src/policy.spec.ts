import { lives } from '@caseward/kernel/living';
import type { Role } from '@caseward/kernel';
import { running, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { policyAggregate } from './index';
import {
  amin,
  ashdown,
  bound,
  calendar,
  clay,
  delegation,
  details,
  hale,
  idNo,
  monday,
  policyId,
  registered,
  registering,
  shaw,
  stone,
  trust,
  versionId,
} from './policies.fixture';
import { hash, statement } from './duties.fixture';
import type { OpenPolicyEvent } from './policy-events';
import { policyReviewDeadlines, uncheckedImpact } from './policy-review.deadlines';
import { assignPolicyOwner, bindPolicyDelegation, changePolicyDetails, linkPolicies, registerPolicy } from './register-policy'; // prettier-ignore
import {
  escalateOverduePolicyReview,
  notePolicyInForce,
  recordPolicyImpactCheck,
  retirePolicy,
  triggerPolicyReview,
} from './review-policy';

const given = scenario(policyAggregate, monday);
const starting = { policyId, startId: idNo(80), versionId, statement, personTypes: ['staff'], roles: [], schools: [ashdown], dueOn: '2026-09-30', reminders: [] }; // prettier-ignore
const known = { owner: { known: true }, school: undefined, keeps: true };
const register = [registered, bound] as const;
const asStaff = { actor: hale, actingRole: 'STAFF' } as const;
const asShaw = { actor: shaw, actingRole: 'STAFF' } as const;

describe('a policy', () => {
  it('is registered with its owner, its rule of review, and who approves and ratifies it', () =>
    given().knowing(known).when(registerPolicy, registering).then(registered, bound));
  it('is owned by somebody who works here', () => {
    given()
      .knowing({ ...known, owner: { known: false } })
      .when(registerPolicy, registering)
      .refused('policy/owner-unknown');
    given().knowing({ ...known, owner: { known: true, closed: true } }).when(registerPolicy, registering).refused('policy/owner-unknown'); // prettier-ignore
  });
  it('is of the whole trust, or of a school that belongs to it', () => {
    const own = { ...registering, schoolId: ashdown };
    const of = (school: object) => given().knowing({ ...known, school: { registered: true, ...school } });
    of({})
      .when(registerPolicy, own)
      .then({ ...registered, data: { ...registered.data, schoolId: ashdown } }, bound);
    of({ registered: false }).when(registerPolicy, own).refused('policy/school-unknown');
    of({ lastDay: '2026-08-31' }).when(registerPolicy, own).refused('policy/school-unknown');
  });
  it('is registered by who keeps the register of its school or of the trust', () =>
    given()
      .knowing({ ...known, keeps: false })
      .when(registerPolicy, registering)
      .refused('policy/not-yours'));
  it('is open to everybody, but what somebody is at another school counts for nothing', () => {
    const seen = (role: Role, body: string, past: object = registered, person = hale) =>
      policyAggregate.knownTo?.(policyAggregate.evolve(policyAggregate.initial, past as never), {
        person,
        roles: [{ role, body }],
        trust,
      }); // prettier-ignore -- events of a policy
    const own = { ...registered, data: { ...registered.data, schoolId: ashdown } };
    for (const role of ['CLERK', 'HT', 'STAFF'] as const) {
      expect(seen(role, ashdown, own)).toEqual([role]);
      expect(seen(role, trust, own)).toEqual([role]);
      expect(seen(role, idNo(3), own)).toEqual(['STAFF']);
    }
    // A policy of the whole trust is kept by the trust's own. Its owner may work anywhere, which lends no post.
    expect(seen('CLERK', trust)).toEqual(['CLERK']);
    expect(seen('CLERK', ashdown)).toEqual(['STAFF']);
    expect(seen('HT', ashdown)).toEqual(['STAFF']);
    expect(seen('STAFF', ashdown)).toEqual(['STAFF']);
    expect(seen('HT', ashdown, registered, shaw)).toEqual(['STAFF']);
  });
  it('is registered once', () =>
    given(...register).knowing(known).when(registerPolicy, registering).refused('policy/already-registered')); // prettier-ignore
  it('is changed by its owner and by those who keep the register, with a reason, and by nobody else', () => {
    const change = { policyId, ...details, title: 'Social media', reason: 'A shorter name.' };
    const changed = { type: 'PolicyDetailsChanged' as const, data: change };
    given(...register).when(changePolicyDetails, change).then(changed); // prettier-ignore
    given(...register).when(changePolicyDetails, change, asShaw).then(changed); // prettier-ignore
    given(...register).when(changePolicyDetails, change, asStaff).refused('policy/not-yours'); // prettier-ignore
    given().when(changePolicyDetails, change).refused('policy/none');
  });
  it('is given to another owner, who works here', () => {
    const give = given(...register).knowing(known.owner);
    give.when(assignPolicyOwner, { policyId, owner: hale }).then({ type: 'PolicyOwnerAssigned', data: { policyId, owner: hale, before: shaw } }); // prettier-ignore
    give.when(assignPolicyOwner, { policyId, owner: shaw }).refused('policy/same-owner');
    given(...register).knowing({ known: false }).when(assignPolicyOwner, { policyId, owner: hale }).refused('policy/owner-unknown'); // prettier-ignore
  });
  it('is bound to another row of the scheme of delegation', () => {
    const other = { policyId, ...delegation, part: 'notes' as const, reason: 'The board only notes it now.' };
    given(...register).when(bindPolicyDelegation, other).then({ type: 'DelegationRebound', data: other }); // prettier-ignore
  });
  it('of the whole trust is approved by nobody who is head of a school, and ratified by no local body', () => {
    const here = given().knowing(known);
    here.when(registerPolicy, { ...registering, approver: 'HT' }).refused('policy/approver-of-a-school');
    here.when(registerPolicy, { ...registering, approver: 'EHT' }).refused('policy/approver-of-a-school');
    here.when(registerPolicy, { ...registering, body: 'local_governing_body' }).refused('policy/body-of-a-school');
    const other = { policyId, ...delegation, reason: 'Another row.' };
    given(...register).when(bindPolicyDelegation, { ...other, approver: 'HT' }).refused('policy/approver-of-a-school'); // prettier-ignore
    given(...register).when(bindPolicyDelegation, { ...other, body: 'local_governing_body' }).refused('policy/body-of-a-school'); // prettier-ignore
    const local = { ...other, approver: 'HT' as const, body: 'local_governing_body' as const };
    const own = { ...registered, data: { ...registered.data, schoolId: ashdown } };
    given(own, bound).when(bindPolicyDelegation, local).then({ type: 'DelegationRebound', data: local }); // prettier-ignore
  });
  it('is linked to policies that there are, and not to itself', () => {
    const none = { status: 'none' } as const;
    given(...register).knowing([none]).when(linkPolicies, { policyId, linked: [idNo(32)] }).refused('policy/linked-to-nothing'); // prettier-ignore
    given(...register).knowing([none]).when(linkPolicies, { policyId, linked: [policyId] }).refused('policy/linked-to-itself'); // prettier-ignore
    const other = policyAggregate.evolve(policyAggregate.initial, registered);
    given(...register).knowing([other]).when(linkPolicies, { policyId, linked: [idNo(32), idNo(32)] }).then({ type: 'PoliciesLinked', data: { policyId, linked: [idNo(32)] } }); // prettier-ignore
  });
});

const inForce = { type: 'PolicyInForceNoted' as const, data: { policyId, versionId, from: '2026-09-07', emergency: false, reviewOn: '2027-09-07' } }; // prettier-ignore
const emergencyId = idNo(42);
const emergency = { type: 'PolicyInForceNoted' as const, data: { policyId, versionId: emergencyId, from: '2026-10-01', emergency: true } }; // prettier-ignore
const note = { policyId, versionId, from: '2026-09-07', emergency: false, reviewed: true };
const asSystem = { actingRole: 'SYS' } as const;
const called = { keep: [clay, amin], oversee: [stone] };

describe('the text in force', () => {
  it('is told to its policy, and the next review is counted from it', () => {
    given(...register).when(notePolicyInForce, note, asSystem).then(inForce); // prettier-ignore
    given(...register, inForce).when(notePolicyInForce, { ...note, reviewed: false }, asSystem).refused('policy/noted-already'); // prettier-ignore
  });
  it('of an emergency moves no review, and the text before it stands behind it', () => {
    given(...register, inForce)
      .when(notePolicyInForce, { policyId, versionId: emergencyId, from: '2026-10-01', emergency: true, reviewed: false }, asSystem)
      .then(emergency); // prettier-ignore
    const state = [...register, inForce, emergency].reduce(policyAggregate.evolve, policyAggregate.initial);
    expect(state).toMatchObject({ standing: versionId, reviewOn: '2027-09-07', inForce: { versionId: emergencyId, emergency: true } }); // prettier-ignore
  });
  it('ends when the policy is retired, behind an emergency too', () =>
    given(...register, inForce, emergency)
      .when(retirePolicy, { policyId, on: '2026-09-07', reason: 'Merged.' })
      .then({ type: 'PolicyRetired', data: { policyId, on: '2026-09-07', reason: 'Merged.', versions: [emergencyId, versionId] } })); // prettier-ignore
  it('is not retired ahead of time, nor twice', () => {
    given(...register).when(retirePolicy, { policyId, on: '2026-09-08', reason: 'Merged.' }).refused('policy/in-the-future'); // prettier-ignore
    const retired = { type: 'PolicyRetired' as const, data: { policyId, on: '2026-09-07', reason: 'Merged.', versions: [] } }; // prettier-ignore
    given(...register, retired).when(retirePolicy, { policyId, on: '2026-09-07', reason: 'Merged.' }).refused('policy/retired'); // prettier-ignore
  });
});

describe('the review clock', () => {
  it('runs at ninety, sixty, thirty and no days, and a week late', () => {
    const due = policyReviewDeadlines.map((one) => running<OpenPolicyEvent>(one, calendar, registered, inForce)[policyId]?.slice(0, 10)); // prettier-ignore
    expect(due).toEqual(['2027-06-09', '2027-07-09', '2027-08-08', '2027-09-07', '2027-09-14']);
    expect(running<OpenPolicyEvent>(policyReviewDeadlines[0]!, calendar, inForce, emergency)).not.toEqual({});
  });
  it('tells the owner first, then those who keep the register, and those who oversee it when it is late', () => {
    const near = given(...register, inForce).knowing(called);
    const told = (step: 'in_90_days' | 'due' | 'overdue', people: string[]) =>
      ({ type: 'PolicyReviewEscalated', data: { policyId, step, people } }) as const;
    near.when(escalateOverduePolicyReview, { policyId, step: 'in_90_days' }, asSystem).then(told('in_90_days', [shaw]));
    near.when(escalateOverduePolicyReview, { policyId, step: 'due' }, asSystem).then(told('due', [shaw, clay, amin]));
    near.when(escalateOverduePolicyReview, { policyId, step: 'overdue' }, { ...asSystem, today: '2027-09-14' }).then(told('overdue', [shaw, clay, amin, stone])); // prettier-ignore
  });
  it('says of steps that are past together only the last, and each once', () => {
    const near = given(...register, inForce).knowing(called);
    near.when(escalateOverduePolicyReview, { policyId, step: 'in_90_days' }, { ...asSystem, today: '2027-07-09' }).refused('policy/in-time'); // prettier-ignore
    const once = { type: 'PolicyReviewEscalated' as const, data: { policyId, step: 'due' as const, people: [shaw] } };
    given(...register, inForce, once).knowing(called).when(escalateOverduePolicyReview, { policyId, step: 'due' }, asSystem).refused('policy/in-time'); // prettier-ignore
    // A new text begins the count again.
    given(...register, inForce, once, { ...inForce, data: { ...inForce.data, reviewOn: '2028-09-07' } })
      .knowing(called)
      .when(escalateOverduePolicyReview, { policyId, step: 'due' }, asSystem)
      .then({ ...once, data: { ...once.data, people: [shaw, clay, amin] } });
  });
  it('is brought forward, and somebody looks within ten school days what it means', () => {
    const trigger = { policyId, trigger: 'statutory_edition' as const, statute: 'KCSIE 2026', note: 'New edition.' };
    const triggered = {
      type: 'PolicyReviewTriggered' as const,
      data: { ...trigger, checkBy: '2026-09-21', owner: shaw },
    };
    given(...register).when(triggerPolicyReview, trigger, asShaw).then(triggered); // prettier-ignore
    expect(running<OpenPolicyEvent>(uncheckedImpact, calendar, triggered)).toEqual({ [policyId]: '2026-09-21T15:00:00.000Z' }); // prettier-ignore
    const check = { policyId, impact: 'no_change' as const, finding: 'Names no edition.' };
    const checked = { type: 'PolicyImpactChecked' as const, data: check };
    given(...register, triggered).when(recordPolicyImpactCheck, check, asShaw).then(checked); // prettier-ignore
    given(...register, triggered, checked).when(recordPolicyImpactCheck, check).refused('policy/nothing-to-check'); // prettier-ignore
    expect(running<OpenPolicyEvent>(uncheckedImpact, calendar, triggered, checked)).toEqual({});
  });
  it('is called for of itself by what the policy names, or by anything when it names nothing', () => {
    const edition = { policyId, trigger: 'statutory_edition' as const, statute: 'KCSIE 2026', note: 'New edition.' };
    const lesson = { policyId, trigger: 'lesson' as const, lessonId: idNo(61), note: 'A lesson.' };
    const called = (input: typeof edition | typeof lesson) => ({ type: 'PolicyReviewTriggered' as const, data: { ...input, checkBy: '2026-09-21', owner: shaw } }); // prettier-ignore
    given(...register)
      .when(triggerPolicyReview, edition, asSystem)
      .refused('policy/not-reviewed-for-it');
    given(...register)
      .when(triggerPolicyReview, lesson, asSystem)
      .then(called(lesson));
    const changed = (reviewedEarlyFor: ('statutory_edition' | 'technology')[]) => ({ type: 'PolicyDetailsChanged' as const, data: { policyId, ...details, reviewedEarlyFor, reason: 'So.' } }); // prettier-ignore
    given(...register, changed([])).when(triggerPolicyReview, edition, asSystem).then(called(edition)); // prettier-ignore
    given(...register, changed(['technology', 'statutory_edition'])).when(triggerPolicyReview, edition, asSystem).then(called(edition)); // prettier-ignore
    given(...register, changed(['technology'])).when(triggerPolicyReview, lesson, asSystem).refused('policy/not-reviewed-for-it'); // prettier-ignore
  });
  it('is called for of itself once for each cause, however it was called for first', () => {
    const lesson = { policyId, trigger: 'lesson' as const, lessonId: idNo(61), note: 'A lesson.' };
    const called = { type: 'PolicyReviewTriggered' as const, data: { ...lesson, checkBy: '2026-09-21', owner: shaw } };
    const checked = { type: 'PolicyImpactChecked' as const, data: { policyId, impact: 'no_change' as const, finding: 'It fits.' } }; // prettier-ignore
    for (const before of [[called], [called, checked]])
      given(...register, ...before).when(triggerPolicyReview, lesson, asSystem).refused('policy/review-called-for'); // prettier-ignore
    const other = { ...lesson, lessonId: idNo(62) };
    given(...register, called).when(triggerPolicyReview, other, asSystem).then({ ...called, data: { ...called.data, ...other } }); // prettier-ignore
    given(...register, called).when(triggerPolicyReview, lesson, asShaw).then(called); // prettier-ignore
  });
});

it('a policy lives as its table says, whatever anybody sends', () => {
  lives(policyAggregate, {
 reaches: ['in_force', 'registered', 'retired'],
    begins: [[...register], [...register, inForce]],
    actors: [clay, shaw, hale],
    moment: monday,
    refusals: /^policy\//,
    sent: {
      ChangePolicyDetails: [[{ policyId, ...details, reason: 'So.' }]],
      AssignPolicyOwner: [[{ policyId, owner: hale }, known], [{ policyId, owner: clay }, { known: false }]],
      BindPolicyDelegation: [[{ policyId, ...delegation, reason: 'So.' }]],
      LinkPolicies: [[{ policyId, linked: [idNo(32)] }, [{ status: 'none' }]], [{ policyId, linked: [] }, []]],
      TriggerPolicyReview: [[{ policyId, trigger: 'lesson', note: 'So.' }]],
      RecordPolicyImpactCheck: [[{ policyId, impact: 'no_change', finding: 'So.' }]],
      EscalateOverduePolicyReview: [[{ policyId, step: 'due' }, called], [{ policyId, step: 'impact_check' }, called]],
      NotePolicyInForce: [[note], [{ policyId, from: '2026-09-07', emergency: false, reviewed: false }]],
      IssueCampaign: [[starting, { hash, schools: [ashdown], reached: [{ schoolId: ashdown, people: [hale], already: [] }] }]],
      RetirePolicy: [[{ policyId, on: '2026-09-07', reason: 'So.' }]],
    },
    holds: (policy: { status: string; inForce?: object }) => {
      if (policy.status === 'in_force') expect(policy.inForce).toBeDefined();
      if (policy.status === 'registered') expect(policy.inForce).toBeUndefined();
    },
  }); // prettier-ignore
});
