import type { Pool, PoolClient } from 'pg';

/** Enough of a connection to put a statement to it. */
export type Queryable = Pick<PoolClient, 'query'>;

/**
 * One transaction on one connection. Commits without waiting for the disk: what these transactions write can always be
 * made again from the log, and model and checkpoint are lost, if at all, together.
 * Nothing is committed once the signal has fired.
 */
export const inTransaction = async <T>(
  pool: Pool,
  body: (client: PoolClient) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> => {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query("begin; set local synchronous_commit = off; set local timezone = 'UTC'");
    const result = await body(client);
    signal?.throwIfAborted();
    await client.query('commit');
    broken = false;
    return result;
  } catch (error) {
    await client.query('rollback').then(
      () => (broken = false),
      () => undefined,
    );
    throw error;
  } finally {
    client.release(broken);
  }
};

// SQLSTATE classes that speak of the server or the moment, not of the rows: connection, transaction state, rollback,
// resources, object in use, intervention, system error, internal error.
const OF_THE_MOMENT = new Set(['08', '25', '40', '53', '55', '57', '58', 'XX']);

/** True when trying the same again may well succeed; false when these rows will never fit. */
export const isAccident = (error: unknown): boolean => {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return !/^[0-9A-Z]{5}$/.test(code) || OF_THE_MOMENT.has(code.slice(0, 2));
};
