import type { StreamName } from '../port';

/** How much of each stream one statement reads: nearly all streams are shorter. */
export const FIRST_PAGE = 100;
const MOST_STREAMS = 128;
// Following the log needs connections too.
const MOST_AT_ONCE = 2;

export type Wanted = Readonly<{ stream: StreamName; from: bigint }>;
type Waiting<Row> = Wanted & Readonly<{ resolve: (rows: readonly Row[]) => void; reject: (error: unknown) => void }>;

/**
 * One statement for all the streams that are asked for in one turn of the loop, or while others are being read. Folding a
 * list of records or an import asks for hundreds; alone, a stream waits for nothing. Nobody gets an older answer: a
 * statement that has begun is never joined.
 */
export class FirstPages<Row> {
  readonly #read: (wanted: readonly Wanted[]) => Promise<readonly (readonly Row[])[]>;
  #waiting: Waiting<Row>[] = [];
  #running = 0;
  #woken = false;

  /** `read` answers each with its first events, in the order asked. */
  constructor(read: (wanted: readonly Wanted[]) => Promise<readonly (readonly Row[])[]>) {
    this.#read = read;
  }

  of(wanted: Wanted): Promise<readonly Row[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ ...wanted, resolve, reject });
      this.#wake();
    });
  }

  /** Everybody who is awake asks first. */
  #wake(): void {
    if (this.#woken || this.#running === MOST_AT_ONCE || this.#waiting.length === 0) return;
    this.#woken = true;
    setImmediate(() => {
      this.#woken = false;
      void this.#next();
      this.#wake();
    });
  }

  async #next(): Promise<void> {
    const batch = this.#waiting.splice(0, MOST_STREAMS);
    this.#running += 1;
    try {
      const pages = await this.#read(batch);
      for (const [at, { resolve }] of batch.entries()) resolve(pages[at] ?? []);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      this.#running -= 1;
      this.#wake();
    }
  }
}
