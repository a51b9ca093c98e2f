import { commandFor, folding, id, Refusal, type Aggregate, type EventOf, type OpenOf } from '@caseward/kernel';
import { z } from 'zod';
import type { OrganisationRefusal } from './refusals';
import { title } from './trust';

export const phase = z.enum(['nursery', 'primary', 'secondary', 'all_through', 'special', 'post_16']);

const schoolDetails = z.object({ schoolId: id, name: title, phase, localAuthority: title });
const events = { SchoolRegistered: schoolDetails };
export type SchoolEvent = EventOf<typeof events>;
type School = Readonly<{ registered: boolean }>;

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

export const schoolAggregate: Aggregate<School, typeof events> = {
  name: 'school',
  events,
  initial: { registered: false },
  evolve: folding<School, OpenOf<typeof events>>({ SchoolRegistered: () => ({ registered: true }) }),
  commands: [registerSchool],
};
