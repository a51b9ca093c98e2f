import type { Pool } from 'pg';

import { EventStoreError } from '../port';

const NEEDED = ['fsync', 'full_page_writes', 'synchronous_commit'];

/**
 * A log that may forget what it acknowledged is no record. Any `synchronous_commit` but `off` waits for our own disk.
 * @throws EventStoreError `internal`, naming the settings that are off.
 */
export const assertDurable = async (pool: Pool): Promise<void> => {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any($1)',
    [NEEDED],
  );
  const off = rows.filter(({ setting }) => setting === 'off').map(({ name }) => name);
  if (off.length > 0) {
    throw new EventStoreError(
      'internal',
      `PostgreSQL runs with ${off.sort().join(', ')} off: a power cut would lose acknowledged events. Turn it on.`,
    );
  }
};
