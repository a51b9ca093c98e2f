import { AccessGate } from '@caseward/access-server';
import { Refusal, type Instant } from '@caseward/kernel';
import { SchoolCalendars } from '@caseward/organisation-server';
import { demoStory, refusedStep, type Chapter, type DemoSize, type Step } from '@caseward/seed';
import { Clock, CommandGate, NoFailpoints, Streams, system } from '@caseward/server-kit';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Product } from './product';
import { appVersion } from './version';

const STORY = 'demo-2';
/** As many as the appender puts into a few batches. */
const AT_ONCE = 64;

/** Each step has its own time, also beside others that are told at once. */
class StoryClock extends Clock {
  private readonly time = new AsyncLocalStorage<Instant>();
  at<T>(at: Instant, tell: () => Promise<T>): Promise<T> {
    return this.time.run(at, tell);
  }
  override now(): Instant {
    const at = this.time.getStore();
    if (!at) throw new Error('a story is told at its own time only');
    return at;
  }
}

/**
 * Tells the demo's stories, once, as commands through the gate, each at its own time by the clock port. Told before the
 * projections start: no deadline of the past then fires in the middle of its story. A telling that was cut off goes on
 * as it began, on whichever day that is.
 */
export const tellDemo = async (
  { pool, store, platform, catalogue }: Product,
  size: DemoSize,
  /** How much has been told, in percent, from 0 to 100. */
  toldSoFar: (percent: number) => void,
): Promise<void> => {
  const { codec, db, streams } = platform;
  const mark = (name: string) =>
    pool.query('insert into told_story (name, told_at) values ($1, $2) on conflict do nothing', [
      name,
      platform.clock.now(),
    ]);
  const begun = `${STORY}-begun`;
  const told = await pool.query<{ name: string }>('select name from told_story where name <> $1', [begun]);
  // A demo of an earlier version stays as it is.
  if (told.rowCount) return;
  await mark(begun);
  const { rows } = await pool.query<{ at: Date }>('select told_at as at from told_story where name = $1', [begun]);
  const clock = new StoryClock();
  const storied = new Streams(store, codec, clock, { trust: streams.trust, appVersion });
  const chapters = demoStory(rows[0]!.at.toISOString(), streams.trust, size); // marked above
  // Nothing is projected while the story is told.
  const bodies = chapters.flatMap(
    ({ lanes }) =>
      lanes.flatMap((steps) =>
        steps.flatMap(({ type, input }) =>
          type === 'RegisterSchool' ? [(input as { schoolId: string }).schoolId] : [],
        ),
      ), // its own input
  );
  const gate = new CommandGate(
    catalogue,
    new AccessGate(storied, clock, db, bodies),
    storied,
    new SchoolCalendars(storied),
    clock,
    new NoFailpoints(),
  );
  const tell = async (chapter: Chapter, step: Step) => {
    const { at, as, type, input, commandId } = step;
    const asker = as === 'system' ? system('demo') : { person: as, session: 'demo' };
    try {
      await clock.at(at, () => gate.execute({ type, input, commandId, asker }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw refusedStep(chapter, step, error);
    }
  };
  const all = chapters.flatMap(({ lanes }) => lanes).reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  toldSoFar(0);
  for (const chapter of chapters) {
    const waiting = chapter.lanes.values();
    const work = async () => {
      for (const lane of waiting)
        for (const step of lane) {
          await tell(chapter, step);
          toldSoFar(Math.floor((++done / all) * 100));
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
  await mark(STORY);
};
