import { commandFor, day, id, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { childIdentity, placed, pupilIdentity, type Pupil, type PupilIdentity, type PupilSchemas } from './pupil';
import { withContactIds } from './family';
import { pupilContacts } from './pupil-contact';
import type { OrganisationRefusal } from './refusals';
import { staffAggregate } from './staff-member';
import { isUpn } from './upn';

const given = z.object({ ...placed, identity: pupilIdentity });
const say = (code: OrganisationRefusal) => new Refusal<OrganisationRefusal>(code);
const refuseBadUpn = ({ upn }: Pick<PupilIdentity, 'upn'>) => {
  if (upn !== undefined && !isUpn(upn)) throw say('pupil/upn-check-letter');
};

/** Puts a child on a school's roll, with whom to call when the school's records say so. */
export const admitPupil = commandFor<Pupil, PupilSchemas>()({
  type: 'AdmitPupil',
  input: given.extend({ contacts: pupilContacts.optional() }),
  may: { roles: ['ADM', 'DSL', 'SYS'], at: ({ schoolId }) => schoolId, tier: 'T1' },
  about: ({ pupilId }) => pupilId,
  facts: async (read, { pupilId }) => ({ isStaff: (await read(staffAggregate, pupilId)).known }),
  decide(pupil, { contacts = [], ...input }, _, { isStaff }) {
    // Adults and children share one directory: under a colleague's id their name would be replaced everywhere.
    if (isStaff) throw say('person/id-in-use');
    if (pupil.mergedInto) throw say('pupil/merged');
    if (pupil.school) throw say('pupil/already-admitted');
    refuseBadUpn(input.identity);
    return [
      { type: 'PupilAdmitted', data: input },
      ...(contacts.length > 0
        ? [{ type: 'PupilContactsSet' as const, data: withContactIds({ ...input, contacts }) }]
        : []),
    ];
  },
});

/** A new name, class or year, as the school's records now have it. */
export const changePupilDetails = commandFor<Pupil, PupilSchemas>()({
  type: 'ChangePupilDetails',
  input: given,
  may: { roles: ['ADM', 'DSL', 'SYS'], at: ({ schoolId }) => schoolId, tier: 'T1' },
  about: ({ pupilId }) => pupilId,
  decide(pupil, input) {
    if (pupil.school !== input.schoolId) throw say('pupil/unknown');
    if (pupil.mergedInto) throw say('pupil/merged');
    refuseBadUpn(input.identity);
    return [{ type: 'PupilDetailsChanged', data: input }];
  },
});

/** The child is no longer on this roll. What is on file about them stays, and they can still be found. */
export const recordPupilLeaving = commandFor<Pupil, PupilSchemas>()({
  type: 'RecordPupilLeaving',
  input: z.object({ pupilId: id, schoolId: id, leftOn: day }),
  may: { roles: ['ADM', 'SYS'], at: ({ schoolId }) => schoolId, tier: 'T1' },
  about: ({ pupilId }) => pupilId,
  decide(pupil, input) {
    if (pupil.school !== input.schoolId) throw say('pupil/unknown');
    return [{ type: 'PupilLeft', data: input }];
  },
});

/** A child whom the school must be able to name and who is on no roll of the trust: a visitor, a friend, a brother elsewhere. */
export const registerPupilNotOnRoll = commandFor<Pupil, PupilSchemas>()({
  type: 'RegisterPupilNotOnRoll',
  input: z.object({ pupilId: id, schoolId: id, identity: childIdentity }),
  may: { roles: ['DSL', 'DDSL'], at: ({ schoolId }) => schoolId, tier: 'T1' },
  about: ({ pupilId }) => pupilId,
  facts: async (read, { pupilId }) => ({ isStaff: (await read(staffAggregate, pupilId)).known }),
  decide(pupil, input, { today }, { isStaff }) {
    if (isStaff || pupil.knownAt) throw say('person/id-in-use');
    refuseBadUpn(input.identity);
    if (input.identity.dateOfBirth !== undefined && input.identity.dateOfBirth > today)
      throw say('pupil/born-in-the-future');
    return [{ type: 'PupilRegisteredNotOnRoll', data: input }];
  },
});
