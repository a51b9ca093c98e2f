import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

import type { Calendar } from './calendar';
import { commandFor, type Moment } from './command';
import { folding, type OpenOf } from './events';
import { deadlineFor } from './process';
import { Refusal } from './refusal';
import { metaOf, running, scenario } from './testing';

const events = { Opened: z.object({ id: z.string() }), Closed: z.object({ id: z.string(), by: z.string() }) };
type State = Readonly<{ open: readonly string[] }>;
const evolve = folding<State, OpenOf<typeof events>>({
  Opened: (state, { id }) => ({ open: [...state.open, id] }),
  Closed: (state, { id }) => ({ open: state.open.filter((other) => other !== id) }),
});
const book = { events, initial: { open: [] } as State, evolve };

const command = commandFor<State, typeof events>();
const close = command({
  type: 'CloseEntry',
  input: z.object({ id: z.string(), broken: z.boolean().default(false) }),
  may: { roles: ['DSL'], at: 'trust', tier: 'T2' },
  about: ({ id }) => id,
  decide: ({ open }, { id, broken }, { actor }) => {
    if (broken) throw new Error('an accident');
    if (!open.includes(id)) throw new Refusal('entry/not-open', { id });
    return [{ type: 'Closed', data: { id, by: actor } }];
  },
});

const calendar: Calendar = { terms: [], closed: [], bankHolidays: [] };
const moment: Moment = {
  now: '2026-09-07T09:00:00.000Z', today: '2026-09-07', actor: 'ada', actingRole: 'DSL', session: 's', trust: 't', calendar,
}; // prettier-ignore
const given = scenario(book, moment);
const opened = { type: 'Opened', data: { id: 'a' } } as const;
const closedBy = (by: string) => ({ type: 'Closed', data: { id: 'a', by } }) as const;

describe('a scenario', () => {
  it('compares what the rule decided, to the letter', () => {
    given(opened).when(close, { id: 'a' }).then(closedBy('ada'));
    expect(() => given(opened).when(close, { id: 'a' }).then(closedBy('bob'))).toThrow();
    expect(() => given(opened).when(close, { id: 'a' }).then()).toThrow();
    given(opened).when(close, { id: 'a' }, { actor: 'bob' }).then(closedBy('bob'));
  });

  it('checks the code of a refusal', () => {
    given().when(close, { id: 'a' }).refused('entry/not-open');
    expect(() => given().when(close, { id: 'a' }).refused('entry/closed')).toThrow();
  });

  it('does not take an accident or a decision for a refusal', () => {
    expect(() => given().when(close, { id: 'a', broken: true }).refused('an accident')).toThrow();
    expect(() => given(opened).when(close, { id: 'a' }).refused('entry/not-open')).toThrow();
    expect(() => given().when(close, { id: 'a' }).then()).toThrow('entry/not-open');
  });

  it('fails for a fold that changes the state or the event it was given', () => {
    const pushes = scenario(
      { ...book, evolve: (s, { data }) => ((s.open as string[]).push(`${data['id']}`), s) },
      moment,
    );
    const renames = scenario({ ...book, evolve: (s, { data }) => (((data as { id: string }).id = 'b'), s) }, moment);
    expect(() => pushes(opened)).toThrow(TypeError);
    expect(() => renames({ type: 'Opened', data: { id: 'a' } })).toThrow(TypeError);
  });

  it('fails for a rule that changes the state', () => {
    const pushing = command({ ...close, decide: ({ open }) => ((open as string[]).push('b'), []) });
    expect(() => given(opened).when(pushing, { id: 'a' }).then()).toThrow(TypeError);
  });

  it('hands over facts of other streams', () => {
    const told: unknown[] = [];
    const asks = command({
      type: 'CountEntries',
      input: close.input,
      may: close.may,
      about: close.about,
      facts: () => Promise.resolve(7),
      decide: (_state, _input, _moment, facts) => (told.push(facts), []),
    });
    given(opened).knowing(7).when(asks, { id: 'a' }).then();
    expect(told).toEqual([7]);
  });
});

describe('running', () => {
  type Told = OpenOf<typeof events>;
  const answer = deadlineFor<Told>()({
    name: 'answer',
    basis: 'spec',
    starts: { Opened: ({ id }, { learnedAt }) => (learnedAt === undefined ? undefined : { key: id, due: learnedAt }) },
    stops: { Closed: ({ id }) => id },
    then: (key) => ({ type: 'Remind', input: { key } }),
  });
  const at = '2026-09-07T09:00:00.000Z';
  const learned = { ...opened, meta: { learnedAt: at } };

  it('shows what is due and when, and no longer once it is stopped', () => {
    expect(running<Told>(answer, calendar, learned)).toEqual({ a: at });
    expect(running<Told>(answer, calendar, learned, closedBy('ada'))).toEqual({});
    expect(running<Told>(answer, calendar, learned, closedBy('ada'), learned)).toEqual({ a: at });
  });

  it('starts nothing for an event that gives no time', () => {
    expect(running<Told>(answer, calendar, opened)).toEqual({});
  });

  it('fills in the metadata that a spec does not name', () => {
    expect(metaOf({ actor: 'ada' })).toMatchObject({ actor: 'ada', schemaVersion: 1, keyIds: [] });
  });
});
