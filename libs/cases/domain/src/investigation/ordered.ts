import type { ReadFact, RecordId } from '@caseward/kernel';
import { breachStream } from '../breach/breach';

/** Whether a policy breach ordered this very investigation, as only then one is commissioned for it; and whether it waits. */
export const breachOrdered = async (
  read: ReadFact,
  breachId: RecordId,
  investigationId: RecordId,
): Promise<Readonly<{ ordered: boolean; held: boolean }>> => {
  const breach = await read(breachStream, breachId);
  if (breach.status === 'none') return { ordered: false, held: false };
  return { ordered: breach.investigation?.id === investigationId, held: breach.hold !== undefined };
};
