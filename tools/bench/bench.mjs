// `npm run bench -- import`: a roll of 20,000 pupils, imported, imported again, and with fifty faults.
// `npm run bench -- first-start`: the first start of the whole demo on empty data, which is to take a minute at most.
// `npm run bench -- policy`: a policy read, linted, and compared with its next version.
// `npm run bench -- policy-file`: Word files and PDFs of 30 kB and 5 MB, with the time and the memory that reading them takes.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { ensureBuilt } from '../setup/build.mjs';
import { runBundled } from '../setup/bundled.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const benches = {
  import: { args: ['apps/api', 'int', 'import-roll'], env: { PUPILS: process.argv[3] ?? '20000' } },
  'first-start': {
    args: ['apps/journeys', 'journey', 'newcomer', '--testNamePattern=the first start'],
    env: { FIRST_START: '60000' },
  },
};
if (process.argv[2] === 'policy') await runBundled('bench-policy', 'tools/bench/policy.mjs');
if (process.argv[2] === 'policy-file') await import('./policy-file.mjs');
const bench = benches[process.argv[2]];
if (!bench) {
  console.error(`npm run bench -- <${[...Object.keys(benches), 'policy', 'policy-file'].join(' | ')}>`);
  process.exit(2);
}
await ensureBuilt();
const { status } = spawnSync(process.execPath, ['tools/setup/jest.mjs', ...bench.args, '--testTimeout=600000'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...bench.env },
});
process.exit(status ?? 1);
