import { metaOf } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { policyImpactDue, policyReviewDue } from './policy.notices';
import { policyId, shaw, stone } from './policies.fixture';

const meta = metaOf();
const toThem = { record: policyId, to: [shaw, stone], open: true };
const escalated = (step: 'due' | 'overdue' | 'impact_check') => ({ policyId, step, people: [shaw, stone] });

describe('the review of a policy', () => {
  it('is told to those who were called, by name', () => {
    expect(policyReviewDue.tells.PolicyReviewEscalated?.(escalated('due'), meta)).toEqual(toThem);
    expect(policyReviewDue.tells.PolicyReviewEscalated?.(escalated('impact_check'), meta)).toBeUndefined();
  });
  it('is settled by a text that moves it, and not by what the chair did alone', () => {
    const noted = { policyId, from: '2026-09-07', emergency: true };
    expect(policyReviewDue.settles.PolicyInForceNoted?.(noted, meta)).toBeUndefined();
    expect(policyReviewDue.settles.PolicyInForceNoted?.({ ...noted, reviewOn: '2027-09-07' }, meta)).toBe(policyId);
  });
});

describe('what something new means for a policy', () => {
  const trigger = { policyId, trigger: 'incident' as const, note: 'See.', checkBy: '2026-09-21' };
  it('is its owner’s to say, and they are told when it is called for', () => {
    expect(policyImpactDue.tells.PolicyReviewTriggered?.({ ...trigger, owner: shaw }, meta)).toEqual({
      ...toThem,
      to: [shaw],
    });
    expect(policyImpactDue.tells.PolicyReviewTriggered?.(trigger, meta)).toBeUndefined();
  });
  it('is told to those above when it is late', () => {
    expect(policyImpactDue.tells.PolicyReviewEscalated?.(escalated('impact_check'), meta)).toEqual(toThem);
    expect(policyImpactDue.tells.PolicyReviewEscalated?.(escalated('overdue'), meta)).toBeUndefined();
  });
});
