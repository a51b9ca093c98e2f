import type { Id } from '@caseward/kernel';
import { Undeliverable, type Mailer } from './mailer';
import { messageFor } from './message';

type Options = Readonly<{
  /** `smtp://` or `smtps://`, with the account in it when the server asks for one. */
  url: string;
  from: string;
  /** Where people sign in: the only link in a message. */
  site: string;
  /** Undefined: there is none, or it has been erased. */
  addressOf: (person: Id) => Promise<string | undefined>;
}>;

const PATIENCE = 20_000;
const isRefusal = (error: unknown) =>
  error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number' && error.responseCode >= 550; // prettier-ignore

/** Plain text, one recipient each, and headers that keep it out of out-of-office loops. */
export const smtpMailer = async ({ url, from, site, addressOf }: Options): Promise<Mailer> => {
  // Loaded only where mail is sent.
  const { createTransport } = await import('nodemailer');
  const patience = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
  const transport = createTransport({ url, ...patience });
  const host = new URL(site).hostname;
  return {
    async deliver({ id, person, urgent }) {
      const to = await addressOf(person);
      if (!to) throw new Undeliverable('no-address');
      try {
        await transport.sendMail({
          ...{ from, to, ...messageFor(urgent, site) },
          messageId: `<${id}@${host}>`,
          priority: urgent ? 'high' : 'normal',
          headers: { 'Auto-Submitted': 'auto-generated' },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
      } catch (error) {
        if (isRefusal(error)) throw new Undeliverable('refused', { cause: error });
        throw error;
      }
    },
    close: () => transport.close(),
  };
};
