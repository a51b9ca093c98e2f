import { clamScanner, type Scanner } from '@caseward/blobs';
import type { Env } from '../env';

/** What looks through files for what runs; `unscanned`: whether any is taken without one. */
export type Scanning = Readonly<{ scanner: Scanner | undefined; unscanned: boolean }>;

export const scanningOf = (env: Env): Scanning => ({
  scanner: env.CLAMAV_URL ? clamScanner(env.CLAMAV_URL) : undefined,
  unscanned: (env.UPLOADS_UNSCANNED ?? (env.APP_MODE === 'demo' ? 'allow' : 'refuse')) === 'allow',
});
