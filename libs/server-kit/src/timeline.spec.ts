import { day, id, sealed, type AnyAggregate, type AnyEvent } from '@caseward/kernel';
import { metaOf } from '@caseward/kernel/testing';
import { expect, it } from '@jest/globals';
import { z } from 'zod';
import type { Projected } from './projections';
import { timelineFor, type TimelineRow } from './timeline';

const sealedWords = sealed('record', z.string());
const letter: AnyAggregate = {
  name: 'letter',
  events: {
    LetterWritten: z.object({ letterId: id, words: sealedWords, on: day, note: sealedWords }),
    AdviceSought: z.object({ letterId: id, from: id }),
  },
  initial: undefined,
  evolve: (state: unknown) => state,
  commands: [],
};
const parcel: AnyAggregate = { ...letter, name: 'parcel', events: { AdviceSought: z.object({ weight: z.int() }) } };
const story = timelineFor('letter_entry', 3, [letter, parcel]);
const [segment, another] = [{ stands: 'for a sealed text' }, { stands: 'for another' }];
// A segment is opaque to whoever only carries it.
const written = {
  type: 'LetterWritten',
  // A store may have kept what it says in another order.
  data: { on: '2026-09-14', letterId: 'l' },
  id: 'event',
  record: 'l',
  category: 'letter',
  revision: 4n,
  meta: metaOf({ actor: 'ada', actingRole: 'DSL', recordedAt: '2026-09-07T09:00:00.000Z' }),
  sealed: { note: another, words: segment },
} as unknown as Projected<AnyEvent>;

const rowOf = (event: Projected<AnyEvent>) => {
  const handler = story.projection.on[event.type] as Readonly<{
    keys: (event: Projected<AnyEvent>) => readonly string[];
    change: (row: undefined, event: Projected<AnyEvent>) => TimelineRow;
  }>; // a timeline handles every event in one way
  return { keys: handler.keys(event), row: handler.change(undefined, event) };
};

it('holds every kind of event of its records: none can be left out of a story', () =>
  expect(Object.keys(story.projection.on).sort()).toEqual(['AdviceSought', 'LetterWritten']));

it('keeps what an event says in the open, and its texts still sealed, one row for each', () =>
  expect(rowOf(written)).toEqual({
    keys: ['event'],
    row: {
      id: 'event',
      recordId: 'l',
      of: 'letter',
      kind: 'LetterWritten',
      number: 5,
      recordedAt: '2026-09-07T09:00:00.000Z',
      occurredAt: null,
      actor: 'ada',
      actingRole: 'DSL',
      open: { letterId: 'l', on: '2026-09-14' },
      sealed: { words: segment, note: another },
    },
  }));

it('tells it in the order of the event', () => {
  const { row } = rowOf(written);
  expect([Object.keys(row.open), Object.keys(row.sealed)]).toEqual([
    ['letterId', 'on'],
    ['words', 'note'],
  ]);
});

it('knows an event by its record: two kinds of record may have one of the same name', () => {
  const sought = { ...written, type: 'AdviceSought', data: { weight: 3, from: 'x', letterId: 'l' }, sealed: {} };
  expect(rowOf({ ...sought, category: 'letter' }).row.open).toEqual({ letterId: 'l', from: 'x' });
  expect(rowOf({ ...sought, category: 'parcel' }).row.open).toEqual({ weight: 3 });
});

it('knows when it happened, when that is not when it was written down', () => {
  const occurredAt = '2026-09-01T10:00:00.000Z';
  expect(rowOf({ ...written, meta: { ...written.meta, occurredAt } }).row.occurredAt).toBe(occurredAt);
});

it('carries the name and the version under which it is kept', () =>
  expect(story.projection).toMatchObject({ name: 'letter_entry', version: 3, table: story.table }));

it('asks nothing of the database for no records', async () =>
  expect(await story.of(undefined as never, [])).toEqual([]));
