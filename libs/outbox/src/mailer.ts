import type { Id } from '@caseward/kernel';

export type Letter = Readonly<{ id: Id; person: Id; urgent: boolean }>;

/** Sending it again will not help: nobody has an address for them, or the server says never. `code` is fit for a log. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
  constructor(
    readonly code: 'no-address' | 'refused',
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/**
 * The way out. At least once: after a crash the same letter is delivered again under the same id.
 * @throws Undeliverable; anything else is an accident, and it is tried again later.
 */
export type Mailer = Readonly<{ deliver: (letter: Letter) => Promise<void>; close: () => void }>;

/** The demo's: nothing leaves. What would have been sent stands in the outbox. */
export const demoMailer: Mailer = { deliver: async () => {}, close: () => {} };
