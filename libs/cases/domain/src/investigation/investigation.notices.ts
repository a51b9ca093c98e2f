import { noticeFor } from '@caseward/kernel';
import type { OpenInvestigationEvent } from './events';

const it = ({ investigationId }: Readonly<{ investigationId: string }>) => investigationId;

/** It has come into somebody's hands: to investigate, to agree a child's interview, to review. Told to them alone. */
export const investigationYours = noticeFor<OpenInvestigationEvent>()({
  name: 'INVESTIGATION_YOURS',
  urgent: false,
  tells: {
    InvestigatorAppointed: ({ investigationId, investigator }) => ({ record: investigationId, to: [investigator] }),
    InvestigatorReplaced: ({ investigationId, investigator }) => ({ record: investigationId, to: [investigator] }),
    ChildInterviewPlanAsked: ({ investigationId, lead }) => ({ record: investigationId, to: [lead] }),
    CommissionerSucceeded: ({ investigationId, commissioner }) => ({ record: investigationId, to: [commissioner] }),
    ReviewerAppointed: ({ investigationId, reviewer }) => ({ record: investigationId, to: [reviewer] }),
  },
  settles: {
    IndependenceDeclared: it,
    ChildInterviewPlanAgreed: it,
    FindingsReviewed: it,
    InvestigationConcluded: it,
    InvestigationAbandoned: it,
  },
});

type Next = Readonly<{ investigationId: string; inHandsOf?: string | undefined }>;
const toNext = ({ investigationId, inHandsOf }: Next) =>
  inHandsOf === undefined ? undefined : { record: investigationId, to: [inHandsOf] };

/** Its findings wait for one person: to be signed, mended or issued, or to name who looks at a challenge. Told to them alone. */
export const findingsYours = noticeFor<OpenInvestigationEvent>()({
  name: 'FINDINGS_YOURS',
  urgent: false,
  tells: { FactCheckOpened: toNext, FindingsSignedOff: toNext, FindingsChallenged: toNext },
  settles: {
    FindingsSignedOff: it,
    FindingsDrafted: it,
    FindingsIssued: it,
    ReviewerAppointed: it,
    FindingsReviewed: it,
    InvestigationConcluded: it,
    InvestigationAbandoned: it,
  },
});

/** Something of it is overdue: told to its few readers, until it is done. */
export const investigationOverdue = noticeFor<OpenInvestigationEvent>()({
  name: 'INVESTIGATION_OVERDUE',
  urgent: false,
  tells: { InvestigationEscalated: ({ investigationId }) => ({ record: investigationId, to: 'readers' }) },
  settles: {
    TermsSet: it,
    ProgressNoteSent: it,
    EvidenceClosed: it,
    FindingsIssued: it,
    InvestigationPaused: it,
    InvestigationAbandoned: it,
  },
});

export const investigationNotices = [investigationYours, findingsYours, investigationOverdue];
