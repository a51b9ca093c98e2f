import { isErased, type Codec } from '@caseward/sealing';
import type { ChildIdentity, PupilIdentity, StaffIdentity } from '@caseward/organisation-domain';
import type { Db, ProjectedChange } from '@caseward/server-kit';
import { asc, gt, inArray } from 'drizzle-orm';
import { fit, folded, nearlyFits, wantedIn, wordsOf } from './names';
import { people, type PersonRow } from './people.projection';

type Identity = PupilIdentity | ChildIdentity | StaffIdentity;

export type Entry = Readonly<{
  id: string;
  bodyId: string;
  kind: 'pupil' | 'adult';
  onRoll: boolean;
  standing: PersonRow['standing'];
  mergedInto: string | null;
  yearGroup: string | null;
  className: string | null;
  /** Empty once erased. */
  name: string;
  initials: string;
  erased: boolean;
  /** What a search looks at, and by what its answer is ordered: folded. */
  words: readonly string[];
  order: string;
  identity: Identity | undefined;
}>;

const PAGE = 1_000;
/** Behind everybody who is still here. */
const LEFT = 1_000;
const compare = (a: Entry, b: Entry): number => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1);

/**
 * Every name, in memory only: built by opening the directory's sealed rows, kept up with the log, forgotten when a key is
 * destroyed. Names resolve to ids here; SQL knows ids alone.
 */
export class Directory {
  private readonly entries = new Map<string, Entry>();
  private refreshing: Promise<void> = Promise.resolve();
  /** A change was not read: the database was away. */
  private behind = false;

  constructor(
    private readonly db: Db,
    private readonly codec: Codec,
  ) {}

  async load(): Promise<void> {
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const rows = await this.db.select().from(people).where(gt(people.id, after)).orderBy(asc(people.id)).limit(PAGE);
      await this.take(rows);
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return;
      after = last.id;
    }
  }

  /** Reads those people again; questions asked meanwhile wait for it. */
  changed(changes: readonly ProjectedChange[]): void {
    // None named: the wire was cut for a while, so anything may have changed.
    if (changes.length === 0) this.follow(() => this.load());
    const ids = [
      ...new Set(
        changes.filter(({ category }) => category === 'pupil' || category === 'staff').map(({ record }) => record),
      ),
    ];
    if (ids.length > 0) this.follow(() => this.refresh(ids));
  }

  /** Nobody waits for this: an accident here is met again, and told, by whoever asks next. */
  private follow(work: () => Promise<void>): void {
    this.refreshing = this.refreshing.then(work).catch(() => {
      this.behind = true;
    });
  }

  /** Names as they are now. What could not be read when it changed is read before anybody is answered. */
  private async current(): Promise<void> {
    await this.refreshing;
    if (!this.behind) return;
    this.behind = false;
    const loading = this.load();
    this.follow(() => loading);
    await loading;
  }

  async refresh(ids: readonly string[]): Promise<void> {
    for (let i = 0; i < ids.length; i += PAGE)
      await this.take(
        await this.db
          .select()
          .from(people)
          .where(inArray(people.id, ids.slice(i, i + PAGE))),
      );
  }

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Entry>> {
    await this.current();
    const unknown = ids.filter((id) => !this.entries.has(id));
    if (unknown.length > 0) await this.refresh(unknown);
    const standing = await Promise.all(ids.map(async (id) => [id, await this.survivor(id)] as const));
    return new Map(standing.flatMap(([id, entry]) => (entry ? [[id, entry] as const] : [])));
  }

  /** Who stands for a child: of a duplicate, the record that it was merged into. Two merged into each other stay as they are. */
  private async survivor(id: string): Promise<Entry | undefined> {
    const met = new Set<string>();
    let entry = this.entries.get(id);
    while (entry?.mergedInto && !met.has(entry.id)) {
      met.add(entry.id);
      if (!this.entries.has(entry.mergedInto)) await this.refresh([entry.mergedInto]);
      entry = this.entries.get(entry.mergedInto) ?? entry;
    }
    return entry;
  }

  /**
   * People of these schools whose names have words that start with every word of the text, or who are in that class: those
   * on the roll, those who are not (any more), or all of them. A merged duplicate is never one of them.
   */
  async find(
    text: string,
    bodyIds: readonly string[],
    kind: Entry['kind'] | undefined,
    first: number,
    onRoll: boolean | undefined,
  ): Promise<readonly Entry[]> {
    const here = (e: Entry) =>
      (onRoll === undefined || e.onRoll === onRoll) && bodyIds.includes(e.bodyId) && (!kind || e.kind === kind);
    return (await this.search(text, here)).slice(0, first);
  }

  /**
   * Everybody among these whom the text may mean, best first: whole words, then beginnings, those on roll before those
   * who left. Only when nobody among them fits, one slip in a word is forgiven.
   */
  async search(text: string, among: (entry: Entry) => boolean): Promise<readonly Entry[]> {
    await this.current();
    const wanted = wantedIn(text);
    // Marks alone fold to nothing, and nothing would fit everybody.
    if (wanted.length === 0) return [];
    const mine = (entry: Entry) => !entry.mergedInto && among(entry);
    const exact = this.ranked(({ words }) => fit(words, wanted), mine);
    const hits = exact.length > 0 ? exact : this.ranked(({ words }) => (nearlyFits(words, wanted) ? 0 : undefined), mine); // prettier-ignore
    return hits.sort((a, b) => a.rank - b.rank || compare(a.entry, b.entry)).map(({ entry }) => entry);
  }

  /**
   * Whom the text names, anywhere in the trust, under each of their records: what is written may name any of those. No slips:
   * whether one is forgiven would tell who else is there.
   */
  async named(text: string): Promise<readonly string[]> {
    await this.current();
    const wanted = wantedIn(text);
    if (wanted.length === 0) return [];
    const named = new Set(this.ranked(({ words }) => fit(words, wanted), () => true).map(({ entry }) => entry.id)); // prettier-ignore
    if (named.size === 0) return [];
    const merged = [...this.entries.values()].filter(({ mergedInto }) => mergedInto);
    for (const one of named)
      for (const { id, mergedInto } of merged) {
        if (mergedInto === one) named.add(id);
        if (id === one && mergedInto) named.add(mergedInto);
      }
    return [...named];
  }

  private ranked(rankOf: (entry: Entry) => number | undefined, among: (entry: Entry) => boolean) {
    const hits: Readonly<{ entry: Entry; rank: number }>[] = [];
    for (const entry of this.entries.values()) {
      // Whose it is first: one school is a small part of a trust.
      if (entry.erased || !among(entry)) continue;
      const rank = rankOf(entry);
      if (rank !== undefined) hits.push({ entry, rank: entry.onRoll ? rank : rank + LEFT });
    }
    return hits;
  }

  /** Children among these whose unique pupil number begins so. */
  async byUpn(upn: string, among: (entry: Entry) => boolean): Promise<readonly Entry[]> {
    await this.current();
    return [...this.entries.values()].filter(
      (entry) =>
        !entry.mergedInto &&
        entry.identity &&
        'upn' in entry.identity &&
        entry.identity.upn?.startsWith(upn) &&
        among(entry),
    );
  }

  /** For imports. */
  async everybody(): Promise<Iterable<Entry>> {
    await this.current();
    return this.entries.values();
  }

  private async take(rows: readonly PersonRow[]): Promise<void> {
    const identities = await this.codec.unseal(rows.map(({ identity }) => identity));
    for (const [i, row] of rows.entries()) {
      const identity = identities[i];
      // What was sealed had been parsed by the event's schema.
      this.entries.set(row.id, entryOf(row, isErased(identity) ? undefined : (identity as Identity)));
    }
  }
}

const entryOf = (row: PersonRow, identity: Identity | undefined): Entry => {
  const { identity: _, ...entry } = row;
  const { className } = row;
  if (!identity) return { ...entry, name: '', initials: '', erased: true, words: [], order: '', identity };
  const { first, last, title, others } = nameParts(identity);
  const name = `${title ? `${title} ` : ''}${first} ${last}`;
  return {
    ...entry,
    name,
    initials: `${first.charAt(0)}${last.charAt(0)}`.toUpperCase(),
    erased: false,
    words: wordsOf([first, last, ...others, className ?? '']),
    order: folded(`${first} ${last}`),
    identity,
  };
};

/** What somebody is called, and what else they may be looked for by. */
const nameParts = (identity: Identity) =>
  'legalFirstName' in identity
    ? {
        first: identity.preferredFirstName ?? identity.legalFirstName,
        last: identity.preferredLastName ?? identity.legalLastName,
        title: undefined,
        others: [identity.legalFirstName, identity.legalLastName],
      }
    : { first: identity.firstName, last: identity.lastName, title: identity.title, others: [identity.title ?? ''] };
