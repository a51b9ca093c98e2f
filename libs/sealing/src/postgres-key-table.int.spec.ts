import { randomUUID } from 'node:crypto';

import { migrate, openPool, PostgresEventStore } from '@caseward/event-store';
import { createTestPostgres, type TestPostgres } from '@caseward/event-store/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, type Pool } from 'pg';

import { Codec } from './codec';
import { isErased } from './erased';
import { followDestroyedKeys } from './follow-destroyed-keys';
import { keyTableSuite } from './key-table.suite';
import { Keyring } from './keyring';
import { closed, note, pupilId, stream, written } from './note.fixture';
import { PostgresKeyTable, sealingMigrations } from './postgres-key-table';
import { MemoryKms } from './testing';

let postgres: TestPostgres;
let pool: Pool;
beforeAll(async () => {
  postgres = await createTestPostgres();
  pool = openPool({ ...postgres.connection, max: 8 });
  await migrate(pool, sealingMigrations);
});
afterAll(async () => {
  await pool.end();
  await postgres.remove();
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

describe('a record in PostgreSQL', () => {
  it('comes back to the letter, holds no name that a grep could find, and is erased where its key is', async () => {
    const name = 'Zebedee\ud83d Quillfeather\u0000';
    const events = [{ ...written, data: { ...written.data, pupilName: name } }, closed];
    const store = new PostgresEventStore({ connection: postgres.connection });
    const ring = keyring();
    const codec = new Codec([note], ring);
    try {
      const sealed = await codec.seal(note, stream, events);
      const meta = sealed.map(({ schemaVersion, keyIds }) => ({ schemaVersion, keyIds }));
      const stored = events.map(({ id, type }, i) => ({ id, type, data: sealed[i]!.data, meta: meta[i]! }));
      await store.append(stream, stored, { expected: 'no_stream' });

      const read = [];
      for await (const event of store.readStream(stream)) read.push(codec.open(event));
      expect(read.map(({ data }) => data)).toEqual([{ pupilId, level: 'high' }, { day: '2026-09-07' }]);
      const texts = [read[0]!.sealed['pupilName'], read[0]!.sealed['text']];
      expect(await codec.unseal(texts)).toEqual([name, written.data.text]);

      const tables = await pool.query<{ dump: string }>(
        `select query_to_xml(format('select * from %s', c.oid::regclass), true, true, '')::text as dump
         from pg_class c where c.relkind = 'r' and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')`,
      );
      const dump = tables.rows.map((row) => row.dump).join();
      // An open field shows that the dump can be read at all.
      expect(dump).toMatch(/2026-09-07/);
      expect(dump).not.toMatch(/Zebedee|Quillfeather|sleeps/);

      await ring.destroy('person', pupilId, 'rule 1');
      const [erased, kept] = await codec.unseal(texts);
      expect([isErased(erased), kept]).toEqual([true, written.data.text]);
    } finally {
      await store.close();
    }
  });
});
