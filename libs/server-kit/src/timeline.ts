import type { AnyAggregate, AnyEvent, RecordId } from '@caseward/kernel';
import type { SealedText } from '@caseward/sealing';
import { asc, inArray } from 'drizzle-orm';
import { index, integer, json, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Loader } from './ask';
import type { Db } from './context-server';
import type { AnyProjection, Projected } from './projections';

/** One row for each event that belongs to a record's story: what it says in the open, and its texts, still sealed. */
const timelineTable = (name: string) =>
  pgTable(
    name,
    {
      id: uuid().primaryKey(),
      recordId: uuid('record_id').notNull(),
      /** The kind of record: its stream's name. */
      of: text().notNull(),
      /** The event's name. */
      kind: text().notNull(),
      number: integer().notNull(),
      recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'string' }).notNull(),
      occurredAt: timestamp('occurred_at', { withTimezone: true, mode: 'string' }),
      actor: uuid().notNull(),
      actingRole: text('acting_role').notNull(),
      /** In the order of the event's own schema: hence no jsonb. */
      open: json().$type<Readonly<Record<string, unknown>>>().notNull(),
      sealed: json().$type<Readonly<Record<string, SealedText>>>().notNull(),
    },
    (t) => [index().on(t.recordId)],
  );
export type TimelineTable = ReturnType<typeof timelineTable>;
export type TimelineRow = TimelineTable['$inferSelect'];

/** In the order of the event's schema: a store may have kept it in another. */
const inOrder = <T>(said: Readonly<Record<string, T>>, fields: readonly string[]): Readonly<Record<string, T>> =>
  Object.fromEntries(fields.flatMap((field) => (said[field] === undefined ? [] : [[field, said[field]]])));

type FieldsOf = (event: Projected<AnyEvent>) => readonly string[];
const telling = (fieldsOf: FieldsOf) => ({
  keys: ({ id }: Projected<AnyEvent>) => [id],
  change: (_: TimelineRow | undefined, event: Projected<AnyEvent>): TimelineRow => ({
    id: event.id,
    recordId: event.record,
    of: event.category,
    kind: event.type,
    number: Number(event.revision) + 1,
    recordedAt: event.meta.recordedAt,
    occurredAt: event.meta.occurredAt ?? null,
    actor: event.meta.actor,
    actingRole: event.meta.actingRole,
    open: inOrder(typeof event.data === 'object' ? { ...event.data } : {}, fieldsOf(event)),
    sealed: inOrder(event.sealed, fieldsOf(event)),
  }),
});

/**
 * For contexts to the right that tell from these records: `ask.refer(name, record)`. Whoever asks makes sure that the asker
 * may read the record.
 */
export const lentFrom =
  (of: (db: Db, records: readonly RecordId[]) => Promise<TimelineRow[]>) =>
  ({ db }: Readonly<{ db: Db }>): Loader =>
  async (records) => {
    const rows = await of(db, records);
    return new Map(records.map((id) => [id, { rows: rows.filter(({ recordId }) => recordId === id) }]));
  };

/**
 * Every event of these records tells itself. Each kind is held, so that nothing new can be left out of a story by oversight,
 * and nobody writes a projection for it.
 */
export const timelineFor = (name: string, version: number, aggregates: readonly AnyAggregate[]) => {
  const table = timelineTable(name);
  // Two kinds of record may have an event of one name, each with its own fields.
  const fields = new Map(
    aggregates.flatMap(({ name: of, events }) =>
      Object.entries(events).map(([type, { shape }]) => [`${of}/${type}`, Object.keys(shape)] as const),
    ),
  );
  const told = telling(({ category, type }) => fields.get(`${category}/${type}`) ?? []);
  const projection: AnyProjection = {
    name,
    version,
    table,
    on: Object.fromEntries(aggregates.flatMap(({ events }) => Object.keys(events)).map((type) => [type, told])),
  };
  /** What happened to these records, in the order in which it was written down. */
  const of = (db: Db, records: readonly RecordId[]): Promise<TimelineRow[]> =>
    records.length === 0
      ? Promise.resolve([])
      : db
          .select()
          .from(table)
          .where(inArray(table.recordId, [...records]))
          .orderBy(asc(table.recordedAt), asc(table.recordId), asc(table.number));
  return {
    table,
    projection,
    of,
    lentBy: lentFrom(of),
  };
};
