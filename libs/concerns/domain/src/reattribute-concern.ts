import { id, notFound, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, concernCommand, reason, type ConcernRefusal } from './concern';
import { ready } from './concern-states';
import { alerting, knownAt, namingFacts } from './naming';

/** It was written down about the wrong person: the right one takes their part. What was written stays, and so does the mistake. */
export const reattributeConcern = concernCommand({
  type: 'ReattributeConcern',
  input: z.object({ concernId: id, from: id, to: id, reason }),
  may: byTeam,
  about: ({ concernId }) => concernId,
  sole: true,
  facts: (read, { concernId, from, to }, moment) =>
    namingFacts(
      read,
      concernId,
      (people) => people.map((one) => (one.personId === from ? { ...one, personId: to } : one)),
      moment,
    ),
  narrows: (_, __, facts) => facts?.restriction,
  decide(concern, input, _, facts) {
    const { people, school } = ready(concern, 'ReattributeConcern');
    if (!facts) throw notFound();
    const say = (code: ConcernRefusal) => new Refusal<ConcernRefusal>(code);
    const wrong = people.find(({ personId }) => personId === input.from);
    if (!wrong) throw say('concern/person-not-in-it');
    if (people.some(({ personId }) => personId === input.to)) throw say('concern/person-already-in-it');
    knownAt(school, { ...wrong, personId: input.to }, facts.routing);
    const data = { ...input, aboutAnAdult: facts.aboutAnAdult };
    return [{ type: 'ConcernReattributed', data }, ...alerting(input.concernId, facts)];
  },
});
