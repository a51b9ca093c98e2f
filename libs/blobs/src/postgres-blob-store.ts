import type { Pool } from 'pg';
import { BlobStore, type BlobRow, type SealedChunk } from './blob-store';

/** Sealed pieces in the database that has the log: one backup, several processes, no second store to keep in step. */
export const blobMigrations: readonly Readonly<{ id: string; sql: string }>[] = [
  {
    id: 'blobs/0001-blobs',
    sql: `
      create table blob (
        id uuid primary key,
        kid uuid not null,
        begun_at timestamptz not null,
        size int check (size > 0),
        sha256 text,
        chunks int check (chunks > 0),
        -- A record has it. Until then it is removed after a day.
        kept boolean not null default false,
        -- Sealed for the police: nobody is given it.
        closed boolean not null default false
      );
      create index on blob (begun_at) where not kept;
      create table blob_chunk (
        blob uuid not null references blob on delete cascade,
        n int not null,
        iv bytea not null,
        ct bytea not null,
        primary key (blob, n)
      );
      -- What is sealed does not get smaller.
      alter table blob_chunk alter ct set storage external;
    `,
  },
];

type Row = Readonly<{ id: string; kid: string; size: number; sha256: string; chunks: number; closed: boolean }>;

export class PostgresBlobStore extends BlobStore {
  constructor(private readonly pool: Pick<Pool, 'query'>) {
    super();
  }

  override async begin(id: string, kid: string, at: string): Promise<void> {
    await this.pool.query('insert into blob (id, kid, begun_at) values ($1, $2, $3)', [id, kid, at]);
  }
  override async add(id: string, n: number, { iv, ct }: SealedChunk): Promise<void> {
    await this.pool.query('insert into blob_chunk (blob, n, iv, ct) values ($1, $2, $3, $4)', [id, n, iv, ct]);
  }
  override async finish(
    id: string,
    { size, sha256, chunks }: Readonly<{ size: number; sha256: string; chunks: number }>,
  ): Promise<void> {
    await this.pool.query('update blob set size = $2, sha256 = $3, chunks = $4 where id = $1', [
      id,
      size,
      sha256,
      chunks,
    ]);
  }
  override async find(id: string): Promise<BlobRow | undefined> {
    const { rows } = await this.pool.query<Row>(
      'select id, kid, size, sha256, chunks, closed from blob where id = $1 and chunks is not null',
      [id],
    );
    return rows[0];
  }
  override async chunk(id: string, n: number): Promise<SealedChunk | undefined> {
    const { rows } = await this.pool.query<SealedChunk>('select iv, ct from blob_chunk where blob = $1 and n = $2', [
      id,
      n,
    ]);
    return rows[0];
  }
  override async keep(ids: readonly string[]): Promise<void> {
    await keepBlobs(this.pool, ids);
  }
  override async close(ids: readonly string[]): Promise<void> {
    await closeBlobs(this.pool, ids);
  }
  override async remove(id: string): Promise<void> {
    await this.pool.query('delete from blob where id = $1', [id]);
  }
  override async purge(before: string): Promise<number> {
    return (await this.pool.query('delete from blob where not kept and begun_at < $1', [before])).rowCount ?? 0;
  }
}

type Client = Pick<Pool, 'query'> | Readonly<{ query: (text: string, values: unknown[]) => Promise<unknown> }>;
/** Also within the transaction of whoever follows the log. */
export const keepBlobs = async (client: Client, ids: readonly string[]): Promise<void> =>
  void (await client.query('update blob set kept = true where id = any($1::uuid[])', [ids]));
export const closeBlobs = async (client: Client, ids: readonly string[]): Promise<void> =>
  void (await client.query('update blob set kept = true, closed = true where id = any($1::uuid[])', [ids]));
