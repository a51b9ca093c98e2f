/** Numbers that look like chance and are the same at every telling. */
export type Chance = Readonly<{
  /** A whole number from 0 to below. */
  below: (most: number) => number;
  pick: <T>(from: readonly T[]) => T;
  /** True this many times in a hundred. */
  percent: (times: number) => boolean;
  /** Picks by weight. */
  weighed: <T extends Readonly<{ weight: number }>>(from: readonly T[]) => T;
}>;

/** Each seed is a run of its own, so that a new sentence in one place does not move the dates in another. */
export const chance = (seed: string): Chance => {
  let state = [...seed].reduce((hash, char) => Math.imul(hash ^ char.charCodeAt(0), 16_777_619), 2_166_136_261) >>> 0;
  const below = (most: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most);
  };
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!; // an index below its length
  return {
    below,
    pick,
    percent: (times) => below(100) < times,
    weighed(from) {
      let left = below(from.reduce((sum, { weight }) => sum + weight, 0));
      return from.find(({ weight }) => (left -= weight) < 0)!; // what is left is below the sum
    },
  };
};
