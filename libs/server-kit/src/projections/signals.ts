import type { Pool, PoolClient } from 'pg';
import { nameOf, type Log } from './log';
import type { Queryable } from './transaction';
import { backOff, pause } from './wait';

/** An event whose consequences can be read now. Ids and types only. */
export type Projected = Readonly<{ category: string; record: string; type: string; revision: string }>;

/** An empty list: the wire was cut for a while, so anything may have changed. */
export type OnProjected = (changes: readonly Projected[]) => void;

const CHANNEL = 'projected';
// PostgreSQL takes fewer than 8,000 bytes.
const LIMIT = 7_500;
/** A connection on which nothing is ever said looks the same when its other end is gone: so it is asked now and then. */
const ASKED_EVERY_MS = 15_000;
const ANSWERED_WITHIN_MS = 5_000;

/** Cuts the list into payloads that fit. */
export const payloadsOf = (changes: readonly Projected[]): readonly string[] => {
  const payloads: string[] = [];
  let open: string[] = [];
  let size = 2;
  for (const { category, record, type, revision } of changes) {
    const text = JSON.stringify([category, record, type, revision]);
    const bytes = Buffer.byteLength(text) + 1;
    if (size + bytes > LIMIT) {
      payloads.push(`[${open.join()}]`);
      open = [];
      size = 2;
    }
    open.push(text);
    size += bytes;
  }
  return open.length > 0 ? [...payloads, `[${open.join()}]`] : payloads;
};

export const changesIn = (payload: string): readonly Projected[] => {
  // Only payloadsOf writes to the channel.
  const rows = JSON.parse(payload || '[]') as [string, string, string, string][];
  return rows.map(([category, record, type, revision]) => ({ category, record, type, revision }));
};

/** Told to every process when, and only if, the transaction commits. With no changes it only wakes those who wait. */
export const announce = async (client: Queryable, changes: readonly Projected[]): Promise<void> => {
  const payloads = payloadsOf(changes);
  await client.query(`select pg_notify('${CHANNEL}', payload) from unnest($1::text[]) payload`, [
    payloads.length > 0 ? payloads : [''],
  ]);
};

/** Listens on a connection of its own, and again when that is lost. */
export const listen = async (
  pool: Pool,
  log: Log,
  heard: (changes: readonly Projected[] | 'woken' | 'missed') => void,
  signal: AbortSignal,
  askedEveryMs = ASKED_EVERY_MS,
): Promise<void> => {
  for (let attempt = 0; !signal.aborted;) {
    let client: PoolClient | undefined;
    try {
      client = await pool.connect();
      await hearing(client, heard, attempt > 0, signal, askedEveryMs);
      attempt = 1;
    } catch (error) {
      attempt++;
      log.warn({ accident: nameOf(error), attempt }, 'the listening connection was lost');
    } finally {
      client?.release(true);
    }
    await pause(backOff(attempt), signal);
  }
};

/** Resolves when told to stop; rejects when the connection is lost. */
const hearing = async (
  client: PoolClient,
  heard: (changes: readonly Projected[] | 'woken' | 'missed') => void,
  again: boolean,
  signal: AbortSignal,
  askedEveryMs: number,
): Promise<void> => {
  client.on('notification', ({ payload }) => heard(payload ? changesIn(payload) : 'woken'));
  const lost = new AbortController();
  for (const end of ['error', 'end'] as const) client.on(end, () => lost.abort());
  const over = AbortSignal.any([signal, lost.signal]);
  await client.query(`listen ${CHANNEL}`);
  heard(again ? 'missed' : 'woken');
  while (!over.aborted) {
    await pause(askedEveryMs, over);
    if (!over.aborted && !(await answers(client, over))) throw new Error('silent');
  }
  if (!signal.aborted) throw new Error('lost');
};

/** False when nothing came back in time; true as well once there is nothing to wait for. */
const answers = (client: PoolClient, over: AbortSignal): Promise<boolean> => {
  const answered = client.query('select 1').then(
    () => true,
    () => false,
  );
  return Promise.race([answered, pause(ANSWERED_WITHIN_MS, over).then(() => over.aborted)]);
};
