import { followDestroyedKeys, type Keyring } from '@caseward/sealing';
import type { Log } from '@caseward/server-kit';
import pg from 'pg';

const AGAIN_MS = 1_000;

/** Keeps one connection that hears of destroyed keys, so that no process goes on reading what another has erased. */
export const followKeys = async (
  connection: pg.ClientConfig,
  keyring: Keyring,
  log: Log,
): Promise<() => Promise<void>> => {
  let client: pg.Client | undefined;
  let ended = false;
  const connect = async (): Promise<void> => {
    const next = new pg.Client(connection);
    next.on('error', () => {}); // 'end' follows, and connects again
    next.on('end', () => {
      if (client === next && !ended) again();
    });
    client = next;
    await next.connect();
    await followDestroyedKeys(next, keyring);
  };
  const again = () => {
    keyring.lockDown();
    setTimeout(() => {
      if (ended) return;
      connect().catch((error: unknown) => {
        log.warn(
          { error: error instanceof Error ? error.name : typeof error },
          'nobody tells of destroyed keys: connecting again',
        );
        again();
      });
    }, AGAIN_MS).unref();
  };
  await connect();
  return async () => {
    ended = true;
    await client?.end();
  };
};
