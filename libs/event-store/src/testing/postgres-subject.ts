import { randomUUID } from 'node:crypto';

import { Client, type ClientConfig } from 'pg';

import { APPEND_STATEMENT } from '../postgres/batch';
import { migrate } from '../postgres/migrate';
import { openPool } from '../postgres/pool';
import { PostgresEventStore } from '../postgres/postgres-event-store';
import { createFaultProxy } from './fault-proxy';
import type { StoreUnderTest } from './subject';
import type { TestPostgres } from './test-postgres';

/** A database of its own with the log in it, made from a template so that it takes milliseconds. */
export const freshDatabase = async (server: TestPostgres): Promise<string> => {
  const admin = new Client(server.connection);
  await admin.connect();
  try {
    const { rowCount } = await admin.query(`select 1 from pg_database where datname = 'log_template'`);
    if (rowCount === 0) {
      await admin.query('create database log_template');
      const pool = openPool({ ...server.connection, database: 'log_template', max: 1 });
      await migrate(pool);
      await pool.end();
    }
    const name = `log_${randomUUID().replaceAll('-', '')}`;
    await admin.query(`create database ${name} template log_template`);
    return name;
  } finally {
    await admin.end();
  }
};

const openCalls = async (connection: ClientConfig): Promise<number> => {
  const client = new Client(connection);
  await client.connect();
  try {
    const { rows } = await client.query<{ open: number }>(`select count(*)::int as open from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
      and (state <> 'idle' or query ilike 'listen%')`);
    return rows[0]?.open ?? 0;
  } finally {
    await client.end();
  }
};

/** PostgreSQL as the contract suite sees it: through a proxy that can lose answers and fall silent. */
export const postgresSubject = (server: () => TestPostgres): StoreUnderTest => ({
  name: 'postgresql',
  notApplicable: {
    57: 'PostgreSQL has no capability call',
    58: 'no deadline of ours depends on the server’s clock',
  },
  fresh: async () => {
    const database = await freshDatabase(server());
    const proxy = await createFaultProxy(server().socket, APPEND_STATEMENT);
    const direct = { ...server().connection, database };
    const connection = { ...direct, host: '127.0.0.1', port: proxy.port };
    const stores: PostgresEventStore[] = [];
    const open = (password = connection.password) => {
      const store = new PostgresEventStore({
        connection: { ...connection, password },
        appendTimeoutMs: 4_000,
        readTimeoutMs: 1_500,
        pollMs: 1_500,
      });
      stores.push(store);
      return store;
    };
    return {
      store: open(),
      another: ({ badPassword } = {}) => Promise.resolve(open(badPassword ? 'wrong' : undefined)),
      faults: {
        kill: async () => {
          await proxy.down();
          await server().kill();
        },
        restart: async () => {
          await server().start();
          await proxy.up();
        },
        loseNextAnswer: () => Promise.resolve(void proxy.loseNextAnswer()),
        swallowNextAppend: () => Promise.resolve(void proxy.swallowNextAppend()),
        endCleanly: () => Promise.resolve(proxy.endCleanly()),
        blackHole: () => {
          const heal = proxy.blackHole();
          return Promise.resolve(() => Promise.resolve(heal()));
        },
        openCalls: () => openCalls(direct),
      },
      dispose: async () => {
        await Promise.all(stores.map((store) => store.close()));
        await proxy.down();
      },
    };
  },
});
