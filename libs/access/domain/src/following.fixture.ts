import type { Calendar, Role } from '@caseward/kernel';
import type { RoleRegister } from '@caseward/organisation-domain';

export const idNo = (n: number): string => `0197eeee-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const ashdown = idNo(20);
export const calendar: Calendar = { terms: [], closed: [], bankHolidays: [] };
export const holding = (...held: readonly (readonly [Role, string])[]): RoleRegister => ({
  appointments: held.map(([role, personId]) => ({ id: `${role}/${personId}`, personId, role, from: '2026-09-01' })),
});
