import type { Day } from '@caseward/kernel';

type Counted = readonly Readonly<{ from: Day; days: number; basis: string }>[];
/**
 * Reference data: numbers of days that neither the law nor a school sets, each with the day from which it counts. A number is
 * changed by a further line: what began before goes on by the day that its event holds.
 */
const OURS = 'Product default';
/** Days in which a school takes on a text, where whoever publishes it sets no day: most governing bodies meet within a term. */
export const adoptionDays: Counted = [{ from: '2000-01-01', days: 84, basis: OURS }];
/** Working days in which what a body has ratified or noted is published (domain guide, deadline 23). */
export const publicationDays: Counted = [{ from: '2000-01-01', days: 5, basis: OURS }];

/** What counts for something that begins on a day. */
export const countedOn = (counted: Counted, on: Day): number =>
  counted.reduce((days, one) => (one.from <= on ? one.days : days), counted[0]?.days ?? 0);
