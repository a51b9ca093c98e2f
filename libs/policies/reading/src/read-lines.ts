import { Refusal } from '@caseward/kernel';
import { unreadable, type Unreadable } from '@caseward/policies-text';
import { Worker } from 'node:worker_threads';
import { decoded } from './decode';
import { isEncryptedPackage, kindOf } from './kind';

/** A policy with its pictures; whoever takes a file in may refuse a larger one unread. */
export const MOST_BYTES = 12_000_000;
const MOST_CHARACTERS = 500_000;
/**
 * By the clock, from when its thread is ready to read. What the process does meanwhile for others is not counted against the
 * file, as its processor time would be; nor is how long a busy machine takes to start a thread, which has a bound of its own.
 */
const MOST_MS = 10_000;
const MOST_START_MS = 15_000;

const refuse = (code: Unreadable): never => {
  throw new Refusal<Unreadable>(code);
};

export type Format = 'text' | 'docx' | 'pdf';

/** A file's text, line by line, with its headings, lists and tables as Markdown writes them. @throws Refusal<Unreadable> */
export const readLines = async (bytes: Uint8Array): Promise<Readonly<{ format: Format; lines: readonly string[] }>> => {
  if (bytes.length > MOST_BYTES) refuse('policy-file/too-large');
  const kind = kindOf(bytes);
  if (kind === 'compound') refuse(isEncryptedPackage(bytes) ? 'policy-file/password' : 'policy-file/old-word');
  if (kind === 'other') refuse('policy-file/other-format');
  if (kind === 'binary') refuse('policy-file/not-text');
  const format = kind === 'pdf' ? 'pdf' : kind === 'zip' ? 'docx' : 'text';
  const lines = format === 'text' ? textOf(bytes) : await apart(format, bytes);
  if (lines.every((line) => line.trim() === '')) refuse('policy-file/empty');
  if (lines.reduce((all, { length }) => all + length, 0) > MOST_CHARACTERS) refuse('policy-file/too-long');
  return { format, lines };
};

const textOf = (bytes: Uint8Array): readonly string[] => {
  if (bytes.length > 4 * MOST_CHARACTERS) refuse('policy-file/too-long');
  const lines = decoded(bytes);
  // eslint-disable-next-line no-control-regex -- these are what tells a program from a text
  if (lines.some((line) => /[\u0000-\u0006\u000e-\u001a]/.test(line))) refuse('policy-file/not-text');
  return lines;
};

/** In a thread of its own, with bounds: what a file does to its reader stays there. */
const apart = (format: 'docx' | 'pdf', bytes: Uint8Array): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./policy-file.worker.mjs', import.meta.url), {
      workerData: { format, bytes },
      resourceLimits: { maxOldGenerationSizeMb: 224, maxYoungGenerationSizeMb: 32 },
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    const done = (told: readonly string[] | Unreadable) => {
      clearTimeout(late);
      void worker.terminate();
      if (typeof told === 'string') reject(new Refusal<Unreadable>(told));
      else resolve(told);
    };
    const tooSlow = () => done('policy-file/too-slow');
    let late = setTimeout(tooSlow, MOST_START_MS);
    worker
      .on('message', ({ begun, lines, refused }: { begun?: true; lines?: readonly string[]; refused?: string }) => {
        clearTimeout(late);
        if (begun) late = setTimeout(tooSlow, MOST_MS);
        else done(lines ?? unreadable.find((code) => code === refused) ?? 'policy-file/damaged');
      })
      .once('error', (error: Error & { code?: string }) =>
        done(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'policy-file/too-large' : 'policy-file/damaged'),
      )
      .once('exit', () => done('policy-file/damaged'));
  });
