import type { Day } from '@caseward/kernel';

/**
 * From a day on a text holds, or none does. `school`: at one school alone, where it goes before what holds across the trust
 * for as long as it stands.
 */
export type HeldFrom = Readonly<{
  school?: string | undefined;
  from: Day;
  /** The order in which it was written down: of two from one day the later one holds. */
  place: number;
  versionId?: string | undefined;
}>;

const last = (held: readonly HeldFrom[]): HeldFrom | undefined =>
  held.reduce<HeldFrom | undefined>(
    (best, one) =>
      best === undefined || one.from > best.from || (one.from === best.from && one.place > best.place) ? one : best,
    undefined,
  );

/** Which text of a policy was in force at a school on a day; undefined: none. */
export const versionInForce = (held: readonly HeldFrom[], school: string, on: Day): string | undefined => {
  const until = held.filter(({ from }) => from <= on);
  return (
    last(until.filter((one) => one.school === school))?.versionId ??
    last(until.filter((one) => one.school === undefined))?.versionId
  );
};
