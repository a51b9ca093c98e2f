import { Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { aboutCase, childCaseCommand, ofCase, type ChildCaseRefusal } from './child-case';
import { ready } from './child-case-life';
import { closingFacts, planInForce } from './still-open';
import { inactiveBecause } from './vocabulary';

/**
 * Nobody has written anything for a long time, or the day of a review has come: its owner is reminded. Twenty school days are
 * long for a child in need or at risk, forty for another. Sent by the deadlines.
 */
export const escalateInactiveCase = childCaseCommand({
  type: 'EscalateInactiveCase',
  input: z.object({ ...ofCase, because: inactiveBecause }),
  may: { roles: ['SYS'], at: 'record', tier: 'T2' },
  about: aboutCase,
  facts: (read, { caseId }) => closingFacts(read, caseId),
  decide(state, input, { today }, facts) {
    const { support, status, reviewOn, owner } = ready(state, 'EscalateInactiveCase');
    const graver = support === 'child_in_need' || support === 'child_protection' || planInForce(facts) !== undefined;
    const due = {
      quiet_20_school_days: status !== 'dormant' && graver,
      quiet_40_school_days: status !== 'dormant',
      review_day: reviewOn !== undefined && reviewOn <= today,
    };
    if (!due[input.because]) throw new Refusal<ChildCaseRefusal>('case/not-quiet-yet');
    return [{ type: 'CaseInactivityEscalated', data: { ...input, people: [owner] } }];
  },
});
