import type { AlertKind } from '@caseward/contract';
import type { Severity } from '@caseward/web-kit';

/** What an alert says. Nothing of the record: its page says that. */
export const kindWords: Readonly<Record<AlertKind, Readonly<{ title: string; as: Severity; tag: string }>>> = {
  IMMEDIATE_DANGER: { title: 'A child may be in danger now', as: 'immediate', tag: 'Act now' },
  CONCERN_OVERDUE: { title: 'A concern has waited too long', as: 'high', tag: 'Overdue' },
  CONCERN_WAITING: { title: 'A concern is waiting for a decision', as: 'info', tag: 'New' },
  INVESTIGATION_YOURS: { title: 'Something of an investigation is in your hands', as: 'medium', tag: 'For you' },
  INVESTIGATION_OVERDUE: { title: 'Something of an investigation is overdue', as: 'high', tag: 'Overdue' },
};

/** The page of the record that an alert is about. */
export const pageOf = (kind: AlertKind, record: string): string =>
  kind.startsWith('INVESTIGATION_') ? `/investigations/${record}` : `/inbox/${record}`;

/** A hundred is where counting stops. */
export const countInWords = (unseen: number): string => (unseen >= 100 ? '99+' : String(unseen));
