import { openPool } from '@caseward/event-store';
import { createTestPostgres, freshDatabase, type TestPostgres } from '@caseward/event-store/testing';
import { afterAll, beforeAll } from '@jest/globals';
import { Client, type Pool } from 'pg';

/** A server for the specs of a file, and a new database, with the log in it, for each that asks. */
export const databases = () => {
  let server: TestPostgres | undefined;
  const pools: Pool[] = [];
  beforeAll(async () => {
    server = await createTestPostgres();
  });
  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.end()));
    await server?.remove();
  });
  const fresh = async () => {
    if (!server) throw new Error('the server is started before the specs run');
    const { connection } = server;
    const name = await freshDatabase(server);
    /** The same database as another process would see it. */
    const another = () => {
      const pool = openPool({ ...connection, database: name, max: 12 });
      pools.push(pool);
      return pool;
    };
    /** From outside of it. */
    const admin = async (sql: string, values: unknown[] = []) => {
      const client = new Client(connection);
      await client.connect();
      try {
        await client.query(sql, values);
      } finally {
        await client.end();
      }
    };
    return { name, connection: { ...connection, database: name }, pool: another(), another, admin };
  };
  return { fresh };
};

export type Database = Awaited<ReturnType<ReturnType<typeof databases>['fresh']>>;
