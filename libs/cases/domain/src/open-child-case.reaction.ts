import { reactionFor } from '@caseward/kernel';
import type { OpenConcernEvent } from '@caseward/concerns-domain';

/** A concern opened as a case opens that case. */
export const openChildCaseReaction = reactionFor<OpenConcernEvent>()({
  name: 'open-child-case',
  on: {
    ConcernOpenedAsCase: ({ caseId, schoolId, concernId, children, openedBy }) => ({
      type: 'OpenChildCase',
      input: { caseId, schoolId, concernId, children, owner: openedBy },
    }),
  },
});
