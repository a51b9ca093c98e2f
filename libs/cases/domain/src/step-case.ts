import { day, decisionInput, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { aboutCase, aheadOf, byLead, childCaseCommand, ofCase, type ChildCaseRefusal } from './child-case';
import { ready } from './child-case-life';
import { supportLevel } from './vocabulary';

const rank = (level: z.infer<typeof supportLevel> | undefined) =>
  level === undefined ? -1 : supportLevel.options.indexOf(level);

/** More help than before; the first step says how much there is at all. */
export const stepUpCase = childCaseCommand({
  type: 'StepUpCase',
  input: z.object({ ...ofCase, to: supportLevel, ...decisionInput }),
  may: byLead,
  about: aboutCase,
  sole: true,
  decide(state, input) {
    const { support } = ready(state, 'StepUpCase');
    if (rank(input.to) <= rank(support)) throw new Refusal<ChildCaseRefusal>('case/not-a-step-up');
    return [{ type: 'CaseSteppedUp', data: { ...input, ...(support ? { from: support } : {}) } }];
  },
});

/** Less help than before: never without a reason, nor without a day on which somebody looks whether that was right. */
export const stepDownCase = childCaseCommand({
  type: 'StepDownCase',
  input: z.object({ ...ofCase, to: supportLevel, reviewOn: day, ...decisionInput }),
  may: byLead,
  about: aboutCase,
  sole: true,
  decide(state, input, { today }) {
    const { support } = ready(state, 'StepDownCase');
    if (!support || rank(input.to) >= rank(support)) throw new Refusal<ChildCaseRefusal>('case/not-a-step-down');
    aheadOf(today, input.reviewOn);
    return [{ type: 'CaseSteppedDown', data: { ...input, from: support } }];
  },
});
