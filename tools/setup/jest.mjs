// Runs one project's tests of one cost: `node tools/setup/jest.mjs libs/kernel spec|int|journey [jest options]`.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

import preset from '../../jest.preset.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const [project, cost, ...rest] = process.argv.slice(2);
const costs = {
  spec: { pattern: /(?<!\.int)\.spec\.tsx?$/, timeout: 10_000 },
  int: { pattern: /\.int\.spec\.tsx?$/, timeout: 60_000 },
  journey: { pattern: /\.journey\.tsx?$/, timeout: 120_000 },
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
  ...(web ? { testEnvironment: path.join(root, 'tools/setup/jest-browser-like.mjs') } : {}),
};
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
    ...(cost === 'spec' ? [] : ['--runInBand', '--forceExit']),
    ...rest,
  ],
  { cwd: folder, stdio: ['ignore', process.env.JEST_JSON_STDOUT ? 'inherit' : 'ignore', 'inherit'] },
);
process.exit(status ?? 1);
