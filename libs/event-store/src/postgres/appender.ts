import type { EncodedAppend } from '../encode';
import { EventStoreError, type AppendResult, type Expected, type StreamName } from '../port';
import { pause, within } from '../waiting';
import { AppendRequest, type BatchRow } from './append-request';
import { batchQuery, takeBatch } from './batch';
import type { Connections, Dedicated } from './connections';
import { isLost, toEventStoreError } from './failure';

const MOST_QUEUED = 10_000;
const MOST_QUEUED_BYTES = 64 * 1024 * 1024;
// How long a server that cannot be reached is tried before everyone who waits is told.
const PATIENCE_MS = 1_000;
const MOST_LOSSES = 20;
// These may be one request's fault; any other failure is the whole batch's.
const OWN_FAULTS = ['invalid', 'too_large', 'conflict', 'internal'];

/** Counters since the start, for metrics and tests. */
export type AppenderCounts = { batches: number; lost: number; again: number; alone: number };

/**
 * Appends in micro-batches: what arrives while one batch is in flight is the next one. A lost connection leaves the
 * outcome open, so the same batch is sent again: the database finds the event ids and answers as it did before.
 */
export class Appender {
  readonly counts: AppenderCounts = { batches: 0, lost: 0, again: 0, alone: 0 };
  readonly #connections: Connections;
  readonly #queue: AppendRequest[] = [];
  #queuedBytes = 0;
  #link: Dedicated | undefined;
  #running: Promise<void> | undefined;
  #closed = false;

  constructor(connections: Connections) {
    this.#connections = connections;
  }

  append(stream: StreamName, encoded: EncodedAppend, expected: Expected, timeoutMs: number): Promise<AppendResult> {
    if (this.#closed) return Promise.reject(new EventStoreError('unavailable', 'the store is closed'));
    if (this.#queue.length >= MOST_QUEUED || this.#queuedBytes + encoded.bytes > MOST_QUEUED_BYTES) {
      return Promise.reject(new EventStoreError('unavailable', 'too many appends are waiting'));
    }
    // A batch that has gone silent would hold up all that follow.
    const request = new AppendRequest(stream, encoded, expected, timeoutMs, ({ sent }) => sent && this.#cut());
    this.#queue.push(request);
    this.#queuedBytes += encoded.bytes;
    const free = () => (this.#queuedBytes -= encoded.bytes);
    request.answer.then(free, free);
    this.#running ??= this.#run();
    return request.answer;
  }

  /** Lets the batch in flight end for at most `graceMs` milliseconds; what still waits is refused. */
  async close(graceMs: number): Promise<void> {
    this.#closed = true;
    this.#refuseQueued('the store is closed');
    await within(graceMs, this.#running);
    const link = this.#link;
    this.#link = undefined;
    await within(200, link?.client.end());
    link?.cut();
  }

  async #run(): Promise<void> {
    // Lets everyone who appends in this turn of the loop into the first batch.
    await Promise.resolve();
    while (this.#queue.length > 0) await this.#flush(takeBatch(this.#queue));
    // In the same step as the look at the queue: a request added later must start a new run.
    this.#running = undefined;
  }

  async #flush(batch: readonly AppendRequest[]): Promise<void> {
    for (let losses = 0; ; losses += 1) {
      const open = batch.filter((request) => !request.settled);
      if (open.length === 0) return;
      try {
        return await this.#send(open);
      } catch (error) {
        if (isLost(error) && !this.#closed && losses < MOST_LOSSES) {
          this.counts.lost += 1;
          this.#cut();
          continue;
        }
        const failure = toEventStoreError(error);
        if (isLost(error) || failure.kind === 'unavailable' || failure.kind === 'access_denied') {
          return this.#failAll(open, failure);
        }
        if (!OWN_FAULTS.includes(failure.kind) || open.length === 1) {
          return open.forEach((request) => request.fail(failure));
        }
        // Poison hits only its owner.
        this.counts.alone += open.length;
        for (const request of open) await this.#flush([request]);
        return;
      }
    }
  }

  async #send(open: readonly AppendRequest[]): Promise<void> {
    const { client } = await this.#connected();
    this.counts.batches += 1;
    for (const request of open) request.sent = true;
    const { rows } = await client.query<BatchRow>(batchQuery(open));
    for (const row of rows) {
      if (row.outcome === 'again') this.counts.again += 1;
      open[row.req - 1]?.take(row);
    }
  }

  async #connected(): Promise<Dedicated> {
    if (this.#link) return this.#link;
    const until = Date.now() + PATIENCE_MS;
    for (let wait = 20; ; wait *= 2) {
      try {
        const link: Dedicated = await this.#connections.dedicated(() => {
          if (this.#link === link) this.#link = undefined;
        });
        return (this.#link = link);
      } catch (error) {
        if (!isLost(error) || this.#closed) throw toEventStoreError(error);
        if (Date.now() + wait > until) throw toEventStoreError(error);
        await pause(wait);
      }
    }
  }

  #failAll(open: readonly AppendRequest[], failure: EventStoreError): void {
    for (const request of open) {
      if (failure.kind === 'access_denied' && !request.sent) request.fail(failure);
      else request.giveUp(failure.message, failure);
    }
    if (!this.#link) this.#refuseQueued(failure.message);
  }

  #refuseQueued(why: string): void {
    for (const request of this.#queue.splice(0)) request.giveUp(why);
  }

  #cut(): void {
    this.#link?.cut();
    this.#link = undefined;
  }
}
