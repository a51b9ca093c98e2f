import type { Calendar, Deadline, EventMeta, Instant, RecordId } from '@caseward/kernel';
import { PoisonEvent, type AnyProjected, type Consumer } from './consumer';
import { deadlines as deadlineTable, type DeadlineRow } from './deadline-table';
import { deleteRows, upsertRows } from './rows';
import { quoted, tableShape } from './table';
import type { Queryable } from './transaction';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each deadline has its own events; this only routes
export type AnyDeadline = Deadline<any>;
/** The calendar of a school; of the trust when there is none. Throws only when it cannot be read. */
export type CalendarOf = (school: string | undefined) => Promise<Calendar>;

type Starts = (
  data: unknown,
  meta: EventMeta,
  calendar: Calendar,
) => Readonly<{ key: RecordId; due: Instant }> | undefined;
type Stops = (data: unknown, meta: EventMeta) => RecordId;

// Deadline pairs each type with its data; across all deadlines TypeScript cannot.
const startsOf = (deadline: AnyDeadline, type: string) => own(deadline.starts as Record<string, Starts>, type);
const stopsOf = (deadline: AnyDeadline, type: string) => own(deadline.stops as Record<string, Stops>, type);
const own = <T>(handlers: Readonly<Record<string, T>>, type: string): T | undefined =>
  Object.hasOwn(handlers, type) ? handlers[type] : undefined;

/** What a page of events starts and stops: rows to write, and undefined for those to drop. An event stops, then starts. */
export const foldDeadlines = (
  deadlines: readonly AnyDeadline[],
  events: readonly AnyProjected[],
  calendars: ReadonlyMap<string | undefined, Calendar>,
): ReadonlyMap<string, DeadlineRow | undefined> => {
  const after = new Map<string, DeadlineRow | undefined>();
  for (const { id, type, data, meta, category } of events) {
    try {
      for (const deadline of deadlines) {
        const { name } = deadline;
        const stopped = stopsOf(deadline, type)?.(data, meta);
        if (stopped) after.set(`${name}/${stopped}`, undefined);
        const calendar = calendars.get(meta.school);
        const started = calendar && startsOf(deadline, type)?.(data, meta, calendar);
        if (!started) continue;
        const { key, due } = started;
        const correlation = meta.$correlationId;
        after.set(`${name}/${key}`, {
          ...{ id: `${name}/${key}`, name, key, due, anchorEvent: id, correlation, school: meta.school ?? null },
          ...{ starting: { type, data, meta }, state: 'running', attempts: 0, notBefore: null },
        });
      }
    } catch (error) {
      throw new PoisonEvent(id, category, error);
    }
  }
  return after;
};

type Recounted = Readonly<{ id: string; due: Instant }>;

/** When what is running is due by the calendar of now. What has fallen due has been sent, and stays so. */
export const recounted = (
  deadlines: readonly AnyDeadline[],
  running: readonly Pick<DeadlineRow, 'id' | 'name' | 'school' | 'starting'>[],
  calendars: ReadonlyMap<string | undefined, Calendar>,
): readonly Recounted[] =>
  running.flatMap(({ id, name, school, starting: { type, data, meta } }) => {
    const deadline = deadlines.find((one) => one.name === name);
    const calendar = calendars.get(school ?? undefined);
    const started = deadline && calendar && startsOf(deadline, type)?.(data, meta, calendar);
    return started ? [{ id, due: started.due }] : [];
  });

const recountIn = async (
  client: Queryable,
  table: string,
  deadlines: readonly AnyDeadline[],
  schools: readonly string[],
  calendars: ReadonlyMap<string | undefined, Calendar>,
): Promise<void> => {
  if (schools.length === 0) return;
  const { rows } = await client.query<Pick<DeadlineRow, 'id' | 'name' | 'school' | 'starting'>>(
    `select id, name, school, starting from ${quoted(table)} where state = 'running' and school = any($1)`,
    [schools],
  );
  const changed = recounted(deadlines, rows, calendars);
  await client.query(
    `update ${quoted(table)} as d set due = n.due
     from unnest($1::text[], $2::timestamptz[]) as n(id, due) where d.id = n.id and d.due is distinct from n.due`,
    [changed.map(({ id }) => id), changed.map(({ due }) => due)],
  );
};

/**
 * The deadlines as one more reader of the log. Raise `version` when a due date is worked out in another way. After an event
 * among `recount` (a closure, new term dates) what is running at that school is counted again.
 */
export const deadlineConsumer = (
  deadlines: readonly AnyDeadline[],
  calendarOf: CalendarOf,
  version: number,
  recount: readonly string[] = [],
): Consumer => {
  const shape = tableShape(deadlineTable);
  const starts = (type: string) => deadlines.some((deadline) => startsOf(deadline, type));
  return {
    name: shape.name,
    version,
    shape,
    wants: (type) => starts(type) || recount.includes(type) || deadlines.some((deadline) => stopsOf(deadline, type)),
    apply: async (client, table, events) => {
      const changed = events.filter(({ type }) => recount.includes(type)).flatMap(({ meta }) => meta.school ?? []);
      const started = events.filter(({ type }) => starts(type)).map(({ meta }) => meta.school);
      const schools = new Set([...started, ...changed]);
      const calendars = new Map<string | undefined, Calendar>();
      for (const school of schools) calendars.set(school, await calendarOf(school));
      const after = [...foldDeadlines(deadlines, events, calendars)];
      await deleteRows(
        client,
        shape,
        table,
        after.flatMap(([id, row]) => (row ? [] : [id])),
      );
      await upsertRows(
        client,
        shape,
        table,
        after.flatMap(([, row]) => (row ? [row] : [])),
      );
      await recountIn(client, table, deadlines, [...new Set(changed)], calendars);
    },
  };
};
