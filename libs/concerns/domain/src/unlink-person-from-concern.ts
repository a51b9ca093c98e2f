import { id, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, concernCommand, reason, type ConcernRefusal } from './concern';
import { ready } from './concern-states';

/**
 * Somebody was named by mistake. That they were stays in its history, and whoever was shut out because of them stays out:
 * taking a name away must never be a way in.
 */
export const unlinkPersonFromConcern = concernCommand({
  type: 'UnlinkPersonFromConcern',
  input: z.object({ concernId: id, personId: id, reason }),
  may: byTeam,
  about: ({ concernId }) => concernId,
  sole: true,
  decide(concern, input) {
    const { people } = ready(concern, 'UnlinkPersonFromConcern');
    const say = (code: ConcernRefusal) => new Refusal<ConcernRefusal>(code);
    const others = people.filter(({ personId }) => personId !== input.personId);
    if (others.length === people.length) throw say('concern/person-not-in-it');
    const about = ['subject', 'affected', 'adult_of_concern'];
    if (!others.some(({ part }) => about.includes(part))) throw say('concern/last-person');
    return [{ type: 'PersonUnlinked', data: input }];
  },
});
