import type { AlertKind } from '@caseward/contract';
import type { Severity } from '@caseward/web-kit';

/** What an alert says. Nothing of the record: its page says that. */
export const kindWords: Readonly<Record<AlertKind, Readonly<{ title: string; as: Severity; tag: string }>>> = {
  IMMEDIATE_DANGER: { title: 'A child may be in danger now', as: 'immediate', tag: 'Act now' },
  CONCERN_OVERDUE: { title: 'A concern has waited too long', as: 'high', tag: 'Overdue' },
  CONCERN_WAITING: { title: 'A concern is waiting for a decision', as: 'info', tag: 'New' },
  BREACH_WAITING: { title: 'A breach of policy is waiting for a decision', as: 'info', tag: 'New' },
  BREACH_CALLED: { title: 'You are asked for a decision on a breach of policy', as: 'medium', tag: 'For you' },
  BREACH_OVERDUE: { title: 'A breach of policy has waited too long, or is about to', as: 'high', tag: 'Overdue' },
};

/** The page of the record that an alert is about. */
export const pageOf = (kind: AlertKind, record: string): string =>
  kind.startsWith('BREACH_') ? `/breaches/${record}` : `/inbox/${record}`;

/** A hundred is where counting stops. */
export const countInWords = (unseen: number): string => (unseen >= 100 ? '99+' : String(unseen));
