import { id, reason, words } from '@caseward/kernel';
import { z } from 'zod';
import { breachCommand, byTeam } from './breach';
import { ready } from './breach-life';

const about = ({ breachId }: Readonly<{ breachId: string }>) => breachId;

/** Findings, outcome, everybody told, the lesson learned: then it is closed, with a summary. One reason for each no. */
export const closeBreachCase = breachCommand({
  type: 'CloseBreachCase',
  input: z.object({ breachId: id, summary: words(5_000) }),
  may: byTeam,
  about,
  sole: true,
  decide(breach, input, { actor }) {
    ready(breach, 'CloseBreachCase', actor);
    return [{ type: 'BreachCaseClosed', data: input }];
  },
});

/** Something new is known: it is decided again, on the findings that there are. */
export const reopenBreachCase = breachCommand({
  type: 'ReopenBreachCase',
  input: z.object({ breachId: id, reason }),
  may: byTeam,
  about,
  sole: true,
  decide(breach, input, { actor }) {
    ready(breach, 'ReopenBreachCase', actor);
    return [{ type: 'BreachCaseReopened', data: input }];
  },
});
