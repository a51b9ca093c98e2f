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
