import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client, type ClientConfig } from 'pg';

import { eventually, follow } from '../testing/contract/following';
import { event, newStream } from '../testing/contract/writing';
import { freshDatabase } from '../testing/postgres-subject';
import { createTestPostgres, type TestPostgres } from '../testing/test-postgres';
import { pause } from '../waiting';
import { PostgresEventStore } from './postgres-event-store';

let server: TestPostgres;
let connection: ClientConfig;
beforeAll(async () => {
  server = await createTestPostgres();
  connection = { ...server.connection, database: await freshDatabase(server) };
});
afterAll(() => server.remove());

// The race that loses events for ever: a position taken early and committed late, overtaken by a reader in between.
it('commits in the order of positions, so that a reader passes over nothing still on its way', async () => {
  const store = new PostgresEventStore({ connection, pollMs: 50 });
  const slow = new Client(connection);
  await slow.connect();
  const follower = follow(store);
  const [first, second] = [newStream(), newStream()];
  await slow.query('begin');
  await slow.query(
    `select * from append_batch(array[$1], array[-1], array[1], array[1], array['Slow'], array[$2::uuid],
      array['{"n": 0}'::jsonb], array['{}'::jsonb])`,
    [first, randomUUID()],
  );
  const quick = store.append(second, [event(1)], { expected: 'no_stream' });
  await pause(300);
  expect(follower.events).toEqual([]);
  await slow.query('commit');
  await quick;
  await eventually('both events', () => follower.events.length === 2);
  expect(follower.events.map(({ stream }) => stream)).toEqual([first, second]);
  await follower.stop();
  await slow.end();
  await store.close();
});
