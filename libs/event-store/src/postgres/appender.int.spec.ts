import { randomInt } from 'node:crypto';

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client, type ClientConfig } from 'pg';

import type { StreamName } from '../port';
import { event, events, newStream, outcomeOf, upTo } from '../testing/contract/writing';
import { createFaultProxy, type FaultProxy } from '../testing/fault-proxy';
import { freshDatabase } from '../testing/postgres-subject';
import { createTestPostgres, type TestPostgres } from '../testing/test-postgres';
import { pause } from '../waiting';
import { APPEND_STATEMENT } from './batch';
import { PostgresEventStore } from './postgres-event-store';

const WRITERS = 32;
const SECONDS = 5;
const REFUSED = 'RefusedByTheDatabase';

let server: TestPostgres;
let direct: ClientConfig;
let proxy: FaultProxy;
let admin: Client;
beforeAll(async () => {
  server = await createTestPostgres();
  direct = { ...server.connection, database: await freshDatabase(server) };
  proxy = await createFaultProxy(server.socket, APPEND_STATEMENT);
  admin = new Client(direct);
  await admin.connect();
  await admin.query(`alter table events add constraint poison check (type <> '${REFUSED}')`);
});
afterAll(async () => {
  await admin.end();
  await proxy.down();
  await server.remove();
});

type Tally = { written: number; conflicts: number; poison: number; unexpected: string[] };

// Passes every check of ours and is refused by PostgreSQL alone, so that it spoils the batch it travels in.
const poisoned = () => ({ ...event(), type: REFUSED });

it(`keeps every stream right through dropped connections, poison and conflicts with ${WRITERS} writers`, async () => {
  const store = new PostgresEventStore({
    connection: { ...direct, host: '127.0.0.1', port: proxy.port },
    appendTimeoutMs: 20_000,
  });
  const end = Date.now() + SECONDS * 1_000;
  const lengths = new Map<StreamName, number>();
  const tally: Tally = { written: 0, conflicts: 0, poison: 0, unexpected: [] };
  let drops = 0;

  const saboteur = (async () => {
    while (Date.now() < end) {
      await pause(randomInt(60, 180));
      drops += 1;
      const way = randomInt(3);
      if (way === 0) proxy.loseNextAnswer();
      else if (way === 1) proxy.cutNow();
      else {
        await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid()`);
      }
    }
  })();

  const write = async () => {
    let stream = newStream();
    for (let turn = 1; Date.now() < end; turn += 1) {
      const length = lengths.get(stream) ?? 0;
      if (turn % 97 === 0) {
        const { kind } = await outcomeOf(store.append(newStream(), [poisoned()], { expected: 'no_stream' }));
        if (kind === 'internal') tally.poison += 1;
        else tally.unexpected.push(`poison: ${kind}`);
      } else if (turn % 41 === 0 && length > 1) {
        const stale = BigInt(length - 2);
        const { kind } = await outcomeOf(store.append(stream, [event()], { expected: stale }));
        if (kind === 'conflict') tally.conflicts += 1;
        else tally.unexpected.push(`stale: ${kind}`);
      } else {
        const count = 1 + (turn % 3);
        const expected = length === 0 ? 'no_stream' : BigInt(length - 1);
        const { result, kind } = await outcomeOf(store.append(stream, events(count, 300), { expected }));
        if (result?.nextExpected !== BigInt(length + count - 1)) tally.unexpected.push(`append: ${kind}`);
        else {
          lengths.set(stream, length + count);
          tally.written += count;
        }
        if (length > 30) stream = newStream();
      }
    }
  };
  await Promise.all(upTo(WRITERS).map(write));
  await saboteur;
  const counts = { ...store.counts };
  await store.close();

  const { rows } = await admin.query<{ stream: StreamName; n: number; top: number; ids: number }>(`
    select stream_id as stream, count(*)::int as n, max(version) as top, count(distinct event_id)::int as ids
    from events group by stream_id`);
  const wrong = rows.filter(({ stream, n, top, ids }) => {
    const length = lengths.get(stream);
    return n !== length || top !== n - 1 || ids !== n;
  });
  process.stderr.write(
    `appender: ${JSON.stringify({ ...tally, drops, streams: rows.length, wrong: wrong.length, ...counts })}\n`,
  );
  expect(tally.unexpected).toEqual([]);
  expect(wrong).toEqual([]);
  expect(rows).toHaveLength(lengths.size);
  expect(counts.lost).toBeGreaterThan(0);
  expect(tally.conflicts).toBeGreaterThan(0);
  expect(tally.poison).toBeGreaterThan(0);
}, 60_000);
