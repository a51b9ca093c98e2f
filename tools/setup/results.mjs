import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import { projects, root } from './lib.mjs';

const costs = ['spec', 'int', 'journey'];
const files = () =>
  projects().flatMap((folder) => costs.map((cost) => path.join(root, folder, `test-results.${cost}.json`)));

/** Counts of an earlier run must not be taken for this one's; nx brings a file back where it replays a cached result. */
export function forgetResults() {
  for (const file of files()) rmSync(file, { force: true });
}

/** Sums what Jest wrote for every project. A spec that cannot be loaded counts as one failure. */
export function sumResults() {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const file of files().filter(existsSync)) {
    const results = JSON.parse(readFileSync(file, 'utf8'));
    sum.passed += results.numPassedTests;
    sum.failed += results.numFailedTests + results.numRuntimeErrorTestSuites;
    sum.skipped += results.numPendingTests + results.numTodoTests;
  }
  return sum;
}
