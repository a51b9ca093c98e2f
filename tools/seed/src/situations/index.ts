import { domesticAbuse, harmAtHome } from './at-home';
import { betweenChildren } from './between-children';
import { more } from './more';
import { neglect } from './neglect';
import { online } from './online';
import { outsideHome } from './outside-home';
import type { Situation } from './situation';
import { attendance, mentalHealth } from './wellbeing';

export { aboutAdults, type AdultSituation } from './adults';
export type { Outcome, Situation, Words } from './situation';

/** Everything that the demo's staff may see or hear of a child. */
export const situations: readonly Situation[] = [
  ...neglect,
  ...harmAtHome,
  ...domesticAbuse,
  ...betweenChildren,
  ...online,
  ...outsideHome,
  ...mentalHealth,
  ...attendance,
  ...more,
];
