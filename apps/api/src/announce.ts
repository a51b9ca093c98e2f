import { personas } from '@caseward/seed';
import type { FileKms } from '@caseward/sealing';
import type { Env } from './env';

type Said = Readonly<{ url: string; env: Env; kms: Pick<FileKms, 'created' | 'path'>; say: (words: string) => void }>;

/** What somebody who has just typed `npm start` needs to know. */
export const announce = ({ url, env, kms, say }: Said): void => {
  if (kms.created)
    say(`The key that opens every record is ${kms.path}. Copy it somewhere safe: without it nothing can be read.`);
  if (env.APP_MODE === 'production') return say(`Caseward is ready: ${url}`);
  say('');
  say(`Caseward is ready: ${url}`);
  say('Demo: no real data. Sign in as one of these people:');
  for (const { name, role, school } of personas) say(`  ${name.padEnd(22)} ${role.padEnd(6)} ${school}`);
  say('Ctrl-C stops everything.');
};
