import type { AlertKind } from '@caseward/contract';
import type { Severity } from '@caseward/web-kit';

/** What an alert says, and where it leads. Nothing of the record: its page says that. */
export const kindWords: Readonly<
  Record<AlertKind, Readonly<{ title: string; as: Severity; tag: string; at: string }>>
> = {
  IMMEDIATE_DANGER: { title: 'A child may be in danger now', as: 'immediate', tag: 'Act now', at: '/inbox' },
  CONCERN_OVERDUE: { title: 'A concern has waited too long', as: 'high', tag: 'Overdue', at: '/inbox' },
  LADO_NOT_TOLD: { title: 'The LADO has not been told yet', as: 'high', tag: 'Act today', at: '/conduct' },
  CONDUCT_OVERDUE: { title: 'Something is due on a record about an adult', as: 'high', tag: 'Overdue', at: '/conduct' },
  CONDUCT_WAITING: { title: 'A record about an adult waits for you', as: 'info', tag: 'New', at: '/conduct' },
  CONCERN_WAITING: { title: 'A concern is waiting for a decision', as: 'info', tag: 'New', at: '/inbox' },
};

/** A hundred is where counting stops. */
export const countInWords = (unseen: number): string => (unseen >= 100 ? '99+' : String(unseen));
