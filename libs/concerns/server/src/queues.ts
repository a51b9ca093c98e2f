import type { Day, PersonId } from '@caseward/kernel';
import { and, eq, gt, inArray, isNotNull, isNull, lte, ne, not, or, type SQL } from 'drizzle-orm';
import { concernFiles as c } from './concern-file.projection';

export const queueNames = ['new', 'mine', 'waiting', 'snoozed', 'decided', 'aside'] as const;
export type QueueName = (typeof queueNames)[number];

/** Queues in which something still has to be done: most urgent first, longest waiting before the rest. */
export const isWaiting = (queue: QueueName): boolean => queue !== 'decided' && queue !== 'aside';

/**
 * Every concern stands in exactly one queue of each person who may know of it. What a colleague has, or its reporter was
 * asked about, comes back to everybody when it is late or a child is not safe: nothing waits unseen. That includes a concern
 * that was decided on and has no next step yet, because somebody was called away or its case could not take it.
 */
export const queuesFor = (person: PersonId, today: Day): Readonly<Record<QueueName, SQL | undefined>> => {
  const mine = and(isNotNull(c.triager), eq(c.triager, person));
  const others = or(isNull(c.triager), ne(c.triager, person));
  const due = or(inArray(c.status, ['submitted', 'triaged']), and(eq(c.status, 'monitored'), lte(c.reviewOn, today)));
  const inHand = and(eq(c.overdue, false), ne(c.danger, 'open'), or(eq(c.asked, true), isNotNull(c.triager)));
  return {
    new: and(due, others, inHand && not(inHand)),
    mine: and(due, mine),
    waiting: and(due, others, inHand),
    snoozed: and(eq(c.status, 'monitored'), gt(c.reviewOn, today)),
    decided: inArray(c.status, [
      'opened_as_case',
      'linked_to_case',
      'routed_to_adult_conduct',
      'breach_routed',
      'redirected',
      'closed',
    ]),
    aside: inArray(c.status, ['duplicate', 'not_reportable']),
  };
};
