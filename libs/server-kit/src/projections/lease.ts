import type { Pool, PoolClient } from 'pg';
import { nameOf, type Log } from './log';
import { inTransaction, type Queryable } from './transaction';
import { atMost, backOff, pause } from './wait';

// Of this database, so of this deployment: 'CASE', and the runner.
const LEASE = '1128354629, 1';
const EVERY_MS = 500;
const SILENT_MS = 1_500;

/** Whether any process holds the lease. */
export const leaseIsHeld = async (pool: Pool): Promise<boolean> => {
  const { rows } = await pool.query<{ held: boolean }>(
    `select exists (select from pg_locks l join pg_database d on d.oid = l.database and d.datname = current_database()
      where l.locktype = 'advisory' and l.granted and (l.classid::bigint, l.objid::bigint, l.objsubid) = (${LEASE}, 2)) as held`,
  );
  return rows[0]?.held ?? false;
};

/** Does it in one transaction in which nobody leads; not at all when somebody does. */
export const whileNobodyLeads = (pool: Pool, work: (client: Queryable) => Promise<void>, signal: AbortSignal) =>
  inTransaction(
    pool,
    async (client) => {
      const { rows } = await client.query<{ ours: boolean }>(`select pg_try_advisory_xact_lock(${LEASE}) as ours`);
      if (rows[0]?.ours) await work(client);
    },
    signal,
  );

/** Fires when the connection dies, or has said nothing for a while: the lock may be somebody else's by now. */
const watch = async (client: PoolClient, lost: AbortController): Promise<void> => {
  client.on('error', () => lost.abort());
  client.on('end', () => lost.abort());
  while (!lost.signal.aborted) {
    await pause(EVERY_MS, lost.signal);
    if (lost.signal.aborted) return;
    const silence = setTimeout(() => lost.abort(), SILENT_MS);
    await client.query('select 1').catch(() => lost.abort());
    clearTimeout(silence);
  }
};

/**
 * Does the work while this process holds the lease, and only then: one process of a deployment works, the others wait
 * and take over within a second of its connection's end. `work` is told at once when the lease is lost, by its signal.
 */
export const whileLeading = async (
  pool: Pool,
  log: Log,
  work: (signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<void> => {
  for (let attempt = 0; !signal.aborted;) {
    const lost = new AbortController();
    const stop = () => lost.abort();
    let client: PoolClient | undefined;
    try {
      client = await pool.connect();
      signal.addEventListener('abort', stop);
      if (signal.aborted) return;
      const watching = watch(client, lost);
      while (!lost.signal.aborted && !(await tryLock(client))) await pause(EVERY_MS, lost.signal);
      if (!lost.signal.aborted) {
        log.info({}, 'this process runs the projections now');
        await work(lost.signal);
        attempt = 0;
      }
      lost.abort();
      await watching;
      // At once, for the next one and for whoever asks; the connection's own end would do it a moment later.
      await atMost(200, client.query('select pg_advisory_unlock_all()'));
    } catch (error) {
      attempt++;
      log.warn({ accident: nameOf(error), attempt }, 'the lease could not be had or kept');
    } finally {
      signal.removeEventListener('abort', stop);
      lost.abort();
      // Ending the connection gives the lock back, whatever state it is in.
      client?.release(true);
    }
    await pause(backOff(Math.max(attempt, 1)), signal);
  }
};

const tryLock = async (client: PoolClient): Promise<boolean> => {
  const { rows } = await client.query<{ ours: boolean }>(`select pg_try_advisory_lock(${LEASE}) as ours`);
  return rows[0]?.ours ?? false;
};
