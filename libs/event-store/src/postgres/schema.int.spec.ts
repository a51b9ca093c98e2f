import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Pool } from 'pg';

import { event, events, newStream, read } from '../testing/contract/writing';
import { freshDatabase } from '../testing/postgres-subject';
import { createTestPostgres, type TestPostgres } from '../testing/test-postgres';
import { assertDurable } from './durable';
import { grantEventStore } from './grants';
import { migrate } from './migrate';
import { openPool } from './pool';
import { PostgresEventStore } from './postgres-event-store';

let server: TestPostgres;
let pool: Pool;
let store: PostgresEventStore;
beforeAll(async () => {
  server = await createTestPostgres();
  const connection = { ...server.connection, database: await freshDatabase(server) };
  pool = openPool({ ...connection, max: 4 });
  store = new PostgresEventStore({ connection });
});
afterAll(async () => {
  await store.close();
  await pool.end();
  await server.remove();
});

it('forbids changing, removing and truncating events, to the owner as well', async () => {
  await store.append(newStream(), [event()], { expected: 'no_stream' });
  for (const sql of ['update events set version = 7', 'delete from events', 'truncate events']) {
    await expect(pool.query(sql)).rejects.toMatchObject({ code: '23001' });
  }
});

it('lets a granted role append and read, and nothing else', async () => {
  await pool.query('create role app');
  await grantEventStore(pool, 'app');
  const client = await pool.connect();
  try {
    await client.query('set role app');
    await client.query(`insert into events (stream_id, version, type, event_id, data, meta)
      values ('case-x', 0, 'T', gen_random_uuid(), '{}', '{}')`);
    await expect(client.query('delete from events')).rejects.toMatchObject({ code: '42501' });
    await expect(client.query('update event_log set identity = gen_random_uuid()')).rejects.toMatchObject({
      code: '42501',
    });
  } finally {
    client.release(true);
  }
});

it('runs migrations once, also when several start together, and refuses an edited one', async () => {
  const further = { id: 'test/0001', sql: 'create table once_only (n int)' };
  const ran = await Promise.all([migrate(pool, [further]), migrate(pool, [further]), migrate(pool, [further])]);
  expect(ran.flat()).toEqual(['test/0001']);
  await expect(migrate(pool, [{ ...further, sql: 'create table other (n int)' }])).rejects.toMatchObject({
    kind: 'internal',
  });
});

it('undoes a migration that fails half way', async () => {
  const broken = { id: 'test/0002', sql: 'create table half (n int); select 1 / 0' };
  await expect(migrate(pool, [broken])).rejects.toMatchObject({ code: '22012' });
  const { rows } = await pool.query<{ half: string | null }>(`select to_regclass('half')::text as half`);
  expect(rows[0]?.half).toBeNull();
});

it('refuses a server that may forget what it acknowledged', async () => {
  await expect(assertDurable(pool)).rejects.toThrow('fsync');
});

it('keeps positions beyond 2^53 apart', async () => {
  await pool.query('alter table events alter column position restart with 9007199254740993');
  const stream = newStream();
  await store.append(stream, events(3), { expected: 'no_stream' });
  const places = (await read(store, stream)).map(({ checkpoint }) => checkpoint);
  expect(places).toEqual(['9007199254740993', '9007199254740994', '9007199254740995']);
  expect(places.slice(1).map((place, i) => store.compare(places[i] ?? place, place))).toEqual([-1, -1]);
});

it('names its log by one identity, kept over restarts', async () => {
  const again = new PostgresEventStore({ connection: { ...server.connection, database: pool.options.database ?? '' } });
  expect(await again.identity()).toBe(await store.identity());
  expect(await store.identity()).toMatch(/^[0-9a-f-]{36}$/);
  await again.close();
});
