import { metaOf, running } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { callForPolicyStep, callForSteps, unpublishedVersion } from './call-for-step';
import { holds } from './duties.fixture';
import { ashdown, calendar, clay, hale, monday, patel, policyId, shaw, stone, trust, versionId } from './policies.fixture'; // prettier-ignore
import type { Policy } from './policy';
import type { OpenVersionEvent } from './version-events';
import { versionHeldBack, versionUnpublished, versionWaits } from './version.notices';
import { approved, asSystem, given, policy, published, ratified, submitted, through, written } from './version.fixture';
import type { VersionStep } from './vocabulary';

const known = { policy, clerks: [clay], approvers: [stone, shaw] };
const called = (step: VersionStep, ...people: string[]) => ({ type: 'PolicyStepCalled' as const, data: { versionId, policyId, step, people } }); // prettier-ignore
const calls = (past: readonly object[], step: VersionStep, facts: object = {}) =>
  given(...(past as typeof through)).knowing({ ...known, ...facts }).when(callForPolicyStep, { versionId, step }, asSystem); // prettier-ignore
const sent = [...written, submitted];
const returned = { type: 'VersionReturned' as const, data: { versionId, reason: 'Clause 2.' } };
const heldBack = { type: 'VersionHeldBack' as const, data: { versionId, policyId, by: ashdown } };

describe('a text that waits', () => {
  it('calls whoever holds the post that approves it, and wrote no word of it', () => {
    calls(sent, 'approve').then(called('approve', stone));
  });
  it('calls the clerk for its meeting and to publish it, and its authors when it came back', () => {
    calls([...sent, approved], 'decide').then(called('decide', clay));
    calls(through, 'publish').then(called('publish', clay));
    calls([...sent, returned], 'mend').then(called('mend', shaw));
  });
  it('calls its owner as well when it was not published in time, or another text came first', () => {
    calls(through, 'publish_late').then(called('publish_late', clay, shaw));
    calls([...through, published, heldBack], 'compare').then(called('compare', clay, shaw));
  });
  it('calls its owner where nobody has the post, so that it does not wait unseen', () => {
    calls(sent, 'approve', { approvers: [shaw] }).then(called('approve', shaw));
    calls(through, 'publish', { clerks: [] }).then(called('publish', shaw));
  });
  it('calls nobody for what is done, nor for a policy that was retired', () => {
    calls([...sent, approved], 'approve').refused('version/not-waiting');
    calls([...through, published], 'publish_late').refused('version/not-waiting');
    calls(through, 'publish_late', { policy: { ...policy, status: 'retired' } as Policy }).refused('version/policy-retired'); // prettier-ignore
  });
  it('looks for its people at the school of the policy and at the trust, and not elsewhere', async () => {
    const registers = { [trust]: [holds(clay, 'CLERK'), holds(stone, 'CEO')], [ashdown]: [holds(patel, 'CLERK'), holds(hale, 'CEO')] }; // prettier-ignore
    const at = (school: string | undefined) =>
      callForPolicyStep.facts?.(
        (({ name }: { name: string }, id: keyof typeof registers) =>
          Promise.resolve(
            name === 'policyversion'
              ? { status: 'submitted', policyId }
              : name === 'policy'
                ? { ...policy, school }
                : { appointments: registers[id] },
          )) as never,
        { versionId, step: 'approve' },
        { ...monday, ...asSystem },
      );
    expect(await at(undefined)).toMatchObject({ clerks: [clay], approvers: [stone] });
    expect(await at(ashdown)).toMatchObject({ clerks: [patel, clay], approvers: [hale, stone] });
  });
});

describe('what makes it wait', () => {
  const step = <T extends keyof typeof callForSteps.on>(type: T, data: object) =>
    (callForSteps.on[type] as ((data: object, meta: object) => { input: object } | undefined) | undefined)?.(data, metaOf())?.input; // prettier-ignore
  it('is each turn of its life', () => {
    const of = { VersionSubmitted: 'approve', VersionApproved: 'decide', EmergencyVersionIssued: 'decide', PolicyReviewedNoChange: 'decide', VersionReturned: 'mend', VersionRatified: 'publish', VersionNoted: 'publish', VersionHeldBack: 'compare' } as const; // prettier-ignore
    for (const [type, which] of Object.entries(of)) expect(step(type as keyof typeof of, { versionId })).toEqual({ versionId, step: which }); // prettier-ignore
    expect(Object.keys(callForSteps.on).sort()).toEqual(Object.keys(of).sort());
  });
  it('is not a chair’s text that was confirmed, nor a review without a change: they are not published', () => {
    for (const end of [{ reviewed: true }, { confirms: true }]) {
      expect(step('VersionRatified', { versionId, ...end })).toBeUndefined();
      const data = { ...ratified.data, ...end };
      expect(running<OpenVersionEvent>(unpublishedVersion, calendar, { ...ratified, data })).toEqual({});
    }
  });
  it('is five working days without publication', () => {
    expect(running<OpenVersionEvent>(unpublishedVersion, calendar, ratified)).toEqual({ [versionId]: '2026-09-14T16:00:00.000Z' }); // prettier-ignore
    expect(running<OpenVersionEvent>(unpublishedVersion, calendar, ratified, published)).toEqual({});
    expect(unpublishedVersion.then(versionId, ratified.data)).toEqual({ type: 'CallForPolicyStep', input: { versionId, step: 'publish_late' } }); // prettier-ignore
  });
});

describe('whoever is called', () => {
  const told = (step: VersionStep) =>
    [versionWaits, versionUnpublished, versionHeldBack].flatMap(({ name, tells }) =>
      tells.PolicyStepCalled?.(called(step, clay).data, metaOf()) ? [name] : [],
    );
  it('is told in one way, by name, of the text alone', () => {
    expect(['approve', 'decide', 'mend', 'publish', 'publish_late', 'compare'].map((step) => told(step as VersionStep))).toEqual([['TEXT_WAITING'], ['TEXT_WAITING'], ['TEXT_WAITING'], ['TEXT_WAITING'], ['TEXT_UNPUBLISHED'], ['TEXT_HELD_BACK']]); // prettier-ignore
    expect(versionWaits.tells.PolicyStepCalled?.(called('mend', shaw).data, metaOf())).toEqual({ record: versionId, to: [shaw], open: true }); // prettier-ignore
  });
  it('has nothing to look at any more once it was done', () => {
    expect(versionWaits.settles.VersionApproved?.(approved.data, metaOf())).toBe(versionId);
    expect(versionUnpublished.settles.VersionPublished?.(published.data, metaOf())).toBe(versionId);
    expect(versionHeldBack.settles.VersionScheduled?.({ versionId, effectiveFrom: '2026-10-01' }, metaOf())).toBe(versionId); // prettier-ignore
  });
});
