import { metaOf, running } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { notePolicyVersion, ratifyPolicyVersion, rejectPolicyVersion } from './approve-version';
import { issueEmergencyVersion, lapseEmergencyVersion } from './emergency-version';
import { ashdown, calendar, drafted, idNo, patel, policyId, versionId } from './policies.fixture';
import type { Policy } from './policy';
import {
  bringVersionIntoForce,
  publishPolicyVersion,
  setPolicyEffectiveDate,
  supersedePolicyVersion,
  withdrawPolicyVersion,
} from './publish-version';
import { confirmNoPolicyChange, startPolicyReview } from './review-version';
import type { OpenVersionEvent } from './version-events';
import { emergencyLapses, supersedeBefore, tellPolicyInForce, versionComesIntoForce } from './version.processes';
import {
  given,
  asShaw,
  asStone,
  asSystem,
  policy,
  standing,
  hash,
  met,
  noted,
  ratifying,
  ratified,
  channels,
  publishing,
  published,
  begins,
  written,
  through,
} from './version.fixture';

describe('a text comes into force', () => {
  it('on the day for which it was published', () => {
    given(...through).knowing({ policy, had: ['1'] }).when(publishPolicyVersion, publishing).then(published); // prettier-ignore
    given(...through).knowing({ policy, had: ['1'] }).when(publishPolicyVersion, { ...publishing, effectiveFrom: '2026-09-04' }).refused('version/day-in-the-past'); // prettier-ignore
    given(...through, published).knowing(policy).when(bringVersionIntoForce, { versionId }, asSystem).refused('version/not-yet'); // prettier-ignore
    given(...through, published).knowing(policy).when(bringVersionIntoForce, { versionId }, { ...asSystem, today: '2026-09-14' }).then(begins); // prettier-ignore
    expect(running<OpenVersionEvent>(versionComesIntoForce, calendar, published)).toEqual({ [versionId]: '2026-09-14T05:00:00.000Z' }); // prettier-ignore
    expect(running<OpenVersionEvent>(versionComesIntoForce, calendar, published, begins)).toEqual({});
  });
  it('at once when that is today, and what held before holds no longer', () => {
    const today = { ...publishing, effectiveFrom: '2026-09-07' };
    const now = { ...begins, data: { ...begins.data, effectiveFrom: '2026-09-07', supersedes: [idNo(40)] } };
    given(...through).knowing({ policy: standing, had: ['1'] }).when(publishPolicyVersion, today).then({ ...published, data: today }, now); // prettier-ignore
    expect(supersedeBefore.each?.VersionInForce?.(now.data, metaOf())).toEqual([{ type: 'SupersedePolicyVersion', input: { versionId: idNo(40), by: versionId, on: '2026-09-07' } }]); // prettier-ignore
    expect(tellPolicyInForce.on.VersionInForce?.(now.data, metaOf())).toEqual({ type: 'NotePolicyInForce', input: { policyId, versionId, from: '2026-09-07', emergency: false, reviewed: true } }); // prettier-ignore
    given(...through, published, begins).when(supersedePolicyVersion, { versionId, by: idNo(42), on: '2026-10-01' }, asSystem).then({ type: 'VersionSuperseded', data: { versionId, by: idNo(42), on: '2026-10-01', policyId } }); // prettier-ignore
  });
  it('on another day when that is set, and never behind a later text', () => {
    given(...through, published).knowing(standing).when(setPolicyEffectiveDate, { versionId, effectiveFrom: '2026-10-01' }).then({ type: 'VersionScheduled', data: { versionId, effectiveFrom: '2026-10-01' } }); // prettier-ignore
    given(...through, published).knowing(standing).when(setPolicyEffectiveDate, { versionId, effectiveFrom: '2026-09-01' }).refused('version/day-in-the-past'); // prettier-ignore
    const later = { ...standing, inForce: { versionId: idNo(43), from: '2026-09-20', emergency: false } } as Policy;
    given(...through, published).knowing(later).when(bringVersionIntoForce, { versionId }, { today: '2026-09-21' }).refused('version/overtaken'); // prettier-ignore
    const left = { type: 'VersionHeldBack' as const, data: { versionId, policyId, by: idNo(43) } };
    given(...through, published).knowing(later).when(bringVersionIntoForce, { versionId }, { ...asSystem, today: '2026-09-21' }).then(left); // prettier-ignore
    // Also when the two were read together: it would hold from before the other one.
    const compared = { type: 'VersionCompared' as const, data: { versionId, comparedWith: idNo(43) } };
    given(...through, published, compared).knowing(later).when(bringVersionIntoForce, { versionId }, { ...asSystem, today: '2026-09-21' }).then(left); // prettier-ignore
  });
  it('and schools take it on by the day that was set with it, which moves with it only when somebody says so', () => {
    const set = { ...publishing, adoptBy: '2026-12-01' };
    const publishedSo = { ...published, data: { ...published.data, adoptBy: '2026-12-01' } };
    given(...through)
      .knowing({ policy, had: ['1'] })
      .when(publishPolicyVersion, set)
      .then(publishedSo);
    const now = { ...begins, data: { ...begins.data, adoptBy: '2026-12-01' } };
    given(...through, publishedSo).knowing(policy).when(bringVersionIntoForce, { versionId }, { ...asSystem, today: '2026-09-14' }).then(now); // prettier-ignore
    const today = { ...set, effectiveFrom: '2026-09-07' };
    given(...through).knowing({ policy, had: ['1'] }).when(publishPolicyVersion, today).then({ ...published, data: today }, { ...now, data: { ...now.data, effectiveFrom: '2026-09-07' } }); // prettier-ignore
    const moved = { versionId, effectiveFrom: '2026-10-01' };
    const scheduled = { type: 'VersionScheduled' as const, data: moved };
    given(...through, publishedSo)
      .knowing(standing)
      .when(setPolicyEffectiveDate, moved)
      .then(scheduled);
    given(...through, publishedSo, scheduled).knowing(policy).when(bringVersionIntoForce, { versionId }, { ...asSystem, today: '2026-10-01' }).then({ ...now, data: { ...now.data, effectiveFrom: '2026-10-01' } }); // prettier-ignore
    const later = { ...moved, adoptBy: '2027-01-15' };
    given(...through, publishedSo).knowing(standing).when(setPolicyEffectiveDate, later).then({ type: 'VersionScheduled', data: later }); // prettier-ignore
  });
  it('and no school takes it on before it holds, nor takes on what is the policy of one school', () => {
    const soon = { ...publishing, adoptBy: '2026-09-13' };
    given(...through).knowing({ policy, had: ['1'] }).when(publishPolicyVersion, soon).refused('version/adopted-before-in-force'); // prettier-ignore
    const set = { ...published, data: { ...published.data, adoptBy: '2026-12-01' } };
    given(...through, set).knowing(standing).when(setPolicyEffectiveDate, { versionId, effectiveFrom: '2026-12-02' }).refused('version/adopted-before-in-force'); // prettier-ignore
    const own = { ...drafted, data: { ...drafted.data, schoolId: ashdown } };
    const theirs = through.map((one) => (one.type === 'VersionDrafted' ? own : one));
    given(...theirs).knowing({ policy, had: ['1'] }).when(publishPolicyVersion, { ...publishing, adoptBy: '2026-12-01' }).refused('version/adopted-by-no-school'); // prettier-ignore
  });
  it('in public, when the law asks for the policy', () => {
    const statutory = { ...policy, statutory: true } as Policy;
    given(...through).knowing({ policy: statutory, had: ['1'] }).when(publishPolicyVersion, { ...publishing, channels: ['office'] }).refused('version/not-public'); // prettier-ignore
  });
  it('never, when it was taken back before', () => {
    const back = { versionId, reason: 'No longer needed.' };
    given(...through, published).when(withdrawPolicyVersion, back, asShaw).then({ type: 'VersionWithdrawn', data: back }); // prettier-ignore
    given(...through, published, begins).when(withdrawPolicyVersion, back, asShaw).refused('version/in-force'); // prettier-ignore
    given(...written, { type: 'VersionWithdrawn', data: back }).when(withdrawPolicyVersion, back, asShaw).refused('version/withdrawn'); // prettier-ignore
  });
});

describe('a chair who acts alone', () => {
  const issuing = { versionId, lapsesOn: '2026-10-12', channels, reason: 'A game that pupils play harms them now.' };
  const issued = { type: 'EmergencyVersionIssued' as const, data: { ...issuing, policyId, hash, issuedBy: patel } };
  const now = { ...begins, data: { ...begins.data, changeClass: 'emergency' as const, effectiveFrom: '2026-09-07' } };
  const asPatel = { actor: patel, actingRole: 'COT' } as const;
  const facts = { policy: standing, chairs: true, had: ['1'] };
  it('brings a text into force at once, and the text before it stands behind it', () => {
    given(...written).knowing(facts).when(issueEmergencyVersion, issuing, asPatel).then(issued, now); // prettier-ignore
    given(...written).knowing({ ...facts, chairs: false }).when(issueEmergencyVersion, issuing, asPatel).refused('version/not-the-chair'); // prettier-ignore
    given(...written).knowing(facts).when(issueEmergencyVersion, { ...issuing, lapsesOn: '2026-09-07' }, asPatel).refused('version/day-in-the-past'); // prettier-ignore
    given(...written).knowing(facts).when(issueEmergencyVersion, { ...issuing, lapsesOn: '2026-12-31' }, asPatel).refused('version/too-long'); // prettier-ignore
  });
  it('is confirmed by the body, which ends what stood behind', () => {
    const confirmed = { ...ratified, data: { ...ratified.data, confirms: true, from: '2026-09-07', supersedes: [idNo(40)] } }; // prettier-ignore
    given(...written, issued, now).knowing(standing).when(ratifyPolicyVersion, ratifying).then(confirmed); // prettier-ignore
    expect(tellPolicyInForce.on.VersionRatified?.(confirmed.data, metaOf())).toMatchObject({ input: { emergency: false, reviewed: true } }); // prettier-ignore
    expect(running<OpenVersionEvent>(emergencyLapses, calendar, issued, confirmed)).toEqual({});
  });
  it('is noted by a body that only notes, which ends what stood behind as well', () => {
    const notes = { ...standing, delegation: noted.status === 'none' ? undefined : noted.delegation } as Policy;
    const noting = { versionId, hash, ...met, interestsDeclared: 0 };
    const ends = { reviewed: false, confirms: true, from: '2026-09-07', supersedes: [idNo(40)] };
    const told = { type: 'VersionNoted' as const, data: { ...noting, policyId, ...ends } };
    given(...written, issued, now).knowing(notes).when(notePolicyVersion, noting).then(told); // prettier-ignore
    given(...written, issued, now).knowing(notes).when(ratifyPolicyVersion, ratifying).refused('version/to-be-noted'); // prettier-ignore
    expect(tellPolicyInForce.on.VersionNoted?.(told.data, metaOf())).toMatchObject({ input: { versionId, from: '2026-09-07', emergency: false, reviewed: true } }); // prettier-ignore
    expect(supersedeBefore.each?.VersionNoted?.(told.data, metaOf())).toEqual([{ type: 'SupersedePolicyVersion', input: { versionId: idNo(40), by: versionId, on: '2026-09-07' } }]); // prettier-ignore
    expect(running<OpenVersionEvent>(emergencyLapses, calendar, issued, told)).toEqual({});
    given(...written, issued, now, told).knowing(notes).when(notePolicyVersion, noting).refused('version/in-force'); // prettier-ignore
    // A text that is on its way only goes on.
    const onlyNoted = { type: 'VersionNoted' as const, data: { ...noting, policyId } };
    expect(tellPolicyInForce.on.VersionNoted?.(onlyNoted.data, metaOf())).toBeUndefined();
    expect(supersedeBefore.each?.VersionNoted?.(onlyNoted.data, metaOf())).toEqual([]);
  });
  it('is not confirmed in time, and the text before it holds again', () => {
    expect(running<OpenVersionEvent>(emergencyLapses, calendar, issued)).toEqual({ [versionId]: '2026-10-12T05:00:00.000Z' }); // prettier-ignore
    const lapsed = { type: 'EmergencyVersionLapsed' as const, data: { versionId, policyId, restores: idNo(40), on: '2026-10-12' } }; // prettier-ignore
    given(...written, issued, now).knowing(standing).when(lapseEmergencyVersion, { versionId }, asSystem).refused('version/not-lapsed'); // prettier-ignore
    given(...written, issued, now).knowing(standing).when(lapseEmergencyVersion, { versionId }, { ...asSystem, today: '2026-10-12' }).then(lapsed); // prettier-ignore
    expect(tellPolicyInForce.on.EmergencyVersionLapsed?.(lapsed.data, metaOf())).toMatchObject({ input: { versionId: idNo(40), reviewed: false } }); // prettier-ignore
    given(...written, issued, now, lapsed).knowing(standing).when(ratifyPolicyVersion, ratifying).refused('version/lapsed'); // prettier-ignore
  });
  it('is refused by the body before its day, and the text before it holds again from that day', () => {
    const no = { versionId, rationale: 'It forbids what the law asks.' };
    const held = { ...standing, inForce: { versionId, from: '2026-09-07', emergency: true }, noted: [`${versionId}/2026-09-07/true`] } as Policy; // prettier-ignore
    const rejected = { type: 'VersionRejected' as const, data: no };
    const over = { type: 'EmergencyVersionLapsed' as const, data: { versionId, policyId, restores: idNo(40), on: '2026-09-07' } }; // prettier-ignore
    const by = given(...written, issued, now);
    by.knowing({ policy: held, holds: false }).when(rejectPolicyVersion, no).then(rejected, over);
    // Of which the policy has not heard yet, nothing has followed.
    by.knowing({ policy: standing, holds: false }).when(rejectPolicyVersion, no).then(rejected, over);
    // The chief executive approves texts, and does not overrule a chair.
    by.knowing({ policy: held, holds: true }).when(rejectPolicyVersion, no, asStone).refused('version/not-the-approver'); // prettier-ignore
    expect(running<OpenVersionEvent>(emergencyLapses, calendar, issued, rejected, over)).toEqual({});
    given(...written, issued, now, rejected, over).knowing(standing).when(ratifyPolicyVersion, ratifying).refused('version/lapsed'); // prettier-ignore
  });
  it('acts once more: the second takes the place of the first, and the end of the first brings nothing back', () => {
    const before = { ...standing, inForce: { versionId: idNo(44), from: '2026-09-01', emergency: true } } as Policy;
    const second = { ...now, data: { ...now.data, supersedes: [idNo(44)] } };
    given(...written).knowing({ policy: before, chairs: true, had: ['1'] }).when(issueEmergencyVersion, { ...issuing, comparedWith: idNo(44) }, asPatel).then({ type: 'VersionCompared', data: { versionId, comparedWith: idNo(44) } }, issued, second); // prettier-ignore
    const overtaken = { ...before, noted: [`${versionId}/2026-09-07/true`, `${idNo(44)}/2026-09-10/true`] } as Policy;
    given(...written, issued, now).knowing(overtaken).when(lapseEmergencyVersion, { versionId }, { ...asSystem, today: '2026-10-12' }).then({ type: 'VersionSuperseded', data: { versionId, policyId, by: idNo(44), on: '2026-10-12' } }); // prettier-ignore
  });
});

describe('a review that finds nothing to change', () => {
  const started = { type: 'PolicyReviewStarted' as const, data: { versionId, policyId } };
  const unchanged = { type: 'PolicyReviewedNoChange' as const, data: { versionId, policyId, hash, reason: 'It still fits.' } }; // prettier-ignore
  it('is ratified as well, and the next review is counted from it', () => {
    given(...through, published, begins).when(startPolicyReview, { versionId }, asShaw).then(started); // prettier-ignore
    given(...through, published, begins, started).when(confirmNoPolicyChange, { versionId, reason: 'It still fits.' }, asShaw).then(unchanged); // prettier-ignore
    given(...through, published, begins, started, unchanged)
      .knowing(standing)
      .when(ratifyPolicyVersion, ratifying)
      .then({ ...ratified, data: { ...ratified.data, reviewed: true, from: '2026-09-07' } });
    const notes = { ...standing, delegation: noted.status === 'none' ? undefined : noted.delegation } as Policy;
    const noting = { versionId, hash, ...met, interestsDeclared: 0 };
    given(...through, published, begins, started, unchanged)
      .knowing(notes)
      .when(notePolicyVersion, noting)
      .then({ type: 'VersionNoted', data: { ...noting, policyId, reviewed: true, confirms: false, from: '2026-09-07', supersedes: [] } }); // prettier-ignore
    given(...through, published, begins).when(confirmNoPolicyChange, { versionId, reason: 'It still fits.' }).refused('version/in-force'); // prettier-ignore
    given(...through, published, begins, started).when(startPolicyReview, { versionId }).refused('version/under-review'); // prettier-ignore
  });
});
