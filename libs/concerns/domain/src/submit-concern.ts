import { day, id, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { concernCommand, optionalWords, personInConcern, words, type ConcernRefusal } from './concern';
import { adultsIn, restrictionFor, routingFacts } from './routing';

export const submitConcernInput = z.object({
  concernId: id,
  schoolId: id,
  people: z
    .array(personInConcern)
    .min(1, 'Say who it is about')
    .max(30)
    // One part each: which of two would decide who may know?
    .refine((people) => new Set(people.map((p) => p.personId)).size === people.length, 'Name each person once'),
  safeNow: z.enum(['yes', 'no', 'not_sure'], { message: 'Say whether they are safe right now' }),
  occurredOn: day,
  account: words(20_000),
  childsWords: optionalWords(5_000),
  place: optionalWords(500),
  actionTaken: optionalWords(5_000),
});
/** Any member of staff writes down what they saw or heard. A concern about an adult is routed before anybody is told. */
export const submitConcern = concernCommand({
  type: 'SubmitConcern',
  input: submitConcernInput,
  may: {
    roles: [
      'STAFF',
      'DDSL',
      'DSL',
      'HT',
      'EHT',
      'TSL',
      'CEO',
      'COG',
      'COT',
      'HR',
      'COMMS',
      'DPO',
      'SG',
      'GOV',
      'CLERK',
      'ADM',
    ],
    at: ({ schoolId }) => schoolId,
    tier: 'T2',
  },
  about: ({ concernId }) => concernId,
  times: ({ occurredOn }) => ({ occurredAt: `${occurredOn}T00:00:00.000Z` }),

  facts: routingFacts,
  restricts: (input, moment, facts) => restrictionFor(input, moment.actor, moment, facts),

  decide(concern, input, { actor, now, today }, facts) {
    const say = (code: ConcernRefusal) => new Refusal<ConcernRefusal>(code);
    if (concern.status !== 'none') throw say('concern/already-submitted');
    if (input.occurredOn > today) throw say('concern/occurred-in-the-future');
    const subjects = adultsIn(input.people, facts.adults);
    for (const { personId, part } of input.people) {
      const atSchool = part === 'adult_of_concern' ? undefined : facts.pupils[personId];
      if (atSchool === undefined && !facts.adults.includes(personId)) throw say('concern/person-unknown');
      if (atSchool !== undefined && atSchool !== input.schoolId) throw say('concern/child-at-another-school');
    }
    const { concernId, schoolId } = input;
    return [
      {
        type: 'ConcernSubmitted',
        data: { ...input, reporter: actor, aboutAnAdult: subjects.length > 0, submittedAt: now },
      },
      ...(input.safeNow === 'no' ? [{ type: 'ImmediateDangerFlagged' as const, data: { concernId, schoolId } }] : []),
    ];
  },
});
