import type { Day } from './time';

export type Calendar = Readonly<{
  terms: readonly Readonly<{ from: Day; to: Day }>[];
  /** Inset days and closures, inside a term, on which pupils are not at school. */
  closed: readonly Day[];
  bankHolidays: readonly Day[];
}>;
