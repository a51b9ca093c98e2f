import type pg from 'pg';
import { contexts } from '../../src/contexts';

/** One command as its sender knows it. */
export type Sent = {
  /** Which of the browsers: a command id is its sender's. */
  readonly sender: number;
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>> & Readonly<{ concernId: string }>;
  readonly commandId: string;
  /** How many events it makes. */
  readonly events: number;
  outcome: 'unknown' | 'acknowledged';
};

/** Streams whose revisions are not 0, 1, 2 …; records that nobody guards, or that were there before their guard. */
export const brokenStreams = async (client: pg.Client): Promise<unknown[]> => {
  const gaps = await client.query(
    `select stream_id from events group by stream_id having min(version) <> 0 or max(version) <> count(*) - 1`,
  );
  const unguarded = await client.query(
    `select e.stream_id from events e where e.version = 0 and e.stream_id ~ '^(concern|childcase)-' and not exists (
       select 1 from events r where r.version = 0 and r.position < e.position
       and r.stream_id = regexp_replace(e.stream_id, '^[a-z]+-', 'restriction-'))`,
  );
  return [...gaps.rows, ...unguarded.rows];
};

/** What the log has of each command: how many events. */
export const eventsByCommand = async (client: pg.Client): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await client.query<{ command: string; events: number }>(
    `select meta->>'commandId' as command, count(*)::int as events from events where stream_id like 'concern-%' group by 1`,
  );
  return new Map(rows.map(({ command, events }) => [command, events]));
};

const projections = contexts.flatMap((context) => context.projections.map(({ name }) => name));

/** Every row that is shown, as text. */
export const shownRows = async (client: pg.Client): Promise<Readonly<Record<string, string[]>>> => {
  const shown: Record<string, string[]> = {};
  for (const name of projections) {
    const { rows } = await client.query<{ row: string }>(`select to_jsonb(t)::text as row from "${name}" t order by 1`);
    shown[name] = rows.map(({ row }) => row);
  }
  return shown;
};

/** Makes the next start fold every projection from the first event, as after a change of its table. */
export const forgetProjections = (client: pg.Client) =>
  client.query(`update projection_checkpoint set fingerprint = 'forgotten' where name = any($1)`, [projections]);
