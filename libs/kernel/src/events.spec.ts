import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

import { folding, sealed, sealOwnerOf, type EventOf, type OpenOf } from './events';

const text = z.string().max(100);
const events = {
  Told: z.object({
    day: z.string(),
    words: sealed('record', text),
    name: sealed('person', text, 'pupilId'),
    pupilId: z.string(),
    note: sealed('record', text.optional()),
  }),
  Closed: z.object({}),
};
type Told = Extract<OpenOf<typeof events>, { type: 'Told' }>['data'];

describe('a sealed mark', () => {
  const { shape } = events.Told;
  it('tells whose key it is', () => {
    expect(sealOwnerOf(shape.words)).toEqual({ kind: 'record' });
    expect(sealOwnerOf(shape.name)).toEqual({ kind: 'person', idIn: 'pupilId' });
    expect(sealOwnerOf(sealed('person', z.string()))).toEqual({ kind: 'person', idIn: undefined });
    expect(sealOwnerOf(shape.day)).toBeUndefined();
  });

  it('leaves the schema it was given open: two fields may share it and be sealed by different keys', () => {
    expect(sealOwnerOf(text)).toBeUndefined();
    expect(sealOwnerOf(shape.words)).not.toEqual(sealOwnerOf(shape.name));
  });

  it('stays on what is made from a marked schema, as its type does', () => {
    for (const made of [shape.words.describe('what was said'), shape.words.meta({ a: 1 }), shape.words.clone()])
      expect(sealOwnerOf(made)).toEqual({ kind: 'record' });
    const extended = events.Told.extend({ more: z.string() });
    expect(sealOwnerOf(extended.shape.words)).toEqual({ kind: 'record' });
  });

  it('does not loosen the schema', () => {
    expect(shape.words.safeParse('x'.repeat(101)).success).toBe(false);
    expect(shape.note.safeParse(undefined).success).toBe(true);
  });

  it('keeps the field from folds: it does not compile', () => {
    const fold = ({ day, pupilId, ...rest }: Told) => [day, pupilId, rest];
    // @ts-expect-error -- a sealed field of the record
    const words = ({ words: read }: Told) => read;
    // @ts-expect-error -- a sealed field of a person
    const name = ({ name: read }: Told) => read;
    // @ts-expect-error -- sealed and optional
    const note = ({ note: read }: Told) => read;
    expect([fold, words, name, note]).toHaveLength(4);
  });

  it('does not keep it from the rule that writes the event', () => {
    const event: EventOf<typeof events> = {
      type: 'Told',
      data: { day: '2026-09-07', words: 'said', name: 'who', pupilId: 'p' },
    };
    // @ts-expect-error -- a rule may not leave a required sealed field out
    const short: EventOf<typeof events> = { type: 'Told', data: { day: '2026-09-07', name: 'who', pupilId: 'p' } };
    expect([event.type, short.type]).toEqual(['Told', 'Told']);
  });
});

describe('folding', () => {
  type State = Readonly<{ days: readonly string[]; closed: boolean }>;
  const evolve = folding<State, OpenOf<typeof events>>({
    Told: (state, { day }) => ({ ...state, days: [...state.days, day] }),
    Closed: (state) => ({ ...state, closed: true }),
  });
  it('hands each event to its own answer', () => {
    const told = { type: 'Told', data: { day: '2026-09-07', pupilId: 'p' } } as const;
    const state = [told, { type: 'Closed', data: {} } as const].reduce(evolve, { days: [], closed: false });
    expect(state).toEqual({ days: ['2026-09-07'], closed: true });
  });

  it('does not compile when an event is left out', () => {
    // @ts-expect-error -- Closed has no answer
    expect(folding<State, OpenOf<typeof events>>({ Told: (state) => state })).toBeInstanceOf(Function);
  });

  it('does not pass over an event that it does not know', () => {
    expect(() => evolve({ days: [], closed: false }, { type: 'Eaten', data: {} } as never)).toThrow(TypeError);
  });
});
