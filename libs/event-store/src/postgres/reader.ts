import type { Pool, QueryConfig, QueryResultRow } from 'pg';

import type { StoredEvent, StreamName } from '../port';
import { toCheckpoint } from '../positions';
import type { ReadRange } from '../read-range';
import type { PageRange } from '../tail';
import { pause } from '../waiting';
import { isLost, toEventStoreError } from './failure';
import { FIRST_PAGE, FirstPages, type Wanted } from './first-pages';

const PAGE = 500;
const LAST_VERSION = 2_147_483_647n;
const ATTEMPTS = 3;

type EventRow = Readonly<{
  position: string;
  stream_id: StreamName;
  version: number;
  type: string;
  event_id: string;
  data: unknown;
  meta: Readonly<Record<string, unknown>>;
  recorded_at: Date;
}>;

const COLUMNS = 'position, stream_id, version, type, event_id, data, meta, recorded_at';

const toEvent = (row: EventRow): StoredEvent => ({
  id: row.event_id,
  type: row.type,
  data: row.data,
  meta: row.meta,
  stream: row.stream_id,
  revision: BigInt(row.version),
  checkpoint: toCheckpoint(BigInt(row.position)),
  storedAt: row.recorded_at,
});

/** Reads in pages by key: a short statement each, nothing held between two, so leaving early has nothing to release. */
export class Reader {
  readonly #pool: Pool;
  readonly #firstPages = new FirstPages((wanted) => this.#pagesOf(wanted));

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async identity(): Promise<string> {
    const rows = await this.rows<{ identity: string }>({
      name: 'caseward_identity',
      text: 'select identity from event_log',
    });
    return rows[0]?.identity ?? '';
  }

  async head(): Promise<bigint> {
    const text = 'select coalesce(max(position), 0) as head from events';
    const rows = await this.#once<{ head: string }>({ name: 'caseward_head', text });
    return BigInt(rows[0]?.head ?? 0);
  }

  async page({ after, upTo, categories, limit }: PageRange): Promise<readonly StoredEvent[]> {
    const where = categories ? `and split_part(stream_id, '-', 1) = any($4::text[])` : '';
    const rows = await this.#once<EventRow>({
      name: categories ? 'caseward_page_of' : 'caseward_page',
      text: `select ${COLUMNS} from events where position > $1 and position <= $2 ${where} order by position limit $3`,
      values: [after, upTo, limit, ...(categories ? [categories] : [])],
    });
    return rows.map(toEvent);
  }

  async *stream(
    stream: StreamName,
    { from, limit, step }: ReadRange,
    signal?: AbortSignal,
  ): AsyncGenerator<StoredEvent> {
    const backwards = step === -1;
    let next = from ?? (backwards ? LAST_VERSION : 0n);
    if (next > LAST_VERSION) {
      if (!backwards) return;
      next = LAST_VERSION;
    }
    let isFirst = !backwards && limit >= FIRST_PAGE;
    for (let left = limit; left > 0 && next >= 0n; isFirst = false) {
      signal?.throwIfAborted();
      const size = isFirst ? FIRST_PAGE : Math.min(PAGE, left);
      const rows = isFirst
        ? await this.#firstPages.of({ stream, from: next })
        : await this.#pageOf(stream, next, size, backwards);
      for (const row of rows) {
        signal?.throwIfAborted();
        yield toEvent(row);
        next = BigInt(row.version + step);
      }
      if (rows.length < size) return;
      left -= rows.length;
    }
  }

  #pageOf(stream: StreamName, next: bigint, size: number, backwards = false): Promise<readonly EventRow[]> {
    return this.rows<EventRow>({
      name: backwards ? 'caseward_stream_back' : 'caseward_stream',
      text: backwards
        ? `select ${COLUMNS} from events where stream_id = $1 and version <= $2 order by version desc limit $3`
        : `select ${COLUMNS} from events where stream_id = $1 and version >= $2 order by version limit $3`,
      values: [stream, next, size],
    });
  }

  async #pagesOf(wanted: readonly Wanted[]): Promise<readonly (readonly EventRow[])[]> {
    const [only] = wanted;
    if (only && wanted.length === 1) return [await this.#pageOf(only.stream, only.from, FIRST_PAGE)];
    const rows = await this.rows<EventRow & Readonly<{ place: string }>>({
      name: 'caseward_streams',
      text: `select w.place, e.* from unnest($1::text[], $2::int[]) with ordinality w(stream, start, place)
        cross join lateral (select ${COLUMNS} from events where stream_id = w.stream and version >= w.start
          order by version limit $3) e order by w.place, e.version`,
      values: [wanted.map(({ stream }) => stream), wanted.map(({ from }) => from), FIRST_PAGE],
    });
    const pages = wanted.map((): EventRow[] => []);
    for (const row of rows) pages[Number(row.place) - 1]?.push(row);
    return pages;
  }

  /** Reading changes nothing, so a lost connection is tried again before anyone is told. */
  async rows<Row extends QueryResultRow>(query: QueryConfig): Promise<readonly Row[]> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return (await this.#pool.query<Row>(query)).rows;
      } catch (error) {
        if (!isLost(error) || attempt === ATTEMPTS) throw toEventStoreError(error);
        await pause(50 * attempt);
      }
    }
  }

  // A subscription has its own patience and reports each loss.
  async #once<Row extends QueryResultRow>(query: QueryConfig): Promise<readonly Row[]> {
    try {
      return (await this.#pool.query<Row>(query)).rows;
    } catch (error) {
      throw toEventStoreError(error);
    }
  }
}
