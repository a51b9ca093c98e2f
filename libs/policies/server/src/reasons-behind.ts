import { openStatuses } from '@caseward/policies-domain';
import type { Reason, VersionRow } from './version-file.table';

export type ReasonBehind = Reason & Readonly<{ since: string | null }>;
type Behind = Pick<VersionRow, 'id' | 'number' | 'status' | 'basedOn' | 'reasons'>;

/**
 * Why a text says what it says: what it was changed for itself, and for each clause that goes on what the texts behind it
 * were. A text that never held gave no clause its reason.
 */
export const reasonsBehind = (
  { basedOn, reasons, clauses }: Pick<VersionRow, 'basedOn' | 'reasons' | 'clauses'>,
  versions: readonly Behind[],
): readonly ReasonBehind[] => {
  const here = new Set(clauses.map(({ id }) => id));
  const found: ReasonBehind[] = reasons.map((reason) => ({ ...reason, since: null }));
  const seen = new Set<string>();
  for (let next = basedOn; next !== null && !seen.has(next);) {
    seen.add(next);
    const text = versions.find(({ id }) => id === next);
    if (!text) break;
    const told = openStatuses.includes(text.status) ? text.reasons : [];
    for (const reason of told)
      if (reason.clauseId !== undefined && here.has(reason.clauseId)) found.push({ ...reason, since: text.number });
    next = text.basedOn;
  }
  return found;
};
