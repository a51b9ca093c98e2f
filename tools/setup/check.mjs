// `npm run check`: lint, types and specs of what differs from main, committed or not. `npm test` is the whole.
import { ensureInstalled } from './install.mjs';
import { hear, nx, say } from './lib.mjs';
import { forgetResults, sumResults } from './results.mjs';

await ensureInstalled();
forgetResults();
const began = Date.now();
const base = await mergeBase();
if (base === undefined) say('no main branch to compare with: checking everything');
const code = await nx([
  ...(base === undefined ? ['run-many'] : ['affected', `--base=${base}`]),
  ...['-t', 'lint', 'typecheck', 'test', '--output-style=static', ...process.argv.slice(2)],
]);
const { passed, failed, skipped } = sumResults();
say(`\nin ${((Date.now() - began) / 1000).toFixed(1)} s`);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(code);

async function mergeBase() {
  for (const main of ['main', 'origin/main']) {
    const { code: refused, output } = await hear('git', ['merge-base', main, 'HEAD']);
    if (refused === 0) return output.trim();
  }
  return undefined;
}
