import {
  commandFor,
  day,
  folding,
  id,
  Refusal,
  sealed,
  type Aggregate,
  type EventOf,
  type OpenOf,
  type SchoolId,
} from '@caseward/kernel';
import { z } from 'zod';
import type { OrganisationRefusal } from './refusals';
import { staffAggregate } from './staff-member';
import { isUpn } from './upn';

const name = z.string().trim().min(1).max(100);

/** Who the child is: sealed with the child's own key. */
export const pupilIdentity = z.object({
  upn: z.string().optional(),
  legalFirstName: name,
  legalLastName: name,
  preferredFirstName: name.optional(),
  preferredLastName: name.optional(),
  dateOfBirth: day,
});
export type PupilIdentity = z.infer<typeof pupilIdentity>;

const yearGroup = z.string().trim().max(10);
const className = z.string().trim().max(20);
const placed = { pupilId: id, schoolId: id, yearGroup, className };

const events = {
  PupilAdmitted: z.object({ ...placed, identity: sealed('person', pupilIdentity) }),
  PupilDetailsChanged: z.object({ ...placed, identity: sealed('person', pupilIdentity) }),
  PupilLeft: z.object({ pupilId: id, schoolId: id, leftOn: day }),
};
export type PupilEvent = EventOf<typeof events>;
export type OpenPupilEvent = OpenOf<typeof events>;
export type Pupil = Readonly<{
  school: SchoolId | undefined;
  /** Where they are, or were last. */
  lastSchool?: SchoolId;
  everAdmitted: boolean;
}>;

const given = z.object({ ...placed, identity: pupilIdentity });
const refuseBadUpn = ({ upn }: PupilIdentity) => {
  if (upn !== undefined && !isUpn(upn)) throw new Refusal<OrganisationRefusal>('pupil/upn-check-letter');
};

/** Puts a child on a school's roll. */
export const admitPupil = commandFor<Pupil, typeof events>()({
  type: 'AdmitPupil',
  input: given,
  may: { roles: ['ADM', 'DSL', 'SYS'], at: ({ schoolId }) => schoolId, tier: 'T1' },
  about: ({ pupilId }) => pupilId,
  facts: async (read, { pupilId }) => ({ isStaff: (await read(staffAggregate, pupilId)).known }),
  decide(pupil, input, _, { isStaff }) {
    // Adults and children share one directory: under a colleague's id their name would be replaced everywhere.
    if (isStaff) throw new Refusal<OrganisationRefusal>('person/id-in-use');
    if (pupil.school) throw new Refusal<OrganisationRefusal>('pupil/already-admitted');
    refuseBadUpn(input.identity);
    return [{ type: 'PupilAdmitted', data: input }];
  },
});

/** A new name, class or year, as the school's records now have it. */
export const changePupilDetails = commandFor<Pupil, typeof events>()({
  type: 'ChangePupilDetails',
  input: given,
  may: { roles: ['ADM', 'DSL', 'SYS'], at: ({ schoolId }) => schoolId, tier: 'T1' },
  about: ({ pupilId }) => pupilId,
  decide(pupil, input) {
    if (pupil.school !== input.schoolId) throw new Refusal<OrganisationRefusal>('pupil/unknown');
    refuseBadUpn(input.identity);
    return [{ type: 'PupilDetailsChanged', data: input }];
  },
});

/** The child is no longer on this roll. What is on file about them stays. */
export const recordPupilLeaving = commandFor<Pupil, typeof events>()({
  type: 'RecordPupilLeaving',
  input: z.object({ pupilId: id, schoolId: id, leftOn: day }),
  may: { roles: ['ADM', 'SYS'], at: ({ schoolId }) => schoolId, tier: 'T1' },
  about: ({ pupilId }) => pupilId,
  decide(pupil, input) {
    if (pupil.school !== input.schoolId) throw new Refusal<OrganisationRefusal>('pupil/unknown');
    return [{ type: 'PupilLeft', data: input }];
  },
});

export const pupilAggregate: Aggregate<Pupil, typeof events> = {
  name: 'pupil',
  events,
  initial: { school: undefined, everAdmitted: false },
  evolve: folding<Pupil, OpenPupilEvent>({
    PupilAdmitted: (_, { schoolId }) => ({ school: schoolId, lastSchool: schoolId, everAdmitted: true }),
    PupilDetailsChanged: (pupil) => pupil,
    PupilLeft: (pupil) => ({ ...pupil, school: undefined }),
  }),
  commands: [admitPupil, changePupilDetails, recordPupilLeaving],
};
