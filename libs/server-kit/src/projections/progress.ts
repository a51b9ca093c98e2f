import type { Checkpoint, EventStore } from '@caseward/event-store';
import type { Pool } from 'pg';
import { standingsOf, type Standing } from './checkpoints';
import { leaseIsHeld } from './lease';
import { pause } from './wait';

type Wanted = Readonly<{ name: string; version: number; shape: Readonly<{ fingerprint: string }> }>;
export type Status = Readonly<{ name: string; lagMs: number; stopped: boolean }>;

// Should a wake-up be lost, this is how late the answer is.
const LOOK_AGAIN_MS = 250;
// An import that was cut off leaves some ten thousand events, of which a busy server projects thousands a second.
const CURRENT_MS = 120_000;

/** What any process can tell of the runner's progress, from the checkpoints alone. */
export class Progress {
  readonly #pool: Pool;
  readonly #store: EventStore;
  readonly #wanted: readonly Wanted[];
  #known: readonly (Standing | undefined)[] = [];
  #looking: Promise<void> | undefined;
  #woken = new AbortController();

  constructor(pool: Pool, store: EventStore, wanted: readonly Wanted[]) {
    this.#pool = pool;
    this.#store = store;
    this.#wanted = wanted;
  }

  /** Something has moved. */
  wake(): void {
    this.#woken.abort();
    this.#woken = new AbortController();
  }

  /** Reads the checkpoints once, for everybody who asks meanwhile. */
  #look(): Promise<void> {
    const look = async () => {
      const names = this.#wanted.map(({ name }) => name);
      const standings = await standingsOf(this.#pool, names);
      this.#known = this.#wanted.map((one) =>
        // A table of an old shape stands until somebody leads and makes the new one: it is not the one that is wanted.
        standings.find(
          ({ name, version, fingerprint }) =>
            name === one.name && version === one.version && fingerprint === one.shape.fingerprint,
        ),
      );
    };
    this.#looking ??= look().finally(() => (this.#looking = undefined));
    return this.#looking;
  }

  /** Looks again at each wake-up until `answer` gives one; undefined when the time is over. */
  async #until<T>(answer: () => T | undefined, signal: AbortSignal): Promise<T | undefined> {
    while (!signal.aborted) {
      const woken = this.#woken.signal;
      // Without the database there is nothing to tell yet.
      const looked = await this.#look().then(
        () => true,
        () => false,
      );
      const found = looked ? answer() : undefined;
      if (found !== undefined) return found;
      await pause(LOOK_AGAIN_MS, AbortSignal.any([signal, woken]));
    }
    return undefined;
  }

  async waitFor(checkpoint: Checkpoint, timeoutMs: number, names?: readonly string[]): Promise<'seen' | 'catching-up'> {
    const answer = () => {
      const asked = this.#known.filter((_, i) => !names || names.includes(this.#wanted[i]?.name ?? ''));
      const reached = asked.map((known) => this.#hasReached(known, checkpoint));
      if (asked.length > 0 && reached.every(Boolean)) return 'seen';
      // A stopped projection will not come any nearer: no use in waiting for it alone.
      return asked.length > 0 && asked.every((known, i) => reached[i] || known?.stopped) ? 'catching-up' : undefined;
    };
    if (this.#wanted.length === 0) return 'seen';
    // What was seen stays seen; anything else may have changed since.
    if (answer() === 'seen') return 'seen';
    return (await this.#until(answer, AbortSignal.timeout(timeoutMs))) ?? 'catching-up';
  }

  #hasReached(known: Standing | undefined, checkpoint: Checkpoint): boolean {
    if (!known?.live || known.checkpoint === null) return false;
    return this.#store.compare(known.checkpoint, checkpoint) >= 0;
  }

  async status(now: number): Promise<readonly Status[]> {
    const [held] = await Promise.all([leaseIsHeld(this.#pool), this.#look()]);
    return this.#wanted.map(({ name }, i) => {
      const known = this.#known[i];
      const lagging = !known?.live || !known.caughtUp || known.stopped || !held;
      const since = known?.recordedAt ?? known?.updatedAt ?? 0;
      return { name, lagMs: lagging ? Math.max(1, Math.round(now - since)) : 0, stopped: known?.stopped ?? false };
    });
  }

  async rebuilt(signal: AbortSignal): Promise<void> {
    const identity = await this.#store.identity();
    const outcome = await this.#until(() => {
      const waiting = this.#known.filter((known) => !known?.live || !known.caughtUp || known.identity !== identity);
      if (this.#known.length < this.#wanted.length || waiting.some((known) => !known?.stopped)) return undefined;
      return waiting.flatMap((known) => known?.name ?? []);
    }, signal);
    if (outcome?.length) throw new Error(`stopped while being built: ${outcome.join(', ')}`);
    if (!outcome) throw new Error('the runner was stopped before all was built');
  }

  /** What the log held when this was asked is shown by every table, whichever process projects it. */
  async current(signal: AbortSignal): Promise<void> {
    await this.#look();
    const froms = this.#known.map((known) => known?.checkpoint ?? null);
    const least = froms.reduce((a, b) => (a === null || b === null ? null : this.#store.compare(a, b) < 0 ? a : b));
    let head = least;
    for await (const item of this.#store.subscribe({ from: least ?? 'start', signal })) {
      if (item.kind === 'caughtUp') break;
      // Of events alone: another reader of the log may pause at other places between them.
      if (item.kind === 'event') head = item.event.checkpoint;
    }
    if (signal.aborted || (head !== null && (await this.waitFor(head, CURRENT_MS)) !== 'seen'))
      throw new Error('the tables do not show the whole log yet');
  }
}
