import type { Day } from '@caseward/kernel';

/** From a day on a text holds, or none does. */
export type HeldFrom = Readonly<{
  from: Day;
  /** The order in which it was written down: of two from one day the later one holds. */
  place: number;
  versionId?: string | undefined;
}>;

/** Which text of a policy was in force on a day; undefined: none. */
export const versionInForce = (held: readonly HeldFrom[], on: Day): string | undefined =>
  held
    .filter(({ from }) => from <= on)
    .reduce<HeldFrom | undefined>(
      (best, one) =>
        best === undefined || one.from > best.from || (one.from === best.from && one.place > best.place) ? one : best,
      undefined,
    )?.versionId;
