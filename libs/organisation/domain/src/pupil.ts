import {
  day,
  folding,
  id,
  Refusal,
  sealed,
  type Aggregate,
  type EventOf,
  type OpenOf,
  type PersonId,
  type ReadFact,
  type SchoolId,
} from '@caseward/kernel';
import { z } from 'zod';
import { pupilContact } from './pupil-contact';
import type { OrganisationRefusal } from './refusals';

const name = z.string().trim().min(1).max(100);

/** Who the child is: sealed with the child's own key. */
export const pupilIdentity = z
  .object({
    upn: z.string().optional(),
    legalFirstName: name,
    legalLastName: name,
    preferredFirstName: name.optional(),
    preferredLastName: name.optional(),
    dateOfBirth: day,
  })
  .meta({ id: 'PupilIdentityInput' });
export type PupilIdentity = z.infer<typeof pupilIdentity>;

/** Of a child who is on no roll of the trust, as much as is known; `from` says where they belong. */
export const childIdentity = pupilIdentity
  .extend({
    dateOfBirth: day.optional(),
    from: z.string().trim().max(200).optional(),
  })
  .meta({ id: 'ChildIdentityInput' });
export type ChildIdentity = z.infer<typeof childIdentity>;

const yearGroup = z.string().trim().max(10);
const className = z.string().trim().max(20);
export const placed = { pupilId: id, schoolId: id, yearGroup, className };

const events = {
  PupilAdmitted: z.object({ ...placed, identity: sealed('person', pupilIdentity) }),
  PupilDetailsChanged: z.object({ ...placed, identity: sealed('person', pupilIdentity) }),
  PupilLeft: z.object({ pupilId: id, schoolId: id, leftOn: day }),
  PupilRegisteredNotOnRoll: z.object({ pupilId: id, schoolId: id, identity: sealed('person', childIdentity) }),
  PupilContactsSet: z.object({
    pupilId: id,
    schoolId: id,
    contactIds: z.array(id),
    contacts: sealed('person', z.array(pupilContact)),
  }),
  SiblingPupilsLinked: z.object({
    pupilId: id,
    schoolId: id,
    siblingId: id,
    /** Said of the other child too, by whoever said it of this one: nothing is left to mirror. */
    mirrored: z.boolean(),
  }),
  SiblingPupilsUnlinked: z.object({ pupilId: id, schoolId: id, siblingId: id, mirrored: z.boolean() }),
  DuplicatePupilMerged: z.object({
    pupilId: id,
    schoolId: id,
    survivorId: id,
    reason: sealed('person', z.string().optional()),
  }),
  PupilMergeUndone: z.object({ pupilId: id, schoolId: id, reason: sealed('person', z.string().optional()) }),
};
export type PupilSchemas = typeof events;
export type PupilEvent = EventOf<PupilSchemas>;
export type OpenPupilEvent = OpenOf<PupilSchemas>;

export type Pupil = Readonly<{
  /** On whose roll they are. */
  school: SchoolId | undefined;
  everAdmitted: boolean;
  /** The school that knows them, whether they are on its roll, were, or never were. */
  knownAt?: SchoolId;
  siblings?: readonly PersonId[];
  /** The record that stands for this child, since this one was found to be a duplicate. */
  mergedInto?: PersonId;
}>;

/** The brothers and sisters that a school has linked, as a fact for other rules. */
export const siblingsOf = ({ siblings }: Pupil): readonly PersonId[] => siblings ?? [];

/** The record that stands for a child: their own, or the one that a duplicate was merged into. Never goes round in a circle. */
export const survivorOf = async (read: ReadFact, pupilId: PersonId): Promise<PersonId> => {
  const met = new Set<PersonId>();
  let at = pupilId;
  for (let into: PersonId | undefined = at; into !== undefined && !met.has(into);) {
    met.add((at = into));
    into = (await read(pupilFold, at)).mergedInto;
  }
  return at;
};

/** @throws Refusal unless this school knows the child and the record stands for them. */
export const assertKnownAt = ({ knownAt, mergedInto }: Pupil, schoolId: SchoolId): void => {
  if (knownAt !== schoolId) throw new Refusal<OrganisationRefusal>('pupil/unknown');
  if (mergedInto) throw new Refusal<OrganisationRefusal>('pupil/merged');
};

const evolve = folding<Pupil, OpenPupilEvent>({
  PupilAdmitted: (pupil, { schoolId }) => ({ ...pupil, school: schoolId, knownAt: schoolId, everAdmitted: true }),
  PupilDetailsChanged: (pupil) => pupil,
  PupilLeft: (pupil) => ({ ...pupil, school: undefined }),
  PupilRegisteredNotOnRoll: (pupil, { schoolId }) => ({ ...pupil, knownAt: schoolId }),
  PupilContactsSet: (pupil) => pupil,
  SiblingPupilsLinked: (pupil, { siblingId }) => ({ ...pupil, siblings: [...siblingsOf(pupil), siblingId] }),
  SiblingPupilsUnlinked: (pupil, { siblingId }) => ({
    ...pupil,
    siblings: siblingsOf(pupil).filter((sibling) => sibling !== siblingId),
  }),
  DuplicatePupilMerged: (pupil, { survivorId }) => ({ ...pupil, mergedInto: survivorId }),
  PupilMergeUndone: ({ mergedInto: _, ...pupil }) => pupil,
});

/** A child as other rules ask for them: the fold alone, so that the rules of a child can ask for another child. */
export const pupilFold: Aggregate<Pupil, PupilSchemas> = {
  name: 'pupil',
  events,
  initial: { school: undefined, everAdmitted: false },
  evolve,
  commands: [],
};
