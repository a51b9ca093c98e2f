import { instant, type AnyProjection, type Projected } from '@caseward/server-kit';
import type { AnyEvent, EventMeta, Notice, RecordId, Telling } from '@caseward/kernel';
import { boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { v5 } from 'uuid';
import { knownAs, type KnownAs } from './known';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each notice has its own events; this only routes
export type AnyNotice = Notice<any>;

/** One row for each notice of a record: what is to be known, and whether the matter is settled. Who may see it is asked at reading. */
export const alerts = pgTable(
  'alert',
  {
    id: uuid('id').primaryKey(),
    notice: text('notice').notNull(),
    urgent: boolean('urgent').notNull(),
    record: uuid('record').notNull(),
    /** When it was last told: told again, it is new again to whoever had seen it. */
    toldAt: instant('told_at').notNull(),
    /** Whose doing it was: nobody is alerted to what they did themselves. */
    actor: uuid('actor').notNull(),
    /** Those it was told to by name; null: everybody who may know of the record in that way. */
    people: uuid('people').array(),
    knownAs: text('known_as').$type<KnownAs>().notNull(),
    settledAt: instant('settled_at'),
  },
  (table) => [index('alert_record').on(table.record), index('alert_open').on(table.toldAt)],
);
export type AlertRow = typeof alerts.$inferSelect;

/** By the bytes of the record's id: it is 128 bits of any kind, and need not say which version of UUID it is. */
export const alertId = (notice: string, record: RecordId): string =>
  v5(notice, Buffer.from(record.replaceAll('-', ''), 'hex'));

type Tells = (data: unknown, meta: EventMeta) => Telling | undefined;
type Settles = (data: unknown, meta: EventMeta) => RecordId | undefined;
// Notice pairs each type with its data; across all notices TypeScript cannot.
const own = <T>(handlers: object, type: string): T | undefined =>
  Object.hasOwn(handlers, type) ? (handlers as Readonly<Record<string, T>>)[type] : undefined;
export const tellingOf = (notice: AnyNotice, { type, data, meta }: Projected<AnyEvent>): Telling | undefined =>
  own<Tells>(notice.tells, type)?.(data, meta);
const settledBy = (notice: AnyNotice, { type, data, meta }: Projected<AnyEvent>): RecordId | undefined =>
  own<Settles>(notice.settles, type)?.(data, meta);

type Row = AlertRow | undefined;

const change = (notices: readonly AnyNotice[]) => (row: Row, event: Projected<AnyEvent>, key: string) =>
  notices.reduce<Row>((before, notice) => {
    const settled = settledBy(notice, event);
    const isSettled = settled !== undefined && alertId(notice.name, settled) === key;
    const after = before && isSettled ? { ...before, settledAt: event.meta.recordedAt } : before;
    const telling = tellingOf(notice, event);
    if (!telling || alertId(notice.name, telling.record) !== key) return after;
    const told = after?.settledAt === null ? after.people : [];
    const { to } = telling;
    return {
      id: key,
      notice: notice.name,
      urgent: notice.urgent,
      record: telling.record,
      toldAt: event.meta.recordedAt,
      actor: event.meta.actor,
      // Nobody is told by name of what they did themselves.
      people: typeof to === 'string' || told === null ? null : [...new Set([...told, ...to.filter((one) => one !== event.meta.actor)])], // prettier-ignore
      knownAs: knownAs(telling),
      settledAt: null,
    };
  }, row);

const keys = (notices: readonly AnyNotice[]) => (event: Projected<AnyEvent>) => [
  ...new Set(
    notices.flatMap((notice) =>
      [settledBy(notice, event), tellingOf(notice, event)?.record].flatMap((record) =>
        record === undefined ? [] : [alertId(notice.name, record)],
      ),
    ),
  ),
];

/** All notices of all contexts as one read model, which can be made again from the log at any time. */
export const alertProjection = (notices: readonly AnyNotice[]): AnyProjection => {
  const names = new Set(notices.map(({ name }) => name));
  if (names.size < notices.length) throw new Error('two notices have one name');
  const types = new Set(notices.flatMap(({ tells, settles }) => [...Object.keys(tells), ...Object.keys(settles)]));
  const handler = { keys: keys(notices), change: change(notices) };
  return {
    name: 'alert',
    version: 2,
    table: alerts,
    on: Object.fromEntries([...types].map((type) => [type, handler])),
  };
};
