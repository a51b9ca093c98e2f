/**
 * Whether an instant (`2026-02-28T09:30:00.000Z`, to any fraction) is one that the calendar has. A `Date` takes 31 February
 * for 3 March, and the database takes it for an accident: what a client sends as a place in a list is looked at first.
 */
export const isRealMoment = (at: string): boolean => {
  const time = new Date(at);
  return !Number.isNaN(time.valueOf()) && time.toISOString().slice(0, 19) === at.slice(0, 19);
};
