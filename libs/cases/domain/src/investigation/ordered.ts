import type { ReadFact, RecordId } from '@caseward/kernel';

/** Whether a policy breach ordered this very investigation: only then is one commissioned for it. */
export type BreachOrdered = (read: ReadFact, breachId: RecordId, investigationId: RecordId) => Promise<boolean>;

/** Until there are breach records, none has ordered anything. */
export const breachOrdered: BreachOrdered = () => Promise.resolve(false);
