import type { Checkpoint, EventStore, StoredEvent } from '@caseward/event-store';
import { Refusal, type Dispatch, type EventMeta, type Instant, type Reaction } from '@caseward/kernel';
import type { Pool } from 'pg';
import { v5 } from 'uuid';
import { createStandings, doubtStandings, move, standingsOf } from './checkpoints';
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
const standingOf = ({ name }: AnyReaction) => `reaction/${name}`;

/**
 * Answers events with commands, in the order of the log and at least once each: a command's id comes from the event and
 * the reaction, so a second one is refused as done. Every reaction has its own checkpoint; they share one subscription, and
 * one that meets an accident goes on alone, trying that event again, while the others go ahead.
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
    const behind = standings
      .filter(({ caughtUp }) => !caughtUp)
      .map(({ recordedAt: at, updatedAt }) => at ?? updatedAt);
    // As long as nobody has been at work there is nothing that a time could be counted from.
    if (behind.length === 0) return standings.length === reactions.length ? 0 : 1;
    return Math.max(1, Math.round(Date.parse(now()) - Math.min(...behind)));
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
    await this.#busyWith(all, page);
    // One after the other, in the order of their list: the facts of a later one may stand on what an earlier one did.
    const reached: Reached[] = [];
    for (const one of all) reached.push(await this.#answer(one, page, opened, all.length === 1, signal));
    if (signal.aborted) return reached;
    const steps = reached.map((to, i) => ({ from: all[i]?.checkpoint ?? null, to }));
    const reading = { recordedAt: recordedAt(page.events.at(-1)), caughtUp: page.caughtUp && page.drained };
    const moved = (client: Queryable, some: typeof steps, at: Parameters<typeof move>[3]) => {
      const from = some.map((one) => ({ name: standingOf(one.to.reaction), version: 0, checkpoint: one.from }));
      return move(client, from, some.map(({ to }) => to.checkpoint), at); // prettier-ignore
    };
    const through = async (client: Queryable) => {
      const [blocked, gone] = [steps.filter(({ to }) => to.blocked), steps.filter(({ to }) => !to.blocked)];
      await moved(client, gone, reading);
      await moved(client, blocked, { recordedAt: null, caughtUp: false });
    };
    await inTransaction(this.#options.pool, through, signal);
    return reached;
  }

  /** Who asks for the lag is told of a page as long as it is being answered. */
  async #busyWith(all: readonly Reacting[], { events }: Page): Promise<void> {
    const busy = all.filter(({ reaction }) => events.some(({ type }) => answersOf(reaction, type)));
    const names = busy.map(({ reaction }) => standingOf(reaction));
    if (names.length > 0) await doubtStandings(this.#options.pool, names);
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
          await this.#send(reaction.name, on, opened(event), signal);
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

  async #send(
    name: string,
    on: On<readonly Dispatch[]>,
    { id, data, meta }: AnyProjected,
    signal: AbortSignal,
  ): Promise<void> {
    for (const [place, command] of on(data, meta).entries()) {
      const context = { commandId: v5(named(name, place), id), causationId: id, correlationId: meta.$correlationId };
      if (signal.aborted) return;
      try {
        await this.#options.dispatch(command, context);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const refused = { reaction: name, event: id, code: error.code };
        // Nobody else can have taken that id in good faith: somebody has to look at it.
        if (error.code === 'record/id-in-use')
          this.#options.log.error(refused, 'a reaction found its record’s id taken');
        else this.#options.log.info(refused, 'a reaction was refused: nothing to do');
      }
    }
  }
}
