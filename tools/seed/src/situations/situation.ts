/** Texts that say the same in other words. `{a|b}` is one of both; `{name}`, `{he}`, `{him}`, `{his}`, `{other}` are filled in. */
export type Words = readonly string[];

/** What a lead decided, and why. */
export type Outcome = Readonly<{
  threshold: 'immediate_danger' | 'child_protection' | 'child_in_need' | 'early_help' | 'school_support' | 'no_further_action';
  level: 'low' | 'medium' | 'high' | 'critical';
  parents: 'informed' | 'to_be_informed' | 'not_informed';
  why: Words;
  /** Why the parents were not told. */
  because?: string;
  opens?: true;
}>; // prettier-ignore

/** Something that happens in schools, as staff would write it down. Invented; plain words, and no more of it than is needed. */
export type Situation = Readonly<{
  key: string;
  category: string;
  /** Years of the children it may be about; 0 is Reception. It is written for them. */
  years: readonly [number, number];
  /** In special schools `only`, or there `too`. */
  special?: 'only' | 'too';
  /** Somebody else it names, `{other}`, and the part they play. */
  other?: 'peer_who_may_have_caused_harm' | 'peer_affected' | 'sibling';
  safe?: 'no' | 'not_sure';
  /** From October to March only. */
  season?: 'cold';
  /** Between which hours of the day it is written. */
  hours?: readonly [number, number];
  account: Words;
  said?: Words;
  where?: Words;
  done?: Words;
  decided: readonly Outcome[];
  /** What is added some days later, when the first of the outcomes was decided. */
  later?: Words;
}>;

type Parents = Outcome['parents'];
type More = Pick<Outcome, 'because' | 'opens'>;
const outcome =
  (threshold: Outcome['threshold']) =>
  (level: Outcome['level'], parents: Parents, why: Words, more: More = {}): Outcome => ({ threshold, level, parents, why, ...more }); // prettier-ignore

export const immediateDanger = outcome('immediate_danger');
export const childProtection = outcome('child_protection');
export const childInNeed = outcome('child_in_need');
export const earlyHelp = outcome('early_help');
export const schoolSupport = outcome('school_support');
export const noFurtherAction = outcome('no_further_action');

export const opensACase = { opens: true } as const;
/** The parents were not told, and this is why. */
export const untold = (because: string): More => ({ because });
