import type { WorkKind } from '@caseward/contract';
import type { WorkWords } from '@caseward/web-kit';

/** What of cases, breaches and investigations there is to do, by the page on which it is done. */
const inCase = (title: string, tab: string) => ({
  title,
  to: ({ recordId }: Readonly<{ recordId: string }>) => `/cases/${recordId}${tab}`,
});
const inBreach = (title: string) => ({
  title,
  to: ({ recordId }: Readonly<{ recordId: string }>) => `/breaches/${recordId}`,
});
const inInvestigation = (title: string) => ({
  title,
  to: ({ recordId }: Readonly<{ recordId: string }>) => `/investigations/${recordId}`,
});

export const casesWork = {
  DO_CASE_ACTION: inCase('Do a task in a case', '/tasks'),
  SEND_REFERRAL: inCase('Send a referral that is drafted', '/referrals'),
  CHASE_REFERRAL: inCase('Ask what became of a referral', '/referrals'),
  ASK_ABOUT_DISAGREEMENT: inCase('Ask for the answer to a disagreement', '/referrals'),
  TAKE_DISAGREEMENT_FURTHER: inCase('Take a disagreement further, or settle it', '/referrals'),
  REVIEW_CASE: inCase('Look again at a case', ''),
  LOOK_AT_QUIET_CASE: inCase('Look at a case in which nothing has happened for long', ''),
  SAY_HOW_GRAVE_A_BREACH_IS: inBreach('Say how grave a breach is'),
  CHOOSE_HOW_A_BREACH_GOES_ON: inBreach('Choose how a breach goes on'),
  DECIDE_OUTCOME_OF_BREACH: inBreach('Decide the outcome of a breach'),
  INFORM_ABOUT_BREACH: inBreach('Tell those concerned the outcome of a breach'),
  CLOSE_BREACH: inBreach('Close a breach'),
  AGREE_NO_DEBRIEF: inBreach('Agree, or not, that a breach needs no debrief'),
  ASSESS_DATA_BREACH: inBreach('Assess the risk of a data breach'),
  REPORT_DATA_BREACH: inBreach('Report a data breach to the Information Commissioner'),
  APPOINT_INVESTIGATOR: inInvestigation('Appoint an investigator'),
  REPLACE_INVESTIGATOR: inInvestigation('Replace an investigator who is not independent'),
  SET_TERMS_OF_REFERENCE: inInvestigation('Set the terms of an investigation'),
  SIGN_OFF_FINDINGS: inInvestigation('Sign off findings'),
  ACCEPT_FINDINGS: inInvestigation('Accept findings, or record a challenge'),
  APPOINT_REVIEWER: inInvestigation('Appoint somebody to review findings'),
  CONCLUDE_INVESTIGATION: inInvestigation('Conclude an investigation'),
  SAY_WHETHER_INDEPENDENT: inInvestigation('Say whether you are independent'),
  START_INVESTIGATION: inInvestigation('Start an investigation'),
  GATHER_EVIDENCE: inInvestigation('Gather evidence, and close it'),
  DRAFT_FINDINGS: inInvestigation('Draft findings'),
  OPEN_FACT_CHECK: inInvestigation('Let the facts in your findings be checked'),
  ISSUE_FINDINGS: inInvestigation('Issue findings'),
  SEND_PROGRESS_NOTE: inInvestigation('Send a word on progress'),
  REVIEW_FINDINGS: inInvestigation('Review findings that were challenged'),
  AGREE_CHILD_INTERVIEW: inInvestigation('Agree how a child will be interviewed'),
} as const satisfies Partial<WorkWords<WorkKind>>;
