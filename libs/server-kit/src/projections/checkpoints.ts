import type { Checkpoint } from '@caseward/event-store';
import type { Pool } from 'pg';
import type { Queryable } from './transaction';

/** Where one version of a consumer stands in the log. */
export type Standing = Readonly<{
  name: string;
  version: number;
  identity: string;
  fingerprint: string;
  checkpoint: Checkpoint | null;
  /** Whether the view shows this version. */
  live: boolean;
  caughtUp: boolean;
  stopped: boolean;
  /** When the last event read was recorded, and when this was written; milliseconds since 1970. */
  recordedAt: number | null;
  updatedAt: number;
}>;

/** Another runner has moved this checkpoint: whoever reads this is no longer alone and stops. */
export class Fenced extends Error {
  override readonly name = 'Fenced';
}

const DDL = `
create table if not exists projection_checkpoint (
  name text not null,
  version integer not null,
  store_identity text not null,
  fingerprint text not null,
  checkpoint text,
  status text not null default 'running' check (status in ('running', 'stopped')),
  -- The event a stopped projection could not take, and its stream's category: no content.
  error_ref text,
  live boolean not null,
  caught_up boolean not null default false,
  recorded_at timestamptz,
  updated_at timestamptz not null default clock_timestamp(),
  primary key (name, version)
)`;

/** Two processes that start together must not both create it. */
const CREATING = 20_031_847;

export const createCheckpoints = async (pool: Pool): Promise<void> => {
  // Sent as one, the two statements are one transaction.
  await pool.query(`select pg_advisory_xact_lock(${CREATING}); ${DDL}`);
};

const COLUMNS = `name, version, store_identity as identity, fingerprint, checkpoint, live, caught_up as "caughtUp",
  status = 'stopped' as stopped, (extract(epoch from recorded_at) * 1000)::float8 as "recordedAt",
  (extract(epoch from updated_at) * 1000)::float8 as "updatedAt"`;

/** Every version of these consumers. */
export const standingsOf = async (client: Queryable, names: readonly string[]): Promise<readonly Standing[]> =>
  (await client.query<Standing>(`select ${COLUMNS} from projection_checkpoint where name = any($1)`, [names])).rows;

/** For readers without a table: from the first event, and again from there when the log is another one. */
export const createStandings = async (client: Queryable, names: readonly string[], identity: string): Promise<void> => {
  await client.query(
    `insert into projection_checkpoint as p (name, version, store_identity, fingerprint, live)
     select name, 0, $2, '', true from unnest($1::text[]) name
     on conflict (name, version) do update set checkpoint = null, store_identity = excluded.store_identity
     where p.store_identity <> excluded.store_identity`,
    [names, identity],
  );
};

/**
 * Being caught up has to be shown anew: by all of them, when whoever read them last has gone and the log may have grown
 * since, or by these.
 */
export const doubtStandings = async (client: Queryable, names?: readonly string[]): Promise<void> => {
  const these = 'update projection_checkpoint set caught_up = false where $1::text[] is null or name = any($1)';
  await client.query(these, [names ?? null]);
};

type Place = Readonly<{ name: string; version: number; checkpoint: Checkpoint | null }>;
const HELD = `unnest($1::text[], $2::int[], $3::text[]) as held(name, version, checkpoint)`;
const SAME = `p.name = held.name and p.version = held.version and p.checkpoint is not distinct from held.checkpoint`;
const lists = (places: readonly Place[]) => [
  places.map((place) => place.name),
  places.map((place) => place.version),
  places.map((place) => place.checkpoint),
];

/** Locks the rows until the transaction ends. @throws Fenced unless each stands where its reader believes. */
export const lockAt = async (client: Queryable, places: readonly Place[]): Promise<void> => {
  const { rowCount } = await client.query(
    `select 1 from projection_checkpoint p join ${HELD} on ${SAME} order by p.name for update of p`,
    lists(places),
  );
  if (rowCount !== places.length) throw new Fenced('another runner has moved on');
};

/** Moves each from its old value to its new one. @throws Fenced unless every one of them was at its old value. */
export const move = async (
  client: Queryable,
  places: readonly Place[],
  to: readonly (Checkpoint | null)[],
  reached: Readonly<{ recordedAt: string | null; caughtUp: boolean }>,
): Promise<void> => {
  const { rowCount } = await client.query(
    `update projection_checkpoint p set checkpoint = held.reached, caught_up = $5, updated_at = clock_timestamp(),
            recorded_at = coalesce($6::timestamptz, p.recorded_at)
     from unnest($1::text[], $2::int[], $3::text[], $4::text[]) as held(name, version, checkpoint, reached)
     where ${SAME}`,
    [...lists(places), to, reached.caughtUp, reached.recordedAt],
  );
  if (rowCount !== places.length) throw new Fenced('another runner has moved on');
};

export const markStopped = async (
  client: Queryable,
  { name, version }: Readonly<{ name: string; version: number }>,
  errorRef: string,
): Promise<void> => {
  await client.query(
    `update projection_checkpoint set status = 'stopped', error_ref = $3, caught_up = false, updated_at = clock_timestamp()
     where name = $1 and version = $2`,
    [name, version, errorRef],
  );
};
