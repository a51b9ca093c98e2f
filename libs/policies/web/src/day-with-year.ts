import { shortDay } from '@caseward/web-kit';

/** A day of a register that goes back for years: "14 Sept 2026". On which day of the week nobody asks. */
export const dayWithYear = (day: string): string => `${shortDay(day).replace(/^\S+ /, '')} ${day.slice(0, 4)}`;
