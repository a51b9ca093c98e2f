import { id } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, concernCommand, reason, redirectedTo } from './concern';
import { ready } from './concern-states';

/** No matter of safeguarding: somebody else in school deals with it. It stays on file, and can be reopened. */
export const redirectConcern = concernCommand({
  type: 'RedirectConcern',
  input: z.object({ concernId: id, to: redirectedTo, reason }),
  may: byTeam,
  about: ({ concernId }) => concernId,
  sole: true,
  decide(concern, input) {
    ready(concern, 'RedirectConcern');
    return [{ type: 'ConcernRedirected', data: input }];
  },
});
