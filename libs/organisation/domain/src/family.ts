import { commandFor, id, Refusal, type PersonId, type SchoolId, type Role } from '@caseward/kernel';
import { z } from 'zod';
import { assertKnownAt, pupilFold, siblingsOf, type Pupil, type PupilSchemas } from './pupil';
import { pupilContacts, type PupilContact } from './pupil-contact';
import type { OrganisationRefusal } from './refusals';

/** More than this are not one child's brothers and sisters: something else was meant. */
export const MOST_SIBLINGS = 30;

type ContactsOf = Readonly<{ pupilId: PersonId; schoolId: SchoolId; contacts: PupilContact[] }>;

/** Their ids in the open, so that another record may point at one of them; everything else sealed. */
export const withContactIds = ({ pupilId, schoolId, contacts }: ContactsOf) => ({
  pupilId,
  schoolId,
  contactIds: contacts.map(({ contactId }) => contactId),
  contacts,
});

/** Whom to call about a child, in full: whoever is left out is on the list no more. */
export const setPupilContacts = commandFor<Pupil, PupilSchemas>()({
  type: 'SetPupilContacts',
  input: z.object({ pupilId: id, schoolId: id, contacts: pupilContacts }),
  may: { roles: ['ADM', 'DSL', 'DDSL', 'SYS'], at: ({ schoolId }) => schoolId, tier: 'T1' },
  about: ({ pupilId }) => pupilId,
  decide(pupil, input) {
    assertKnownAt(pupil, input.schoolId);
    return [{ type: 'PupilContactsSet', data: withContactIds(input) }];
  },
});

/** Who reads of a child's family (tier T1): of its numbers, and of its brothers and sisters. */
export const readersOfFamilies: readonly Role[] = ['DSL', 'DDSL', 'HT'];

const link = z.object({ pupilId: id, schoolId: id, siblingId: id });

/**
 * These children are brother and sister, at this school or at another of the trust. The other one learns it by reaction.
 * Said again it is still so, and nothing is recorded.
 */
export const linkSiblingPupils = commandFor<Pupil, PupilSchemas>()({
  type: 'LinkSiblingPupils',
  input: link,
  may: { roles: ['ADM', 'DSL', 'DDSL', 'SYS'], at: ({ schoolId }) => schoolId, tier: 'T1' },
  about: ({ pupilId }) => pupilId,
  facts: async (read, { siblingId }) => ({ sibling: await read(pupilFold, siblingId) }),
  decide(pupil, input, _, { sibling }) {
    assertKnownAt(pupil, input.schoolId);
    if (input.siblingId === input.pupilId) throw new Refusal<OrganisationRefusal>('family/not-themselves');
    if (sibling.knownAt === undefined) throw new Refusal<OrganisationRefusal>('family/sibling-unknown');
    return siblingsOf(pupil).includes(input.siblingId)
      ? []
      : [{ type: 'SiblingPupilsLinked', data: { ...input, mirrored: false } }];
  },
});

/**
 * All the brothers and sisters whom a school's own records name, in one step. The records name both sides, so nothing is
 * left to mirror. Only the system gives it.
 */
export const linkPupilToSiblings = commandFor<Pupil, PupilSchemas>()({
  type: 'LinkPupilToSiblings',
  input: z.object({ pupilId: id, schoolId: id, siblingIds: z.array(id).min(1).max(MOST_SIBLINGS) }),
  may: { roles: ['SYS'], at: ({ schoolId }) => schoolId, tier: 'T1' },
  about: ({ pupilId }) => pupilId,
  facts: async (read, { siblingIds }) => ({
    siblings: await Promise.all(siblingIds.map((sibling) => read(pupilFold, sibling))),
  }),
  decide(pupil, { pupilId, schoolId, siblingIds }, _, { siblings }) {
    assertKnownAt(pupil, schoolId);
    if (siblingIds.includes(pupilId)) throw new Refusal<OrganisationRefusal>('family/not-themselves');
    if (siblings.some(({ knownAt }) => knownAt === undefined))
      throw new Refusal<OrganisationRefusal>('family/sibling-unknown');
    return [...new Set(siblingIds)]
      .filter((siblingId) => !siblingsOf(pupil).includes(siblingId))
      .map((siblingId) => ({
        type: 'SiblingPupilsLinked' as const,
        data: { pupilId, schoolId, siblingId, mirrored: true },
      }));
  },
});

/** They are no brother and sister after all. */
export const unlinkSiblingPupils = commandFor<Pupil, PupilSchemas>()({
  type: 'UnlinkSiblingPupils',
  input: link,
  may: { roles: ['ADM', 'DSL', 'DDSL', 'SYS'], at: ({ schoolId }) => schoolId, tier: 'T1' },
  about: ({ pupilId }) => pupilId,
  decide(pupil, input) {
    assertKnownAt(pupil, input.schoolId);
    return siblingsOf(pupil).includes(input.siblingId)
      ? [{ type: 'SiblingPupilsUnlinked', data: { ...input, mirrored: false } }]
      : [];
  },
});

/** The other side of a link, whichever school knows that child. Only the system gives it. */
export const mirrorSiblingLink = commandFor<Pupil, PupilSchemas>()({
  type: 'MirrorSiblingLink',
  input: z.object({ pupilId: id, siblingId: id, linked: z.boolean() }),
  may: { roles: ['SYS'], at: 'anywhere', tier: 'T1' },
  about: ({ pupilId }) => pupilId,
  decide(pupil, { pupilId, siblingId, linked }) {
    if (pupil.knownAt === undefined || siblingsOf(pupil).includes(siblingId) === linked) return [];
    const data = { pupilId, schoolId: pupil.knownAt, siblingId, mirrored: true };
    return [linked ? { type: 'SiblingPupilsLinked', data } : { type: 'SiblingPupilsUnlinked', data }];
  },
});
