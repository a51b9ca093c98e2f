import { id } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, concernCommand, reason } from './concern';
import { ready } from './concern-states';

/** It should not have been reported here. Its words stay on file; it leaves the inbox and every count. */
export const markConcernNotReportable = concernCommand({
  type: 'MarkConcernNotReportable',
  input: z.object({ concernId: id, reason }),
  may: byTeam,
  about: ({ concernId }) => concernId,
  sole: true,
  decide(concern, input) {
    ready(concern, 'MarkConcernNotReportable');
    return [{ type: 'ConcernMarkedNotReportable', data: input }];
  },
});
