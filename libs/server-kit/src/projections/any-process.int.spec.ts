import { afterEach, describe, expect, test } from '@jest/globals';
import { databases } from './database.fixture';
import type { ProjectedChange } from './index';
import { listening } from './probe.fixture';
import { deployment, eventually, expectSeen } from './runner.fixture';

const { fresh } = databases();
let here: ReturnType<typeof deployment>;
afterEach(async () => {
  await here.end();
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
    expect(performance.now() - began).toBeLessThan(5_000);
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

  test('another process takes over within seconds when the one at work dies or stops', async () => {
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
    expect(stopped - began).toBeLessThan(5_000);
    // Two seconds where nothing else is going on: the lease is asked for each half second.
    expect(performance.now() - stopped).toBeLessThan(10_000);
    expect(two.said.map(({ message }) => message)).toContain('this process runs the projections now');
  });
});
