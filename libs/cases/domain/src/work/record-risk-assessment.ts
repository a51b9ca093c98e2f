import { day, id, words } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, childCaseCommand, knownChild, notLaterThan } from '../child-case';
import { ready } from '../child-case-life';
import { riskKind } from './codes';
import { stillToCome } from './find';

/** What could happen to this child, or through them, what is done about it, and when that is looked at again. */
export const recordRiskAssessment = childCaseCommand({
  type: 'RecordRiskAssessment',
  input: z.object({
    caseId: id,
    child: id,
    kind: riskKind,
    on: day,
    risks: words(10_000),
    measures: words(10_000),
    reviewBy: day,
  }),
  may: byTeam,
  about: ({ caseId }) => caseId,
  decide(state, input, { today }) {
    const file = ready(state, 'RecordRiskAssessment');
    knownChild(file, input.child);
    notLaterThan(today, input.on);
    stillToCome(today, input.reviewBy);
    return [{ type: 'RiskAssessmentRecorded', data: input }];
  },
});
