import { afterEach, describe, expect, test } from '@jest/globals';
import { InMemoryEventStore } from '@caseward/event-store';
import { databases } from './database.fixture';
import { listening, newEvent, probe, probeProjection, totalProjection } from './probe.fixture';
import { cutConnections, deployment, eventually, expectSeen, logs, sums, tables } from './runner.fixture';
import type { ProjectedChange } from './index';

const { fresh } = databases();
let here: ReturnType<typeof deployment>;
afterEach(async () => {
  await here.end();
});

describe.each(logs)('with the log %s every event takes effect exactly once', (_, logOf) => {
  test('through projections of many rows and of one', async () => {
    const database = await fresh();
    here = deployment(database, logOf(database));
    const runner = await here.start();
    await expectSeen(runner, await here.grow(50, 4));
    await expectSeen(runner, await here.grow(1, 2_500));
    expect(await sums(database.pool)).toEqual({ records: 51, events: 2_700, uneven: 0, grown: 150 + 2_499 });
  });

  test('with two runners that compete and connections that are cut again and again', async () => {
    const database = await fresh();
    here = deployment(database, logOf(database));
    const runners = [await here.start(), await here.start()];
    let appending = true;
    const cutting = (async () => {
      while (appending) {
        await new Promise((resolve) => setTimeout(resolve, 150));
        await cutConnections(database);
      }
    })();
    for (let i = 0; i < 40; i++) {
      await here.grow(5, 10);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    appending = false;
    await cutting;
    const last = await here.grow(1, 1);
    for (const runner of runners) await expectSeen(runner, last);
    expect(await sums(database.pool)).toEqual({ records: 201, events: 2_001, uneven: 0, grown: 1_800 });
  });

  test('even when two runners believe that they hold the lease', async () => {
    const database = await fresh();
    here = deployment(database, logOf(database));
    const [first, second] = [await here.start(), await here.start()];
    await expectSeen(first, await here.grow(1, 1));
    // Gives the lock away behind the leader's back: only the checkpoints stand between the two.
    await database.pool.query(`
      create function public.pg_try_advisory_lock(integer, integer) returns boolean language sql as 'select true';
      alter database ${database.name} set search_path = public, pg_catalog`);
    await cutConnections(database);
    for (let i = 0; i < 30; i++) await here.grow(4, 25);
    const last = await here.grow(1, 1);
    for (const runner of [first, second]) await expectSeen(runner, last);
    expect(await sums(database.pool)).toEqual({ records: 122, events: 3_002, uneven: 0, grown: 2_880 });
    expect(here.said.filter(({ message }) => message.includes('runs the projections')).length).toBeGreaterThan(2);
  });
});

describe('an event that a projection cannot take', () => {
  test('stops that one only, loudly and without quoting it, until it can', async () => {
    const database = await fresh();
    here = deployment(database);
    const runner = await here.start();
    await expectSeen(runner, await here.grow(3, 3));
    const bad = newEvent('ProbePoisoned', { words: 'secret words' });
    await here.store.append(probe(), [bad], { expected: 'no_stream' });
    const last = await here.grow(2, 2);
    expect(await runner.waitFor(last, 5_000)).toBe('catching-up');
    expect(await runner.waitFor(last, 5_000, ['probe'])).toBe('seen');
    expect(await sums(database.pool)).toMatchObject({ records: 6, grown: 6 });
    expect(await runner.status()).toMatchObject([
      { name: 'probe', lagMs: 0, stopped: false },
      { name: 'total', stopped: true },
    ]);
    const { rows } = await database.pool.query(
      `select status, error_ref from projection_checkpoint where name = 'total'`,
    );
    expect(rows).toEqual([{ status: 'stopped', error_ref: `event ${bad.id} of probe` }]);
    expect(here.said.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(JSON.stringify(here.said)).not.toContain('secret');

    await here.stop();
    const mended = { ...totalProjection, on: { ...totalProjection.on, ProbePoisoned: () => undefined } };
    const again = await here.start({ projections: [probeProjection, mended] });
    await eventually(() => expectSeen(again, last));
    expect(await sums(database.pool)).toMatchObject({ records: 6, events: 14, uneven: 0, grown: 8 });
  });

  test('is found when only the database refuses its row', async () => {
    const database = await fresh();
    here = deployment(database);
    const runner = await here.start({ projections: [probeProjection] });
    await here.grow(1, 3);
    const bad = newEvent('ProbeGrew', { by: 3_000_000_000 });
    await here.store.append(probe(), [bad], { expected: 'no_stream' });
    expect(await runner.waitFor(await here.grow(1, 1), 5_000)).toBe('catching-up');
    const { rows } = await database.pool.query('select status, error_ref from projection_checkpoint');
    expect(rows).toEqual([{ status: 'stopped', error_ref: `event ${bad.id} of probe` }]);
  });
});

describe.each(logs)('with the log %s a rebuild', (_, logOf) => {
  test('beside the old table equals a fresh build, and readers see the one or the other', async () => {
    const database = await fresh();
    here = deployment(database, logOf(database));
    await expectSeen(await here.start(), await here.grow(300, 10));
    await here.stop();
    const before = await tables(database.pool);
    const next = { ...probeProjection, version: 2 };
    let reading = true;
    const seen = new Set<number>();
    const reader = (async () => {
      while (reading) {
        const { rows } = await database.pool.query<{ n: number }>('select count(*)::int as n from probe');
        seen.add(rows[0]?.n ?? -1);
      }
    })();
    const runner = await here.start({ projections: [next, totalProjection] });
    await runner.rebuilt();
    reading = false;
    await reader;
    expect([...seen]).toEqual([300]);
    expect(await tables(database.pool)).toEqual(before);
    const { rows } = await database.pool.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relname like 'probe%' order by 1`,
    );
    expect(rows).toEqual([{ name: 'probe_v2' }]);
    await expectSeen(runner, await here.grow(1, 2));
    expect(await sums(database.pool)).toMatchObject({ records: 301, events: 3_002, uneven: 0 });
  });

  test('in place follows when the log is another one, or the columns changed under the same version', async () => {
    const database = await fresh();
    here = deployment(database, logOf(database));
    await expectSeen(await here.start(), await here.grow(5, 2));
    await here.stop();
    await here.end();
    here = deployment(database, new InMemoryEventStore());
    const last = await here.grow(2, 2);
    const runner = await here.start();
    await runner.rebuilt();
    await expectSeen(runner, last);
    expect(await sums(database.pool)).toEqual({ records: 2, events: 4, uneven: 0, grown: 2 });
    await here.stop();
    await database.pool.query(`update projection_checkpoint set fingerprint = 'old' where name = 'probe'`);
    await (await here.start()).rebuilt();
    expect(await sums(database.pool)).toEqual({ records: 2, events: 4, uneven: 0, grown: 2 });
  });

  test('leaves the others at the head of the log meanwhile', async () => {
    const database = await fresh();
    here = deployment(database, logOf(database));
    await expectSeen(await here.start(), await here.grow(20, 100));
    await here.stop();
    const slow = { ...probeProjection, version: 2, on: { ...probeProjection.on, ProbeOpened: slowly } };
    const runner = await here.start({ projections: [slow, totalProjection] });
    await eventually(async () => expect(await runner.status()).toMatchObject([{}, { lagMs: 0 }]));
    const last = await here.grow(1, 2);
    expect(await runner.waitFor(last, 2_000, ['total'])).toBe('seen');
    expect(await runner.waitFor(last, 0, ['probe'])).toBe('catching-up');
    await runner.rebuilt();
    await expectSeen(runner, last);
    expect(await sums(database.pool)).toEqual({ records: 21, events: 2_002, uneven: 0, grown: 1_981 });
  });
});

describe('from any process', () => {
  test('what is projected can be waited for, and is told once it can be read', async () => {
    const database = await fresh();
    here = deployment(database);
    const leader = await here.start();
    const other = await here.start();
    await Promise.all([leader.rebuilt(), other.rebuilt()]);
    const told: ProjectedChange[] = [];
    const stop = other.onProjected((changes) => told.push(...changes));
    const last = await here.grow(2, 100);
    await expectSeen(other, last);
    await eventually(() => expect(told).toHaveLength(200));
    expect(new Set(told.map(({ record, revision }) => `${record}/${revision}`)).size).toBe(200);
    expect(told[0]).toMatchObject({ category: 'probe', type: 'ProbeOpened', revision: '0' });
    stop();
    await expectSeen(other, await here.grow(1, 1));
    expect(told).toHaveLength(200);
  });

  test('an event far ahead is not waited for longer than asked', async () => {
    here = deployment(await fresh());
    const runner = await here.start();
    const last = await here.grow(1, 1);
    await expectSeen(runner, last);
    await here.stop();
    const began = performance.now();
    expect(await runner.waitFor(await here.grow(1, 1), 200)).toBe('catching-up');
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(await runner.waitFor(last, 0)).toBe('seen');
  });

  test('the lag is 0 when caught up, and the age of the last event when nobody works', async () => {
    here = deployment(await fresh());
    const runner = await here.start();
    await expectSeen(runner, await here.grow(1, 1));
    await eventually(async () => expect(await runner.status()).toMatchObject([{ lagMs: 0 }, { lagMs: 0 }]));
    await here.stop();
    // Recorded at 9:00, and it is 10:00.
    expect(await runner.status()).toEqual([
      { name: 'probe', lagMs: 3_600_000, stopped: false },
      { name: 'total', lagMs: 3_600_000, stopped: false },
    ]);
  });

  test('another process takes over within two seconds when the one at work dies or stops', async () => {
    const database = await fresh();
    here = deployment(database);
    const [one, two] = [listening(), listening()];
    const first = await here.start({ log: one.log });
    await expectSeen(first, await here.grow(1, 1));
    const second = await here.start({ log: two.log });
    const began = performance.now();
    await first.stop();
    const stopped = performance.now();
    await expectSeen(second, await here.grow(1, 1));
    expect(stopped - began).toBeLessThan(2_000);
    expect(performance.now() - stopped).toBeLessThan(2_000);
    expect(two.said.map(({ message }) => message)).toContain('this process runs the projections now');
  });
});

const opened = probeProjection.on.ProbeOpened;
const slowly: Extract<typeof opened, (...known: never[]) => unknown> = (row, event, key) => {
  for (const end = performance.now() + 10; performance.now() < end;);
  return typeof opened === 'function' ? opened(row, event, key) : row;
};
