import type { OpenConcernEvent } from '@caseward/concerns-domain';
import type { SealedText } from '@caseward/sealing';
import type { Projected } from '@caseward/server-kit';

/** What was decided on a concern, and why, as its row holds it. */
export type Decision = Readonly<{
  decidedAt: string;
  decidedBy: string;
  actingRole: string;
  threshold: string;
  category: string;
  level: string;
  parents: string;
  rationale: SealedText | null;
  parentsReason: SealedText | null;
  /** Of a decision that was made before these were asked, nothing. */
  optionsConsidered?: SealedText | null;
  adviceTaken?: SealedText | null;
  reliedOn?: readonly string[];
}>;

type Decided = Projected<Extract<OpenConcernEvent, { type: 'TriageDecided' | 'TriageDecisionRevised' }>>;
export const decisionOf = ({ data, sealed, meta }: Decided): Decision => ({
  ...{ decidedAt: meta.recordedAt, decidedBy: data.decidedBy },
  actingRole: meta.actingRole,
  threshold: data.threshold,
  category: data.category,
  level: data.level,
  parents: data.parents,
  rationale: sealed['rationale'] ?? null,
  parentsReason: sealed['parentsReason'] ?? null,
  optionsConsidered: sealed['optionsConsidered'] ?? null,
  adviceTaken: sealed['adviceTaken'] ?? null,
  reliedOn: data.reliedOn ?? [],
});
