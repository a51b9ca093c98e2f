import { streamName, type NewEvent, type StoredEvent } from '@caseward/event-store';
import { metaOf } from '@caseward/kernel/testing';
import type { EventMeta } from '@caseward/kernel';
import { bigint, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { randomUUID } from 'node:crypto';
import { instant } from './instant';
import type { Log } from './log';
import { passesOver, projectionOf, type Projected } from './projection';

/** A made-up aggregate: something is opened, grows, is poisoned or is closed. */
export type ProbeEvent =
  | Readonly<{ type: 'ProbeOpened'; data: Readonly<Record<string, never>> }>
  | Readonly<{ type: 'ProbeGrew'; data: Readonly<{ by: number }> }>
  | Readonly<{ type: 'ProbePoisoned'; data: Readonly<Record<string, never>> }>
  | Readonly<{ type: 'ProbeClosed'; data: Readonly<Record<string, never>> }>;

export const probes = pgTable('probe', {
  record: uuid('record').primaryKey(),
  grown: integer('grown').notNull(),
  events: integer('events').notNull(),
  revision: bigint('revision', { mode: 'bigint' }).notNull(),
  touchedAt: instant('touched_at').notNull(),
});
type Row = typeof probes.$inferSelect;

const count = (row: Row | undefined, { record, revision, meta }: Projected<ProbeEvent>, by: number): Row => ({
  record,
  grown: (row?.grown ?? 0) + by,
  events: (row?.events ?? 0) + 1,
  revision,
  touchedAt: meta.recordedAt,
});

/** Counts without looking at revisions, so that an event applied twice or never shows. */
export const probeProjection = projectionOf<ProbeEvent>()({
  name: 'probe',
  version: 1,
  table: probes,
  on: {
    ProbeOpened: (row, event) => count(row, event, 0),
    ProbeGrew: (row, event) => count(row, event, event.data.by),
    ProbePoisoned: (row, event) => count(row, event, 0),
    ProbeClosed: () => undefined,
  },
});

export const totals = pgTable('total', { id: text('id').primaryKey(), grown: integer('grown').notNull() });

/** One row for all; cannot take ProbePoisoned. */
export const totalProjection = projectionOf<ProbeEvent>()({
  name: 'total',
  version: 1,
  table: totals,
  on: {
    ProbeOpened: passesOver,
    ProbeGrew: {
      keys: () => ['all'],
      change: (row, { data }, key) => ({ id: key, grown: (row?.grown ?? 0) + data.by }),
    },
    ProbePoisoned: () => {
      throw new Error('secret words of the event');
    },
    ProbeClosed: passesOver,
  },
});

/** The stored form of these events is their data, in clear. */
export const open = (stored: StoredEvent) => ({ type: stored.type, data: stored.data, sealed: {} });

export const probe = (id: string = randomUUID()) => streamName('probe', id);

export const newEvent = (type: ProbeEvent['type'], data: unknown = {}, meta: Partial<EventMeta> = {}): NewEvent => ({
  id: randomUUID(),
  type,
  data,
  meta: metaOf(meta),
});

export const projected = (
  event: ProbeEvent,
  known: Partial<Pick<Projected<ProbeEvent>, 'record' | 'revision'>> = {},
): Projected<ProbeEvent> => ({
  ...event,
  id: randomUUID(),
  record: '00000000-0000-4000-8000-000000000001',
  category: 'probe',
  revision: 0n,
  meta: metaOf(),
  sealed: {},
  ...known,
});

/** Keeps what was said, so that a spec can look for words that must not be there. */
export const listening = () => {
  const said: { level: string; fields: unknown; message: string }[] = [];
  const say = (level: string) => (fields: unknown, message: string) => void said.push({ level, fields, message });
  const log: Log = { info: say('info'), warn: say('warn'), error: say('error') };
  return { log, said };
};
