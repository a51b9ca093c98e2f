import { Pool, type PoolConfig } from 'pg';

/**
 * A pool whose connections may be cut at any moment without ending the process: the statement that was running rejects,
 * and the next one gets another connection. `onIdleLost` hears of those that were cut while nobody used them.
 *
 * Every pool is opened here. A server's last word can arrive in one piece with the answer before it, so before whoever
 * is handed the connection could listen to it; only who listens from the connection's first moment is in time.
 */
export const openPool = (config: PoolConfig, onIdleLost: (error: Error) => void = () => undefined): Pool => {
  // eslint-disable-next-line no-restricted-syntax -- the one place
  const pool = new Pool(config);
  pool.on('error', onIdleLost);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};
