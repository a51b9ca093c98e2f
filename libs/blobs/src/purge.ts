import type { Duty, Log } from '@caseward/server-kit';
import { setTimeout as pause } from 'node:timers/promises';
import type { Blobs } from './blobs';

const HOUR_MS = 3_600_000;
/** Until what follows the log has come to its end, once more. */
const BEHIND_MS = 60_000;
/** Uploaded, and taken by no record by then. Longer than a record would still take it. */
export const KEPT_HOURS = 24;

/**
 * Removes what nobody attached. One process at a time, as every duty. Never while anything is behind: that a record has taken a
 * file is known only once the log was read to its end.
 */
export const purgeOfBlobs = (
  blobs: Pick<Blobs, 'purge'>,
  now: () => string,
  log: Log,
  isBehind: () => Promise<boolean>,
): Duty => ({
  name: 'blob-purge',
  async run(signal) {
    while (!signal.aborted) {
      const before = new Date(Date.parse(now()) - KEPT_HOURS * HOUR_MS).toISOString();
      let behind = true;
      try {
        behind = await isBehind();
        if (!behind) await blobs.purge(before);
      } catch (error) {
        log.warn({ accident: error instanceof Error ? error.name : typeof error }, 'old uploads were not removed');
      }
      await pause(behind ? BEHIND_MS : HOUR_MS, undefined, { signal, ref: false }).catch(() => undefined); // stopped while waiting
    }
  },
});
