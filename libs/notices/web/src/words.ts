import type { AlertKind } from '@caseward/contract';
import type { Severity } from '@caseward/web-kit';

/** What an alert says. Nothing of the record: its page says that. */
export const kindWords: Readonly<Record<AlertKind, Readonly<{ title: string; as: Severity; tag: string }>>> = {
  IMMEDIATE_DANGER: { title: 'A child may be in danger now', as: 'immediate', tag: 'Act now' },
  CONCERN_OVERDUE: { title: 'A concern has waited too long', as: 'high', tag: 'Overdue' },
  CONCERN_WAITING: { title: 'A concern is waiting for a decision', as: 'info', tag: 'New' },
  CASE_ACTION_OVERDUE: { title: 'Something in a case was to be done by now', as: 'high', tag: 'Overdue' },
  REFERRAL_UNANSWERED: { title: 'A referral has no answer yet', as: 'high', tag: 'Overdue' },
};

/** A hundred is where counting stops. */
export const countInWords = (unseen: number): string => (unseen >= 100 ? '99+' : String(unseen));
