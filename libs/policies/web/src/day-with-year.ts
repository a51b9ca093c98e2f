const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A day of a register that goes back for years: "14 Sept 2026". On which day of the week nobody asks. */
export const dayWithYear = (day: string): string => format.format(new Date(`${day}T12:00:00.000Z`));
