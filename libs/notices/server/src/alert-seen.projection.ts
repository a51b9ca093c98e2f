import type { OpenSeenEvent } from '@caseward/notices-domain';
import { instant, projectionOf } from '@caseward/server-kit';
import { pgTable, text, uuid } from 'drizzle-orm/pg-core';

/** When somebody last looked at an alert. Theirs alone. */
export const alertSeen = pgTable('alert_seen', {
  /** Person and alert. */
  id: text('id').primaryKey(),
  person: uuid('person').notNull(),
  alert: uuid('alert').notNull(),
  seenAt: instant('seen_at').notNull(),
});

export const alertSeenProjection = projectionOf<OpenSeenEvent>()({
  name: 'alert_seen',
  version: 1,
  table: alertSeen,
  on: {
    AlertsSeen: {
      keys: ({ data: { personId, alerts } }) => alerts.map((alert) => `${personId}/${alert}`),
      change: (_, { data: { personId }, meta }, key) => ({
        id: key,
        person: personId,
        alert: key.slice(personId.length + 1),
        seenAt: meta.recordedAt,
      }),
    },
  },
});
