import { migrate, openPool } from '@caseward/event-store';
import { createTestPostgres, type TestPostgres } from '@caseward/event-store/testing';
import { afterAll, beforeAll } from '@jest/globals';
import type { Pool } from 'pg';
import { blobsSuite } from './blobs.suite';
import { blobMigrations, PostgresBlobStore } from './postgres-blob-store';

let postgres: TestPostgres;
let pool: Pool;
beforeAll(async () => {
  postgres = await createTestPostgres();
  pool = openPool({ ...postgres.connection, max: 4 });
  await migrate(pool, blobMigrations);
});
afterAll(async () => {
  await pool.end();
  await postgres.remove();
});

blobsSuite('in PostgreSQL', () => new PostgresBlobStore(pool));
