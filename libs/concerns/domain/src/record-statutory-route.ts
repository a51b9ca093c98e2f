import { day, id, optionalWords, Refusal, words, type Day } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, concernCommand, statutoryRoute, type ConcernRefusal } from './concern';
import { ready } from './concern-states';

/** @throws Refusal for a day that is still to come */
export const hasHappened = (today: Day, on: Day): void => {
  if (on > today) throw new Refusal<ConcernRefusal>('concern/occurred-in-the-future');
};

/**
 * A duty beside the usual route: it was kept, or somebody thought about it and says why it does not apply. A teacher who is
 * told of female genital mutilation by a child reports it to the police themself (Female Genital Mutilation Act 2003,
 * section 5B): nobody can do it for them, so it says who did. Its reporter may write it down too. It has happened, whatever
 * others have done meanwhile.
 */
export const recordStatutoryRoute = concernCommand({
  type: 'RecordStatutoryRoute',
  input: z.object({
    concernId: id,
    route: statutoryRoute,
    applies: z.boolean(),
    on: day,
    reportedBy: optionalWords(300),
    to: optionalWords(300),
    reference: optionalWords(100),
    reason: words(5_000),
  }),
  may: { ...byTeam, relations: ['named', 'reporter'] },
  about: ({ concernId }) => concernId,
  decide(concern, input, { today }) {
    ready(concern, 'RecordStatutoryRoute');
    hasHappened(today, input.on);
    if (input.route === 'female_genital_mutilation' && input.applies && !input.reportedBy?.trim())
      throw new Refusal<ConcernRefusal>('concern/who-reported-missing');
    return [{ type: 'StatutoryRouteRecorded', data: input }];
  },
});
