import { EventStoreDBClient } from '@eventstore/db-client';
import { EventStoreError } from '../port';
import { isUnclassified } from './errors';
import { within } from '../waiting';

const STRIKES = 3;
/** The old client's pending appends must be rejected before the new one has any: the client keeps them in one bank. */
const RETIRE_BOUND_MS = 250;
const CLOSE_BOUND_MS = 1_500;

type Closable = Readonly<{ getChannel: () => Promise<{ close: () => void }> }>;

/** One client and the calls that must be ended with it: the client forgets to tell them. */
export type Line = Readonly<{ client: EventStoreDBClient; calls: Set<(why: EventStoreError) => void> }>;

const hangUp = async ({ client, calls }: Line, why: EventStoreError, bound: number): Promise<void> => {
  for (const end of [...calls]) end(why);
  await within(bound, client.dispose());
  // dispose() leaves the connection open; the channel is protected in the types but the only way to it
  const channel = (client as unknown as Closable).getChannel();
  await within(
    bound,
    channel.then((found) => found.close()),
  );
};

/** The client of one address for the whole process, replaced when it can no longer be trusted. */
export class SharedClient {
  #line: Line;
  #strikes = 0;
  #hungUp: Promise<void> = Promise.resolve();

  constructor(private readonly url: string) {
    this.#line = this.#dial();
  }

  /** The current client, once the one before it has been put away. */
  async line(): Promise<Line> {
    await this.#hungUp;
    return this.#line;
  }

  answered(): void {
    this.#strikes = 0;
  }

  /** A failed capability call is cached for the life of a client: after three failures nobody can name, start afresh. */
  failed(line: Line, error: EventStoreError): void {
    if (line !== this.#line || !isUnclassified(error)) return;
    this.#strikes += 1;
    if (this.#strikes >= STRIKES) this.retire(line);
  }

  /** A batch stream that the server has ended or forgotten is never replaced by its client. */
  retire(line: Line): void {
    if (line !== this.#line) return;
    this.#strikes = 0;
    this.#line = this.#dial();
    this.#hungUp = hangUp(line, new EventStoreError('unavailable', 'the connection was replaced'), RETIRE_BOUND_MS);
  }

  async close(): Promise<void> {
    const why = new EventStoreError('unavailable', 'the store is closed');
    await Promise.all([this.#hungUp, hangUp(this.#line, why, CLOSE_BOUND_MS / 2)]);
  }

  #dial(): Line {
    return { client: EventStoreDBClient.connectionString(this.url), calls: new Set() };
  }
}

const open = new Map<string, { shared: SharedClient; holders: number }>();

export type Lease = Readonly<{ shared: SharedClient; release: () => Promise<void> }>;

/** One client per process and address: an error on one rejects the pending appends of every other. */
export const lease = (url: string): Lease => {
  const entry = open.get(url) ?? { shared: new SharedClient(url), holders: 0 };
  open.set(url, entry);
  entry.holders += 1;
  let released: Promise<void> | undefined;
  const release = async (): Promise<void> => {
    entry.holders -= 1;
    if (entry.holders > 0) return;
    open.delete(url);
    await entry.shared.close();
  };
  return { shared: entry.shared, release: () => (released ??= release()) };
};
