import { expect } from '@jest/globals';
import fc from 'fast-check';
import { Refusal, type AnyAggregate, type Moment } from './index';

type Given = readonly [input: object | ((state: unknown) => object), facts?: unknown];

/**
 * Lives a record again and again: any command, by anybody, in any order. Whatever happens, what goes through stood in
 * the table of its life, every no is a typed one with this record's words, and `holds` is true of it.
 * @throws an assertion of jest, with the shortest sequence that breaks it
 */
export const lives = (
  aggregate: AnyAggregate,
  world: Readonly<{
    /** The events by which a record comes to be: one beginning is drawn for each life. */
    begins: readonly (readonly Readonly<{ type: string; data: object }>[])[];
    /** For each command, what people might send and what its rule would be told. Every command of the life has some. */
    sent: Readonly<Record<string, readonly Given[]>>;
    actors: readonly string[];
    moment: Moment;
    refusals: RegExp;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each record has its own state
    holds?: (state: any) => void;
    runs?: number;
    /** The statuses that such lives come to: these and no other. What chance left out is looked for ten times as long. */
    reaches: readonly string[];
  }>,
): void => {
  const { lifecycle, commands, evolve, initial } = aggregate;
  if (!lifecycle) throw new Error(`Nobody has said how a ${aggregate.name} lives`);
  const { begins, sent, actors, moment, refusals, holds, runs = 500, reaches } = world;
  expect(Object.keys(sent).sort()).toEqual(Object.keys(lifecycle.turns).sort());
  const reached = new Set<string>();
  const step = fc.constantFrom(...Object.keys(sent)).chain((type) =>
    fc.record({ type: fc.constant(type), what: fc.constantFrom(...sent[type]!), actor: fc.constantFrom(...actors) }), // its own key
  ); // prettier-ignore
  const life = () =>
    fc.property(fc.constantFrom(...begins), fc.array(step, { maxLength: 60 }), (beginning, steps) => {
      let state: unknown = beginning.reduce((before: unknown, event) => evolve(before, event), initial);
      for (const { type, what, actor } of steps) {
        const command = commands.find((one) => one.type === type);
        if (!command) throw new Error(`${type} is no command of ${aggregate.name}`);
        const before = state as { status: string }; // a record that has begun
        const [says, facts] = what;
        const input: unknown = command.input.parse(typeof says === 'function' ? says(state) : says);
        try {
          const events = command.decide(state, input, { ...moment, actor }, facts);
          expect(lifecycle.turns[type]?.from).toContain(before.status);
          for (const event of events) state = evolve(state, event) as unknown;
          const after = (state as { status: string }).status;
          const to = lifecycle.turns[type]?.to;
          if (after !== before.status) expect(to).toContain(after);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          expect(error.code).toMatch(refusals);
          // What is offered is not refused for the status that the record is in.
          expect(lifecycle.statuses).toContain(before.status);
        }
        holds?.(state);
        reached.add((state as { status: string }).status);
      }
    });
  for (let round = 0; round < 1 || (round < 10 && reaches.some((one) => !reached.has(one))); round++)
    fc.assert(life(), { numRuns: runs });
  expect([...reached].sort()).toEqual([...reaches].sort());
};
