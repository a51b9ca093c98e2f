import type { Kind } from './inspect/kinds';
import { Worker } from 'node:worker_threads';
import { companionId } from '@caseward/kernel';

/** The picture that is shown stands beside the file that it was made of, under the same key. */
export const previewOf = (blobId: string): string => companionId(blobId, 'preview');

const pictured = ['jpeg', 'png', 'webp'] as const;
type Pictured = (typeof pictured)[number];
/** What is decoded at all: four bytes for each point. Larger ones are kept, and have no preview. */
const MOST_POINTS = 40_000_000;
const LONGEST = 1_600;
const MOST_MS = 20_000;

const make = (kind: Pictured, bytes: Buffer): Promise<Buffer | undefined> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./picture.worker.mjs', import.meta.url), {
      workerData: { kind, bytes, longest: LONGEST },
      resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 },
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    const done = (made?: Buffer) => {
      clearTimeout(late);
      void worker.terminate();
      resolve(made);
    };
    const late = setTimeout(done, MOST_MS);
    worker
      .once('message', (made: Uint8Array) => done(Buffer.from(made)))
      .once('error', () => done())
      .once('exit', () => done());
  });

// One at a time: two large pictures at once would not fit.
let turn: Promise<unknown> = Promise.resolve();

/**
 * A picture made anew from the points of the old one, and nothing else of it: no place, no time, no owner, no hidden data.
 * Undefined when there is none: another kind, too large, or something that the decoder refuses.
 */
export const withPreview = (
  kind: Kind,
  points: number | undefined,
  bytes: () => Promise<Buffer>,
): Promise<Buffer | undefined> => {
  const one = pictured.find((may) => may === kind);
  if (!one || points === undefined || points > MOST_POINTS) return Promise.resolve(undefined);
  const made = turn.then(async () => make(one, await bytes()));
  turn = made.catch(() => undefined);
  return made;
};
