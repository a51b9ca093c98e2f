import type { RestrictionState } from '@caseward/access-domain';
import type { Calendar, Moment } from '@caseward/kernel';

export const idNo = (n: number): string => `0197eeee-0000-7000-8000-${String(n).padStart(12, '0')}`;
const some = [1, 2, 11, 12, 13, 14, 20, 30, 31, 32, 33, 34].map(idNo);
/** Okoro leads safeguarding, Hale is the head, Amin leads for the trust, Lim teaches, Roy is the one it was about. */
export const [trust, ashdown, okoro, hale, amin, lim, roy, breachId, debriefId, lessonId, otherId, caseId] = some as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]; // prettier-ignore -- twelve in, twelve out

/** Three terms a year, for two years. */
export const calendar: Calendar = {
  terms: [2026, 2027].flatMap((year) => [
    { from: `${year}-09-01`, to: `${year}-12-18` },
    { from: `${year + 1}-01-05`, to: `${year + 1}-03-26` },
    { from: `${year + 1}-04-12`, to: `${year + 1}-07-21` },
  ]),
  closed: [],
  bankHolidays: [],
};
/** Monday morning in term; the head asks. */
export const monday: Moment = {
  now: '2026-09-07T09:00:00.000Z',
  today: '2026-09-07',
  actor: hale,
  actingRole: 'HT',
  session: 'session',
  trust,
  calendar,
};
export const asOkoro = { actor: okoro, actingRole: 'DSL' } as const;
export const asAmin = { actor: amin, actingRole: 'TSL' } as const;

export const restriction: NonNullable<RestrictionState> = {
  kind: 'breach',
  school: ashdown,
  tier: 'T1',
  about: [roy],
  excluded: [roy],
};
