import { commandDocument } from '@caseward/contract';
import { execute, invalidate, newId, useMe } from '@caseward/web-kit';
import { useQueryClient } from '@tanstack/react-query';

/** Says that one has looked at these. A page at a time, as many as a command takes. */
export const useMarkSeen = () => {
  const client = useQueryClient();
  const { personId } = useMe();
  return async (alerts: readonly string[]): Promise<void> => {
    if (alerts.length === 0) return;
    await execute(commandDocument('MarkAlertsSeen'), { commandId: newId(), input: { personId, alerts: [...alerts] } });
    await invalidate(client, ['alert']);
  };
};
