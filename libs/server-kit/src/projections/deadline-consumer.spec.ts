import { deadlineFor, schoolDayEndAfter, type Calendar } from '@caseward/kernel';
import { metaOf } from '@caseward/kernel/testing';
import { describe, expect, test } from '@jest/globals';
import { PoisonEvent } from './consumer';
import { foldDeadlines, recounted } from './deadline-consumer';
import { projected, type ProbeEvent } from './probe.fixture';

const record = '00000000-0000-4000-8000-000000000001';
const calendar: Calendar = { terms: [], closed: [], bankHolidays: [] };
const review = deadlineFor<ProbeEvent>()({
  name: 'review',
  basis: 'made up',
  starts: {
    ProbeOpened: () => ({ key: record, due: '2026-09-08T09:00:00.000Z' }),
    ProbeGrew: ({ by }) => {
      if (by < 0) throw new Error('cannot');
      return by > 1 ? { key: record, due: '2026-09-10T09:00:00.000Z' } : undefined;
    },
  },
  stops: { ProbeGrew: () => record, ProbeClosed: () => record },
  then: (key) => ({ type: 'Remind', input: { key } }),
});
const opened = projected({ type: 'ProbeOpened', data: {} });
const grewLittle = projected({ type: 'ProbeGrew', data: { by: 1 } });
const grewMuch = projected({ type: 'ProbeGrew', data: { by: 2 } });
const fold = (...events: readonly ReturnType<typeof projected>[]) =>
  foldDeadlines([review], events, new Map([[undefined, calendar]]));

describe('deadlines read from events', () => {
  test('run from the event that starts them', () => {
    expect(fold(opened).get(`review/${record}`)).toMatchObject({
      due: '2026-09-08T09:00:00.000Z',
      anchorEvent: opened.id,
      correlation: metaOf().$correlationId,
      state: 'running',
    });
  });

  test('are stopped by an event, and one that stops and starts begins anew', () => {
    expect(fold(opened, grewLittle)).toEqual(new Map([[`review/${record}`, undefined]]));
    expect(fold(opened, grewMuch).get(`review/${record}`)).toMatchObject({ anchorEvent: grewMuch.id });
  });

  test('name the event they cannot take', () => {
    expect(() => fold(projected({ type: 'ProbeGrew', data: { by: -1 } }))).toThrow(PoisonEvent);
  });
});

test('what is running is counted again by the calendar of now, from the event it runs from', () => {
  const school = 'ashdown';
  const sameDay = deadlineFor<ProbeEvent>()({
    ...review,
    starts: { ProbeOpened: (_, { recordedAt }, of) => ({ key: record, due: schoolDayEndAfter(of, recordedAt, 0) }) },
  });
  const term: Calendar = { ...calendar, terms: [{ from: '2026-09-01', to: '2026-12-18' }] };
  const at = projected({ type: 'ProbeOpened', data: {} });
  const row = foldDeadlines([sameDay], [{ ...at, meta: { ...at.meta, school } }], new Map([[school, term]])).get(`review/${record}`)!; // prettier-ignore
  expect(row.due).toBe('2026-09-07T15:00:00.000Z');
  const shut = new Map([[school, { ...term, closed: ['2026-09-07', '2026-09-08'] }]]);
  expect(recounted([sameDay], [row], shut)).toEqual([{ id: row.id, due: '2026-09-09T15:00:00.000Z' }]);
  expect(recounted([], [row], shut)).toEqual([]);
  expect(recounted([sameDay], [row], new Map())).toEqual([]);
});
