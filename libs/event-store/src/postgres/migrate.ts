import { createHash } from 'node:crypto';

import type { Pool, PoolClient } from 'pg';

import { EventStoreError } from '../port';
import { events } from './migrations/0001-events.sql';

/** Forward only. `id` is unique for ever (`<lib>/0001-what`); `sql` is never edited once it has run anywhere. */
export type Migration = Readonly<{ id: string; sql: string }>;

const LOCK = 4712;

const apply = async (client: PoolClient, { id, sql }: Migration): Promise<boolean> => {
  const digest = createHash('sha256').update(sql).digest('hex');
  const done = await client.query<{ digest: string }>('select digest from schema_migrations where id = $1', [id]);
  const before = done.rows[0];
  if (before) {
    if (before.digest === digest) return false;
    throw new EventStoreError('internal', `the migration ${id} was edited after it had run: add a new one instead`);
  }
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into schema_migrations (id, digest) values ($1, $2)', [id, digest]);
    await client.query('commit');
    return true;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
};

/**
 * Brings the database to the present form: the log's own migrations, then those given, in order, each in its own
 * transaction. Several processes may start at once: they wait for one another.
 * @returns the ids that ran now. @throws EventStoreError `internal` when a migration was edited after it had run.
 */
export const migrate = async (pool: Pool, further: readonly Migration[] = []): Promise<readonly string[]> => {
  const client = await pool.connect();
  let failed = true;
  try {
    await client.query(`select pg_advisory_lock(${LOCK})`);
    await client.query(`create table if not exists schema_migrations (
      id text primary key, digest text not null, applied_at timestamptz not null default clock_timestamp())`);
    const ran: string[] = [];
    for (const migration of [events, ...further]) if (await apply(client, migration)) ran.push(migration.id);
    await client.query(`select pg_advisory_unlock(${LOCK})`);
    failed = false;
    return ran;
  } finally {
    // After a failure the connection is closed, which gives the lock back whatever state it is in.
    client.release(failed);
  }
};
