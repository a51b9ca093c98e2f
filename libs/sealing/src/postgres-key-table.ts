import type { Pool } from 'pg';

import { KeyTable, type KeyKind, type KeyOwner, type KeyRow, type LiveKeyRow } from './key-table';

/** The channel on which a destroyed key's id is announced, so that every process drops it at once. */
export const KEYS_DESTROYED = 'keys_destroyed';

/** Run in this order, each once, before the server starts. */
export const sealingMigrations: readonly Readonly<{ id: string; sql: string }>[] = [
  {
    id: 'sealing/0001-data-keys',
    sql: `
      create schema if not exists keys;
      create table keys.data_key (
        kid uuid primary key,
        kind text not null check (kind in ('person', 'record', 'attachment')),
        owner uuid not null,
        wrapped bytea,
        kek_version int not null check (kek_version > 0),
        created_at timestamptz not null default now(),
        destroyed_at timestamptz,
        destroyed_by text,
        check ((wrapped is null) = (destroyed_at is not null)),
        check ((destroyed_at is null) = (destroyed_by is null))
      );
      create unique index data_key_live on keys.data_key (kind, owner) where destroyed_at is null;
    `,
  },
];

type Row = { kid: string; kind: KeyKind; owner: string; wrapped: Buffer | null; kek_version: number };

const toKey = ({ kek_version, ...rest }: Row): KeyRow => ({ ...rest, kekVersion: kek_version });
const isLive = (row: KeyRow): row is LiveKeyRow => row.wrapped !== null;

const column = <R, K extends keyof R>(rows: readonly R[], key: K) => rows.map((row) => row[key]);
const columns = 'kid, kind, owner, wrapped, kek_version';
const byOwner = (a: KeyOwner, b: KeyOwner) => `${a.kind}${a.owner}`.localeCompare(`${b.kind}${b.owner}`);

export class PostgresKeyTable extends KeyTable {
  constructor(private readonly pool: Pick<Pool, 'query'>) {
    super();
  }

  override async claim(proposals: readonly LiveKeyRow[]): Promise<readonly LiveKeyRow[]> {
    // Always in one order, so that two batches cannot wait for each other.
    const rows = [...proposals].sort(byOwner);
    // One round trip. A key that another process stores while this runs is in neither half: then look again.
    const found = await this.rows(
      `with wanted as (
         select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::bytea[], $5::int[]) as w (${columns})
       ), made as (
         insert into keys.data_key (${columns}) select * from wanted
         on conflict (kind, owner) where destroyed_at is null do nothing returning ${columns}
       )
       select ${columns} from made
       union all
       select k.kid, k.kind, k.owner, k.wrapped, k.kek_version
       from keys.data_key k join wanted w on k.kind = w.kind and k.owner = w.owner where k.destroyed_at is null`,
      [
        column(rows, 'kid'),
        column(rows, 'kind'),
        column(rows, 'owner'),
        column(rows, 'wrapped'),
        column(rows, 'kekVersion'),
      ],
    );
    if (found.length === rows.length) return found.filter(isLive);
    const have = new Set(found.map((row) => `${row.kind}${row.owner}`));
    const rest = rows.filter((row) => !have.has(`${row.kind}${row.owner}`));
    return [...found.filter(isLive), ...(await this.claim(rest))];
  }

  override async live(owners: readonly KeyOwner[]): Promise<readonly LiveKeyRow[]> {
    const rows = await this.rows(
      `select ${columns} from keys.data_key
       where destroyed_at is null and (kind, owner) in (select * from unnest($1::text[], $2::uuid[]))`,
      [column(owners, 'kind'), column(owners, 'owner')],
    );
    return rows.filter(isLive);
  }

  override byIds(kids: readonly string[]): Promise<readonly KeyRow[]> {
    return this.rows(`select ${columns} from keys.data_key where kid = any($1::uuid[])`, [kids]);
  }

  override async destroy({ kind, owner }: KeyOwner, why: string): Promise<string | undefined> {
    // The notice leaves with the commit, not before.
    const { rows } = await this.pool.query<{ kid: string }>(
      `with gone as (
         update keys.data_key set wrapped = null, destroyed_at = now(), destroyed_by = $3
         where kind = $1 and owner = $2 and destroyed_at is null returning kid
       )
       select kid, pg_notify('${KEYS_DESTROYED}', kid::text) from gone`,
      [kind, owner, why],
    );
    return rows[0]?.kid;
  }

  override async notWrappedBy(kekVersion: number, limit: number): Promise<readonly LiveKeyRow[]> {
    const rows = await this.rows(
      `select ${columns} from keys.data_key where destroyed_at is null and kek_version <> $1 limit $2`,
      [kekVersion, limit],
    );
    return rows.filter(isLive);
  }

  override async rewrap(rows: readonly LiveKeyRow[]): Promise<void> {
    await this.pool.query(
      `update keys.data_key k set wrapped = n.wrapped, kek_version = n.kek_version
       from unnest($1::uuid[], $2::bytea[], $3::int[]) as n (kid, wrapped, kek_version)
       where k.kid = n.kid and k.destroyed_at is null`,
      [column(rows, 'kid'), column(rows, 'wrapped'), column(rows, 'kekVersion')],
    );
  }

  private async rows(sql: string, values: unknown[]): Promise<readonly KeyRow[]> {
    const { rows } = await this.pool.query<Row>(sql, values);
    return rows.map(toKey);
  }
}
