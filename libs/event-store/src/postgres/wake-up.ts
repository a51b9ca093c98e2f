import { backoff, pause } from '../waiting';
import type { Connections, Dedicated } from './connections';

/**
 * One LISTEN connection for all of a store's subscriptions, open while somebody listens. Only a hint that saves
 * waiting: a subscription looks for itself every `pollMs` milliseconds, so a lost notification costs time, never events.
 */
export class WakeUp {
  readonly #connections: Connections;
  readonly #pollMs: number;
  readonly #closing: AbortSignal;
  readonly #sleepers = new Set<() => void>();
  #listeners = 0;
  #link: Dedicated | undefined;
  #opening = false;
  #attempt = 0;
  #tick = 0;

  constructor(connections: Connections, pollMs: number, closing: AbortSignal) {
    this.#closing = closing;
    this.#connections = connections;
    this.#pollMs = pollMs;
  }

  get tick(): number {
    return this.#tick;
  }

  /** Listens until the returned function is called. */
  listen(): () => void {
    this.#listeners += 1;
    void this.#open();
    return () => {
      this.#listeners -= 1;
      if (this.#listeners === 0) this.#leave();
    };
  }

  /** Resolves on a notification after `tick`, after the poll interval, or on abort. */
  woken(tick: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal.aborted || this.#tick !== tick) return resolve();
      const wake = () => {
        clearTimeout(timer);
        this.#sleepers.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, this.#pollMs);
      this.#sleepers.add(wake);
      signal.addEventListener('abort', wake);
    });
  }

  /** A subscription could not read: this connection may be as dead without having noticed. */
  suspect(): void {
    this.#link?.cut();
  }

  async #open(): Promise<void> {
    if (this.#opening || this.#link) return;
    this.#opening = true;
    while (this.#listeners > 0 && !this.#link && !this.#closing.aborted) {
      try {
        const link: Dedicated = await this.#connections.dedicated(() => this.#lost(link));
        this.#link = link;
        link.client.on('notification', () => this.#wake());
        await link.client.query('listen events');
        this.#attempt = 0;
        // What was written before LISTEN took hold.
        this.#wake();
      } catch {
        // The subscriptions report the loss; here it only means polling for a while.
        this.#link?.cut();
        this.#link = undefined;
        this.#attempt += 1;
        await pause(backoff(this.#attempt), this.#closing);
      }
    }
    this.#opening = false;
    if (this.#listeners === 0) this.#leave();
  }

  #lost(link: Dedicated): void {
    if (this.#link !== link) return;
    this.#link = undefined;
    if (this.#listeners > 0) void this.#open();
  }

  #leave(): void {
    const link = this.#link;
    this.#link = undefined;
    link?.client.end().catch(() => undefined);
  }

  #wake(): void {
    this.#tick += 1;
    for (const wake of [...this.#sleepers]) wake();
  }
}
