import { dayOf, londonInstant, type Day, type Instant } from '@caseward/kernel';

/** At that hour of the day; at once when it was written down on the day itself, at whatever hour, or later. */
export const onTheDay = (day: Day, hour: number, recordedAt: Instant): Instant =>
  day <= dayOf(recordedAt) ? recordedAt : londonInstant(day, hour);
