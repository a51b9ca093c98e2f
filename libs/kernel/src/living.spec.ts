import { describe, expect, it } from '@jest/globals';
import type { AnyAggregate } from './command';
import { letters, noon } from './letter.fixture';
import { lives } from './living';

const begun = [{ type: 'LetterBegun', data: { by: 'ada' } }];
const sent = { SealLetter: [[{}]], OpenLetter: [[{}]], SendLetter: [[{}]], ForgetLetter: [[{}]] } as const;
const world = { begins: [begun], sent, actors: ['ada', 'bob'], moment: noon, refusals: /^letter\//, reaches: ['open', 'sealed', 'sent'] }; // prettier-ignore
const changed = (change: (turns: NonNullable<AnyAggregate['lifecycle']>['turns']) => object): AnyAggregate => ({
  ...letters,
  // The table of the fixture, with one line of it untrue.
  lifecycle: { ...letters.lifecycle!, turns: change(letters.lifecycle!.turns) as never },
});

describe('whoever lives a record', () => {
  it('comes to the statuses that it says, and to no other', () => {
    lives(letters, { ...world, reaches: ['sent', 'open', 'sealed'] });
    expect(() => lives(letters, { ...world, reaches: ['open', 'sealed'] })).toThrow();
    expect(() => lives(letters, { ...world, reaches: [...world.reaches, 'burnt'] })).toThrow();
  });

  it('is not failed by chance: what one round left out is looked for longer', () => {
    for (let i = 0; i < 20; i++) lives(letters, { ...world, runs: 20 });
  });

  it('may send what depends on how the record stands', () => {
    const seen = new Set<string>();
    const SealLetter = [[(state: unknown) => (seen.add((state as { status: string }).status), {})]] as const;
    lives(letters, { ...world, sent: { ...sent, SealLetter } });
    expect([...seen].sort()).toEqual(['open', 'sealed', 'sent']);
  });

  it('fails when a command goes through that the table does not take then', () =>
    expect(() =>
      lives(
        changed((turns) => ({ ...turns, OpenLetter: { from: ['sent'] } })),
        world,
      ),
    ).toThrow());

  it('fails when a command leads where the table does not say', () =>
    expect(() =>
      lives(
        changed((turns) => ({ ...turns, SendLetter: { from: ['sealed'], to: ['open'] } })),
        world,
      ),
    ).toThrow());

  it('fails when a command of the table is never sent', () => {
    const { ForgetLetter: _, ...few } = sent;
    expect(() => lives(letters, { ...world, sent: few })).toThrow();
  });

  it('fails for a refusal in another record’s words, and for an accident', () => {
    expect(() => lives(letters, { ...world, sent: { ...sent, OpenLetter: [[{ wrong: true }]] } })).toThrow();
    expect(() => lives(letters, { ...world, refusals: /^parcel\// })).toThrow();
  });

  it('fails when what always holds does not', () =>
    expect(() =>
      lives(letters, { ...world, holds: (letter: { status: string }) => expect(letter.status).not.toBe('sent') }),
    ).toThrow());

  it('fails for a record whose life nobody has told', () => {
    const { lifecycle: _, ...lifeless } = letters;
    expect(() => lives(lifeless, world)).toThrow('Nobody has said how a letter lives');
  });
});
