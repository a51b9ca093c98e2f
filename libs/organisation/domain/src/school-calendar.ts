import {
  commandFor,
  day,
  folding,
  id,
  Refusal,
  type Aggregate,
  type Calendar,
  type EventOf,
  type OpenOf,
} from '@caseward/kernel';
import { z } from 'zod';
import type { OrganisationRefusal } from './refusals';

const term = z.object({ from: day, to: day });
const events = { TermDatesSet: z.object({ schoolId: id, terms: z.array(term), closed: z.array(day) }) };
export type CalendarEvent = EventOf<typeof events>;
export type SchoolCalendar = Pick<Calendar, 'terms' | 'closed'>;

/** A school's terms and its inset days and closures. School-day clocks run on them. */
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

export const calendarAggregate: Aggregate<SchoolCalendar, typeof events> = {
  name: 'calendar',
  events,
  initial: { terms: [], closed: [] },
  evolve: folding<SchoolCalendar, OpenOf<typeof events>>({
    TermDatesSet: (_, { terms, closed }) => ({ terms, closed }),
  }),
  commands: [setTermDates],
};
