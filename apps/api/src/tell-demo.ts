import { AccessGate } from '@caseward/access-server';
import { Refusal, type Instant } from '@caseward/kernel';
import { SchoolCalendars } from '@caseward/organisation-server';
import { demoStory } from '@caseward/seed';
import { Clock, CommandGate, NoFailpoints, Streams, system } from '@caseward/server-kit';
import type { Product } from './product';
import { appVersion } from './version';

const STORY = 'demo-1';

class StoryClock extends Clock {
  at: Instant = '';
  override now(): Instant {
    return this.at;
  }
}

/**
 * Tells the demo's stories, once, as commands through the gate, each at its own time by the clock port. Told before the
 * projections start: no deadline of the past then fires in the middle of its story. A telling that was cut off goes on.
 */
export const tellDemo = async (
  { pool, store, platform, catalogue }: Product,
  say: (words: string) => void,
): Promise<void> => {
  const told = await pool.query('select 1 from told_story where name = $1', [STORY]);
  if (told.rowCount) return;
  const clock = new StoryClock();
  const { codec, db, streams } = platform;
  const storied = new Streams(store, codec, clock, { trust: streams.trust, appVersion });
  const gate = new CommandGate(
    catalogue,
    new AccessGate(storied, clock, db),
    storied,
    new SchoolCalendars(storied),
    clock,
    new NoFailpoints(),
  );
  const steps = demoStory(platform.clock.now(), streams.trust);
  for (const [i, { at, as, type, input, commandId }] of steps.entries()) {
    if (i % 100 === 0) say(`Telling the demo stories … ${Math.round((i / steps.length) * 100)} %`);
    clock.at = at;
    try {
      await gate.execute({
        type,
        input,
        commandId,
        asker: as === 'system' ? system('demo') : { person: as, session: 'demo' },
      });
    } catch (error) {
      if (error instanceof Refusal)
        throw new Error(`the demo story was refused: ${type} ${error.code}`, { cause: error });
      throw error;
    }
  }
  await pool.query('insert into told_story (name, told_at) values ($1, $2) on conflict do nothing', [
    STORY,
    platform.clock.now(),
  ]);
};
