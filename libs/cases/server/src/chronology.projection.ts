import { childCaseAggregate } from '@caseward/cases-domain';
import { concernAggregate } from '@caseward/concerns-domain';
import type { AnyEvent } from '@caseward/kernel';
import type { SealedText } from '@caseward/sealing';
import type { AnyProjection, Projected } from '@caseward/server-kit';
import { date, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** One row for each event that belongs in a child's story. A case's chronology is the rows of the records that it holds. */
export const chronology = pgTable(
  'chronology_entry',
  {
    id: uuid().primaryKey(),
    recordId: uuid('record_id').notNull(),
    kind: text().notNull(),
    number: integer().notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'string' }).notNull(),
    occurredOn: date('occurred_on', { mode: 'string' }),
    actor: uuid().notNull(),
    actingRole: text('acting_role').notNull(),
    text: jsonb().$type<SealedText>(),
    threshold: text(),
    level: text(),
    category: text(),
  },
  (t) => [index().on(t.recordId)],
);
export type ChronologyRow = typeof chronology.$inferSelect;

const kept = ['occurredOn', 'threshold', 'level', 'category'] as const;

/** Every event tells itself: its own words are its first sealed field, and what it says in the open it keeps. */
const told = (_: ChronologyRow | undefined, event: Projected<AnyEvent>): ChronologyRow => {
  const data: Readonly<Record<string, unknown>> = typeof event.data === 'object' ? { ...event.data } : {};
  const [occurredOn, threshold, level, category] = kept.map((field) => {
    const value = data[field];
    return typeof value === 'string' ? value : null;
  });
  return {
    id: event.id,
    recordId: event.record,
    kind: event.type,
    number: Number(event.revision) + 1,
    recordedAt: event.meta.recordedAt,
    actor: event.meta.actor,
    actingRole: event.meta.actingRole,
    occurredOn: occurredOn ?? null,
    text: Object.values(event.sealed)[0] ?? null,
    threshold: threshold ?? null,
    level: level ?? null,
    category: category ?? null,
  };
};
const telling = { keys: ({ id }: Projected<AnyEvent>) => [id], change: told };

const types = [concernAggregate, childCaseAggregate].flatMap(({ events }) => Object.keys(events));

/** Holds every kind of event of its records, so that nothing new can be left out of a child's story by oversight. */
export const chronologyProjection: AnyProjection = {
  name: 'chronology_entry',
  version: 2,
  table: chronology,
  on: Object.fromEntries(types.map((type) => [type, telling])),
};
