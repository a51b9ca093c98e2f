import { migrate } from '@caseward/event-store';
import { createTestPostgres, type TestPostgres } from '@caseward/event-store/testing';
import { afterAll, beforeAll } from '@jest/globals';
import { Pool } from 'pg';
import { blobsSuite } from './blobs.suite';
import { blobMigrations, PostgresBlobStore } from './postgres-blob-store';

let postgres: TestPostgres;
let pool: Pool;
beforeAll(async () => {
  postgres = await createTestPostgres();
  pool = new Pool({ ...postgres.connection, max: 4 });
  pool.on('error', () => undefined); // the server ends what the pool has just let go
  await migrate(pool, blobMigrations);
});
afterAll(async () => {
  await pool.end();
  await postgres.remove();
});

blobsSuite('in PostgreSQL', () => new PostgresBlobStore(pool));
