import { addDays, englandBankHolidays, isSchoolDay, londonInstant, type Calendar, type Day, type Instant } from '@caseward/kernel'; // prettier-ignore
import { termsAround } from './calendar';

/** As every school of the demo has it. */
export const calendarAround = (today: Day): Calendar => ({
  terms: termsAround(today),
  closed: [],
  bankHolidays: englandBankHolidays.days,
});

/** Every day of school from then until now, the last one today or the latest before it. */
export const schoolDays = (from: Day, today: Day): readonly Day[] => {
  const calendar = calendarAround(today);
  const days: Day[] = [];
  for (let day = from; day <= today; day = addDays(day, 1)) if (isSchoolDay(calendar, day)) days.push(day);
  return days;
};

/** When clocks in England show it. */
export const clockTime = (day: Day, minutes: number): Instant =>
  new Date(Date.parse(londonInstant(day, 8)) + (minutes - 8 * 60) * 60_000).toISOString();
