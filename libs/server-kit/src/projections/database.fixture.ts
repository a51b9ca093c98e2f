import { startEmbeddedPostgres, type EmbeddedPostgres } from '@caseward/event-store';
import { afterAll, beforeAll } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Pool } from 'pg';

/** A server for the specs of a file, and a new database for each that asks. */
export const databases = () => {
  let server: EmbeddedPostgres | undefined;
  let dataDir = '';
  const pools: Pool[] = [];
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'caseward-'));
    server = await startEmbeddedPostgres({ dataDir });
  });
  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.end()));
    await server?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  const pool = (database?: string) => {
    const made = new Pool({ ...server?.connection, ...(database ? { database } : {}), max: 12 });
    made.on('error', () => undefined);
    pools.push(made);
    return made;
  };
  /** `another` is the same database as a second process would see it. */
  const fresh = async () => {
    const name = `t${randomUUID().replaceAll('-', '')}`;
    const first = pools[0] ?? pool();
    await first.query(`create database ${name}`);
    return { pool: pool(name), another: () => pool(name), admin: first, name };
  };
  return { fresh };
};

export type Database = Awaited<ReturnType<ReturnType<typeof databases>['fresh']>>;
