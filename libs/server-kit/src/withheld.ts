import type { AnyAggregate, AnyEvent } from '@caseward/kernel';
import { Codec, Erased, type Keyring, type SealedText } from '@caseward/sealing';
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { AnyProjection, Projected } from './projections';
import type { Queryable } from './projections/transaction';

/** Texts that nobody may read any more: `<record>/<entry>/<field>`, or `*` for all that the entry says. */
const withheldTexts = pgTable(
  'withheld_text',
  { id: text().primaryKey(), recordId: uuid('record_id').notNull() },
  (t) => [index().on(t.recordId)],
);
const ALL = '*';

/** What an event that redacts says in the open: which entry, and which text of it when not all. */
type Redaction = Readonly<{ entry: string; field?: string }>;
// Contexts list only events that say so; `redactedBy` checks each schema.
const redactionIn = ({ data }: Projected<AnyEvent>) => data as Redaction;
const keyOf = ({ entry, field = ALL }: Redaction) => `${entry}/${field}`;

/** Kept apart from the rows that hold the texts: whoever copies one, copies nothing that can still be read. */
export const withheldProjection = (redactions: readonly string[]): AnyProjection => ({
  name: 'withheld_text',
  version: 1,
  table: withheldTexts,
  on: Object.fromEntries(
    redactions.map((type) => [
      type,
      {
        keys: (event: Projected<AnyEvent>) => [keyOf(redactionIn(event))],
        change: (_: unknown, event: Projected<AnyEvent>, id: string) => ({ id, recordId: event.record }),
      },
    ]),
  ),
});

/** The kinds of record of which a text may be redacted. @throws Error for an event that does not say which */
const redactedBy = (aggregates: readonly AnyAggregate[], redactions: readonly string[]): ReadonlySet<string> =>
  new Set(
    redactions.map((type) => {
      const of = aggregates.find(({ events }) => Object.hasOwn(events, type));
      if (!of?.events[type]?.shape['entry']) throw new Error(`${type} redacts, and does not say which entry`);
      return of.name;
    }),
  );

/** `concern-<id>` is the stream of that concern. */
const partsOf = (stream: string) => {
  const dash = stream.indexOf('-');
  return { kind: stream.slice(0, dash), record: stream.slice(dash + 1) };
};
const isMissingTable = (error: unknown) => error instanceof Error && 'code' in error && error.code === '42P01';

/**
 * How readers open texts. One that was redacted does not open, from whichever row, search or story it comes: asked at the
 * moment of opening, so that no read model has to be hunted through.
 */
export class ReadersCodec extends Codec {
  private readonly kinds: ReadonlySet<string>;

  constructor(
    aggregates: readonly AnyAggregate[],
    keyring: Keyring,
    redactions: readonly string[],
    private readonly database: Queryable,
  ) {
    super(aggregates, keyring);
    this.kinds = redactedBy(aggregates, redactions);
  }

  override async unseal(texts: readonly (SealedText | null | undefined)[]): Promise<(unknown | Erased | null)[]> {
    const withheld = await this.withheldOf(texts);
    const isWithheld = (one: SealedText | null | undefined) => {
      if (!one || one.r === undefined) return false;
      const entry = `${partsOf(one.s).record}/${one.r + 1}`;
      return withheld.has(`${entry}/${one.f}`) || withheld.has(`${entry}/${ALL}`);
    };
    const opened = await super.unseal(texts.map((one) => (isWithheld(one) ? null : one)));
    return opened.map((value, i) => (isWithheld(texts[i]) ? Erased : value));
  }

  private async withheldOf(texts: readonly (SealedText | null | undefined)[]): Promise<ReadonlySet<string>> {
    const streams = texts.flatMap((one) => (one ? [partsOf(one.s)] : [])).filter(({ kind }) => this.kinds.has(kind));
    if (streams.length === 0) return new Set();
    const records = [...new Set(streams.map(({ record }) => record))];
    try {
      const { rows } = await this.database.query<{ id: string }>(
        'select id from withheld_text where record_id = any($1::uuid[])',
        [records],
      );
      return new Set(rows.map(({ id }) => id));
    } catch (error) {
      // Before the first start has made the tables there is nothing to read, and nothing was redacted.
      if (isMissingTable(error)) return new Set();
      throw error;
    }
  }
}
