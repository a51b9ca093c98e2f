// Runs one project's tests of one cost: `node tools/setup/jest.mjs libs/kernel spec|int|journey [jest options]`.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import preset from '../../jest.preset.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const [project, cost, ...rest] = process.argv.slice(2);
// Twice and more what the slowest took on a machine three times slower: a test that hangs is ended, none that only waits.
const costs = {
  spec: { pattern: /(?<!\.int)\.spec\.tsx?$/, timeout: 10_000 },
  int: { pattern: /\.int\.spec\.tsx?$/, timeout: 240_000 },
  journey: { pattern: /\.journey\.tsx?$/, timeout: 300_000 },
};
const { pattern, timeout } = costs[cost];
const folder = path.join(root, project);
const found = readdirSync(folder, { recursive: true }).filter(
  (file) => pattern.test(file) && !file.includes('node_modules'),
);
if (found.length === 0) {
  console.log(`${project}: no ${cost} tests`);
  process.exit(0);
}
const web = project === 'apps/web' || project === 'libs/web-kit' || project.endsWith('/web');
const config = {
  ...preset,
  rootDir: folder,
  testRegex: [pattern.source],
  testTimeout: timeout,
  // Not in the folder for temporary files, which may be small, and may be gone tomorrow.
  cacheDirectory: path.join(root, 'node_modules/.cache/jest'),
  // Of those that a file lets run beside each other.
  maxConcurrency: 2,
  testSequencer: path.join(root, 'tools/setup/longest-first.mjs'),
  ...(web ? { testEnvironment: path.join(root, 'tools/setup/jest-browser-like.mjs') } : {}),
};
// Files that each have a product of their own run beside each other, each with a data folder and a port of its own; what
// all of them need, the told demo above all, the first one makes in here. The API's wait for clocks a third of their time,
// the journeys never: on two processors the one takes three, the other two.
const beside = cost === 'journey' ? 2 : cost === 'int' && project === 'apps/api' ? 3 : undefined;
const shared = beside ? mkdtempSync(path.join(tmpdir(), 'cw-shared-')) : undefined;
// As root the databases run as another account, which must be able to walk in.
if (shared) chmodSync(shared, 0o711);
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    path.join(root, 'node_modules/jest/bin/jest.js'),
    '--config',
    JSON.stringify(config),
    '--json',
    `--outputFile=${path.join(folder, `test-results.${cost}.json`)}`,
    // A failed test may leave a server or a browser open: `npm test` ends those, and must not wait for them.
    ...(cost === 'spec' ? [] : [beside ? `--maxWorkers=${beside}` : '--runInBand', '--forceExit']),
    ...rest,
  ],
  {
    cwd: folder,
    stdio: ['ignore', process.env.JEST_JSON_STDOUT ? 'inherit' : 'ignore', 'inherit'],
    env: { ...process.env, ...(shared ? { CASEWARD_TEST_SHARED: shared } : {}) },
  },
);
if (shared) rmSync(shared, { recursive: true, force: true, maxRetries: 5 });
process.exit(status ?? 1);
