import { followDestroyedKeys, type Keyring } from '@caseward/sealing';
import type { Log } from '@caseward/server-kit';
import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const AGAIN_MS = 1_000;
/** A connection on which nothing is ever said looks the same when its other end is gone: so it is asked now and then. */
const ASKED_EVERY_MS = 15_000;
const ANSWERED_WITHIN_MS = 5_000;

/**
 * Keeps one connection that hears of destroyed keys, so that no process goes on reading what another has erased.
 * Resolves when it listens for the first time; answers with how to end it.
 */
export const followKeys = async (
  connection: pg.ClientConfig,
  keyring: Keyring,
  log: Log,
): Promise<() => Promise<void>> => {
  const ending = new AbortController();
  let client: pg.Client | undefined;

  /** A promise inside a promise would be waited for as one: hence the object. */
  const listen = async (): Promise<Readonly<{ gone: Promise<unknown> }>> => {
    const socket = new Socket();
    const next = new pg.Client({ ...connection, stream: () => socket });
    next.on('error', () => {}); // its end follows, and is waited for
    const gone = new Promise((resolve) => next.once('end', resolve));
    client = next;
    await next.connect();
    await followDestroyedKeys(next, keyring);
    const asking = setInterval(() => {
      const silent = setTimeout(() => socket.destroy(), ANSWERED_WITHIN_MS);
      const answered = () => clearTimeout(silent);
      next.query('select 1').then(answered, answered);
    }, ASKED_EVERY_MS).unref();
    return { gone: gone.finally(() => clearInterval(asking)) };
  };

  const keep = async (first: Promise<unknown>) => {
    for (let gone = first; ;) {
      await gone;
      // What is announced from now on is not heard: nothing that is remembered can be relied on.
      keyring.lockDown();
      if (ending.signal.aborted) return;
      await sleep(AGAIN_MS, undefined, { signal: ending.signal, ref: false }).catch(() => {}); // ended while waiting
      if (ending.signal.aborted) return;
      try {
        ({ gone } = await listen());
      } catch (error) {
        log.warn({ error: error instanceof Error ? error.name : typeof error }, 'nobody tells of destroyed keys');
        gone = Promise.resolve();
      }
    }
  };

  const following = keep((await listen()).gone);
  return async () => {
    ending.abort();
    await client?.end();
    await following;
  };
};
