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
    /** What else it says in the open: to whom it went, when to look again, what its reporter was told. */
    code: text(),
    reviewOn: date('review_on', { mode: 'string' }),
    people: uuid().array().notNull(),
    other: uuid(),
  },
  (t) => [index().on(t.recordId)],
);
export type ChronologyRow = typeof chronology.$inferSelect;

const kept = ['occurredOn', 'threshold', 'level', 'category', 'reviewOn'] as const;
/** Codes and other records by the names that events give them; people whom an event is about, beside whoever did it. */
const codes = ['to', 'message', 'safeNow', 'part'];
const others = ['ofConcern', 'caseId'];
const persons = ['triager', 'personId', 'from', 'to', 'people'];
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);
const isCode = (value: unknown): value is string => typeof value === 'string' && !UUID.test(value);

/** Every event tells itself: its own words are its first sealed field, and what it says in the open it keeps. */
const told = (_: ChronologyRow | undefined, event: Projected<AnyEvent>): ChronologyRow => {
  const data: Readonly<Record<string, unknown>> = typeof event.data === 'object' ? { ...event.data } : {};
  const [occurredOn, threshold, level, category, reviewOn] = kept.map((field) => {
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
    code: event.type === 'ConcernSubmitted' ? null : (codes.map((name) => data[name]).find(isCode) ?? null),
    reviewOn: reviewOn ?? null,
    // Those whom a report names are told by the report itself.
    people: event.type === 'ConcernSubmitted' ? [] : persons.flatMap((name) => data[name]).filter(isId),
    other: others.map((name) => data[name]).find(isId) ?? null,
  };
};
const telling = { keys: ({ id }: Projected<AnyEvent>) => [id], change: told };

const types = [concernAggregate, childCaseAggregate].flatMap(({ events }) => Object.keys(events));

/** Holds every kind of event of its records, so that nothing new can be left out of a child's story by oversight. */
export const chronologyProjection: AnyProjection = {
  name: 'chronology_entry',
  version: 3,
  table: chronology,
  on: Object.fromEntries(types.map((type) => [type, telling])),
};
