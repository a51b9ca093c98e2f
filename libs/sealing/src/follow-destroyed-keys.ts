import type { Client } from 'pg';

import type { Keyring } from './keyring';
import { KEYS_DESTROYED } from './postgres-key-table';

/**
 * Drops a key from memory as soon as any process destroys it. Call it again on each new connection: what was
 * announced while nobody listened is unknown, so the whole memory is emptied first.
 */
export const followDestroyedKeys = async (client: Pick<Client, 'on' | 'query'>, keyring: Keyring): Promise<void> => {
  client.on('notification', ({ channel, payload }) => {
    if (channel === KEYS_DESTROYED && payload) keyring.forget(payload);
  });
  await client.query(`listen ${KEYS_DESTROYED}`);
  keyring.lockDown();
};
