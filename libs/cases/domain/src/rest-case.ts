import { day, decisionInput, reason, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { aboutCase, aheadOf, byLead, childCaseCommand, ofCase, type ChildCaseRefusal } from './child-case';
import { ready } from './child-case-life';
import { closingFacts, planInForce } from './still-open';

/** Nothing is done for now; it comes back by itself on the day of review. Never while a plan is in force. */
export const makeCaseDormant = childCaseCommand({
  type: 'MakeCaseDormant',
  input: z.object({ ...ofCase, reviewOn: day, ...decisionInput }),
  may: byLead,
  about: aboutCase,
  sole: true,
  facts: (read, { caseId }) => closingFacts(read, caseId),
  decide(state, input, { today }, facts) {
    ready(state, 'MakeCaseDormant');
    const refusal = planInForce(facts);
    if (refusal) throw new Refusal<ChildCaseRefusal>(refusal);
    aheadOf(today, input.reviewOn);
    return [{ type: 'CaseMadeDormant', data: input }];
  },
});

/** It is worked on again. */
export const reactivateCase = childCaseCommand({
  type: 'ReactivateCase',
  input: z.object({ ...ofCase, reason }),
  may: byLead,
  about: aboutCase,
  decide(state, input) {
    ready(state, 'ReactivateCase');
    return [{ type: 'CaseReactivated', data: input }];
  },
});
