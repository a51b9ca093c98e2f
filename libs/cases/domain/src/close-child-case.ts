import { decisionInput, reason, Refusal, words } from '@caseward/kernel';
import { z } from 'zod';
import { aboutCase, byDsl, childCaseCommand, ofCase, type ChildCaseRefusal } from './child-case';
import { ready } from './child-case-life';
import { closingFacts, stillOpen } from './still-open';
import { caseOutcome } from './vocabulary';

/**
 * The work is done: how it came out, and a summary in plain English for whoever looks after the child next. Not while
 * anything is open; what stands in the way is said by name, the gravest first.
 */
export const closeChildCase = childCaseCommand({
  type: 'CloseChildCase',
  input: z.object({
    ...ofCase,
    outcome: caseOutcome,
    outcomeReview: words(5_000),
    summary: words(10_000),
    ...decisionInput,
  }),
  may: byDsl,
  about: aboutCase,
  sole: true,
  facts: (read, { caseId }) => closingFacts(read, caseId),
  decide(state, { summary, ...input }, { today }, facts) {
    const file = ready(state, 'CloseChildCase');
    const all = stillOpen(file, input.outcome, today, facts);
    if (all[0]) throw new Refusal<ChildCaseRefusal>(all[0], { all });
    return [
      { type: 'CaseSummaryRecorded', data: { caseId: input.caseId, summary } },
      { type: 'ChildCaseClosed', data: { ...input, schoolId: file.school } },
    ];
  },
});

/** Something new, or something was overlooked. What was closed stays as it was written. */
export const reopenChildCase = childCaseCommand({
  type: 'ReopenChildCase',
  input: z.object({ ...ofCase, reason }),
  may: byDsl,
  about: aboutCase,
  decide(state, input) {
    const { school } = ready(state, 'ReopenChildCase');
    return [{ type: 'ChildCaseReopened', data: { ...input, schoolId: school } }];
  },
});
