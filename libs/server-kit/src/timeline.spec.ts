import type { AnyEvent } from '@caseward/kernel';
import { metaOf } from '@caseward/kernel/testing';
import { expect, it } from '@jest/globals';
import { plans } from './plan.fixture';
import type { Projected } from './projections';
import { timelineFor, type TimelineRow } from './timeline';

const story = timelineFor('plan_entry', 3, [plans]);
const segment = { stands: 'for a sealed text' };
const event = {
  type: 'PlanAdded',
  data: { planId: 'p', reviewOn: '2026-09-14' },
  id: 'event',
  record: 'p',
  category: 'plan',
  revision: 4n,
  meta: metaOf({ actor: 'ada', actingRole: 'DSL', recordedAt: '2026-09-07T09:00:00.000Z' }),
  sealed: { words: segment },
} as unknown as Projected<AnyEvent>; // a segment is opaque to whoever only carries it

const rowOf = (one: Projected<AnyEvent>) => {
  const handler = story.projection.on[one.type] as Readonly<{
    keys: (event: Projected<AnyEvent>) => readonly string[];
    change: (row: undefined, event: Projected<AnyEvent>) => TimelineRow;
  }>; // a timeline handles every event in one way
  return { keys: handler.keys(one), row: handler.change(undefined, one) };
};

it('holds every kind of event of its records: none can be left out of a story', () =>
  expect(Object.keys(story.projection.on).sort()).toEqual(Object.keys(plans.events).sort()));

it('keeps what an event says in the open, and its texts still sealed, one row for each', () => {
  expect(rowOf(event)).toEqual({
    keys: ['event'],
    row: {
      id: 'event',
      recordId: 'p',
      of: 'plan',
      kind: 'PlanAdded',
      number: 5,
      recordedAt: '2026-09-07T09:00:00.000Z',
      occurredAt: null,
      actor: 'ada',
      actingRole: 'DSL',
      open: { planId: 'p', reviewOn: '2026-09-14' },
      sealed: { words: segment },
    },
  });
});

it('knows when it happened, when that is not when it was written down', () =>
  expect(rowOf({ ...event, meta: { ...event.meta, occurredAt: '2026-09-01T10:00:00.000Z' } }).row.occurredAt).toBe('2026-09-01T10:00:00.000Z')); // prettier-ignore

it('carries the name and the version under which it is kept', () => {
  expect(story.projection).toMatchObject({ name: 'plan_entry', version: 3, table: story.table });
});

it('asks nothing of the database for no records', async () =>
  expect(await story.of(undefined as never, [])).toEqual([]));
