import type { Calendar, Moment } from '@caseward/kernel';

/** An id for specs, told apart by its number. */
export const idNo = (n: number): string => `0197aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const trustId = idNo(1);
export const ashdown = idNo(2);
export const ada = idNo(10);
export const bob = idNo(11);
export const cleo = idNo(12);

const calendar: Calendar = { terms: [{ from: '2026-09-01', to: '2026-12-18' }], closed: [], bankHolidays: [] };
/** Monday morning in term; Ada asks, as an administrator. */
export const monday: Moment = {
  now: '2026-09-07T09:00:00.000Z',
  today: '2026-09-07',
  actor: ada,
  actingRole: 'ADM',
  session: 'session',
  trust: trustId,
  calendar,
};
