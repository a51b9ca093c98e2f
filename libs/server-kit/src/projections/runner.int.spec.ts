import { afterEach, describe, expect, test } from '@jest/globals';
import { databases } from './database.fixture';
import { newEvent, probe, probeProjection, totalProjection } from './probe.fixture';
import { cutConnections, deployment, eventually, expectSeen, logs, sums } from './runner.fixture';

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
    for (let i = 0; i < 20; i++) {
      await here.grow(5, 10);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    appending = false;
    await cutting;
    const last = await here.grow(1, 1);
    for (const runner of runners) await expectSeen(runner, last);
    expect(await sums(database.pool)).toEqual({ records: 101, events: 1_001, uneven: 0, grown: 900 });
  });

  test('and one that asks for the present has it, though another does the work', async () => {
    const database = await fresh();
    here = deployment(database, logOf(database));
    const [first, second] = [await here.start(), await here.start()];
    await expectSeen(first, await here.grow(1, 1));
    await Promise.all([first.rebuilt(), second.rebuilt()]);
    await here.grow(40, 25);
    await second.current();
    expect(await sums(database.pool)).toMatchObject({ records: 41, events: 1_001 });
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
