import type { AnyEvent, EventMeta, Id } from '@caseward/kernel';
import type { SealedText } from '@caseward/sealing';
import type { InferSelectModel } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/** An event as a projection sees it: open fields in the present shape, sealed fields as segments it cannot read. */
export type Projected<E extends AnyEvent> = E &
  Readonly<{
    /** The event's own id. */
    id: Id;
    /** The id in the stream's name: the record or person it happened to. */
    record: Id;
    /** The stream's category. */
    category: string;
    revision: bigint;
    meta: EventMeta;
    sealed: Readonly<Record<string, SealedText>>;
  }>;

/** Written out, so that nobody wonders whether it was forgotten. */
export const passesOver = Symbol('this projection has nothing to say about the event');

type Of<E extends AnyEvent, T extends E['type']> = Projected<Extract<E, { type: T }>>;
type Change<E extends AnyEvent, T extends E['type'], Row> = (
  row: Row | undefined,
  event: Of<E, T>,
  key: string,
) => Row | undefined;

/** What an event does to one row: `keys` says which rows it touches (default: the one whose key is the record's id). */
export type Handler<E extends AnyEvent, T extends E['type'], Row> =
  | typeof passesOver
  | Change<E, T, Row>
  | Readonly<{ keys: (event: Of<E, T>) => readonly string[]; change: Change<E, T, Row> }>;

/**
 * A table, what each event does to it, and (beside it in the file) the question it answers.
 * Rows hold open columns and copied ciphertext segments, never decrypted text. `change` is pure: the row before in,
 * the row after out, undefined to drop it. Raise `version` to rebuild it beside the old one from the first event.
 * The table has one primary-key column; its name is the projection's name.
 */
export type Projection<E extends AnyEvent, Table extends PgTable = PgTable> = Readonly<{
  name: string;
  version: number;
  table: Table;
  on: { readonly [T in E['type']]: Handler<E, T, InferSelectModel<Table>> };
}>;

/** A projection answers every kind of event it is declared for: leaving one out does not compile. */
export const projectionOf =
  <E extends AnyEvent>() =>
  <Table extends PgTable>(projection: Projection<E, Table>): Projection<E, Table> =>
    projection;

/** Any projection: each has its own events and rows, and the runner only routes. */
export type AnyProjection = Readonly<{
  name: string;
  version: number;
  table: PgTable;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a handler takes its own row; no common row could be handed to all
  on: Readonly<Record<string, Handler<any, any, any>>>;
}>;
