import { shortDay } from '@caseward/web-kit';

/** A day of a register that goes back for years. */
export const dayWithYear = (day: string): string => `${shortDay(day)} ${day.slice(0, 4)}`;
