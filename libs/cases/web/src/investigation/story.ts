import type { InvestigationEvent } from '@caseward/cases-domain';
import { fileKindWords } from '@caseward/concerns-web';
import { happeningIn, type StoryWords } from '@caseward/web-kit';
import {
  bearingWords, bodyWords, causeWords, evidencePartWords, findingWords, groundWords, kindWords, ofWords, partyWords, pauseWords,
  reviewWords, signOffWords,
} from './words'; // prettier-ignore

/** How an investigation tells what happened in it. */
const events: Readonly<Record<InvestigationEvent['type'], string>> = {
  InvestigationCommissioned: 'Investigation commissioned',
  AllegationPut: 'Question to answer',
  CommissionerSucceeded: 'Somebody else decides on it from now on',
  InvestigatorAppointed: 'Investigator appointed',
  InvestigatorReplaced: 'Investigator replaced',
  IndependenceDeclared: 'Independence declared',
  TermsSet: 'Terms of reference set',
  InvestigationStarted: 'Investigation started',
  EvidenceLogged: 'Evidence logged',
  CustodyTransferred: 'Evidence changed hands',
  EvidenceEntryCorrected: 'Entry in the evidence log corrected',
  EvidenceWeighed: 'Evidence weighed',
  ChildInterviewPlanAsked: 'Plan for a child’s interview asked for',
  ChildInterviewPlanAgreed: 'Plan for a child’s interview agreed',
  InterviewRecorded: 'Interview recorded',
  InvestigationPaused: 'Paused: the clock stands still',
  InvestigationResumed: 'Resumed: the clock runs',
  InvestigationHoldEnded: 'The statutory process is over',
  ProgressNoteSent: 'Progress note sent',
  EvidenceClosed: 'Evidence closed',
  FindingsDrafted: 'Finding drafted',
  FactCheckOpened: 'Fact check opened',
  FactualCommentRecorded: 'Comment on the facts',
  FindingsSignedOff: 'Findings read by a second person',
  FindingsIssued: 'Findings issued',
  FindingsAccepted: 'Findings accepted',
  FindingsChallenged: 'Findings challenged',
  ReviewerAppointed: 'Reviewer appointed',
  FindingsReviewed: 'Findings reviewed',
  InvestigationConcluded: 'Investigation concluded',
  InvestigationAbandoned: 'Investigation ended without findings',
  InvestigationAttachmentAdded: 'A file added',
  InvestigationAttachmentWithdrawn: 'A file taken out',
  InvestigationEscalated: 'Something was overdue',
};
export const investigationStory: StoryWords = {
  events,
  fields: {
    allegation: 'Allegation', question: 'Question', clauses: 'Clauses', investigator: 'Investigator', formerly: 'Before', trained: 'Trained',
    why: 'Why', reason: 'Reason', knowsThem: 'Knows somebody concerned', managesThem: 'Manages somebody concerned',
    tookPart: 'Took part in it', gainsOrLoses: 'Gains or loses by it', independent: 'Independent', statement: 'Statement',
    scope: 'Scope', confidentiality: 'Confidentiality', accompaniment: 'Being accompanied', targetDate: 'Target', evidence: 'Evidence',
    kind: 'What it is', originalSeen: 'Original seen', capturedOn: 'Captured on', capturedWhere: 'Captured where', sha256: 'Fingerprint (SHA-256)',
    description: 'What it shows', source: 'From', heldBy: 'Held by', keptAt: 'Kept at', part: 'Which part', correct: 'Correct is',
    bearing: 'Bears', note: 'Note', child: 'Child', lead: 'Safeguarding lead', purpose: 'What for', agreedWith: 'Agreed with',
    plan: 'Plan', support: 'Support', agreement: 'What was agreed', person: 'With', somebody: 'With', present: 'Also there',
    account: 'What was said', recordAgreed: 'They agree with the record', on: 'On', processGoesOn: 'Statutory process goes on', automatic: 'By itself',
    to: 'To', summary: 'Summary', finding: 'Finding', mitigation: 'In their favour', systemCauses: 'What around them let it happen',
    systemNote: 'More on that', rationale: 'Reasons', optionsConsidered: 'Also considered', adviceTaken: 'Advice', reliedOn: 'Rests on',
    until: 'Until', from: 'From', comment: 'Comment', response: 'Answer', outcome: 'Outcome', signer: 'Signed by', challengeUntil: 'May be challenged until',
    allAgree: 'All concerned agree', receivedOn: 'Received', grounds: 'Grounds', challenge: 'Challenge', reviewer: 'Reviewer', changed: 'Changed',
    milestone: 'What', what: 'What it is', name: 'File', capturedTime: 'Captured at', capturedBy: 'Captured by', commissioner: 'Commissioned by', subjects: 'About', ofKind: 'Belongs to',
  },
  codes: {
    kind: { ...fileKindWords, ...kindWords }, part: evidencePartWords, bearing: bearingWords, agreedWith: bodyWords, why: pauseWords, to: partyWords, from: partyWords,
    finding: findingWords, systemCauses: causeWords, outcome: { ...signOffWords, ...reviewWords }, grounds: groundWords, ofKind: ofWords,
    milestone: { terms: 'Terms of reference', evidence: 'Evidence', findings: 'Findings', progress: 'A progress note' },
  },
  untold: ['investigationId', 'schoolId', 'ofRecord', 'onBalance', 'complete', 'inHandsOf', 'spent', 'as', 'investigators', 'attachmentId', 'blobId', 'addedBy', 'size', 'preview', 'scanned', 'contentNotes'],
}; // prettier-ignore
export const happening = happeningIn(investigationStory);
export const eventTitle = (kind: string): string => investigationStory.events[kind] ?? kind;
