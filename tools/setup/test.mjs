// `npm test`: everything, in the order in which it is cheapest to find out. `npm test -- specs journeys` runs those steps.
import { existsSync } from 'node:fs';
import path from 'node:path';

import { ensureInstalled } from './install.mjs';
import { nxCommand, nxEnv, root, run, say } from './lib.mjs';
import { forgetResults, sumResults } from './results.mjs';
import { testRun } from './strays.mjs';

const tool = (name, ...args) => [path.join(root, 'tools/setup', name), ...args];
const many = (...args) => nxCommand(['run-many', '--output-style=static', ...args, '-t']);

/** Name, minutes it may take, and its commands, all run by this Node. */
const cheap = [
  ['lockfile', 1, [tool('check-lock.mjs')]],
  ['format', 10, [[path.join(root, 'node_modules/prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']]],
  ['reference', 3, [tool('reference.mjs', '--check')].filter(([file]) => existsSync(file))],
  ['types', 10, [tool('types.mjs')]],
];
const lint = [['lint', 10, [tool('lint.mjs')]]];
const dear = [
  ['specs', 30, [[...many(), 'test']]],
  [
    'integration',
    30,
    [
      // Two files beside each other: of two libraries, and then of the API.
      [...many('--exclude=api'), 'integration'],
      [...many('--projects=api'), 'integration'],
    ],
  ],
  ['build', 15, [tool('built.mjs')]],
  ['budget', 1, [tool('budget.mjs')]],
  [
    'journeys',
    45,
    [
      [path.join(root, 'apps/journeys/src/browser.mjs'), '--try'],
      // Once, and by the stamp that `npm start` goes by: a journey that starts it must not build under the feet of the others.
      tool('built.mjs'),
      tool('jest.mjs', 'apps/journeys', 'journey'),
    ],
  ],
];

/** What uses one core alone goes beside another that does; the rest one after the other. */
const rows = [[cheap, lint], ...dear.map((step) => [[step]])];
const steps = rows.flat(2);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some(([step]) => step === name));
if (unknown.length > 0) {
  say(`no such step: ${unknown.join(', ')}; the steps are ${steps.map(([name]) => name).join(', ')}`);
  process.exit(2);
}

await ensureInstalled();
forgetResults();
const testing = testRun();
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => (interrupted = true));

const began = Date.now();
let failed;
for (const row of rows) {
  await Promise.all(row.map(follow));
  if (failed !== undefined || interrupted) break;
}
await testing.clear();

const sum = sumResults();
if (failed !== undefined && sum.failed === 0) {
  sum.failed = 1;
  say(`\nthe step "${failed}" failed without a failing test; it counts as one`);
}
if (sum.passed + sum.failed === 0 && asked.length === 0) say('\nno test was run');
say(`\nin ${seconds(began)}${interrupted ? ', interrupted' : ''}`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
const empty = sum.passed === 0 && (asked.length === 0 || asked.some((name) => /specs|integration|journeys/.test(name)));
process.exit(interrupted ? 130 : failed !== undefined || sum.failed > 0 || empty ? 1 : 0);

/** Steps one after the other, up to the first that fails. */
async function follow(line) {
  for (const [name, minutes, commands] of line) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    say(`\n— ${name}`);
    const from = Date.now();
    const ok = await passes(commands, minutes);
    say(`— ${name}: ${ok ? 'ok' : 'FAILED'} (${seconds(from)})`);
    if (!ok) failed ??= name;
    if (!ok || interrupted) return;
  }
}

async function passes(commands, minutes) {
  for (const command of commands) {
    let late;
    const code = await run(process.execPath, command, {
      env: nxEnv(testing.env),
      onChild: (child) => {
        late = setTimeout(() => {
          say(`this took more than ${minutes} minutes and was ended`);
          child.kill('SIGTERM');
        }, minutes * 60_000);
      },
      endedCode: 1,
    });
    clearTimeout(late);
    if (code !== 0) return false;
  }
  return true;
}

function seconds(from) {
  return `${((Date.now() - from) / 1000).toFixed(1)} s`;
}
