import {
  commandFor,
  folding,
  id,
  reactionFor,
  type Aggregate,
  type OpenOf,
  type PersonId,
  type ReadFact,
} from '@caseward/kernel';
import { z } from 'zod';
import { contactRestrictionKind, type OpenContactRestrictionEvent } from './contact-restriction';
import { survivorOf, type OpenPupilEvent } from './pupil';
import type { PupilContact } from './pupil-contact';

const events = {
  ContactRestrictionNoted: z.object({
    pupilId: id,
    restrictionId: id,
    kind: contactRestrictionKind,
    contactId: id.optional(),
  }),
  ContactRestrictionNoteEnded: z.object({ pupilId: id, restrictionId: id }),
  /** Another record of this child. Whether it still is one stands in that record: a merge can be taken back. */
  DuplicateOfChildNoted: z.object({ pupilId: id, duplicateId: id }),
};
export type KeptAway = Readonly<{
  restrictionId: string;
  kind: z.infer<typeof contactRestrictionKind>;
  contactId?: string | undefined;
}>;
type Register = Readonly<{
  inForce: readonly KeptAway[];
  ended: readonly string[];
  duplicates: readonly PersonId[];
}>;
const command = commandFor<Register, typeof events>();

/**
 * Each restriction is a record of its own, with its own readers. A rule that must not send anything to the wrong person
 * asks by child, so that each child has a register of what is in force: ids and codes, no words. Given by reaction.
 */
export const noteContactRestriction = command({
  type: 'NoteContactRestriction',
  input: z.object({ pupilId: id, restrictionId: id, kind: contactRestrictionKind, contactId: id.optional() }),
  may: { roles: ['SYS'], at: 'anywhere', tier: 'T3' },
  about: ({ pupilId }) => pupilId,
  decide: ({ inForce, ended }, input) =>
    ended.includes(input.restrictionId) || inForce.some(({ restrictionId }) => restrictionId === input.restrictionId)
      ? []
      : [{ type: 'ContactRestrictionNoted', data: input }],
});
export const endContactRestrictionNote = command({
  type: 'EndContactRestrictionNote',
  input: z.object({ pupilId: id, restrictionId: id }),
  may: { roles: ['SYS'], at: 'anywhere', tier: 'T3' },
  about: ({ pupilId }) => pupilId,
  decide: ({ ended }, input) =>
    ended.includes(input.restrictionId) ? [] : [{ type: 'ContactRestrictionNoteEnded', data: input }],
});
/** What was recorded of a child under a second record holds for the one that stays. Given by reaction. */
export const noteDuplicateOfChild = command({
  type: 'NoteDuplicateOfChild',
  input: z.object({ pupilId: id, duplicateId: id }),
  may: { roles: ['SYS'], at: 'anywhere', tier: 'T3' },
  about: ({ pupilId }) => pupilId,
  decide: ({ duplicates }, input) =>
    duplicates.includes(input.duplicateId) ? [] : [{ type: 'DuplicateOfChildNoted', data: input }],
});

export const keptAwayAggregate: Aggregate<Register, typeof events> = {
  name: 'keptaway',
  events,
  initial: { inForce: [], ended: [], duplicates: [] },
  evolve: folding<Register, OpenOf<typeof events>>({
    ContactRestrictionNoted: (register, { pupilId: _, ...one }) => ({
      ...register,
      inForce: [...register.inForce, one],
    }),
    ContactRestrictionNoteEnded: (register, { restrictionId }) => ({
      ...register,
      inForce: register.inForce.filter((one) => one.restrictionId !== restrictionId),
      ended: [...register.ended, restrictionId],
    }),
    DuplicateOfChildNoted: (register, { duplicateId }) => ({
      ...register,
      duplicates: [...register.duplicates, duplicateId],
    }),
  }),
  commands: [noteContactRestriction, endContactRestrictionNote, noteDuplicateOfChild],
};

export const noteContactRestrictions = reactionFor<OpenContactRestrictionEvent>()({
  name: 'note-contact-restriction',
  on: {
    ContactRestrictionSet: ({ pupilId, restrictionId, kind, contactId }) => ({
      type: 'NoteContactRestriction',
      input: { pupilId, restrictionId, kind, ...(contactId ? { contactId } : {}) },
    }),
    ContactRestrictionLifted: ({ pupilId, restrictionId }) => ({
      type: 'EndContactRestrictionNote',
      input: { pupilId, restrictionId },
    }),
  },
});

export const noteDuplicates = reactionFor<OpenPupilEvent>()({
  name: 'note-duplicate-of-child',
  on: {
    DuplicatePupilMerged: ({ pupilId, survivorId }) => ({
      type: 'NoteDuplicateOfChild',
      input: { pupilId: survivorId, duplicateId: pupilId },
    }),
  },
});

/** Every record of a child: the one asked for, the one that stands for it, and those that were merged into that. */
const recordsOf = async (read: ReadFact, child: PersonId): Promise<ReadonlySet<PersonId>> => {
  const survivor = await survivorOf(read, child);
  const known = new Set([survivor]);
  for (const one of known)
    for (const duplicate of (await read(keptAwayAggregate, one)).duplicates)
      if ((await survivorOf(read, duplicate)) === survivor) known.add(duplicate);
  return known.add(child);
};

/**
 * Every record of these children. A merge moves nothing: what was written under one record holds for the child under each, so
 * that whoever looks for a child, or asks who is close to one, asks by all of them.
 */
export const everyRecordOf = async (read: ReadFact, children: readonly PersonId[]): Promise<readonly PersonId[]> => {
  const records = await Promise.all(children.map((child) => recordsOf(read, child)));
  return [...new Set(records.flatMap((of) => [...of]))];
};

/** What is in force about these children, under whichever of their records it was set. As a fact for other rules. */
export const keptAwayFrom = async (read: ReadFact, children: readonly PersonId[]): Promise<readonly KeptAway[]> => {
  const every = await everyRecordOf(read, children);
  const registers = await Promise.all(every.map((one) => read(keptAwayAggregate, one)));
  return registers.flatMap(({ inForce }) => inForce);
};

/**
 * The same as codes, each once: for whoever reads a record from which a parent may be told something. Whom it names, and the
 * words of the order, are for the safeguarding team on the child's own page.
 */
export const restrictionsOn = async (
  read: ReadFact,
  children: readonly PersonId[],
): Promise<readonly KeptAway['kind'][]> => [...new Set((await keptAwayFrom(read, children)).map(({ kind }) => kind))];

type Names = Readonly<{ kind: KeptAway['kind']; contactId?: string | null | undefined }>;
/** Contacts as they are shown or offered: never without what is in force about them. */
export const marked = (contacts: readonly PupilContact[], inForce: readonly Names[]) =>
  contacts.map((contact) => ({
    ...contact,
    keptAway: inForce.find(({ contactId }) => contactId === contact.contactId)?.kind ?? null,
  }));
