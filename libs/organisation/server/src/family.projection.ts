import type { OpenPupilEvent } from '@caseward/organisation-domain';
import type { SealedText } from '@caseward/sealing';
import { passesOver, projectionOf, type Db } from '@caseward/server-kit';
import { eq, inArray } from 'drizzle-orm';
import { jsonb, pgTable, uuid } from 'drizzle-orm/pg-core';

/** Whom to call about a child, sealed as it came, and the children linked as brothers and sisters. */
export const families = pgTable('pupil_family', {
  id: uuid().primaryKey(),
  contacts: jsonb().$type<SealedText>(),
  siblings: jsonb().$type<readonly string[]>().notNull(),
});
export type FamilyRow = typeof families.$inferSelect;

const none = (id: string): FamilyRow => ({ id, contacts: null, siblings: [] });

export const familiesProjection = projectionOf<OpenPupilEvent>()({
  name: 'pupil_family',
  version: 1,
  table: families,
  on: {
    PupilContactsSet: (row, { data, sealed }) => ({
      ...(row ?? none(data.pupilId)),
      contacts: sealed['contacts'] ?? null,
    }),
    SiblingPupilsLinked: (row, { data: { pupilId, siblingId } }) => {
      const known = row ?? none(pupilId);
      return { ...known, siblings: [...known.siblings, siblingId] };
    },
    SiblingPupilsUnlinked: (row, { data: { siblingId } }) =>
      row && { ...row, siblings: row.siblings.filter((sibling) => sibling !== siblingId) },
    PupilAdmitted: passesOver,
    PupilDetailsChanged: passesOver,
    PupilLeft: passesOver,
    PupilRegisteredNotOnRoll: passesOver,
    DuplicatePupilMerged: passesOver,
    PupilMergeUndone: passesOver,
  },
});

export const familyOf = async (db: Db, pupilId: string): Promise<FamilyRow> =>
  (await db.select().from(families).where(eq(families.id, pupilId)))[0] ?? none(pupilId);
export const familiesOf = (db: Db, pupilIds: readonly string[]): Promise<FamilyRow[]> =>
  db
    .select()
    .from(families)
    .where(inArray(families.id, [...pupilIds]));
