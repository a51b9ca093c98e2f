import { z } from 'zod';

/** A point in time, ISO 8601 in UTC with milliseconds: `2026-09-01T08:30:00.000Z`. */
export type Instant = string;
/** A calendar day in England: `2026-09-01`. Days compare as strings. */
export type Day = string;

export const instant = z.iso.datetime({ precision: 3 });
/** Of a calendar that every database and every clock of ours shares: nobody we know was born or is due outside it. */
export const day = z.iso.date().refine((text) => text >= '1900-01-01' && text <= '2199-12-31', 'not a day of our time');

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day it is in England at that instant, whatever the machine's own zone. */
export const dayOf = (at: Instant): Day => london.format(new Date(at));

const londonClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What a clock in England shows at that instant: `08:30`. Clock times compare as strings. */
export type ClockTime = string;
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time of day');
export const clockTimeOf = (at: Instant): ClockTime => londonClock.format(new Date(at));
