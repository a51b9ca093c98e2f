import type { FileProblem } from '@caseward/concerns-domain';
import type { WorkRefusal } from './work/refusals';

/** Why a case may not be closed yet. Each names one thing that is still open. */
export type StillOpen =
  | 'case/child-on-protection-plan'
  | 'case/child-in-need-plan'
  | 'case/child-not-safe'
  | 'case/question-unanswered'
  | 'case/reminder-unanswered'
  | 'case/no-support-decided'
  | 'case/step-down-first'
  | 'case/review-to-come'
  | 'case/child-not-heard';

/** Why a rule of a case says no. */
export type ChildCaseRefusal =
  | StillOpen
  | WorkRefusal
  | `case/${FileProblem}`
  | 'case/already-open'
  | 'case/concern-not-opened'
  | 'case/concern-not-linked'
  | 'case/has-this-concern'
  | 'case/another-child'
  | 'case/in-the-future'
  | 'case/is-open'
  | 'case/is-active'
  | 'case/is-dormant'
  | 'case/is-closed'
  | 'case/person-unknown'
  | 'case/not-a-child'
  | 'case/person-already-in-it'
  | 'case/owner-already'
  | 'case/person-may-not-see'
  | 'case/member-already'
  | 'case/not-a-member'
  | 'case/not-a-step-up'
  | 'case/not-a-step-down'
  | 'case/review-in-the-past'
  | 'case/not-quiet-yet'
  | 'case/no-such-entry'
  | 'case/entry-redacted';
