import type { AlertKind } from '@caseward/contract';
import type { Severity } from '@caseward/web-kit';

/** What an alert says, and where it leads. Nothing of the record: its page says that. */
export const kindWords: Readonly<
  Record<AlertKind, Readonly<{ title: string; as: Severity; tag: string; at: string }>>
> = {
  IMMEDIATE_DANGER: { title: 'A child may be in danger now', as: 'immediate', tag: 'Act now', at: '/inbox' },
  IMAGERY_DECLARED: {
    title: 'An image of a child may be about: files are locked',
    as: 'immediate',
    tag: 'Act now',
    at: '/imagery',
  },
  CONCERN_OVERDUE: { title: 'A concern has waited too long', as: 'high', tag: 'Overdue', at: '/inbox' },
  CONCERN_YOURS: { title: 'A concern was handed to you', as: 'medium', tag: 'For you', at: '/inbox' },
  EXCLUDED_HAD_READ: {
    title: 'Somebody who is now shut out of a concern had read it before',
    as: 'high',
    tag: 'Look',
    at: '/inbox',
  },
  REPORT_ASKED: { title: 'You are asked something about your report', as: 'medium', tag: 'For you', at: '/my/reports' },
  CASE_YOURS: { title: 'A case was handed to you', as: 'medium', tag: 'For you', at: '/cases' },
  CASE_JOINED: { title: 'You were brought into a case', as: 'info', tag: 'For you', at: '/cases' },
  CASE_ACTION_YOURS: { title: 'Something in a case is yours to do', as: 'medium', tag: 'For you', at: '/cases' },
  CASE_ACTION_OVERDUE: { title: 'Something in a case was to be done by now', as: 'high', tag: 'Overdue', at: '/cases' },
  CONFERENCE_REPORT_DUE: {
    title: 'A report for a child protection conference is wanted soon',
    as: 'medium',
    tag: 'Soon',
    at: '/cases',
  },
  CASE_INACTIVE: {
    title: 'A case has not been worked on for long, or is to be looked at',
    as: 'medium',
    tag: 'Look',
    at: '/cases',
  },
  REFERRAL_UNANSWERED: { title: 'A referral has no answer yet', as: 'high', tag: 'Overdue', at: '/cases' },
  LADO_NOT_TOLD: { title: 'The LADO has not been told yet', as: 'high', tag: 'Act today', at: '/conduct' },
  CONDUCT_OVERDUE: { title: 'Something is due on a record about an adult', as: 'high', tag: 'Overdue', at: '/conduct' },
  CONDUCT_WAITING: { title: 'A record about an adult waits for you', as: 'info', tag: 'New', at: '/conduct' },
  CONCERN_WAITING: { title: 'A concern is waiting for a decision', as: 'info', tag: 'New', at: '/inbox' },
  POLICY_REVIEW_DUE: { title: 'A policy is to be reviewed', as: 'medium', tag: 'Review', at: '/policies' },
  POLICY_IMPACT_DUE: {
    title: 'Look what something new means for a policy',
    as: 'medium',
    tag: 'Look',
    at: '/policies',
  },
  TEXT_WAITING: { title: 'A text of a policy waits for you', as: 'medium', tag: 'For you', at: '/policies/texts' },
  TEXT_UNPUBLISHED: {
    title: 'A text of a policy was decided on and is not published yet',
    as: 'high',
    tag: 'Overdue',
    at: '/policies/texts',
  },
  TEXT_HELD_BACK: {
    title: 'A published text is not in force: another one came first',
    as: 'high',
    tag: 'Look',
    at: '/policies/texts',
  },
  ADOPTION_TO_DO: {
    title: 'A school has not taken on a policy in time',
    as: 'high',
    tag: 'Overdue',
    at: '/policies/adoption',
  },
  ACKNOWLEDGEMENT_DUE: { title: 'There is a policy for you to read', as: 'info', tag: 'Read', at: '/my/policies' },
  ACKNOWLEDGEMENT_MISSING: {
    title: 'Somebody has not acknowledged a policy',
    as: 'medium',
    tag: 'Look',
    at: '/policies/acknowledgements',
  },
  BREACH_WAITING: { title: 'A breach of policy is waiting for a decision', as: 'info', tag: 'New', at: '/breaches' },
  BREACH_CALLED: {
    title: 'You are asked for a decision on a breach of policy',
    as: 'medium',
    tag: 'For you',
    at: '/breaches',
  },
  BREACH_OVERDUE: {
    title: 'A breach of policy has waited too long, or is about to',
    as: 'high',
    tag: 'Overdue',
    at: '/breaches',
  },
  DEBRIEF_DUE: { title: 'A debrief is to be held', as: 'medium', tag: 'Due', at: '/debriefs' },
  LESSON_TO_DECIDE: { title: 'A lesson waits to be read and decided on', as: 'info', tag: 'New', at: '/lessons' },
  LESSON_YOURS: { title: 'A lesson is yours to put in place', as: 'medium', tag: 'For you', at: '/lessons' },
  LESSON_ACTION_DUE: { title: 'A lesson was to be in place by now', as: 'high', tag: 'Overdue', at: '/lessons' },
  LESSON_CHECK_DUE: { title: 'It is time to look whether a lesson works', as: 'medium', tag: 'Due', at: '/lessons' },
  INVESTIGATION_YOURS: {
    title: 'Something of an investigation is in your hands',
    as: 'medium',
    tag: 'For you',
    at: '/investigations',
  },
  FINDINGS_YOURS: {
    title: 'The findings of an investigation wait for you',
    as: 'medium',
    tag: 'For you',
    at: '/investigations',
  },
  INVESTIGATION_OVERDUE: {
    title: 'Something of an investigation is overdue',
    as: 'high',
    tag: 'Overdue',
    at: '/investigations',
  },
};

/** A hundred is where counting stops. */
export const countInWords = (unseen: number): string => (unseen >= 100 ? '99+' : String(unseen));
