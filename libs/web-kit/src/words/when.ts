const zone = 'Europe/London';
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options });
const longDay = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const dayAndMonth = format({ weekday: 'short', day: 'numeric', month: 'short' });
const withYear = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const time = format({ hour: '2-digit', minute: '2-digit' });
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day in England, as 2026-09-01. */
export const dayOf = (instant: string | number | Date): string => isoDay.format(new Date(instant));
export const today = (): string => dayOf(Date.now());
const [HOUR, DAY] = [3_600_000, 86_400_000];
/** When a day is over in England. Summer time ends it an hour earlier by the world's clock. */
export const dayEnds = (day: string): number => {
  const midnight = Date.parse(`${day}T00:00:00.000Z`) + DAY;
  return dayOf(midnight - HOUR) === day ? midnight : midnight - HOUR;
};
export const dayBefore = (day: string): string => dayOf(Date.parse(`${day}T12:00:00.000Z`) - DAY);

/** "Friday 20 November 2026", of a day or an instant. */
export const dayInWords = (when: string): string =>
  longDay.format(new Date(when.length === 10 ? `${when}T12:00:00.000Z` : when));
const noon = (day: string) => new Date(`${day}T12:00:00.000Z`);
/** With its year when that is not this one. */
const short = (at: Date, now: number) =>
  (dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4) ? dayAndMonth : withYear).format(at);
/** "Fri 20 Nov", of a day; "Thu 20 Nov 2025" of another year. */
export const shortDay = (day: string, now = Date.now()): string => short(noon(day), now);
/** "09:41" in England. */
export const timeOf = (instant: string): string => time.format(new Date(instant));
/** "09:41" today, else "Fri 20 Nov, 09:41", with the year when it is another: for lists that are looked at now. */
export const moment = (instant: string, now = Date.now()): string =>
  dayOf(instant) === dayOf(now) ? timeOf(instant) : `${short(new Date(instant), now)}, ${timeOf(instant)}`;
/** "Fri 20 Nov 2026, 09:41", whenever it is read: for what stands on a record, and on paper. */
export const momentInFull = (instant: string): string => `${withYear.format(new Date(instant))}, ${timeOf(instant)}`;

/** "4 min", "2 h", "3 days". */
export const span = (milliseconds: number): string => {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h`;
  return `${Math.floor(minutes / 1440)} days`;
};
export const age = (instant: string, now = Date.now()): string => span(now - Date.parse(instant));
