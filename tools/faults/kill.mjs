// The long form of apps/api/test/kill-minus-nine.int.spec.ts: `npm run faults -- 50` for fifty kills; twenty without.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const { status } = spawnSync(process.execPath, ['tools/setup/jest.mjs', 'apps/api', 'int', 'kill-minus-nine'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ROUNDS: process.argv[2] ?? '20' },
});
process.exit(status ?? 1);
