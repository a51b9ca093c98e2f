import { KeyTable, type KeyOwner, type KeyRow, type LiveKeyRow } from './key-table';

const isLive = (row: KeyRow): row is LiveKeyRow => row.wrapped !== null;

/** For specs and for a server without a database. Passes the same suite as the PostgreSQL one. */
export class MemoryKeyTable extends KeyTable {
  private readonly rows = new Map<string, KeyRow>();
  private readonly newest = new Map<string, string>();

  private liveOf({ kind, owner }: KeyOwner): LiveKeyRow | undefined {
    const row = this.rows.get(this.newest.get(kind + owner) ?? '');
    return row && isLive(row) ? row : undefined;
  }

  private store(row: LiveKeyRow): void {
    this.rows.set(row.kid, row);
    this.newest.set(row.kind + row.owner, row.kid);
  }

  override claim(proposals: readonly LiveKeyRow[]): Promise<readonly LiveKeyRow[]> {
    const claimed = proposals.map((proposal) => {
      const there = this.liveOf(proposal);
      if (!there) this.store(proposal);
      return there ?? proposal;
    });
    return Promise.resolve(claimed);
  }

  override live(owners: readonly KeyOwner[]): Promise<readonly LiveKeyRow[]> {
    return Promise.resolve(owners.flatMap((owner) => this.liveOf(owner) ?? []));
  }

  override byIds(kids: readonly string[]): Promise<readonly KeyRow[]> {
    return Promise.resolve(kids.flatMap((kid) => this.rows.get(kid) ?? []));
  }

  override destroy(owner: KeyOwner, _why: string): Promise<string | undefined> {
    const row = this.liveOf(owner);
    if (row) this.rows.set(row.kid, { ...row, wrapped: null });
    return Promise.resolve(row?.kid);
  }

  override notWrappedBy(kekVersion: number, limit: number): Promise<readonly LiveKeyRow[]> {
    const rows = [...this.rows.values()].filter(isLive).filter((row) => row.kekVersion !== kekVersion);
    return Promise.resolve(rows.slice(0, limit));
  }

  override rewrap(rows: readonly LiveKeyRow[]): Promise<void> {
    for (const row of rows) if (this.rows.get(row.kid)?.wrapped) this.rows.set(row.kid, row);
    return Promise.resolve();
  }
}
