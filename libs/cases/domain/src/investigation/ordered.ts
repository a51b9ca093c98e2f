import type { ReadFact, RecordId } from '@caseward/kernel';
import { breachStream } from '../breach/breach';

/** Whether a policy breach ordered this very investigation: only then is one commissioned for it. */
export const breachOrdered = async (
  read: ReadFact,
  breachId: RecordId,
  investigationId: RecordId,
): Promise<boolean> => {
  const breach = await read(breachStream, breachId);
  return breach.status !== 'none' && breach.investigation?.id === investigationId;
};
