import { id, Refusal } from '@caseward/kernel';
import { mayKnow } from '@caseward/access-domain';
import { z } from 'zod';
import { byTeam, concernCommand, concernStream, reason, type ConcernRefusal } from './concern';
import { ready } from './concern-states';

/** The same thing, told twice. Both stay on file; this one leaves the inbox and every count. */
export const markConcernDuplicate = concernCommand({
  type: 'MarkConcernDuplicate',
  input: z.object({ concernId: id, ofConcern: id, reason }),
  may: byTeam,
  about: ({ concernId }) => concernId,
  sole: true,
  facts: async (read, { ofConcern }, moment) => ({
    original: await read(concernStream, ofConcern),
    known: await mayKnow(read, moment.actor, ofConcern, moment),
  }),
  decide(concern, input, _, { original, known }) {
    const { school } = ready(concern, 'MarkConcernDuplicate');
    const say = (code: ConcernRefusal) => new Refusal<ConcernRefusal>(code);
    if (input.ofConcern === input.concernId) throw say('concern/duplicate-of-itself');
    // One answer for what is not there, is not theirs to know, or is itself set aside: the original must be found again.
    const fit = known && original.status !== 'none' && original.school === school;
    if (!fit || original.status === 'duplicate' || original.status === 'not_reportable')
      throw say('concern/original-not-fit');
    return [{ type: 'ConcernMarkedDuplicate', data: input }];
  },
});
