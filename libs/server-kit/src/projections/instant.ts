import type { Instant } from '@caseward/kernel';
import { customType } from 'drizzle-orm/pg-core';

/**
 * A `timestamptz` column whose rows hold the kernel's `Instant` (`2026-09-01T08:30:00.000Z`), both when drizzle
 * selects them and when a projection's handler sees them. Prefer it to `timestamp(…, { mode: 'string' })`, which
 * yields PostgreSQL's own text (`2026-09-01 08:30:00+00`).
 */
export const instant = customType<{ data: Instant; driverData: string }>({
  dataType: () => 'timestamp(3) with time zone',
  toDriver: (value) => value,
  fromDriver: (text) => new Date(text.replace(' ', 'T').replace(/[+-]\d\d$/, '$&:00')).toISOString(),
});

const PLAIN = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{0,5}[1-9])?\+00$/;

/** As PostgreSQL prints the instant in UTC, so that a row reads alike before and after it has been stored. */
export const asStored = (text: string): string => {
  if (PLAIN.test(text)) return text;
  const [date, time] = new Date(text).toISOString().slice(0, -1).split('T');
  return `${date} ${time?.replace(/\.?0+$/, '')}+00`;
};
