import type { Checkpoint } from '@caseward/event-store';
import type { Instant } from '@caseward/kernel';
import { consumerOf } from './apply';
import { createCheckpoints, doubtStandings } from './checkpoints';
import type { Consumer } from './consumer';
import { Lane, type LaneDeps } from './lane';
import { whileLeading, whileNobodyLeads } from './lease';
import { nameOf } from './log';
import type { AnyProjection } from './projection';
import { Progress, type Status } from './progress';
import { listen, type OnProjected } from './signals';
import { prepare, swap, type Reader } from './versions';
import { atMost, backOff, pause } from './wait';

/** Work of the one process that holds the lease, until the signal fires. It sees to its own accidents. */
export type Duty = Readonly<{
  name: string;
  run: (signal: AbortSignal) => Promise<void>;
  /** For how long something has waited to be done, in any process; 0 when nothing waits. For duties that follow the log. */
  lagMs?: () => Promise<number>;
}>;

export type RunnerOptions = LaneDeps &
  Readonly<{
    projections: readonly AnyProjection[];
    /** Other readers with a table and a checkpoint of their own: the deadlines. */
    consumers?: readonly Consumer[];
    duties?: readonly Duty[];
    now: () => Instant;
  }>;

const STOP_MS = 1_500;

/**
 * Feeds every projection from one tailing reader. Start one in each process: one of them holds the lease and works, all of
 * them can tell how far the work is. The pool needs four connections for it, and a listener for `error`.
 */
export class ProjectionRunner {
  readonly #options: RunnerOptions;
  readonly #consumers: readonly Consumer[];
  readonly #progress: Progress;
  readonly #listeners = new Set<OnProjected>();
  readonly #stopping = new AbortController();
  #running: Promise<unknown> = Promise.resolve();

  constructor(options: RunnerOptions) {
    this.#options = options;
    this.#consumers = [...options.projections.map(consumerOf), ...(options.consumers ?? [])];
    const names = new Set(this.#consumers.map(({ name }) => name));
    if (names.size < this.#consumers.length) throw new Error('two projections have one name');
    this.#progress = new Progress(options.pool, options.store, this.#consumers);
  }

  async start(): Promise<void> {
    const { pool, log } = this.#options;
    const { signal } = this.#stopping;
    await createCheckpoints(pool);
    await whileNobodyLeads(pool, doubtStandings, signal);
    this.#running = Promise.all([
      listen(pool, log, (changes) => this.#hear(changes), signal),
      whileLeading(pool, log, (leading) => this.#lead(leading), signal),
    ]);
  }

  /** Ends what is being done, and gives the lease back. Settles within 2 s. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await atMost(STOP_MS, this.#running);
  }

  /**
   * Whether the projections (or those named) show everything up to here; waits for it at most that long. Works in any
   * process. A checkpoint comes from the receipt of an append.
   */
  waitFor(checkpoint: Checkpoint, timeoutMs: number, names?: readonly string[]): Promise<'seen' | 'catching-up'> {
    return this.#progress.waitFor(checkpoint, timeoutMs, names);
  }

  /**
   * Of each projection and of each duty that follows the log. `lagMs` is 0 when caught up, otherwise the age of the last
   * event read; nobody at work counts as lagging.
   */
  async status(): Promise<readonly Status[]> {
    const projections = await this.#progress.status(Date.parse(this.#options.now()));
    const duties = (this.#options.duties ?? []).map(async ({ name, lagMs }) =>
      lagMs ? [{ name, lagMs: await lagMs(), stopped: false }] : [],
    );
    return [...projections, ...(await Promise.all(duties)).flat()];
  }

  /** Resolves when every table is at its version and has caught up once. @throws when one of them stopped on the way. */
  rebuilt(): Promise<void> {
    return this.#progress.rebuilt(this.#stopping.signal);
  }

  /** Resolves when every table shows what the log held when this was asked. @throws when one does not within two minutes. */
  current(): Promise<void> {
    return this.#progress.current(this.#stopping.signal);
  }

  /** Tells of what can be read now, in every process and after the commit. Returns how to stop listening. */
  onProjected(listener: OnProjected): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #hear(changes: Parameters<OnProjected>[0] | 'woken' | 'missed'): void {
    this.#progress.wake();
    if (changes === 'woken') return;
    for (const listener of this.#listeners) {
      try {
        listener(changes === 'missed' ? [] : changes);
      } catch (error) {
        this.#options.log.error({ accident: nameOf(error) }, 'a listener to projected events threw');
      }
    }
  }

  /** While the lease is ours: begin again from what the database says, after any accident. */
  async #lead(leading: AbortSignal): Promise<void> {
    const duties = (this.#options.duties ?? []).map((duty) => duty.run(leading));
    for (let attempt = 1; !leading.aborted; attempt++) {
      const since = performance.now();
      try {
        await this.#read(leading);
      } catch (error) {
        if (leading.aborted) break;
        if (performance.now() - since > 60_000) attempt = 1;
        this.#options.log.warn({ accident: nameOf(error), attempt }, 'the projections begin again after an accident');
        await pause(backOff(attempt), leading);
      }
    }
    await Promise.all(duties);
  }

  /** The furthest go on with the log while the others catch up on a second subscription; then all go together. */
  async #read(leading: AbortSignal): Promise<void> {
    const { pool, store } = this.#options;
    const identity = await store.identity();
    const readers: Reader[] = [];
    for (const consumer of this.#consumers) readers.push(await prepare(pool, consumer, identity, leading));
    const far = furthest(readers, (a, b) => store.compare(a, b));
    const behind = readers.filter((reader) => reader.checkpoint !== far);
    let main = new Lane(
      this.#options,
      readers.filter((reader) => reader.checkpoint === far),
      true,
    );
    if (behind.length > 0) {
      const joined = new AbortController();
      const catching = new Lane(this.#options, behind, false);
      const ahead = this.#run(main, leading, joined.signal, false);
      const caughtUp = this.#run(catching, leading, joined.signal, true);
      try {
        await Promise.race([ahead, caughtUp]);
      } finally {
        // Both end at the end of a page, whatever ended the first of them.
        joined.abort();
        await Promise.allSettled([ahead, caughtUp]);
      }
      await Promise.all([ahead, caughtUp]);
      main = new Lane(this.#options, [...main.readers, ...catching.readers], true);
    }
    if (!leading.aborted) await this.#run(main, leading, leading, false);
  }

  #run(lane: Lane, leading: AbortSignal, leave: AbortSignal, untilCaughtUp: boolean): Promise<void> {
    return lane.run(leading, leave, async ({ caughtUp }) => {
      if (!caughtUp) return false;
      for (const reader of lane.readers.filter(({ live }) => !live)) {
        await swap(this.#options.pool, reader, leading);
        lane.replace({ ...reader, live: true });
      }
      return untilCaughtUp;
    });
  }
}

const furthest = (readers: readonly Reader[], compare: (a: Checkpoint, b: Checkpoint) => number): Checkpoint | null =>
  readers.reduce<Checkpoint | null>((far, { checkpoint }) => {
    if (far === null || checkpoint === null) return far ?? checkpoint;
    return compare(far, checkpoint) < 0 ? checkpoint : far;
  }, null);
