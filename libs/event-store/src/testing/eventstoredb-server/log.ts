import { randomUUID } from 'node:crypto';
import { decide, type Decision } from './decide';
import { type LogFile, replay } from './log-file';

/** What the client proposes, bytes as they came. */
export type Proposed = Readonly<{ id: string; type: string; json: boolean; data: Buffer; meta: Buffer }>;

export type Recorded = Proposed & Readonly<{ stream: string; revision: number; position: bigint; at: number }>;

export type Appended = Decision & Readonly<{ position?: bigint }>;

const HEADER_BYTES = 120;

/** Positions are places in a file of bytes, so they have gaps. */
const endOf = ({ position, data, meta, type, stream }: Recorded): bigint =>
  position + BigInt(HEADER_BYTES + data.length + meta.length + Buffer.byteLength(type + stream));

export const TOMBSTONE = '$streamDeleted';

/** The whole log, in memory and if wanted in a file. It outlives the servers that are killed and restarted on it. */
export class Log {
  readonly all: Recorded[] = [];
  readonly tombstoned = new Set<string>();
  /** Live subscriptions wait here for the next event. */
  readonly waiting = new Set<() => void>();
  /** How far this server's clock runs ahead of the machine's, in milliseconds. */
  skew = 0;
  readonly #streams = new Map<string, Recorded[]>();
  #end = 0n;

  constructor(private readonly file?: LogFile) {
    if (file) for (const event of replay(file)) this.#keep(event);
  }

  now(): number {
    return Date.now() + this.skew;
  }

  stream(name: string): readonly Recorded[] {
    return this.#streams.get(name) ?? [];
  }

  append(name: string, expected: bigint, events: readonly Proposed[]): Appended {
    const decision = decide(this.stream(name), this.tombstoned.has(name), expected, events);
    if (decision.outcome === 'wrong_version' || decision.outcome === 'deleted') return decision;
    if (decision.outcome === 'idempotent') {
      const last = this.stream(name)[decision.revision];
      return { ...decision, ...(last ? { position: last.position } : {}) };
    }
    return { ...decision, position: this.#write(name, decision.revision - events.length + 1, events) };
  }

  /** Ends the stream for good, as a hard delete does. Its events stay in the whole log. */
  tombstone(name: string): void {
    const mark = { id: randomUUID(), type: TOMBSTONE, json: false, data: Buffer.alloc(0), meta: Buffer.alloc(0) };
    this.#write(name, this.stream(name).length, [mark]);
  }

  /** Index in `all` of the first event at or after this position. */
  lowerBound(position: bigint): number {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle]?.position ?? position) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #write(stream: string, first: number, events: readonly Proposed[]): bigint {
    const recorded = events.map((event, index) => {
      const written = { ...event, stream, revision: first + index, position: this.#end, at: this.now() };
      this.#end = endOf(written);
      return written;
    });
    this.file?.write(recorded);
    for (const event of recorded) this.#keep(event);
    for (const wake of [...this.waiting]) wake();
    return recorded.at(-1)?.position ?? this.#end;
  }

  #keep(event: Recorded): void {
    this.all.push(event);
    this.#end = endOf(event);
    if (event.type === TOMBSTONE) this.tombstoned.add(event.stream);
    const own = this.#streams.get(event.stream);
    if (own) own.push(event);
    else this.#streams.set(event.stream, [event]);
  }
}
