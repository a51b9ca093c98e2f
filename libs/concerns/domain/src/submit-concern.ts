import { day, id, Refusal, roles } from '@caseward/kernel';
import { z } from 'zod';
import {
  concernCommand,
  optionalWords,
  personInConcern,
  words,
  type ConcernRefusal,
  type PersonInConcern,
} from './concern';
import {
  bodyMapPoints,
  happenedAt,
  isStillToCome,
  namesUnlistedAdult,
  reportDetails,
  unlistedPeople,
} from './report-details';
import { adultsIn, besideTheTeam, restrictionFor, routingFacts } from './routing';

const everyRole = roles.filter((role) => role !== 'SYS');

/** A report is about somebody, on the list or not. */
const isAboutSomebody = ({ people, unlisted = [] }: { people: readonly unknown[]; unlisted?: readonly unknown[] | undefined }) => people.length + unlisted.length > 0; // prettier-ignore

export const submitConcernInput = z
  .object({
    concernId: id,
    schoolId: id,
    people: z
      .array(personInConcern)
      .max(30)
      // One part each: which of two would decide who may know?
      .refine((people) => new Set(people.map((p) => p.personId)).size === people.length, 'Name each person once'),
    safeNow: z
      .enum(['yes', 'no', 'not_sure'], { message: 'Say whether they are safe right now' })
      .meta({ id: 'SafeNow' }),
    occurredOn: day,
    account: words(20_000),
    childsWords: optionalWords(5_000),
    place: optionalWords(500),
    actionTaken: optionalWords(5_000),
    ...reportDetails,
    unlisted: unlistedPeople.optional(),
    bodyMap: bodyMapPoints.optional(),
  })
  .refine(isAboutSomebody, { path: ['people'], message: 'Say who it is about' });
/** The child whom it is about, when it is one. */
const whose = (people: readonly PersonInConcern[]) => {
  const [first, second] = people.filter(({ part }) => part === 'subject' || part === 'affected');
  return first && !second ? { personId: first.personId } : {};
};

/** Any member of staff writes down what they saw or heard. A concern about an adult is routed before anybody is told. */
export const submitConcern = concernCommand({
  type: 'SubmitConcern',
  input: submitConcernInput,
  may: {
    // Whatever else somebody is: who works here, or governs, can write down what they saw.
    roles: everyRole,
    at: ({ schoolId }) => schoolId,
    tier: 'T2',
  },
  about: ({ concernId }) => concernId,
  times: ({ occurredOn, occurredTime }) => ({ occurredAt: happenedAt(occurredOn, occurredTime) }),

  facts: routingFacts,
  restricts: (input, moment, facts) => restrictionFor(input, moment.actor, moment, facts),
  letsIn: (events) => events.flatMap((e) => (e.type === 'ConcernSubmitted' ? (e.data.alsoTo ?? []) : [])),

  decide(concern, { bodyMap, ...input }, moment, facts) {
    const { actor, now } = moment;
    const say = (code: ConcernRefusal) => new Refusal<ConcernRefusal>(code);
    if (concern.status !== 'none') throw say('concern/already-submitted');
    if (isStillToCome(input.occurredOn, input.occurredTime, now)) throw say('concern/occurred-in-the-future');
    const subjects = adultsIn(input.people, facts.adults);
    for (const { personId, part } of input.people) {
      const atSchool = part === 'adult_of_concern' ? undefined : facts.pupils[personId];
      if (atSchool === undefined && !facts.adults.includes(personId)) throw say('concern/person-unknown');
      if (atSchool !== undefined && atSchool !== input.schoolId) throw say('concern/child-at-another-school');
    }
    const { concernId, schoolId } = input;
    const alsoTo = besideTheTeam(restrictionFor(input, actor, moment, facts), moment, facts);
    return [
      {
        type: 'ConcernSubmitted',
        data: {
          ...input,
          reporter: actor,
          aboutAnAdult: subjects.length > 0 || namesUnlistedAdult(input.unlisted),
          submittedAt: now,
          ...(alsoTo.length > 0 ? { alsoTo: [...alsoTo] } : {}),
        },
      },
      ...(bodyMap
        ? [{ type: 'BodyMapMarked' as const, data: { concernId, ...whose(input.people), points: bodyMap } }]
        : []),
      ...(input.safeNow === 'no' ? [{ type: 'ImmediateDangerFlagged' as const, data: { concernId, schoolId } }] : []),
    ];
  },
});
