import {
  addDays,
  codes,
  commandFor,
  day,
  folding,
  id,
  Refusal,
  type Aggregate,
  type Day,
  type EventOf,
  type OpenOf,
} from '@caseward/kernel';
import { z } from 'zod';
import type { OrganisationRefusal } from './refusals';
import { title } from './trust';

export const phase = codes('SchoolPhase', ['nursery', 'primary', 'secondary', 'all_through', 'special', 'post_16']);

const schoolDetails = z.object({ schoolId: id, name: title, phase, localAuthority: title });
const events = {
  SchoolRegistered: schoolDetails,
  SchoolDetailsChanged: schoolDetails,
  /** `to`: the trust, or the authority, to which it goes. */
  SchoolMembershipEnded: z.object({ schoolId: id, lastDay: day, to: title.optional() }),
};
export type SchoolEvent = EventOf<typeof events>;
type Details = Readonly<Omit<z.infer<typeof schoolDetails>, 'schoolId'>>;
export type School = Readonly<{
  registered: boolean;
  details?: Details;
  /** The last one on which it belongs to the trust. */
  lastDay?: Day;
}>;

/** Whether it belonged to the trust no longer on that day. */
export const hasLeftBy = ({ lastDay }: School, on: Day): boolean => lastDay !== undefined && lastDay < on;

/** A school of the trust, with the local authority whose front door and LADO it uses. */
export const registerSchool = commandFor<School, typeof events>()({
  type: 'RegisterSchool',
  input: schoolDetails,
  may: { roles: ['ADM', 'SYS'], at: 'trust', tier: 'T0' },
  about: ({ schoolId }) => schoolId,
  decide(school, details, { trust }) {
    // Under the trust's id it would take the place of the trust.
    if (school.registered || details.schoolId === trust)
      throw new Refusal<OrganisationRefusal>('school/already-registered');
    return [{ type: 'SchoolRegistered', data: details }];
  },
});

/** Another name, phase or authority. The authority's front door, LADO and numbers are the school's from then on. */
export const changeSchoolDetails = commandFor<School, typeof events>()({
  type: 'ChangeSchoolDetails',
  input: schoolDetails,
  may: { roles: ['ADM', 'SYS'], at: ({ schoolId }) => schoolId, tier: 'T0' },
  about: ({ schoolId }) => schoolId,
  decide(school, input, { today }) {
    const { registered, details } = school;
    if (!registered) throw new Refusal<OrganisationRefusal>('school/unknown');
    if (hasLeftBy(school, today)) throw new Refusal<OrganisationRefusal>('school/has-left');
    const same =
      details?.name === input.name && details.phase === input.phase && details.localAuthority === input.localAuthority;
    if (same) throw new Refusal<OrganisationRefusal>('school/unchanged');
    return [{ type: 'SchoolDetailsChanged', data: input }];
  },
});

const YEAR = 366;

/**
 * The school leaves the trust, or closes. Nobody is given a role in it after its last day; until then it works as ever, and what
 * was recorded there stays for whoever holds a role. Children leave a roll, and colleagues the list of staff, each by
 * themselves: where their records go is decided for each. The last day can be moved until it is over.
 */
export const endSchoolMembership = commandFor<School, typeof events>()({
  type: 'EndSchoolMembership',
  input: events.SchoolMembershipEnded,
  may: { roles: ['ADM', 'CLERK', 'SYS'], at: ({ schoolId }) => schoolId, tier: 'T0' },
  about: ({ schoolId }) => schoolId,
  decide(school, input, { today }) {
    if (!school.registered) throw new Refusal<OrganisationRefusal>('school/unknown');
    if (hasLeftBy(school, today) || school.lastDay === input.lastDay)
      throw new Refusal<OrganisationRefusal>('school/has-left');
    if (input.lastDay < addDays(today, -YEAR)) throw new Refusal<OrganisationRefusal>('school/leaves-in-the-past');
    return [{ type: 'SchoolMembershipEnded', data: input }];
  },
});

const known = (school: School, { name, phase: of, localAuthority }: Details): School => ({
  ...school,
  registered: true,
  details: { name, phase: of, localAuthority },
});

export const schoolAggregate: Aggregate<School, typeof events> = {
  name: 'school',
  events,
  initial: { registered: false },
  evolve: folding<School, OpenOf<typeof events>>({
    SchoolRegistered: known,
    SchoolDetailsChanged: known,
    SchoolMembershipEnded: (school, { lastDay }) => ({ ...school, lastDay }),
  }),
  commands: [registerSchool, changeSchoolDetails, endSchoolMembership],
};
