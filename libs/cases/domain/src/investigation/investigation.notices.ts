import { noticeFor } from '@caseward/kernel';
import type { OpenInvestigationEvent } from './events';

type It = Readonly<{ investigationId: string }>;
const it = ({ investigationId }: It) => investigationId;
/** That alone: what one of them has done says nothing of what another is to do. */
const that =
  (...parts: readonly string[]) =>
  ({ investigationId }: It) => ({ record: investigationId, parts });
const to =
  (part: string) =>
  ({ investigationId }: It, person: string) => ({ record: investigationId, part, to: [person] });

/** It has come into somebody's hands: to investigate, to agree a child's interview, to review. Told to them alone. */
export const investigationYours = noticeFor<OpenInvestigationEvent>()({
  name: 'INVESTIGATION_YOURS',
  urgent: false,
  tells: {
    InvestigatorAppointed: (data) => to('investigator')(data, data.investigator),
    InvestigatorReplaced: (data) => to('investigator')(data, data.investigator),
    ChildInterviewPlanAsked: (data) => to(data.child)(data, data.lead),
    CommissionerSucceeded: (data) => to('commissioner')(data, data.commissioner),
    ReviewerAppointed: (data) => to('reviewer')(data, data.reviewer),
  },
  settles: {
    IndependenceDeclared: that('investigator'),
    ChildInterviewPlanAgreed: (data) => that(data.child)(data),
    FindingsReviewed: that('reviewer'),
    // Whatever the commissioner does shows that they have it; whoever had it before need not look at it any more.
    CommissionerSucceeded: that('commissioner'),
    InvestigatorAppointed: that('commissioner'),
    InvestigatorReplaced: that('commissioner', 'investigator'),
    TermsSet: that('commissioner'),
    FindingsSignedOff: that('commissioner'),
    ReviewerAppointed: that('commissioner', 'reviewer'),
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
  tells: {
    InvestigationEscalated: ({ investigationId, milestone }) => ({
      record: investigationId,
      part: milestone,
      to: 'readers',
    }),
  },
  settles: {
    TermsSet: that('terms'),
    ProgressNoteSent: that('progress'),
    EvidenceClosed: that('evidence'),
    FindingsIssued: it,
    InvestigationPaused: it,
    InvestigationAbandoned: it,
  },
});

export const investigationNotices = [investigationYours, findingsYours, investigationOverdue];
