import { EventStoreError, type Checkpoint, type EventStore, type StoredEvent } from '@caseward/event-store';
import { Refusal, type Dispatch, type EventMeta, type Instant, type Reaction } from '@caseward/kernel';
import type { Pool } from 'pg';
import { v5 } from 'uuid';
import { createStandings, move, standingsOf } from './checkpoints';
import type { AnyProjected } from './consumer';
import type { DispatchCommand } from './deadlines';
import { nameOf, type Log } from './log';
import { openedOnce, recordedAt, type Open } from './opened';
import { Pages, type Page } from './pages';
import type { Duty } from './runner';
import { inTransaction, type Queryable } from './transaction';
import { backOff, pause } from './wait';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each reaction has its own events; this only routes
export type AnyReaction = Reaction<any>;

export type ReactionOptions = Readonly<{
  pool: Pool;
  store: EventStore;
  open: Open;
  reactions: readonly AnyReaction[];
  dispatch: DispatchCommand;
  now: () => Instant;
  log: Log;
}>;

type On<T> = (data: unknown, meta: EventMeta) => T;
/** Under which name each command of an event is known: the first one's is the reaction's own. */
const named = (name: string, place: number) => (place === 0 ? name : `${name}/${place}`);
/** Reaction pairs each type with its data; across all reactions TypeScript cannot. */
const own = <T>(handlers: object | undefined, type: string) =>
  handlers && Object.hasOwn(handlers, type) ? (handlers as Record<string, On<T>>)[type] : undefined;
const answersOf = ({ on, each }: AnyReaction, type: string): On<readonly Dispatch[]> | undefined => {
  const [one, several] = [own<Dispatch | undefined>(on, type), own<readonly Dispatch[]>(each, type)];
  if (!one && !several) return undefined;
  return (data, meta) => [one?.(data, meta) ?? [], several?.(data, meta) ?? []].flat();
};
type Reacting = Readonly<{ reaction: AnyReaction; checkpoint: Checkpoint | null }>;
type Reached = Reacting & Readonly<{ blocked: boolean }>;

const LOUD_AFTER = 5;
const MOST_TURNS = 20;
const standingOf = ({ name }: AnyReaction) => `reaction/${name}`;

/**
 * Answers events with commands, in the order of the log and at least once each: a command's id comes from the event and
 * the reaction, so a second one is refused as done. Every reaction has its own checkpoint; they share one subscription, and
 * they answer a page beside each other. One that meets an accident goes on alone, trying that event again, while the
 * others go ahead.
 * A reaction that is new begins at the first event: its rule refuses what is long settled.
 */
export class ReactionRunner {
  readonly duty: Duty;
  readonly #options: ReactionOptions;

  constructor(options: ReactionOptions) {
    this.#options = options;
    this.duty = {
      ...{ name: 'reactions', run: (signal) => this.#run(options.reactions, signal) },
      lagMs: () => this.#lagMs(),
    };
  }

  async #lagMs(): Promise<number> {
    const { pool, reactions, now } = this.#options;
    const standings = await standingsOf(pool, reactions.map(standingOf));
    const behind = standings.filter(({ caughtUp }) => !caughtUp);
    if (behind.length === 0 && standings.length === reactions.length) return 0;
    // Nobody at work yet: there is nothing that a time could be counted from.
    const since = Math.min(...behind.map(({ recordedAt, updatedAt }) => recordedAt ?? updatedAt));
    return Number.isFinite(since) ? Math.max(1, Date.parse(now()) - since) : 1;
  }

  async #run(reactions: readonly AnyReaction[], signal: AbortSignal): Promise<void> {
    const alone: Promise<void>[] = [];
    let together = reactions;
    for (let attempt = 1; together.length > 0 && !signal.aborted; attempt++) {
      try {
        await this.#follow(together, signal, (blocked) => {
          together = together.filter((reaction) => reaction !== blocked);
          alone.push(this.#run([blocked], signal));
        });
      } catch (error) {
        if (signal.aborted) break;
        this.#options.log.warn({ accident: nameOf(error), attempt }, 'the reactions begin again after an accident');
        await pause(backOff(attempt), signal);
      }
    }
    await Promise.all(alone);
  }

  async #follow(
    reactions: readonly AnyReaction[],
    signal: AbortSignal,
    part: (blocked: AnyReaction) => void,
  ): Promise<void> {
    const { pool, store } = this.#options;
    const identity = await store.identity();
    await createStandings(pool, reactions.map(standingOf), identity);
    const known = await standingsOf(pool, reactions.map(standingOf));
    let all: readonly Reacting[] = reactions.map((reaction) => {
      const own = known.find(({ name }) => name === standingOf(reaction));
      return { reaction, checkpoint: own?.checkpoint ?? null };
    });
    const least = all
      .map(({ checkpoint }) => checkpoint)
      .reduce((a, b) => (a === null || b === null ? null : store.compare(a, b) < 0 ? a : b));
    const leaving = new AbortController();
    const until = AbortSignal.any([signal, leaving.signal]);
    const pages = new Pages(store.subscribe({ from: least ?? 'start', signal: until }));
    try {
      for (let page = await pages.next(); page && all.length > 0; page = await pages.next()) {
        const reached = await this.#answerAll(all, page, signal);
        if (signal.aborted) return;
        for (const { reaction, blocked } of reached) if (blocked) part(reaction);
        all = reached.filter(({ blocked }) => !blocked);
      }
    } finally {
      leaving.abort();
      pages.close();
    }
  }

  /** Answers a page for each reaction and stores how far each has come. @throws Fenced when another runner is at it. */
  async #answerAll(all: readonly Reacting[], page: Page, signal: AbortSignal): Promise<readonly Reached[]> {
    const opened = openedOnce(this.#options.open);
    const reached = await Promise.all(all.map((one) => this.#answer(one, page, opened, all.length === 1, signal)));
    if (signal.aborted) return reached;
    const [recorded, caughtUp] = [recordedAt(page.events.at(-1)), page.caughtUp && page.drained];
    const steps = reached.map((to, i) => ({ from: all[i]?.checkpoint ?? null, to }));
    const moved = (client: Queryable, some: typeof steps, atTheEnd: boolean) =>
      move(
        client,
        some.map(({ from, to: { reaction } }) => ({ name: standingOf(reaction), version: 0, checkpoint: from })),
        some.map(({ to }) => to.checkpoint),
        { recordedAt: recorded, caughtUp: atTheEnd },
      );
    const through = async (client: Queryable) => {
      const [blocked, gone] = [steps.filter(({ to }) => to.blocked), steps.filter(({ to }) => !to.blocked)];
      await moved(client, gone, caughtUp);
      // It has an event before it still: who asks for the lag is told so.
      await moved(client, blocked, false);
    };
    await inTransaction(this.#options.pool, through, signal);
    return reached;
  }

  /** Up to the page's end, or to the event before the one that meets an accident: alone, it is tried until it goes. */
  async #answer(
    { reaction, checkpoint }: Reacting,
    page: Page,
    opened: (stored: StoredEvent) => AnyProjected,
    alone: boolean,
    signal: AbortSignal,
  ): Promise<Reached> {
    const { store, log } = this.#options;
    let reached = checkpoint;
    for (const event of page.events) {
      if (checkpoint !== null && store.compare(event.checkpoint, checkpoint) <= 0) continue;
      const on = answersOf(reaction, event.type);
      for (let attempt = 1; on && !signal.aborted; attempt++) {
        try {
          await this.#send(reaction.name, on, opened(event));
          break;
        } catch (error) {
          const say = attempt >= LOUD_AFTER ? log.error : log.warn;
          const at = { reaction: reaction.name, event: event.id, attempt, accident: nameOf(error) };
          say(at, 'a reaction met an accident and waits to try that event again');
          if (!alone) return { reaction, checkpoint: reached, blocked: true };
          await pause(backOff(attempt, 60_000), signal);
        }
      }
      reached = event.checkpoint;
    }
    const end = page.to !== null && (reached === null || store.compare(reached, page.to) < 0) ? page.to : reached;
    return { reaction, checkpoint: end, blocked: false };
  }

  async #send(name: string, on: On<readonly Dispatch[]>, { id, data, meta }: AnyProjected): Promise<void> {
    for (const [place, command] of on(data, meta).entries()) {
      const context = { commandId: v5(named(name, place), id), causationId: id, correlationId: meta.$correlationId };
      // Reactions that answer beside each other may want the same record: each time one of them gets through.
      for (let left = MOST_TURNS; ; left--) {
        try {
          await this.#options.dispatch(command, context);
          break;
        } catch (error) {
          const itsTurn = error instanceof EventStoreError && error.kind === 'conflict' && left > 0;
          if (itsTurn) continue;
          if (!(error instanceof Refusal)) throw error;
          const refused = { reaction: name, event: id, code: error.code };
          this.#options.log.info(refused, 'a reaction was refused: nothing to do');
          break;
        }
      }
    }
  }
}
