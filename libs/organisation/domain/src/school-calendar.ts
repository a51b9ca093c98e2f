import {
  addDays,
  codes,
  commandFor,
  day,
  daysBetween,
  folding,
  id,
  Refusal,
  type Aggregate,
  type Calendar,
  type Day,
  type EventOf,
  type Id,
  type OpenOf,
} from '@caseward/kernel';
import { z } from 'zod';
import type { OrganisationRefusal } from './refusals';

const term = z.object({ from: day, to: day }).meta({ id: 'TermInput' });
export const closureReasons = ['weather', 'building', 'illness', 'industrial_action', 'other'] as const;
const closure = z.object({
  closureId: id,
  schoolId: id,
  from: day,
  to: day,
  reason: codes('ClosureReason', closureReasons),
});
const events = {
  TermDatesSet: z.object({ schoolId: id, terms: z.array(term), closed: z.array(day) }),
  SchoolClosureRecorded: closure,
  SchoolClosureWithdrawn: z.object({ closureId: id, schoolId: id }),
};
export type CalendarEvent = EventOf<typeof events>;
export type Closure = Readonly<{ id: Id; from: Day; to: Day; reason: (typeof closureReasons)[number] }>;
export type SchoolCalendar = Readonly<{
  terms: Calendar['terms'];
  /** Inset days. */
  closed: readonly Day[];
  /** On top of them: what nobody planned. Setting term dates keeps them. */
  closures: readonly Closure[];
}>;

/** After any of these a date that was counted in school days may be another one. */
export const calendarEventTypes = Object.keys(events);

/** Every day inside a term on which pupils are not at school. */
export const closedDays = ({ closed, closures }: SchoolCalendar): readonly Day[] => [
  ...new Set([
    ...closed,
    ...closures.flatMap(({ from, to }) =>
      Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i)),
    ),
  ]),
];
const LONGEST_CLOSURE = 100;

/** A school's terms and its inset days. School-day clocks run on them. */
export const setTermDates = commandFor<SchoolCalendar, typeof events>()({
  type: 'SetTermDates',
  input: z.object({ schoolId: id, terms: z.array(term).min(1).max(60), closed: z.array(day).max(400).default([]) }),
  may: { roles: ['HT', 'ADM', 'SYS'], at: ({ schoolId }) => schoolId, tier: 'T0' },
  about: ({ schoolId }) => schoolId,
  decide(_, { schoolId, terms, closed }) {
    const inOrder = [...terms].sort((a, b) => a.from.localeCompare(b.from));
    for (const [i, { from, to }] of inOrder.entries()) {
      if (to < from) throw new Refusal<OrganisationRefusal>('calendar/term-ends-before-it-starts', { from });
      const next = inOrder[i + 1];
      if (next && next.from <= to)
        throw new Refusal<OrganisationRefusal>('calendar/terms-overlap', { from: next.from });
    }
    return [{ type: 'TermDatesSet', data: { schoolId, terms: inOrder, closed: [...new Set(closed)].sort() } }];
  },
});

/** Snow, a burst pipe: the school is shut though it is term. Clocks that count school days wait. */
export const recordSchoolClosure = commandFor<SchoolCalendar, typeof events>()({
  type: 'RecordSchoolClosure',
  input: closure,
  may: { roles: ['HT', 'ADM', 'SYS'], at: ({ schoolId }) => schoolId, tier: 'T0' },
  about: ({ schoolId }) => schoolId,
  decide({ closures }, input) {
    if (input.to < input.from) throw new Refusal<OrganisationRefusal>('calendar/closure-ends-before-it-starts');
    // A clock that counts school days must not be stopped for a year by a slip of the hand.
    if (daysBetween(input.from, input.to) >= LONGEST_CLOSURE)
      throw new Refusal<OrganisationRefusal>('calendar/closure-too-long');
    if (closures.some(({ from, to }) => from <= input.to && input.from <= to))
      throw new Refusal<OrganisationRefusal>('calendar/closures-overlap');
    return [{ type: 'SchoolClosureRecorded', data: input }];
  },
});

/** It was open after all, or these were not the days. */
export const withdrawSchoolClosure = commandFor<SchoolCalendar, typeof events>()({
  type: 'WithdrawSchoolClosure',
  input: z.object({ closureId: id, schoolId: id }),
  may: { roles: ['HT', 'ADM', 'SYS'], at: ({ schoolId }) => schoolId, tier: 'T0' },
  about: ({ schoolId }) => schoolId,
  decide({ closures }, input) {
    if (!closures.some((one) => one.id === input.closureId))
      throw new Refusal<OrganisationRefusal>('calendar/unknown-closure');
    return [{ type: 'SchoolClosureWithdrawn', data: input }];
  },
});

export const calendarAggregate: Aggregate<SchoolCalendar, typeof events> = {
  name: 'calendar',
  events,
  initial: { terms: [], closed: [], closures: [] },
  evolve: folding<SchoolCalendar, OpenOf<typeof events>>({
    TermDatesSet: (calendar, { terms, closed }) => ({ ...calendar, terms, closed }),
    SchoolClosureRecorded: (calendar, { closureId, from, to, reason }) => ({
      ...calendar,
      closures: [...calendar.closures, { id: closureId, from, to, reason }],
    }),
    SchoolClosureWithdrawn: (calendar, { closureId }) => ({
      ...calendar,
      closures: calendar.closures.filter((one) => one.id !== closureId),
    }),
  }),
  commands: [setTermDates, recordSchoolClosure, withdrawSchoolClosure],
};
