import type { Policy } from '@caseward/policies-domain';
import type { ChainVersion, ChangedClause } from './chain-tables';

/**
 * A clause that a lesson changes, as those who govern may know of it. Of a policy of one school nothing is told: it would
 * say where the lesson was learned. Of a text that does not hold yet neither its number nor its words.
 */
export const toldClause = (
  { policyId, versionId, clauseId }: ChangedClause,
  policy: Policy,
  texts: readonly Pick<ChainVersion, 'id' | 'heldFrom' | 'clauses'>[],
) => {
  const untold = { policy: null, clauseId: null, number: null, heldFrom: null };
  if (policy.status === 'none' || policy.school !== undefined) return untold;
  const holds = texts.find(({ id }) => id === policy.inForce?.versionId);
  const clause = holds?.clauses.find(({ id }) => id === clauseId);
  return {
    policy: { id: policyId, title: policy.title },
    clauseId: clause?.id ?? null,
    number: clause?.number ?? null,
    heldFrom: texts.find(({ id }) => id === versionId)?.heldFrom ?? null,
  };
};
