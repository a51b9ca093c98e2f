import type { Checkpoint, StoredEvent, SubItem } from '@caseward/event-store';
import { setImmediate } from 'node:timers/promises';

export type Page = Readonly<{
  events: readonly StoredEvent[];
  /** Where the log has been read to; null when the page says nothing about it. */
  to: Checkpoint | null;
  /** The end of the log has been reached at least once. */
  caughtUp: boolean;
  /** Nothing more had arrived when the page was closed. */
  drained: boolean;
}>;

export const PAGE_SIZE = 1_000;

/**
 * Cuts a subscription into pages of what has arrived, at most `size` events each. Reads ahead by two pages while one is
 * being applied, then lets the subscription wait: its back-pressure is ours.
 */
export class Pages {
  readonly #items: SubItem[] = [];
  readonly #size: number;
  #caughtUp = false;
  #ended = false;
  #failure: unknown;
  #arrived = () => undefined as void;
  #taken = () => undefined as void;

  constructor(source: AsyncIterable<SubItem>, size = PAGE_SIZE) {
    this.#size = size;
    void this.#pump(source);
  }

  async #pump(source: AsyncIterable<SubItem>): Promise<void> {
    try {
      for await (const item of source) {
        this.#items.push(item);
        this.#arrived();
        if (this.#ended) break;
        if (this.#items.length >= 2 * this.#size) await new Promise<void>((resolve) => (this.#taken = resolve));
      }
    } catch (error) {
      this.#failure = error;
    }
    this.#ended = true;
    this.#arrived();
  }

  /** The next page; undefined when the subscription has been ended. @throws what the subscription threw. */
  async next(): Promise<Page | undefined> {
    if (this.#items.length === 0 && !this.#ended) await new Promise<void>((resolve) => (this.#arrived = resolve));
    // What came with one wake-up is handed over item by item: let the rest of it arrive.
    await setImmediate();
    if (this.#items.length === 0) {
      if (this.#failure !== undefined) throw this.#failure;
      return undefined;
    }
    return this.#cut();
  }

  /** Lets go of the subscription, even one that waits for room. */
  close(): void {
    this.#ended = true;
    this.#taken();
  }

  #cut(): Page {
    const events: StoredEvent[] = [];
    let to: Checkpoint | null = null;
    let read = 0;
    for (; read < this.#items.length && events.length < this.#size; read++) {
      const item = this.#items[read];
      if (item?.kind === 'event') events.push(item.event);
      if (item?.kind === 'caughtUp') this.#caughtUp = true;
      else if (item) to = item.kind === 'event' ? item.event.checkpoint : item.checkpoint;
    }
    this.#items.splice(0, read);
    this.#taken();
    return { events, to, caughtUp: this.#caughtUp, drained: this.#items.length === 0 };
  }
}
