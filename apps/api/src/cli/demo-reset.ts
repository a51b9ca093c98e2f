import { startEmbeddedPostgres } from '@caseward/event-store';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Usage, type Verb } from './verb';

/** What a data folder of ours may hold. Anything else in it is not ours to delete. */
const ours = ['postgres', 'keys', 'secret', 'locks', 'help'];

export const demoReset: Verb = {
  words: ['demo', 'reset'],
  usage: 'demo reset',
  what: 'Forgets the demo; the next start tells its stories anew.',
  async run(_args, { env, say }) {
    if (env.APP_MODE !== 'demo') throw new Usage('Only the demo can be reset: APP_MODE is production.');
    if (env.DATABASE_URL) throw new Usage('Only the embedded database can be reset: unset DATABASE_URL.');
    if (!existsSync(env.data)) {
      say('There is nothing to forget.');
      return 0;
    }
    const postgres = await startEmbeddedPostgres({ dataDir: env.data });
    const { adopted } = postgres;
    await postgres.stop();
    if (adopted && existsSync(path.join(env.data, 'postgres', 'cluster', 'postmaster.pid'))) {
      say('Caseward is running on this data. Stop it first (Ctrl-C), then reset.');
      return 1;
    }
    const foreign = readdirSync(env.data).filter((name) => !ours.includes(name));
    for (const name of ours) rmSync(path.join(env.data, name), { recursive: true, force: true });
    say(
      foreign.length > 0
        ? `Forgotten. Left alone: ${foreign.join(', ')}`
        : 'Forgotten. The next start tells the stories anew.',
    );
    return 0;
  },
};
