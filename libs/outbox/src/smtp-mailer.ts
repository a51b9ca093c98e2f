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
type Answered = Readonly<{ command?: unknown; responseCode?: unknown; response?: unknown }>;
/**
 * The server says of this recipient that it never will. Whatever it has against the sender (a wrong account or address of ours,
 * a quota, a policy: RFC 3463 5.7) is for somebody to mend, and the letter waits for that.
 */
const isRefusal = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  // what nodemailer adds when a server has answered
  const { command, responseCode, response } = error as Error & Answered;
  return command === 'RCPT TO' && Number(responseCode) >= 550 && !/^\d{3}[ -]5\.7\./.test(String(response));
};

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
