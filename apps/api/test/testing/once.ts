import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { soon } from './live';

/** What the files of one run share (tools/setup/jest.mjs makes it and takes it away); undefined when a file runs by itself. */
export const shared = process.env['CASEWARD_TEST_SHARED'];

const isFirst = (mark: string): boolean => {
  try {
    mkdirSync(mark);
    return true;
  } catch {
    return false; // another file was
  }
};

/** Made by the first file that needs it; the others, which may run beside it, wait until it is there. */
export const once = async (name: string, make: () => Promise<void> | void): Promise<void> => {
  if (shared === undefined) return make();
  const done = path.join(shared, `${name}.done`);
  if (isFirst(path.join(shared, `${name}.begun`))) {
    await make();
    writeFileSync(done, '');
  } else await soon(() => existsSync(done), 240_000);
};
