import { day, id, Refusal, roles, type PersonId } from '@caseward/kernel';
import { interestAggregate, routeAdultConcern, routeChildConcern, type Interests } from '@caseward/access-domain';
import {
  pupilAggregate,
  roleRegisterAggregate,
  staffAggregate,
  type Pupil,
  type RoleRegister,
} from '@caseward/organisation-domain';
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
  reportDetails,
  unlistedPeople,
  type UnlistedPerson,
} from './report-details';

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
    safeNow: z.enum(['yes', 'no', 'not_sure'], { message: 'Say whether they are safe right now' }),
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
type Input = z.output<typeof submitConcernInput>;

type Facts = Readonly<{
  pupils: Readonly<Record<PersonId, string | undefined>>;
  adults: readonly PersonId[];
  school: RoleRegister;
  trust: RoleRegister;
  elsewhere: readonly RoleRegister[];
  interests: Readonly<Record<PersonId, Interests>>;
}>;

const peopleWith = ({ people }: Pick<Input, 'people'>, ...parts: readonly PersonInConcern['part'][]) =>
  people.filter((p) => parts.includes(p.part)).map((p) => p.personId);

/** Whom it is about, if adults: its subject, and an adult who may have caused harm, whatever the reporter called it. */
const adultsIn = (input: Pick<Input, 'people'>, known: readonly PersonId[]) => [
  ...peopleWith(input, 'adult_of_concern'),
  ...peopleWith(input, 'subject', 'may_have_caused_harm').filter((p) => known.includes(p)),
];
/** An adult nobody can find in the list: as long as it is not known who, it goes where a concern about any adult goes. */
const namesUnlistedAdult = (unlisted: readonly UnlistedPerson[] = []) =>
  unlisted.some(({ part }) => part === 'adult_of_concern');

/** The child whom it is about, when it is one. */
const whose = (people: readonly PersonInConcern[]) => {
  const [first, second] = peopleWith({ people: [...people] }, 'subject', 'affected');
  return first !== undefined && second === undefined ? { personId: first } : {};
};
/** A child who has left can still be reported on, at the school they left. */
const rollOf = ({ school, knownAt }: Pupil) => school ?? knownAt;

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

  async facts(read, input, moment): Promise<Facts> {
    const [school, trust] = await Promise.all([
      read(roleRegisterAggregate, input.schoolId),
      read(roleRegisterAggregate, moment.trust),
    ]);
    const named = input.people.map((p) => p.personId);
    const pupils = await Promise.all(
      named.map(async (p) => [p, rollOf(await read(pupilAggregate, p))] as const), // prettier-ignore
    );
    const staff = await Promise.all(named.map(async (p) => [p, await read(staffAggregate, p)] as const));
    const adults = staff.filter(([, { known }]) => known).map(([p]) => p);
    const subjects = adultsIn(input, adults);
    const homes = new Set(staff.flatMap(([p, { body }]) => (body && subjects.includes(p) ? [body] : [])));
    const elsewhere = [...homes].filter((body) => body !== input.schoolId && body !== moment.trust);
    // Whoever might receive it: routing asks each of them whom they are close to.
    const recipients = [...school.appointments, ...trust.appointments]
      .filter(({ role }) => role !== 'STAFF')
      .map(({ personId }) => personId);
    const asked = [...new Set([...recipients, ...subjects])];
    const interests = await Promise.all(asked.map(async (p) => [p, await read(interestAggregate, p)] as const));
    return {
      pupils: Object.fromEntries(pupils),
      adults,
      school,
      trust,
      elsewhere: await Promise.all(elsewhere.map((body) => read(roleRegisterAggregate, body))),
      interests: Object.fromEntries(interests),
    };
  },

  restricts(input, { actor, today }, { adults, school, trust, elsewhere, interests }) {
    const subjects = adultsIn(input, adults);
    // Who is family of a child in it may not decide on it, whatever their role.
    const family = peopleWith(input, 'family_member').filter((p) => adults.includes(p));
    const named = input.people.map((p) => p.personId);
    const guard = { school: input.schoolId, about: named, reporter: actor };
    // Whoever reports already knows; only the person it is about is shut out of their own report.
    const shut = (people: readonly PersonId[]) => people.filter((p) => p !== actor || subjects.includes(p));
    const interestsOf = (person: PersonId) => interests[person] ?? { persons: [], records: [] };
    if (subjects.length === 0 && !namesUnlistedAdult(input.unlisted)) {
      const excluded = shut(family);
      const readers = routeChildConcern(named, excluded, { school, trust, interestsOf, today });
      return { ...guard, tier: 'T2', excluded, ...(readers ? { readers } : {}) };
    }
    const { readers, excluded } = routeAdultConcern(
      { subjects, family, others: named.filter((p) => !subjects.includes(p) && !family.includes(p)) },
      {
        school,
        trust,
        elsewhere,
        interestsOf,
        today,
      },
    );
    return { ...guard, tier: 'T5', readers, excluded: shut(excluded) };
  },

  decide(concern, { bodyMap, ...input }, { actor, now }, facts) {
    const say = (code: ConcernRefusal) => new Refusal<ConcernRefusal>(code);
    if (concern.status !== 'none') throw say('concern/already-submitted');
    if (isStillToCome(input.occurredOn, input.occurredTime, now)) throw say('concern/occurred-in-the-future');
    const subjects = adultsIn(input, facts.adults);
    for (const { personId, part } of input.people) {
      const atSchool = part === 'adult_of_concern' ? undefined : facts.pupils[personId];
      if (atSchool === undefined && !facts.adults.includes(personId)) throw say('concern/person-unknown');
      if (atSchool !== undefined && atSchool !== input.schoolId) throw say('concern/child-at-another-school');
    }
    const { concernId, schoolId } = input;
    return [
      {
        type: 'ConcernSubmitted',
        data: {
          ...input,
          reporter: actor,
          aboutAnAdult: subjects.length > 0 || namesUnlistedAdult(input.unlisted),
          submittedAt: now,
        },
      },
      ...(bodyMap
        ? [{ type: 'BodyMapMarked' as const, data: { concernId, ...whose(input.people), points: bodyMap } }]
        : []),
      ...(input.safeNow === 'no' ? [{ type: 'ImmediateDangerFlagged' as const, data: { concernId, schoolId } }] : []),
    ];
  },
});
