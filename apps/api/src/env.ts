import path from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

/** Every setting, what it is for and what it is in development. docs/reference/env.md is made from this. */
export const settings = z.object({
  PORT: port.default(3000).describe('Where the web and the API are served.'),
  HOST: z.string().default('127.0.0.1').describe('The address to listen on. Demo mode takes loopback only.'),
  APP_MODE: z
    .enum(['demo', 'production'])
    .default('demo')
    .describe('`demo`: invented people, one-click sign-in. `production`: real data.'),
  CASEWARD_DATA: z
    .string()
    .min(1)
    .default('.data')
    .describe('The data folder: the embedded database, the key file and the secrets.'),
  CASEWARD_WEB: z.string().optional().describe('The folder of the built web. Without it only the API is served.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('A PostgreSQL 15 or newer of your own. Without it the embedded one runs. Required in production.'),
  EVENT_STORE_URL: z
    .url({ protocol: /^(esdb|kurrentdb)(\+discover)?$/ })
    .optional()
    .describe('An EventStoreDB for the log; read models stay in PostgreSQL.'),
  CASEWARD_KEY_FILE: z
    .string()
    .optional()
    .describe(
      'The key-encryption key. Default: `keys/key-encryption-key.json` in the data folder. Losing it loses every record.',
    ),
  CASEWARD_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe('Seals positions. Made at the first start in demo mode; required in production.'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe(
      'The mail server for messages, with its account: `smtps://user:password@host`. Without it messages wait; the demo never sends any.',
    ),
  MAIL_FROM: z
    .string()
    .min(3)
    .optional()
    .describe('The sender of messages, such as `Caseward <caseward@trust.example>`. Needed with SMTP_URL.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where people sign in: the only link in a message. Needed with SMTP_URL.'),
  CASEWARD_IDLE_MINUTES: z.coerce
    .number()
    .int()
    .min(2)
    .max(60)
    .default(15)
    .describe('A screen at which nobody works is locked after this many minutes, 2 to 60.'),
  CLAMAV_URL: z
    .url({ protocol: /^(tcp|unix)$/ })
    .optional()
    .describe('A ClamAV daemon that looks at every uploaded file: `tcp://host:3310` or `unix:/run/clamav/clamd.sock`.'),
  UPLOADS_UNSCANNED: z
    .enum(['allow', 'refuse'])
    .optional()
    .describe(
      'Without CLAMAV_URL: `allow` takes files and marks them as not scanned (the default of the demo), `refuse` takes none (the default in production).',
    ),
  UPLOAD_MEGABYTES: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(25)
    .describe('The largest file that is taken, 1 to 100.'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('warn')
    .describe('Logs hold ids and codes, never names or texts.'),
  CASEWARD_DEMO: z
    .enum(['full', 'small'])
    .default('full')
    .describe('What the first start in demo mode tells: the whole trust, or three of its schools, for tests.'),
  CASEWARD_FAILPOINT: z
    .string()
    .optional()
    .describe('For tests: `<failpoint>:<command>` at which the process kills itself. Refused in production.'),
});
export type Settings = z.infer<typeof settings>;
export type Env = Settings & Readonly<{ data: string; keyFile: string }>;

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** Settings that cannot be run with, in words. */
export class BadSettings extends Error {
  override readonly name = 'BadSettings';
}

/** Parses the environment once. @throws BadSettings */
export const readEnv = (from: Readonly<Record<string, string | undefined>> = process.env): Env => {
  const named = Object.fromEntries(
    Object.keys(settings.shape).map((name) => [name, from[name] === '' ? undefined : from[name]]),
  );
  const parsed = settings.safeParse(named);
  if (!parsed.success)
    throw new BadSettings(
      parsed.error.issues.map(({ path: [name], message }) => `${String(name)}: ${message}`).join('\n'),
    );
  const env = parsed.data;
  const wrong =
    env.APP_MODE === 'demo'
      ? [!LOOPBACK.includes(env.HOST) && 'HOST: demo mode has no passwords, so it listens on loopback only (127.0.0.1)']
      : [
          !env.DATABASE_URL && 'DATABASE_URL is needed in production: PostgreSQL 15 or newer',
          !env.CASEWARD_SECRET && 'CASEWARD_SECRET is needed in production: 32 random characters or more',
          env.CASEWARD_FAILPOINT && 'CASEWARD_FAILPOINT is for tests only',
        ];
  if (env.SMTP_URL && !(env.MAIL_FROM && env.PUBLIC_URL))
    wrong.push('MAIL_FROM and PUBLIC_URL are needed with SMTP_URL');
  const words = wrong.filter(Boolean);
  if (words.length > 0) throw new BadSettings(words.join('\n'));
  const data = path.resolve(env.CASEWARD_DATA);
  return { ...env, data, keyFile: env.CASEWARD_KEY_FILE ?? path.join(data, 'keys', 'key-encryption-key.json') };
};
