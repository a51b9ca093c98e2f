import { instant, type AnyProjection, type Projected } from '@caseward/server-kit';
import type { AnyEvent, EventMeta, Notice, RecordId, Settling, Telling } from '@caseward/kernel';
import { boolean, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { v5 } from 'uuid';
import { knownAs, type KnownAs } from './known';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each notice has its own events; this only routes
export type AnyNotice = Notice<any>;

/** One of the matters of a notice in a record; a notice that knows of one matter only has one, without a name. */
type Part = Readonly<{ toldAt: string; actor: string; people: readonly string[] | null; settledAt: string | null }>;
type Parts = Readonly<Record<string, Part>>;

/**
 * One row for each notice of a record: what is to be known, and whether all of its matters are settled. Who may see it is
 * asked at reading. It is one line, however many matters are open: what is to be done stands on the record's own page.
 */
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
    /** What the rest of the row is made of. */
    parts: jsonb().$type<Parts>().notNull(),
  },
  (table) => [index('alert_record').on(table.record), index('alert_open').on(table.toldAt)],
);
export type AlertRow = typeof alerts.$inferSelect;

/** By the bytes of the record's id: it is 128 bits of any kind, and need not say which version of UUID it is. */
export const alertId = (notice: string, record: RecordId): string =>
  v5(notice, Buffer.from(record.replaceAll('-', ''), 'hex'));

type Tells = (data: unknown, meta: EventMeta) => Telling | undefined;
type Settles = (data: unknown, meta: EventMeta) => Settling | undefined;
// Notice pairs each type with its data; across all notices TypeScript cannot.
const own = <T>(handlers: object, type: string): T | undefined =>
  Object.hasOwn(handlers, type) ? (handlers as Readonly<Record<string, T>>)[type] : undefined;
export const tellingOf = (notice: AnyNotice, { type, data, meta }: Projected<AnyEvent>): Telling | undefined =>
  own<Tells>(notice.tells, type)?.(data, meta);
const settledBy = (notice: AnyNotice, { type, data, meta }: Projected<AnyEvent>): Settling | undefined =>
  own<Settles>(notice.settles, type)?.(data, meta);
const recordOf = (settling: Settling): RecordId => (typeof settling === 'string' ? settling : settling.record);
/** Under which name a matter stands among the parts. */
export const partOf = ({ part = '' }: Pick<Telling, 'part'>): string => part;

type Row = AlertRow | undefined;

/** What the row says as a whole: of what is open, and once nothing is, of all there was. */
const whole = (parts: Parts): Pick<AlertRow, 'parts' | 'toldAt' | 'actor' | 'people' | 'settledAt'> => {
  // In the order in which they were told, whatever order they were stored in.
  const all = Object.entries(parts)
    .map(([name, part]) => ({ name, ...part }))
    .sort((a, b) => (`${a.toldAt} ${a.name}` < `${b.toldAt} ${b.name}` ? -1 : 1));
  const open = all.filter(({ settledAt }) => settledAt === null);
  const said = open.length > 0 ? open : all;
  const { toldAt, actor } = said.at(-1)!; // there is no row without a part
  const people = said.some((one) => one.people === null) ? null : [...new Set(said.flatMap((one) => one.people ?? []))];
  const settledAt = open.length > 0 ? null : (all.map((one) => one.settledAt ?? '').sort().at(-1) ?? null); // prettier-ignore
  return { parts, toldAt, actor, people, settledAt };
};

const settle = (row: AlertRow, settling: Settling, settledAt: string): AlertRow => {
  const isMeant = (name: string) => typeof settling === 'string' || settling.parts.includes(name);
  const ends = Object.entries(row.parts).filter(([name, part]) => part.settledAt === null && isMeant(name));
  if (ends.length === 0) return row;
  return { ...row, ...whole({ ...row.parts, ...Object.fromEntries(ends.map(([name, part]) => [name, { ...part, settledAt }])) }) }; // prettier-ignore
};

const change = (notices: readonly AnyNotice[]) => (row: Row, event: Projected<AnyEvent>, key: string) =>
  notices.reduce<Row>((before, notice) => {
    const { recordedAt, actor } = event.meta;
    const settling = settledBy(notice, event);
    const isSettled = settling !== undefined && alertId(notice.name, recordOf(settling)) === key;
    const after = before && isSettled ? settle(before, settling, recordedAt) : before;
    const telling = tellingOf(notice, event);
    if (!telling || alertId(notice.name, telling.record) !== key) return after;
    // Told again after everything was settled, it begins anew.
    const others = after?.settledAt === null ? after.parts : {};
    const same = others[partOf(telling)];
    const told = same?.settledAt === null ? same.people : [];
    const { to } = telling;
    // Nobody is told by name of what they did themselves.
    const people = typeof to === 'string' || told === null ? null : [...new Set([...told, ...to.filter((one) => one !== actor)])]; // prettier-ignore
    if (people?.length === 0) return after;
    return {
      id: key,
      notice: notice.name,
      urgent: notice.urgent,
      record: telling.record,
      knownAs: knownAs(telling),
      ...whole({ ...others, [partOf(telling)]: { toldAt: recordedAt, actor, people, settledAt: null } }),
    };
  }, row);

const keys = (notices: readonly AnyNotice[]) => (event: Projected<AnyEvent>) => [
  ...new Set(
    notices.flatMap((notice) =>
      [settledBy(notice, event), tellingOf(notice, event)?.record].flatMap((of) =>
        of === undefined ? [] : [alertId(notice.name, recordOf(of))],
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
    version: 3,
    table: alerts,
    on: Object.fromEntries([...types].map((type) => [type, handler])),
  };
};
