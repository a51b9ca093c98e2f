import { dayOf, shortDay } from '@caseward/web-kit';

/** A day of a register that goes back for years, or that of a moment: "14 Sept 2026". On which day of the week nobody asks. */
export const dayWithYear = (when: string): string => {
  const day = when.length === 10 ? when : dayOf(when);
  return `${shortDay(day).replace(/^\S+ /, '')} ${day.slice(0, 4)}`;
};
