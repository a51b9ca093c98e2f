import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../event-store/src/postgres/embedded';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Pool } from 'pg';

import { followDestroyedKeys } from './follow-destroyed-keys';
import { keyTableSuite } from './key-table.suite';
import { Keyring } from './keyring';
import { PostgresKeyTable, sealingMigrations } from './postgres-key-table';
import { MemoryKms } from './testing';

let dataDir: string;
let postgres: EmbeddedPostgres;
let pool: Pool;
beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'cw-keys-'));
  postgres = await startEmbeddedPostgres({ dataDir });
  pool = new Pool({ ...postgres.connection, max: 8 });
  for (const { sql } of sealingMigrations) await pool.query(sql);
});
afterAll(async () => {
  await pool.end();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

keyTableSuite('in PostgreSQL', () => new PostgresKeyTable(pool));

const person = () => ({ kind: 'person', owner: randomUUID() }) as const;
const create = { create: true } as const;
const keyring = (kms = new MemoryKms()) => new Keyring(new PostgresKeyTable(pool), kms);

describe('the key table in PostgreSQL', () => {
  it('keeps a tombstone without the key, who destroyed it and when', async () => {
    const owner = person();
    const ring = keyring();
    const [key] = await ring.keysFor([owner], create);
    await ring.destroy(owner.kind, owner.owner, 'KeyDestroyed 7');
    const { rows } = await pool.query('select * from keys.data_key where kid = $1', [key!.kid]);
    expect(rows).toEqual([
      expect.objectContaining({ wrapped: null, destroyed_by: 'KeyDestroyed 7', destroyed_at: expect.any(Date) }),
    ]);
  });

  it('makes a batch in one round trip', async () => {
    let trips = 0;
    const counted = {
      query: ((...args: Parameters<Pool['query']>) => (trips++, pool.query(...args))) as Pool['query'],
    };
    await new Keyring(new PostgresKeyTable(counted), new MemoryKms()).keysFor(
      Array.from({ length: 50 }, person),
      create,
    );
    expect(trips).toBe(1);
  });

  it('has the key on disk before anyone may use it', async () => {
    const { rows } = await pool.query('show synchronous_commit');
    expect(rows).toEqual([{ synchronous_commit: 'on' }]);
  });

  it('finds the key that another transaction was storing meanwhile', async () => {
    const owner = person();
    const kms = new MemoryKms();
    const slow = await pool.connect();
    try {
      await slow.query('begin');
      const [first] = await new Keyring(new PostgresKeyTable(slow), kms).keysFor([owner], create);
      const waiting = keyring(kms).keysFor([owner, person()], create);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await slow.query('commit');
      expect((await waiting)[0]).toEqual(first);
    } finally {
      slow.release();
    }
  });

  it('tells other processes at once, and they read the tombstone', async () => {
    const kms = new MemoryKms();
    const [one, other] = [keyring(kms), keyring(kms)];
    const client = new Client(postgres.connection);
    await client.connect();
    try {
      await followDestroyedKeys(client, other);
      const owner = person();
      const [key] = await one.keysFor([owner], create);
      await other.byIds([key!.kid]);
      const told = new Promise((resolve) => client.once('notification', resolve));
      await one.destroy(owner.kind, owner.owner, 'rule 1');
      await told;
      expect((await other.byIds([key!.kid])).get(key!.kid)).toBe('destroyed');
    } finally {
      await client.end();
    }
  });
});
