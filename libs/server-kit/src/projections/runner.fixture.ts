import {
  EventStoreError,
  InMemoryEventStore,
  PostgresEventStore,
  type Checkpoint,
  type EventStore,
  type NewEvent,
} from '@caseward/event-store';
import { expect } from '@jest/globals';
import type { Pool } from 'pg';
import type { Database } from './database.fixture';
import { listening, newEvent, open, probe, probeProjection, totalProjection } from './probe.fixture';
import { ProjectionRunner, type RunnerOptions } from './runner';

export const now = () => '2026-09-07T10:00:00.000Z';

/** Runners on one log and one database, as processes of one deployment would be. */
export const deployment = (database: Database, store: EventStore = new InMemoryEventStore()) => {
  const started: ProjectionRunner[] = [];
  const { log, said } = listening();
  const start = async (known: Partial<RunnerOptions> = {}): Promise<ProjectionRunner> => {
    const projections = [probeProjection, totalProjection];
    const runner = new ProjectionRunner({ pool: database.another(), store, open, log, now, projections, ...known });
    started.push(runner);
    await runner.start();
    return runner;
  };
  const stop = () => Promise.all(started.splice(0).map((runner) => runner.stop()));
  const end = async () => {
    await stop();
    await store.close();
  };
  const grow = async (records: number, events: number, by = 1): Promise<Checkpoint> => {
    let last: Checkpoint | null = null;
    for (let i = 0; i < records; i++) {
      const batch = [
        newEvent('ProbeOpened'),
        ...Array.from({ length: events - 1 }, () => newEvent('ProbeGrew', { by })),
      ];
      last = await append(store, batch);
    }
    if (last === null) throw new Error('nothing was appended');
    return last;
  };
  return { store, start, stop, end, grow, log, said };
};

/** Sends it again, the same, when the answer was lost with the connection. */
const append = async (store: EventStore, batch: readonly NewEvent[]): Promise<Checkpoint | null> => {
  for (const stream = probe(); ; await new Promise((resolve) => setTimeout(resolve, 20))) {
    try {
      return (await store.append(stream, batch, { expected: 'no_stream' })).checkpoint;
    } catch (error) {
      if (!(error instanceof EventStoreError) || error.kind === 'conflict') throw error;
    }
  }
};

/** The logs that a runner is tried on. */
export const logs = [
  ['in memory', (_: Database): EventStore => new InMemoryEventStore()],
  ['in PostgreSQL', ({ connection }: Database): EventStore => new PostgresEventStore({ connection })],
] as const;

/** What the read models say, in one order. */
export const tables = async (pool: Pool) => ({
  probes: (await pool.query('select * from probe order by record')).rows,
  total: (await pool.query('select * from total')).rows,
});

/** What they must say, from the log itself. */
export const sums = async (pool: Pool) => {
  const { rows } = await pool.query<{ records: number; events: number; uneven: number; grown: number }>(
    `select count(*)::int as records, sum(events)::int as events,
       count(*) filter (where events <> revision + 1)::int as uneven,
       (select grown from total where id = 'all') as grown from probe`,
  );
  return rows[0];
};

export const eventually = async (check: () => Promise<void> | void, ms = 15_000): Promise<void> => {
  for (const end = performance.now() + ms; ;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
};

/** Ends every connection to that database, as a restarted server or a cut network would. */
export const cutConnections = async ({ admin, name }: Database): Promise<void> => {
  await admin('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
};

export const expectSeen = async (runner: ProjectionRunner, checkpoint: Checkpoint): Promise<void> =>
  expect(await runner.waitFor(checkpoint, 10_000)).toBe('seen');
