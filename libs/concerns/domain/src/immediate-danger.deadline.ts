import { deadlineFor } from '@caseward/kernel';
import { actedOn } from './acted-on';
import type { OpenConcernEvent } from './concern';

/** The first call is due at once, each further one when the call before it was not answered. */
export const immediateDanger = deadlineFor<OpenConcernEvent>()({
  name: 'immediate-danger',
  basis:
    'On call at once, then one role higher every five minutes until somebody acts (unless the school has set another time)',
  starts: {
    ImmediateDangerFlagged: ({ concernId }, { recordedAt }) => ({ key: concernId, due: recordedAt }),
    ImmediateDangerEscalated: ({ concernId, nextAt }) => (nextAt ? { key: concernId, due: nextAt } : undefined),
  },
  stops: {
    ...actedOn,
    ImmediateDangerEscalated: ({ concernId }) => concernId,
  },
  then: (concernId) => ({ type: 'EscalateImmediateDanger', input: { concernId } }),
});
