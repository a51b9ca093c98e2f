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
import { survivorOf } from './pupil';

const events = {
  ContactRestrictionNoted: z.object({
    pupilId: id,
    restrictionId: id,
    kind: contactRestrictionKind,
    contactId: id.optional(),
  }),
  ContactRestrictionNoteEnded: z.object({ pupilId: id, restrictionId: id }),
};
export type KeptAway = Readonly<{
  restrictionId: string;
  kind: z.infer<typeof contactRestrictionKind>;
  contactId?: string | undefined;
}>;
type Register = Readonly<{ inForce: readonly KeptAway[]; ended: readonly string[] }>;
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

export const keptAwayAggregate: Aggregate<Register, typeof events> = {
  name: 'keptaway',
  events,
  initial: { inForce: [], ended: [] },
  evolve: folding<Register, OpenOf<typeof events>>({
    ContactRestrictionNoted: ({ inForce, ended }, { pupilId: _, ...one }) => ({ inForce: [...inForce, one], ended }),
    ContactRestrictionNoteEnded: ({ inForce, ended }, { restrictionId }) => ({
      inForce: inForce.filter((one) => one.restrictionId !== restrictionId),
      ended: [...ended, restrictionId],
    }),
  }),
  commands: [noteContactRestriction, endContactRestrictionNote],
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

/** What is in force about a child, also under the record that a duplicate was merged into. As a fact for other rules. */
export const keptAwayFrom = async (read: ReadFact, child: PersonId): Promise<readonly KeptAway[]> => {
  const survivor = await survivorOf(read, child);
  const registers = await Promise.all([...new Set([child, survivor])].map((one) => read(keptAwayAggregate, one)));
  return registers.flatMap(({ inForce }) => inForce);
};
