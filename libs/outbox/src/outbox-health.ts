import type { Instant } from '@caseward/kernel';
import type { Pool } from 'pg';

const LATE_MS = 10 * 60_000;

/**
 * Whether messages leave: false while one that matters still has been given up, or waits long past its time. No number: a
 * count of messages would tell of concerns.
 */
export const outboxFlows = async (pool: Pool, now: Instant): Promise<boolean> => {
  const { rows } = await pool.query<{ stuck: boolean }>(
    `select exists (
       select from outbox o where (state = 'dead' or (state = 'waiting' and told_at < $1 and attempts > 1))
         and exists (select from alert a where a.id = o.alert and a.settled_at is null)) as stuck`,
    [new Date(Date.parse(now) - LATE_MS).toISOString()],
  );
  return !rows[0]?.stuck;
};

export type Posted = Readonly<{ id: string; notice: string; urgent: boolean; role: string; person: string; toldAt: string; endedAt: string | null; state: string; why: string | null; attempts: number }>; // prettier-ignore

/** The newest first. For the demo, whose people are invented. */
export const lastPosted = async (pool: Pool, most: number): Promise<readonly Posted[]> => {
  const { rows } = await pool.query<
    Omit<Posted, 'toldAt' | 'endedAt'> & Readonly<{ toldAt: Date; endedAt: Date | null }>
  >(
    `select id, notice, urgent, role, person, told_at as "toldAt", ended_at as "endedAt", state, why, attempts
     from outbox order by told_at desc, id limit $1`,
    [most],
  );
  return rows.map((row) => ({ ...row, toldAt: row.toldAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null }));
};
