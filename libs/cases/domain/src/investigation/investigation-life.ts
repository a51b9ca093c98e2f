import { lifecycleFor } from '@caseward/kernel';
import type { Investigation, OpenInvestigation } from './investigation';
import type { InvestigationRefusal } from './refusals';
import { investigationStatuses, type InvestigationStatus } from './vocabulary';

type Asked = (record: OpenInvestigation) => InvestigationRefusal | false;

/** Before anybody has been told the findings. */
const unissued: readonly InvestigationStatus[] = [
  'commissioned', 'terms_set', 'active', 'evidence_closed', 'findings_drafted', 'fact_check',
]; // prettier-ignore
const drafting: readonly InvestigationStatus[] = ['evidence_closed', 'findings_drafted', 'fact_check'];
const unended = investigationStatuses.filter((status) => status !== 'concluded' && status !== 'abandoned');

const commissioner = ({ commissioner: who }: OpenInvestigation) => [who];
const investigator = ({ investigator: who }: OpenInvestigation) => (who ? [who] : []);
const either = (record: OpenInvestigation) => [...commissioner(record), ...investigator(record)];

/** From somebody who declared a conflict nothing is taken, and nothing is built on it: they must be replaced. */
const noConflict: Asked = ({ independence }) => independence === 'conflict' && 'investigation/conflict-declared';
const independent: Asked = (record) =>
  noConflict(record) || (record.independence !== 'declared' && 'investigation/not-declared');
const hasInvestigator: Asked = ({ investigator: who }) => who === undefined && 'investigation/no-investigator';

const byInvestigator = { by: investigator, unless: independent } as const;

/** The life of an investigation. Rules refuse by it, pages offer by it, and it is the picture of its life. */
export const investigationLife = lifecycleFor<OpenInvestigation, InvestigationRefusal>()({
  none: 'investigation/none',
  notYours: 'investigation/not-yours',
  begins: { CommissionInvestigation: 'commissioned' },
  because: {
    commissioned: 'investigation/terms-not-set',
    terms_set: 'investigation/not-started',
    active: 'investigation/is-running',
    paused: 'investigation/is-paused',
    evidence_closed: 'investigation/evidence-is-closed',
    findings_drafted: 'investigation/findings-are-drafted',
    fact_check: 'investigation/in-fact-check',
    findings_issued: 'investigation/findings-are-issued',
    accepted: 'investigation/is-accepted',
    challenged: 'investigation/is-challenged',
    reviewed: 'investigation/is-reviewed',
    concluded: 'investigation/is-concluded',
    abandoned: 'investigation/is-abandoned',
  },
  turns: {
    AppointInvestigator: {
      from: unissued,
      by: commissioner,
      unless: ({ investigator: who }) => who !== undefined && 'investigation/has-an-investigator',
    },
    DeclareIndependence: { from: [...unissued, 'paused'], by: investigator, unless: noConflict },
    ReplaceInvestigator: { from: [...unissued, 'paused'], by: commissioner, unless: hasInvestigator },
    SetTermsOfReference: {
      from: ['commissioned', 'terms_set', 'active'],
      to: ['terms_set'],
      by: commissioner,
      unless: noConflict,
    },
    StartInvestigation: { from: ['terms_set'], to: ['active'], ...byInvestigator },
    LogEvidence: { from: ['active'], ...byInvestigator },
    TransferCustody: { from: ['active', ...drafting], ...byInvestigator },
    CorrectEvidenceEntry: { from: ['active', ...drafting], ...byInvestigator },
    WeighEvidence: { from: ['active', ...drafting], ...byInvestigator },
    AskForChildInterviewPlan: { from: ['terms_set', 'active'], by: either, unless: independent },
    AgreeChildInterviewPlan: {
      from: ['terms_set', 'active'],
      by: ({ leads }) => leads,
      unless: noConflict,
    },
    RecordInterview: { from: ['active'], ...byInvestigator },
    PauseInvestigation: { from: unissued, to: ['paused'], by: commissioner },
    ResumeInvestigation: { from: ['paused'], to: unissued, by: commissioner },
    SendProgressNote: { from: ['active', 'paused', ...drafting], ...byInvestigator },
    CloseEvidence: { from: ['active'], to: ['evidence_closed'], ...byInvestigator },
    DraftFindings: { from: drafting, to: ['findings_drafted'], ...byInvestigator },
    OpenFactCheck: { from: ['findings_drafted'], to: ['fact_check'], ...byInvestigator },
    RecordFactualComment: { from: ['fact_check'], by: either, unless: independent },
    SignOffFindings: {
      from: ['fact_check'],
      by: commissioner,
      unless: (record) => independent(record) || (record.signer !== undefined && 'investigation/already-signed'),
    },
    IssueFindings: {
      from: ['fact_check'],
      to: ['findings_issued'],
      by: investigator,
      unless: (record) => independent(record) || (record.signer === undefined && 'investigation/not-signed'),
    },
    AcceptFindings: { from: ['findings_issued'], to: ['accepted'], by: commissioner },
    ChallengeFindings: { from: ['findings_issued'], to: ['challenged'], by: either },
    AppointReviewer: {
      from: ['challenged'],
      by: commissioner,
      unless: ({ reviewer }) => reviewer !== undefined && 'investigation/has-a-reviewer',
    },
    ReviewFindings: { from: ['challenged'], to: ['reviewed'], by: ({ reviewer }) => (reviewer ? [reviewer] : []) },
    ConcludeInvestigation: { from: ['accepted', 'reviewed'], to: ['concluded'], by: commissioner },
    SucceedCommissioner: { from: unended, offered: false },
    AbandonInvestigation: { from: unended, to: ['abandoned'], by: commissioner },
    AttachToInvestigation: { from: ['active', ...drafting], by: either, unless: independent },
    WithdrawInvestigationAttachment: {
      from: investigationStatuses,
      by: either,
      unless: ({ attachments }) =>
        attachments.every(({ withdrawn }) => withdrawn) && 'investigation/attachment-unknown',
    },
    EscalateOverdueInvestigation: { from: unissued, offered: false },
  },
});
export type InvestigationTurn = keyof typeof investigationLife.turns;

/** The investigation, when it takes this command now, from this actor when one is given. @throws Refusal */
export const ready = (record: Investigation, command: InvestigationTurn, actor?: string): OpenInvestigation =>
  investigationLife.ready(record, command, actor);
