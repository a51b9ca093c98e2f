import type { OpenInvestigationEvent } from '@caseward/cases-domain';
import { dayOf } from '@caseward/kernel';
import type { SealedText } from '@caseward/sealing';
import type { Projected } from '@caseward/server-kit';

/** The parts of an investigation's row: ids, codes and days in the open, and texts as they were sealed. */
type Text = SealedText | null;

export type TermsRow = Readonly<{ scope: Text; confidentiality: Text; accompaniment: Text; targetDate: string }>;
export type PauseRow = Readonly<{ from: string; to: string | null; why: string; reason: Text }>;
export type WeightRow = Readonly<{ allegation: string; evidence: string; bearing: string; note: Text }>;
export type FindingRow = Readonly<{
  finding: string;
  before: string | null;
  evidence: readonly string[];
  rationale: Text;
  clauses: Text;
  mitigation: Text;
  systemCauses: readonly string[];
  systemNote: Text;
}>;
export type AllegationRow = Readonly<{ number: string; question: Text; clauses: Text; finding: FindingRow | null }>;
export type CustodyRow = Readonly<{ on: string; heldBy: Text; keptAt: Text; reason: Text }>;
export type CorrectionRow = Readonly<{ part: string; correct: Text; reason: Text }>;
export type InterviewRow = Readonly<{
  on: string;
  person: string | null;
  somebody: Text;
  child: boolean;
  present: Text;
  account: Text;
  recordAgreed: boolean;
}>;
export type EvidenceRow = Readonly<{
  number: string;
  kind: string | null;
  loggedAt: string;
  description: Text;
  source: Text;
  capturedOn: string | null;
  capturedWhere: Text;
  originalSeen: boolean | null;
  sha256: string | null;
  custody: readonly CustodyRow[];
  corrections: readonly CorrectionRow[];
  interview: InterviewRow | null;
}>;
export type PlanRow = Readonly<{
  child: string;
  lead: string | null;
  purpose: Text;
  agreed: boolean;
  plan: Text;
  support: Text;
}>;
export type CommentRow = Readonly<{ from: string; on: string; comment: Text; response: Text }>;
export type ChallengeRow = Readonly<{ from: string; receivedOn: string; grounds: readonly string[]; challenge: Text }>;
export type ClockRow = Readonly<{
  since: string | null;
  spent: number;
  progressSince: string | null;
  /** When the findings were issued, or it was given up: nothing is counted after that. */
  until: string | null;
}>;

export type Happened<T extends OpenInvestigationEvent['type']> = Projected<
  Extract<OpenInvestigationEvent, { type: T }>
>;
/** Some of an event's texts, as they were sealed. */
export const sealedIn = <K extends string>(
  { sealed }: Readonly<{ sealed: Readonly<Record<string, SealedText>> }>,
  ...fields: readonly K[]
): Readonly<Record<K, Text>> =>
  // One for each of the names above.
  Object.fromEntries(fields.map((field) => [field, sealed[field] ?? null])) as Record<K, Text>;

export const entryOf = (event: Happened<'EvidenceLogged'>): EvidenceRow => {
  const { data, meta } = event;
  const { evidence: number, kind, originalSeen, capturedOn = null, sha256 = null } = data;
  const held = { on: dayOf(meta.recordedAt), ...sealedIn(event, 'heldBy', 'keptAt', 'reason') };
  return {
    ...{ number, kind, originalSeen, capturedOn, sha256, loggedAt: meta.recordedAt },
    ...sealedIn(event, 'description', 'source', 'capturedWhere'),
    ...{ custody: [held], corrections: [], interview: null },
  };
};
export const interviewOf = (event: Happened<'InterviewRecorded'>): EvidenceRow => {
  const { evidence: number, on, person = null, child, recordAgreed } = event.data;
  return {
    ...{ number, kind: null, loggedAt: event.meta.recordedAt, description: null, source: null, capturedOn: null },
    ...{ capturedWhere: null, originalSeen: null, sha256: null, custody: [], corrections: [] },
    interview: { on, person, child, recordAgreed, ...sealedIn(event, 'somebody', 'present', 'account') },
  };
};
export const findingOf = (event: Happened<'FindingsDrafted'>): FindingRow => {
  const { finding, evidence, systemCauses } = event.data;
  const texts = sealedIn(event, 'rationale', 'clauses', 'mitigation', 'systemNote');
  return { finding, before: null, evidence, systemCauses, ...texts };
};
