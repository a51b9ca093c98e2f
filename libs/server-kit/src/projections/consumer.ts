import type { AnyEvent } from '@caseward/kernel';
import type { Projected } from './projection';
import type { TableShape } from './table';
import type { Queryable } from './transaction';

export type AnyProjected = Projected<AnyEvent>;

/** A reader of the log with one table and one checkpoint, written in one transaction: a projection, or the deadlines. */
export type Consumer = Readonly<{
  name: string;
  /** Raised to rebuild beside the old table and swap. */
  version: number;
  shape: TableShape;
  wants: (type: string) => boolean;
  /** Applies events in their order to that table. @throws PoisonEvent when it cannot take one of them. */
  apply: (client: Queryable, table: string, events: readonly AnyProjected[]) => Promise<void>;
}>;

/** An event that a consumer cannot take. Names the event and its category; what it says stays where it is. */
export class PoisonEvent extends Error {
  override readonly name = 'PoisonEvent';
  constructor(
    readonly event: string,
    readonly category: string,
    cause: unknown,
  ) {
    super(`event ${event} of ${category}`, { cause });
  }
}
