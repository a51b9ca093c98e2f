import { describe, expect, test } from '@jest/globals';
import { foldPage } from './apply';
import { PoisonEvent } from './consumer';
import { probeProjection, probes, projected, totalProjection, totals } from './probe.fixture';
import { projectionOf } from './projection';
import type { Row } from './rows';
import { tableShape } from './table';

const A = '00000000-0000-4000-8000-00000000000a';
const B = '00000000-0000-4000-8000-00000000000b';
const opened = projected({ type: 'ProbeOpened', data: {} }, { record: A });
const grew = projected({ type: 'ProbeGrew', data: { by: 2 } }, { record: A, revision: 1n });
const closed = projected({ type: 'ProbeClosed', data: {} }, { record: A, revision: 2n });
const other = projected({ type: 'ProbeGrew', data: { by: 5 } }, { record: B });
const poisoned = projected({ type: 'ProbePoisoned', data: {} }, { record: B });

const stored =
  (...rows: readonly Row[]) =>
  (keys: readonly string[]) => {
    asked.push(keys);
    return Promise.resolve(new Map(rows.map((row) => [String(row['record'] ?? row['id']), row])));
  };
let asked: (readonly string[])[] = [];
const shape = tableShape(probes);

describe('a page of events', () => {
  test('is folded row by row, and the rows are loaded once', async () => {
    asked = [];
    const { written, dropped } = await foldPage(probeProjection, shape, [opened, grew, other], stored());
    expect(written).toMatchObject([
      { record: A, grown: 2, events: 2, revision: 1n },
      { record: B, grown: 5, events: 1 },
    ]);
    expect(dropped).toEqual([]);
    expect(asked).toEqual([[A, B]]);
  });

  test('goes on from the rows that are there', async () => {
    const before = { record: A, grown: 40, events: 7, revision: 6n, touchedAt: '2026-09-01T00:00:00.000Z' };
    const { written } = await foldPage(probeProjection, shape, [grew], stored(before));
    expect(written).toMatchObject([{ grown: 42, events: 8 }]);
  });

  test('drops a row whose handler answers with none, and asks to drop nothing that never was', async () => {
    const before = { record: A, grown: 1, events: 1, revision: 0n, touchedAt: '2026-09-01T00:00:00.000Z' };
    expect(await foldPage(probeProjection, shape, [grew, closed], stored(before))).toEqual({
      written: [],
      dropped: [A],
    });
    expect(await foldPage(probeProjection, shape, [opened, closed], stored())).toEqual({ written: [], dropped: [] });
  });

  test('touches the rows that the handler names', async () => {
    asked = [];
    const { written } = await foldPage(totalProjection, tableShape(totals), [opened, grew, other], stored());
    expect(written).toEqual([{ id: 'all', grown: 7 }]);
    expect(asked).toEqual([['all']]);
  });

  test('asks for no rows when the projection passes all of it over', async () => {
    asked = [];
    expect(await foldPage(totalProjection, tableShape(totals), [opened], stored())).toEqual({
      written: [],
      dropped: [],
    });
    expect(asked).toEqual([]);
  });

  test('names the event that a handler cannot take, and quotes nothing of it', async () => {
    const folding = foldPage(totalProjection, tableShape(totals), [grew, poisoned], stored());
    await expect(folding).rejects.toThrow(PoisonEvent);
    await expect(folding).rejects.toThrow(`event ${poisoned.id} of probe`);
    await expect(folding).rejects.not.toThrow(/secret/);
  });

  test('is refused when a handler answers with the row of another key', async () => {
    const stray = projectionOf<{ type: 'ProbeOpened'; data: Readonly<Record<string, never>> }>()({
      ...{ name: 'total', version: 1, table: totals },
      on: { ProbeOpened: () => ({ id: 'elsewhere', grown: 0 }) },
    });
    await expect(foldPage(stray, tableShape(totals), [opened], stored())).rejects.toThrow(PoisonEvent);
  });
});
