import { InMemoryEventStore } from '@caseward/event-store';
import { afterEach, describe, expect, test } from '@jest/globals';
import { databases } from './database.fixture';
import { probeProjection, totalProjection } from './probe.fixture';
import { deployment, eventually, expectSeen, logs, sums, tables } from './runner.fixture';

const { fresh } = databases();
let here: ReturnType<typeof deployment>;
afterEach(async () => {
  await here.end();
});

const opened = probeProjection.on.ProbeOpened;
const slowly: Extract<typeof opened, (...known: never[]) => unknown> = (row, event, key) => {
  for (const end = performance.now() + 15; performance.now() < end;);
  return typeof opened === 'function' ? opened(row, event, key) : row;
};

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
    await expectSeen(await here.start(), await here.grow(80, 100));
    await here.stop();
    const slow = { ...probeProjection, version: 2, on: { ...probeProjection.on, ProbeOpened: slowly } };
    const runner = await here.start({ projections: [slow, totalProjection] });
    await eventually(async () => expect(await runner.status()).toMatchObject([{}, { lagMs: 0 }]));
    const last = await here.grow(1, 2);
    expect(await runner.waitFor(last, 2_000, ['total'])).toBe('seen');
    expect(await runner.waitFor(last, 0, ['probe'])).toBe('catching-up');
    await runner.rebuilt();
    await expectSeen(runner, last);
    expect(await sums(database.pool)).toEqual({ records: 81, events: 8_002, uneven: 0, grown: 7_921 });
  });
});
