import { codes, commandFor, folding, id, Refusal, type Aggregate, type EventOf, type OpenOf } from '@caseward/kernel';
import { z } from 'zod';
import type { OrganisationRefusal } from './refusals';
import { title } from './trust';

export const phase = codes('SchoolPhase', ['nursery', 'primary', 'secondary', 'all_through', 'special', 'post_16']);

const schoolDetails = z.object({ schoolId: id, name: title, phase, localAuthority: title });
const events = { SchoolRegistered: schoolDetails, SchoolDetailsChanged: schoolDetails };
export type SchoolEvent = EventOf<typeof events>;
type Details = Readonly<Omit<z.infer<typeof schoolDetails>, 'schoolId'>>;
type School = Readonly<{ registered: boolean; details?: Details }>;

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
  decide({ registered, details }, input) {
    if (!registered) throw new Refusal<OrganisationRefusal>('school/unknown');
    const same =
      details?.name === input.name && details.phase === input.phase && details.localAuthority === input.localAuthority;
    if (same) throw new Refusal<OrganisationRefusal>('school/unchanged');
    return [{ type: 'SchoolDetailsChanged', data: input }];
  },
});

const known = (_: School, { name, phase: of, localAuthority }: Details): School => ({
  registered: true,
  details: { name, phase: of, localAuthority },
});

export const schoolAggregate: Aggregate<School, typeof events> = {
  name: 'school',
  events,
  initial: { registered: false },
  evolve: folding<School, OpenOf<typeof events>>({ SchoolRegistered: known, SchoolDetailsChanged: known }),
  commands: [registerSchool, changeSchoolDetails],
};
