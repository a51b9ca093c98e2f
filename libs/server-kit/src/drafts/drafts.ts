import { Refusal, type Instant, type PersonId } from '@caseward/kernel';
import type { PrivateText, PrivateTexts } from '@caseward/sealing';
import type { Pool, PoolClient } from 'pg';
import type { Clock } from '../clock';

export type DraftText = Readonly<{ content: string; savedAt: Instant }>;
export type Draft = DraftText &
  Readonly<{ name: string; revision: number; keptUntil: Instant; other: DraftText | null }>;
export type Saved = Readonly<{ revision: number; savedAt: Instant; keptUntil: Instant; other: DraftText | null }>;
export type DraftRefusal = 'draft/of-somebody-else' | 'draft/too-many';

export type Save = Readonly<{
  name: string;
  content: string;
  /** One for each page load. */
  writer: string;
  sequence: number;
  /** The revision that the page had read or written last; 0 for none. */
  seen: number;
  /** What becomes of the text beside it, now that somebody has looked, or has not. */
  other: 'keep' | 'drop' | 'exchange';
}>;

type Row = Readonly<{
  place: string;
  revision: number;
  writer: string;
  sequence: number;
  saved_at: Date;
  expires_at: Date;
  content: PrivateText;
  other: PrivateText | null;
  other_saved_at: Date | null;
}>;

const DAYS_KEPT = 7;
const MOST_DRAFTS = 200;

/** What people are writing, kept for themselves alone: after a reload, a locked screen or a new sign-in it is there again. */
export class Drafts {
  constructor(
    private readonly pool: Pool,
    private readonly texts: PrivateTexts,
    private readonly clock: Clock,
  ) {}

  /** Those of these names that there are. */
  async find(owner: PersonId, names: readonly string[]): Promise<readonly Draft[]> {
    const places = await Promise.all(names.map((name) => this.texts.placeOf(owner, name)));
    const { rows } = await this.pool.query<Row>(
      'select * from draft where owner = $1 and place = any($2) and expires_at > $3',
      [owner, places, this.clock.now()],
    );
    const drafts = await Promise.all(
      rows.map(async (row) => {
        const own = await this.textOf(owner, row.place, row.content, row.saved_at);
        const name = names[places.indexOf(row.place)] ?? '';
        const kept = { revision: row.revision, keptUntil: row.expires_at.toISOString() };
        return own && { ...own, ...kept, name, other: await this.otherOf(owner, row) };
      }),
    );
    return drafts.filter((draft) => draft !== null);
  }

  /**
   * The newer text wins. What another page had saved meanwhile is kept beside it and handed back, so that nothing is
   * lost without a word. @throws Refusal
   */
  async save(owner: PersonId, save: Save): Promise<Saved> {
    const place = await this.texts.placeOf(owner, save.name);
    const content = await this.texts.seal(owner, place, save.content);
    const now = this.clock.now();
    return this.inTurn(place, async (client, before) => {
      const again = before?.writer === save.writer && save.sequence <= before.sequence;
      if (before && again) return this.savedAs(owner, before);
      if (!before) await this.mayHaveAnother(client, owner);
      const other = await this.besides(owner, save, before);
      const { rows } = await client.query<Row>(
        `insert into draft (place, owner, revision, writer, sequence, saved_at, expires_at, content, other, other_saved_at)
         values ($1, $2, $3, $4, $5, $6, $6::timestamptz + interval '${DAYS_KEPT} days', $7, $8, $9)
         on conflict (place) do update set revision = $3, writer = $4, sequence = $5, saved_at = excluded.saved_at,
           expires_at = excluded.expires_at, content = $7, other = $8, other_saved_at = $9
         returning *`,
        [place, owner, (before?.revision ?? 0) + 1, save.writer, save.sequence, now, content, other?.text, other?.at],
      );
      return this.savedAs(owner, rows[0]!); // an insert or an update, so there is one
    });
  }

  /** It was sent, or is not wanted. What another page has written since then stays. */
  async discard(owner: PersonId, { name, writer, seen }: Pick<Save, 'name' | 'writer' | 'seen'>): Promise<boolean> {
    const place = await this.texts.placeOf(owner, name);
    return this.inTurn(place, async (client, before) => {
      if (!before || (before.writer !== writer && before.revision !== seen)) return false;
      if (before.other)
        await client.query(
          `update draft set revision = revision + 1, writer = $2, sequence = 0, content = other, saved_at = other_saved_at,
             other = null, other_saved_at = null where place = $1`,
          [place, writer],
        );
      else await client.query('delete from draft where place = $1', [place]);
      return true;
    });
  }

  /** Removes what nobody came back to for a week. Returns how many. */
  async purge(): Promise<number> {
    return (await this.pool.query('delete from draft where expires_at <= $1', [this.clock.now()])).rowCount ?? 0;
  }

  /** The text to keep beside the new one: what this page had not seen, else what nobody has looked at yet. */
  private async besides(owner: PersonId, save: Save, before: Row | undefined) {
    if (!before) return undefined;
    const unseen = before.writer !== save.writer && before.revision !== save.seen;
    const same = (await this.texts.open(owner, before.place, before.content)) === save.content;
    if (!same && (unseen || save.other === 'exchange')) return { text: before.content, at: before.saved_at };
    return before.other && save.other !== 'drop' ? { text: before.other, at: before.other_saved_at } : undefined;
  }

  private async mayHaveAnother(client: PoolClient, owner: PersonId): Promise<void> {
    const { rows } = await client.query<{ n: number }>('select count(*)::int as n from draft where owner = $1', [
      owner,
    ]);
    if ((rows[0]?.n ?? 0) >= MOST_DRAFTS) throw new Refusal<DraftRefusal>('draft/too-many');
  }

  private async savedAs(owner: PersonId, row: Row): Promise<Saved> {
    return {
      revision: row.revision,
      savedAt: row.saved_at.toISOString(),
      keptUntil: row.expires_at.toISOString(),
      other: await this.otherOf(owner, row),
    };
  }

  private async otherOf(owner: PersonId, { place, other, other_saved_at }: Row): Promise<DraftText | null> {
    return other && other_saved_at ? this.textOf(owner, place, other, other_saved_at) : null;
  }

  private async textOf(owner: PersonId, place: string, text: PrivateText, at: Date): Promise<DraftText | null> {
    const content = await this.texts.open(owner, place, text);
    return content === undefined ? null : { content, savedAt: at.toISOString() };
  }

  /** One change of a draft at a time, from whichever page it comes. */
  private async inTurn<T>(
    place: string,
    change: (client: PoolClient, before: Row | undefined) => Promise<T>,
  ): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      // The row may not be there yet, so its place is what is locked.
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 4713))', [place]);
      const { rows } = await client.query<Row>('select * from draft where place = $1', [place]);
      const done = await change(client, rows[0]);
      await client.query('commit');
      return done;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }
}
