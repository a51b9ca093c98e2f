import type { RecordId } from '@caseward/kernel';
import { describe, expect, it } from '@jest/globals';
import type { Ask } from './ask';
import type { Asker } from './asker';
import { person } from './plan.fixture';
import { workQuestion, type Work, type WorkItem } from './work';

const ada = person(1);
const ask = { by: ada, mayRead: () => Promise.resolve(true), refer: (_: string, id: string) => Promise.resolve({ id }) } as unknown as Ask; // prettier-ignore
const clock = { now: () => '2026-09-07T12:00:00.000Z' };
const idNo = (n: number): RecordId => person(n).person;
const item = (n: number, more: Partial<WorkItem> = {}): WorkItem => ({
  recordId: idNo(n),
  of: 'concern',
  what: 'DECIDE_ON_CONCERN',
  schoolId: idNo(900),
  since: '2026-09-01T09:00:00.000Z',
  ...more,
});
const due = (n: number, day: string, more: Partial<WorkItem> = {}) => item(n, { due: `${day}T15:00:00.000Z`, ...more });

const asked = (
  works: readonly Work[],
  input: { first: number; after?: string } = { first: 25 },
  shut: readonly RecordId[] = [],
) => {
  const among = (_: Asker, records: readonly RecordId[]) => Promise.resolve(new Set(records.filter((one) => !shut.includes(one)))); // prettier-ignore
  return workQuestion({ works, access: { among }, clock }).answer({ after: undefined, ...input }, ask);
};
const having = (...items: readonly WorkItem[]): Work => () => Promise.resolve(items); // prettier-ignore
const numbers = ({ items }: Awaited<ReturnType<typeof asked>>) =>
  items.map(({ recordId }) => Number(recordId.slice(-3)));

describe('what waits for somebody', () => {
  it('is one list over all contexts: late first, then soonest due, then what nothing says a time for', async () => {
    const list = await asked([having(item(4), due(3, '2026-09-09')), having(due(2, '2026-09-07'), due(1, '2026-09-01'))]); // prettier-ignore
    expect(numbers(list)).toEqual([1, 2, 3, 4]);
    expect(list.items.map(({ overdue }) => overdue)).toEqual([true, false, false, false]);
    expect(list).toMatchObject({ total: 4, overdue: 1, next: null, nextDue: null });
  });

  it('is asked for one person, at one moment', async () => {
    await asked([
      (asking) => {
        expect(asking).toEqual({ asker: ada, now: '2026-09-07T12:00:00.000Z', today: '2026-09-07' });
        return Promise.resolve([]);
      },
    ]);
    expect.assertions(1);
  });

  it('comes page by page', async () => {
    const all = having(...[1, 2, 3, 4, 5].map((n) => due(n, `2026-09-1${n}`)));
    const first = await asked([all], { first: 2 });
    expect([numbers(first), first.next]).toEqual([[1, 2], '2']);
    const last = await asked([all], { first: 2, after: '4' });
    expect([numbers(last), last.next, last.total]).toEqual([[5], null, 5]);
  });

  it('asks nobody about what has no restriction, and everybody about all the rest', async () => {
    const open = having(due(1, '2026-09-10', { unrestricted: true }), due(2, '2026-09-11'));
    const list = await asked([open], { first: 25 }, [idNo(1), idNo(2)]);
    expect([numbers(list), list.total]).toEqual([[1], 1]);
    const [one] = list.items;
    expect(await one?.people({}, ask)).toEqual([]);
  });

  it('leaves out what was shut a moment ago, without a gap and without counting it', async () => {
    const all = having(...[1, 2, 3, 4].map((n) => due(n, `2026-09-0${n}`)));
    const list = await asked([all], { first: 2 }, [idNo(1), idNo(2)]);
    expect(numbers(list)).toEqual([3, 4]);
    expect(list).toMatchObject({ total: 2, overdue: 2, next: null });
  });

  it('names each thing by its record, and a part of it apart', async () => {
    const { items } = await asked([having(item(1), item(1, { part: idNo(7) }))]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(2);
    expect(items[0]?.reference).toMatch(/^C-/);
  });

  it('does not hold what is still to come, and says when the first of it is due', async () => {
    const coming = having(due(1, '2026-09-20', { from: '2026-09-20' }), due(2, '2026-09-14', { from: '2026-09-14' }));
    expect(await asked([coming])).toMatchObject({ items: [], total: 0, nextDue: '2026-09-14T15:00:00.000Z' });
    expect(await asked([coming], undefined, [idNo(2)])).toMatchObject({ nextDue: '2026-09-20T15:00:00.000Z' });
    expect(await asked([having(due(3, '2026-09-07', { from: '2026-09-07' }))])).toMatchObject({
      total: 1,
      nextDue: null,
    });
  });
});

describe('whom it is about', () => {
  const people = async (more: Partial<WorkItem>, may = true) => {
    const { items } = await asked([having(item(1, { people: [idNo(50)], ...more }))]);
    const reading = { ...ask, mayRead: () => Promise.resolve(may) } as unknown as Ask; // the same ask
    return items[0]?.people(undefined, reading);
  };
  it('is shown to whoever may read it', async () => expect(await people({})).toEqual([{ id: idNo(50) }]));
  it('is shown to nobody else', async () => expect(await people({}, false)).toEqual([]));
  it('is not shown to a reporter of their own report', async () =>
    expect(await people({ ownReport: true })).toEqual([]));
});
