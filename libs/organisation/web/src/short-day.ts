const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "1 Sep 2026". */
export const shortDay = (day: string): string => format.format(new Date(`${day}T12:00:00.000Z`));
