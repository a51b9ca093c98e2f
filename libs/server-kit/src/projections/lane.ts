import { categoryOf, idOf, type Checkpoint, type EventStore, type StoredEvent } from '@caseward/event-store';
import type { Pool } from 'pg';
import { lockAt, markStopped, move } from './checkpoints';
import { PoisonEvent, type AnyProjected } from './consumer';
import { nameOf, type Log } from './log';
import { openedOnce, recordedAt, type Open } from './opened';
import { Pages, type Page } from './pages';
import { culprit } from './culprit';
import { announce, type Projected } from './signals';
import { tableOf } from './table';
import { inTransaction, isAccident, type Queryable } from './transaction';
import type { Reader } from './versions';

export type LaneDeps = Readonly<{ pool: Pool; store: EventStore; open: Open; log: Log }>;

/** Some consumers on one subscription: the events of a page are read once, and applied to all in one transaction. */
export class Lane {
  readonly #deps: LaneDeps;
  #readers: readonly Reader[];
  /** Nothing before this is told to anybody: it has been told, or is history that a new table is filled from. */
  #told: Checkpoint | null;
  readonly #tells: boolean;
  #caughtUp = false;

  constructor(deps: LaneDeps, readers: readonly Reader[], tells: boolean) {
    this.#deps = deps;
    this.#readers = readers;
    this.#tells = tells;
    this.#told = readers.reduce<Checkpoint | null>((far, reader) => this.#further(far, reader.checkpoint), null);
  }

  get readers(): readonly Reader[] {
    return this.#readers;
  }

  /**
   * Runs until `done` says of a page that it was the last one, or at the end of a page once `leave` fires; at once, with
   * nothing of the page under way, when `leading` does. @throws on an accident.
   */
  async run(leading: AbortSignal, leave: AbortSignal, done: (page: Page) => Promise<boolean>): Promise<void> {
    const leaving = new AbortController();
    const from = this.#readers.reduce<Checkpoint | null | undefined>(
      (least, { checkpoint }) => (least === undefined ? checkpoint : this.#nearer(least, checkpoint)),
      undefined,
    );
    const pages = new Pages(
      this.#deps.store.subscribe({
        from: from ?? (from === null ? 'start' : 'end'),
        signal: AbortSignal.any([leading, leave, leaving.signal]),
        onDropped: (error, attempt) => this.#deps.log.warn({ kind: error.kind, attempt }, 'the log went away'),
      }),
    );
    try {
      for (let page = await pages.next(); page && !leave.aborted && !leading.aborted; page = await pages.next()) {
        await this.#apply(page, leading);
        if (await done(page)) return;
      }
    } finally {
      leaving.abort();
      pages.close();
    }
  }

  /** Replaces what is known of a reader: its table has been swapped in. */
  replace(reader: Reader): void {
    this.#readers = this.#readers.map((known) => (known.consumer === reader.consumer ? reader : known));
  }

  async #apply(page: Page, signal: AbortSignal): Promise<void> {
    const events = openedOnce(this.#deps.open);
    const stopped: Reader[] = [];
    const to = (reader: Reader) => this.#further(reader.checkpoint, page.to);
    await inTransaction(
      this.#deps.pool,
      async (client) => {
        await lockAt(client, this.#readers.map(place));
        for (const reader of this.#readers) {
          const poison = await this.#applyTo(client, reader, page, events);
          if (!poison) continue;
          stopped.push(reader);
          await markStopped(client, reader.consumer, poison.message);
        }
        const moving = this.#readers.filter((reader) => !stopped.includes(reader));
        await move(client, moving.map(place), moving.map(to), {
          recordedAt: recordedAt(page.events.at(-1)),
          caughtUp: page.caughtUp && page.drained,
        });
        await announce(client, this.#news(page));
      },
      signal,
    );
    this.#told = this.#further(this.#told, page.to);
    this.#caughtUp ||= page.caughtUp;
    this.#readers = this.#readers
      .filter((reader) => !stopped.includes(reader))
      .map((reader) => ({ ...reader, checkpoint: to(reader) }));
  }

  /** Undefined when all went well; otherwise the consumer is back where it was before the page. */
  async #applyTo(
    client: Queryable,
    { consumer, checkpoint }: Reader,
    page: Page,
    events: (stored: StoredEvent) => AnyProjected,
  ): Promise<PoisonEvent | undefined> {
    const { store } = this.#deps;
    const wanted = page.events.filter(
      (event) => consumer.wants(event.type) && (checkpoint === null || store.compare(event.checkpoint, checkpoint) > 0),
    );
    if (wanted.length === 0) return undefined;
    const table = tableOf(consumer.name, consumer.version);
    await client.query('savepoint consumer');
    try {
      await consumer.apply(client, table, wanted.map(events));
      await client.query('release savepoint consumer');
      return undefined;
    } catch (error) {
      if (!(error instanceof PoisonEvent) && isAccident(error)) throw error;
      await client.query('rollback to savepoint consumer');
      const poison =
        error instanceof PoisonEvent ? error : await culprit(client, consumer, table, wanted.map(events), error);
      this.#deps.log.error(
        { projection: consumer.name, event: poison.event, category: poison.category, accident: nameOf(poison.cause) },
        'a projection has stopped at an event it cannot take; the others go on',
      );
      return poison;
    }
  }

  /** What this page has to tell: nothing of what was there before the first table was filled. */
  #news(page: Page): readonly Projected[] {
    if (!this.#tells || (this.#told === null && !this.#caughtUp)) return [];
    const told = this.#told;
    return page.events
      .filter((event) => told === null || this.#deps.store.compare(event.checkpoint, told) > 0)
      .map(({ stream, type, revision }) => ({
        category: categoryOf(stream),
        record: idOf(stream),
        type,
        revision: revision.toString(),
      }));
  }

  #further(a: Checkpoint | null, b: Checkpoint | null): Checkpoint | null {
    if (a === null || b === null) return a ?? b;
    return this.#deps.store.compare(a, b) < 0 ? b : a;
  }

  #nearer(a: Checkpoint | null, b: Checkpoint | null): Checkpoint | null {
    if (a === null || b === null) return null;
    return this.#deps.store.compare(a, b) < 0 ? a : b;
  }
}

const place = ({ consumer: { name, version }, checkpoint }: Reader) => ({ name, version, checkpoint });
