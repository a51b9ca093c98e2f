import type { OpenContactRestrictionEvent } from '@caseward/organisation-domain';
import type { SealedText } from '@caseward/sealing';
import { projectionOf, type Db } from '@caseward/server-kit';
import { asc, inArray } from 'drizzle-orm';
import { index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Who must be kept away from a child. Its words stay sealed with the key of the restriction itself. */
export const contactRestrictions = pgTable(
  'contact_restriction',
  {
    id: uuid().primaryKey(),
    pupilId: uuid('pupil_id').notNull(),
    contactId: uuid('contact_id'),
    kind: text({
      enum: ['no_contact', 'supervised_contact', 'not_to_collect', 'address_protected', 'other'],
    }).notNull(),
    who: jsonb().$type<SealedText>(),
    words: jsonb().$type<SealedText>(),
    setAt: timestamp('set_at', { withTimezone: true, mode: 'string' }).notNull(),
    liftedAt: timestamp('lifted_at', { withTimezone: true, mode: 'string' }),
  },
  (t) => [index().on(t.pupilId)],
);
export type ContactRestrictionRow = typeof contactRestrictions.$inferSelect;

export const contactRestrictionsProjection = projectionOf<OpenContactRestrictionEvent>()({
  name: 'contact_restriction',
  version: 1,
  table: contactRestrictions,
  on: {
    ContactRestrictionSet: (_, { data: { restrictionId, pupilId, contactId, kind }, sealed, meta }) => ({
      id: restrictionId,
      pupilId,
      contactId: contactId ?? null,
      kind,
      who: sealed['who'] ?? null,
      words: sealed['words'] ?? null,
      setAt: meta.recordedAt,
      liftedAt: null,
    }),
    ContactRestrictionLifted: {
      keys: ({ data }) => [data.restrictionId],
      change: (row, { meta }) => row && { ...row, liftedAt: meta.recordedAt },
    },
  },
});

export const restrictionsOf = (db: Db, pupilIds: readonly string[]): Promise<ContactRestrictionRow[]> =>
  db
    .select()
    .from(contactRestrictions)
    .where(inArray(contactRestrictions.pupilId, [...pupilIds]))
    .orderBy(asc(contactRestrictions.setAt));
