import { escapeIdentifier, type Pool } from 'pg';

/** Gives a role what the application needs of the log, and no more: it may read and append, never change or remove. */
export const grantEventStore = async (pool: Pool, role: string): Promise<void> => {
  const name = escapeIdentifier(role);
  await pool.query(`
    revoke all on events, event_log from ${name};
    grant select, insert on events to ${name};
    grant select on event_log to ${name};
    grant execute on function append_batch to ${name}`);
};
