import type { Checkpoint } from '@caseward/event-store';
import type { Pool } from 'pg';
import { lockAt } from './checkpoints';
import type { Consumer } from './consumer';
import { quoted, tableOf } from './table';
import { inTransaction, type Queryable } from './transaction';

/** A consumer and where it stands. */
export type Reader = Readonly<{ consumer: Consumer; checkpoint: Checkpoint | null; live: boolean }>;

type Known = Readonly<{
  version: number;
  identity: string;
  fingerprint: string;
  checkpoint: Checkpoint | null;
  live: boolean;
}>;

const dropVersion = async (client: Queryable, name: string, version: number): Promise<void> => {
  await client.query(`drop table if exists ${quoted(tableOf(name, version))}`);
  await client.query('delete from projection_checkpoint where name = $1 and version = $2', [name, version]);
};

const show = async (client: Queryable, { name, version }: Consumer): Promise<void> => {
  await client.query(`drop view if exists ${quoted(name)}`);
  await client.query(`create view ${quoted(name)} as select * from ${quoted(tableOf(name, version))}`);
};

/**
 * Finds where a consumer stands, or gives it a new table to be filled from the first event: beside the live one when its
 * version was raised (or lowered), in its place when the log is another one or the table's own shape changed.
 */
export const prepare = (pool: Pool, consumer: Consumer, identity: string, signal: AbortSignal): Promise<Reader> =>
  inTransaction(
    pool,
    async (client) => {
      const { name, version, shape } = consumer;
      const { rows } = await client.query<Known>(
        `select version, store_identity as identity, fingerprint, checkpoint, live
         from projection_checkpoint where name = $1 for update`,
        [name],
      );
      const own = rows.find((row) => row.version === version);
      if (own?.identity === identity && own.fingerprint === shape.fingerprint) {
        await client.query(
          `update projection_checkpoint set status = 'running', error_ref = null, caught_up = false
           where name = $1 and version = $2`,
          [name, version],
        );
        return { consumer, checkpoint: own.checkpoint, live: own.live };
      }
      const shown = rows.find((row) => row.live && row.version !== version && row.identity === identity);
      if (!shown) await client.query(`drop view if exists ${quoted(name)}`);
      for (const row of rows) if (row !== shown) await dropVersion(client, name, row.version);
      await client.query(`drop table if exists ${quoted(tableOf(name, version))}`);
      for (const statement of shape.ddl(version)) await client.query(statement);
      if (!shown) await show(client, consumer);
      await client.query(
        `insert into projection_checkpoint (name, version, store_identity, fingerprint, live) values ($1, $2, $3, $4, $5)`,
        [name, version, identity, shape.fingerprint, !shown],
      );
      return { consumer, checkpoint: null, live: !shown };
    },
    signal,
  );

/** In one transaction the view shows the new table and the old one is gone. Readers see the one or the other, whole. */
export const swap = (pool: Pool, { consumer, checkpoint }: Reader, signal: AbortSignal): Promise<void> =>
  inTransaction(
    pool,
    async (client) => {
      const { name, version } = consumer;
      await client.query(`set local lock_timeout = '5s'`);
      await lockAt(client, [{ name, version, checkpoint }]);
      const { rows } = await client.query<{ version: number }>(
        'select version from projection_checkpoint where name = $1 and version <> $2 for update',
        [name, version],
      );
      await show(client, consumer);
      for (const old of rows) await dropVersion(client, name, old.version);
      await client.query('update projection_checkpoint set live = true where name = $1 and version = $2', [
        name,
        version,
      ]);
    },
    signal,
  );
