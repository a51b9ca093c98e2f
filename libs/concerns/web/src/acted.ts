import { sheetsOf, type ActedOn } from '@caseward/web-kit';
import type { Concern } from './concern-document';
import { refusals } from './triage-words';

/** A concern as its forms know it; `me`: whoever acts. */
export type Acted = Concern & ActedOn & Readonly<{ me: string }>;

/** Its own entries: its history may hold those of other records one day. */
const ownOf = ({ id, history }: Concern) => history.filter(({ recordId }) => recordId === id);
export const acted = (concern: Concern, me: string): Acted => ({
  ...concern,
  me,
  entries: Math.max(0, ...ownOf(concern).map(({ number }) => number)),
});
/** What has happened to it after so many entries. */
export const since = (concern: Concern, seen: number) => ownOf(concern).filter(({ number }) => number > seen);

/** How many entries there were before the first decision: what somebody had seen who wrote one and never sent it. */
export const beforeDecision = (concern: Concern): number =>
  Math.min(
    ...ownOf(concern).flatMap(({ kind, number }) => (kind === 'TriageDecided' ? [number - 1] : [])),
    acted(concern, '').entries,
  );

/** The kit for whatever whoever works on a concern does with it. */
export const concernSheet = sheetsOf<Acted>({
  refusals,
  changes: ['concern', 'childcase'],
  fixed: ({ id }) => ({ concernId: id }),
});
export const domain = () => import('@caseward/concerns-domain');
