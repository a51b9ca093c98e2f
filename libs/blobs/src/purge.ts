import type { Duty, Log } from '@caseward/server-kit';
import { setTimeout as pause } from 'node:timers/promises';
import type { Blobs } from './blobs';

const HOUR_MS = 3_600_000;
/** Uploaded, and taken by no record by then. Longer than a record would still take it. */
export const KEPT_HOURS = 24;

/** Removes what nobody attached. One process at a time, as every duty. */
export const purgeOfBlobs = (blobs: Pick<Blobs, 'purge'>, now: () => string, log: Log): Duty => ({
  name: 'blob-purge',
  async run(signal) {
    while (!signal.aborted) {
      const before = new Date(Date.parse(now()) - KEPT_HOURS * HOUR_MS).toISOString();
      await blobs.purge(before).catch((error: unknown) => log.warn({ accident: error instanceof Error ? error.name : typeof error }, 'old uploads were not removed')); // prettier-ignore
      await pause(HOUR_MS, undefined, { signal, ref: false }).catch(() => undefined); // stopped while waiting
    }
  },
});
