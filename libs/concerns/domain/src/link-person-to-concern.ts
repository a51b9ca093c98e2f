import { id, notFound, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, concernCommand, partInConcern, reason, type ConcernRefusal } from './concern';
import { ready } from './concern-states';
import { alerting, knownAt, namingFacts } from './naming';

/** Names somebody more. An adult whom it is about is shut out from then on, and it goes to whoever is independent. */
export const linkPersonToConcern = concernCommand({
  type: 'LinkPersonToConcern',
  input: z.object({ concernId: id, personId: id, part: partInConcern, reason }),
  may: byTeam,
  about: ({ concernId }) => concernId,
  sole: true,
  facts: (read, { concernId, personId, part }, moment) =>
    namingFacts(read, concernId, (people) => [...people, { personId, part }], moment),
  narrows: (_, __, facts) => facts?.restriction,
  decide(concern, input, _, facts) {
    const { people, school } = ready(concern, 'LinkPersonToConcern');
    if (!facts) throw notFound();
    const say = (code: ConcernRefusal) => new Refusal<ConcernRefusal>(code);
    if (people.some(({ personId }) => personId === input.personId)) throw say('concern/person-already-in-it');
    knownAt(school, input, facts.routing);
    const data = { ...input, aboutAnAdult: facts.aboutAnAdult };
    return [{ type: 'PersonLinked', data }, ...alerting(input.concernId, facts)];
  },
});
