import { day, id, Refusal, type PersonId } from '@caseward/kernel';
import { interestAggregate, routeAdultConcern, type Interests } from '@caseward/access-domain';
import {
  pupilAggregate,
  roleRegisterAggregate,
  staffAggregate,
  type RoleRegister,
} from '@caseward/organisation-domain';
import { z } from 'zod';
import { concernCommand, optionalWords, personInConcern, words, type ConcernRefusal } from './concern';

export const submitConcernInput = z.object({
  concernId: id,
  schoolId: id,
  people: z.array(personInConcern).min(1, 'Say who it is about').max(30),
  safeNow: z.enum(['yes', 'no', 'not_sure'], { message: 'Say whether they are safe right now' }),
  occurredOn: day,
  account: words(20_000),
  childsWords: optionalWords(5_000),
  place: optionalWords(500),
  actionTaken: optionalWords(5_000),
});
type Input = z.output<typeof submitConcernInput>;

type Facts = Readonly<{
  pupils: Readonly<Record<PersonId, string | undefined>>;
  adults: readonly PersonId[];
  school: RoleRegister;
  trust: RoleRegister;
  interests: Readonly<Record<PersonId, Interests>>;
}>;

const adultsOf = ({ people }: Input) => people.filter((p) => p.part === 'adult_of_concern').map((p) => p.personId);

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

  async facts(read, input, moment): Promise<Facts> {
    const [school, trust] = await Promise.all([
      read(roleRegisterAggregate, input.schoolId),
      read(roleRegisterAggregate, moment.trust),
    ]);
    const adults = adultsOf(input);
    const children = input.people.filter((p) => !adults.includes(p.personId)).map((p) => p.personId);
    const pupils = await Promise.all(children.map(async (p) => [p, (await read(pupilAggregate, p)).school] as const));
    const staff = await Promise.all(
      [...children, ...adults].map(async (p) => [p, (await read(staffAggregate, p)).known] as const),
    );
    // Only a concern about an adult is routed by who is close to whom.
    const recipients =
      adults.length === 0
        ? []
        : [
            ...new Set(
              [...school.appointments, ...trust.appointments].filter((a) => a.role !== 'STAFF').map((a) => a.personId),
            ),
          ];
    const interests = await Promise.all(recipients.map(async (p) => [p, await read(interestAggregate, p)] as const));
    return {
      pupils: Object.fromEntries(pupils),
      adults: staff.filter(([, known]) => known).map(([p]) => p),
      school,
      trust,
      interests: Object.fromEntries(interests),
    };
  },

  restricts(input, { actor, today }, { school, trust, interests }) {
    const adults = adultsOf(input);
    const guard = { school: input.schoolId, about: input.people.map((p) => p.personId), reporter: actor };
    if (adults.length === 0) return { ...guard, tier: 'T2', excluded: [] };
    const { readers, excluded } = routeAdultConcern(adults, {
      school,
      trust,
      interestsOf: (person) => interests[person] ?? { persons: [], records: [] },
      today,
    });
    // Whoever reports already knows; only the person it is about is shut out of their own report.
    return { ...guard, tier: 'T5', readers, excluded: excluded.filter((p) => p !== actor || adults.includes(p)) };
  },

  decide(concern, input, { actor, now, today }, facts) {
    const say = (code: ConcernRefusal) => new Refusal<ConcernRefusal>(code);
    if (concern.status !== 'none') throw say('concern/already-submitted');
    if (input.occurredOn > today) throw say('concern/occurred-in-the-future');
    const adults = adultsOf(input);
    for (const { personId } of input.people) {
      const atSchool = facts.pupils[personId];
      if (atSchool === undefined && !facts.adults.includes(personId)) throw say('concern/person-unknown');
      if (atSchool !== undefined && atSchool !== input.schoolId) throw say('concern/child-at-another-school');
    }
    const { concernId, schoolId } = input;
    return [
      {
        type: 'ConcernSubmitted',
        data: { ...input, reporter: actor, aboutAnAdult: adults.length > 0, submittedAt: now },
      },
      ...(input.safeNow === 'no' ? [{ type: 'ImmediateDangerFlagged' as const, data: { concernId, schoolId } }] : []),
    ];
  },
});
