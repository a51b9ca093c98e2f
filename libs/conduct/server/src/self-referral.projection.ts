import type { OpenSelfReferralEvent } from '@caseward/conduct-domain';
import type { SealedText } from '@caseward/sealing';
import { projectionOf } from '@caseward/server-kit';
import { date, jsonb, pgTable, timestamp, uuid } from 'drizzle-orm/pg-core';

/** What people told of themselves: their own words, for them and for the few. */
export const selfReferrals = pgTable('self_referral', {
  id: uuid().primaryKey(),
  by: uuid().notNull(),
  madeAt: timestamp('made_at', { withTimezone: true, mode: 'string' }).notNull(),
  happenedOn: date('happened_on', { mode: 'string' }).notNull(),
  account: jsonb().$type<SealedText>(),
});
export type SelfReferralRow = typeof selfReferrals.$inferSelect;

export const selfReferralProjection = projectionOf<OpenSelfReferralEvent>()({
  name: 'self_referral',
  version: 1,
  table: selfReferrals,
  on: {
    SelfReferred: (_, { data: { referralId, by, happenedOn, learnedAt }, sealed }) => ({
      ...{ id: referralId, by, happenedOn },
      madeAt: learnedAt,
      account: sealed['account'] ?? null,
    }),
  },
});
