import type { EventStore } from '../port';

/** Faults that a store behind a connection can be made to show. Each leaves the log as it is. */
export type Faults = Readonly<{
  /** Stops the server as a crash would, and starts it again on the same log and address. */
  kill: () => Promise<void>;
  restart: () => Promise<void>;
  /** The next append is committed but its answer is lost. */
  loseNextAnswer: () => Promise<void>;
  /** The server takes the next append and says nothing, neither committing nor answering. */
  swallowNextAppend: () => Promise<void>;
  /** Ends live connections or calls cleanly from the server's side. */
  endCleanly: () => Promise<void>;
  /** Connections stay open and nothing moves, until the returned function is called. */
  blackHole: () => Promise<() => Promise<void>>;
  /** EventStoreDB only: the next capability call fails with INTERNAL. */
  failCapabilities?: () => Promise<void>;
  /** EventStoreDB only: the server's clock runs this far ahead. */
  skewClock?: (ms: number) => Promise<void>;
  /** Server-side calls or subscriptions still open: 0 when everything has been released. */
  openCalls?: () => Promise<number>;
}>;

/** One adapter, as the contract suite sees it. */
export type StoreUnderTest = Readonly<{
  name: 'in-memory' | 'postgresql' | 'eventstoredb';
  /** A new, empty log. Called once for each case. */
  fresh: () => Promise<
    Readonly<{
      store: EventStore;
      /** Another client of the same log, with its own connections. */
      another: (options?: Readonly<{ badPassword?: boolean }>) => Promise<EventStore>;
      faults?: Faults;
      dispose: () => Promise<void>;
    }>
  >;
  /** Case number → why this adapter cannot have it. Printed as not applicable, never as passed. */
  notApplicable: Readonly<Record<number, string>>;
}>;
