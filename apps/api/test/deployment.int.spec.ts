import { migrate, openPool } from '@caseward/event-store';
import { createTestPostgres, type TestPostgres } from '@caseward/event-store/testing';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Pool } from 'pg';
import { deploymentMigrations, trustOf } from '../src/deployment';
import { BadSettings } from '../src/env';

let postgres: TestPostgres;
let pool: Pool;
const [before, withMode] = deploymentMigrations;
beforeEach(async () => {
  postgres = await createTestPostgres();
  pool = openPool(postgres.connection, () => {});
});
afterEach(async () => {
  await pool.end();
  await postgres.remove();
});

test.each([
  ['the demo', 'demo', 'production', 'this database holds the demo'],
  ['real records', 'production', 'demo', 'this database holds real records'],
] as const)(
  'a database that was begun for %s stays that, and any other use of it is refused in words',
  async (_, own, other, words) => {
    await migrate(pool, deploymentMigrations);
    const trust = await trustOf(pool, { APP_MODE: own });
    const refused = trustOf(pool, { APP_MODE: other });
    await expect(refused).rejects.toThrow(words);
    await expect(refused).rejects.toBeInstanceOf(BadSettings);
    expect(await trustOf(pool, { APP_MODE: own })).toBe(trust);
  },
);

test('a database of an earlier version is the demo where its stories were told, and else what it is first started for', async () => {
  await migrate(pool, [before!]); // the first of two
  const older = () => pool.query("insert into deployment (trust) values ('00000000-0000-4000-8000-000000000001')");
  await older();
  await pool.query("insert into told_story (name, told_at) values ('a story', now())");
  await migrate(pool, [before!, withMode!]); // there are two
  await expect(trustOf(pool, { APP_MODE: 'production' })).rejects.toThrow('this database holds the demo');
  await pool.query('delete from deployment');
  await older();
  await trustOf(pool, { APP_MODE: 'production' });
  await expect(trustOf(pool, { APP_MODE: 'demo' })).rejects.toThrow('this database holds real records');
});
