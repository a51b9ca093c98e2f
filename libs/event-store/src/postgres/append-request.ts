import type { EncodedAppend, EncodedEvent } from '../encode';
import { EventStoreError, type AppendResult, type ErrorKind, type Expected, type StreamName } from '../port';
import { toCheckpoint } from '../positions';

export type BatchRow = Readonly<{
  req: number;
  outcome: 'written' | 'again' | 'conflict';
  head: number;
  last_version: number | null;
  last_position: string | null;
}>;

/** One caller's append on its way: answered exactly once, by the database or by its own timer. */
export class AppendRequest {
  readonly answer: Promise<AppendResult>;
  readonly events: readonly EncodedEvent[];
  readonly bytes: number;
  /** True from the moment it may have been written. */
  sent = false;
  settled = false;
  readonly #timer: NodeJS.Timeout;
  #resolve: (result: AppendResult) => void = () => undefined;
  #reject: (error: EventStoreError) => void = () => undefined;

  constructor(
    readonly stream: StreamName,
    { events, bytes }: EncodedAppend,
    readonly expected: Expected,
    timeoutMs: number,
    onTimeout: (request: AppendRequest) => void,
  ) {
    this.events = events;
    this.bytes = bytes;
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#timer = setTimeout(() => {
      this.giveUp(`no answer within ${timeoutMs} ms`);
      onTimeout(this);
    }, timeoutMs);
  }

  take(row: BatchRow): void {
    if (row.outcome === 'conflict' || row.last_version === null || row.last_position === null) {
      const actual = row.head < 0 ? 'no_stream' : BigInt(row.head);
      const details = { expected: this.expected, actual } as const;
      return this.fail(new EventStoreError('conflict', 'the stream is not where it was expected', details));
    }
    if (!this.#settle()) return;
    this.#resolve({ nextExpected: BigInt(row.last_version), checkpoint: toCheckpoint(BigInt(row.last_position)) });
  }

  fail(error: EventStoreError): void {
    if (this.#settle()) this.#reject(error);
  }

  /** Says what is known: never sent is certainly not written, anything else is open. */
  giveUp(why: string, cause?: unknown): void {
    const kind: ErrorKind = this.sent ? 'outcome_unknown' : 'unavailable';
    this.fail(new EventStoreError(kind, why, { expected: this.expected }, cause));
  }

  #settle(): boolean {
    if (this.settled) return false;
    this.settled = true;
    clearTimeout(this.#timer);
    return true;
  }
}
