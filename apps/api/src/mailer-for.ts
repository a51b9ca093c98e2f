import { demoMailer, smtpMailer, type Mailer } from '@caseward/outbox';
import type { Env } from './env';

/** The way messages leave by. Undefined: there is none yet, and they wait. */
export const mailerFor = async (
  { APP_MODE, SMTP_URL, MAIL_FROM, PUBLIC_URL }: Env,
  addressOf: (person: string) => Promise<string | undefined>,
): Promise<Mailer | undefined> => {
  // Invented people have no letter box.
  if (APP_MODE === 'demo') return demoMailer;
  if (!SMTP_URL || !MAIL_FROM || !PUBLIC_URL) return undefined;
  return smtpMailer({ url: SMTP_URL, from: MAIL_FROM, site: PUBLIC_URL, addressOf });
};
