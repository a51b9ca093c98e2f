// What a teacher's phone fetches before it can report: `node tools/setup/budget.mjs` after the web build. gzip -9, exit 1 beyond.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = path.resolve(import.meta.dirname, '../../apps/web/dist');
const manifest = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8'));
const limits = { js: 125, css: 10 };
const kilobytes = (file) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length / 1000;

/** A chunk and all that it imports at once; what it imports later is not in it. */
const closure = (key, seen = new Set()) => {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key].imports ?? []) closure(imported, seen);
  return seen;
};
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const page = (name) => Object.keys(manifest).find((key) => key.endsWith(name));

const load = (name) => {
  const chunks = [...new Set([...closure(entry), ...closure(page(name))])].map((key) => manifest[key]);
  return {
    files: chunks.map(({ file }) => file),
    js: chunks.reduce((sum, { file }) => sum + kilobytes(file), 0),
    css: [...new Set(chunks.flatMap(({ css = [] }) => css))].reduce((sum, file) => sum + kilobytes(file), 0),
  };
};

for (const name of ['triage-inbox.page.tsx', 'concern.page.tsx', 'child-case.page.tsx', 'people.page.tsx']) {
  const { js, css } = load(name);
  console.log(`${name.padEnd(26)} JS ${js.toFixed(1).padStart(6)} kB   CSS ${css.toFixed(1).padStart(5)} kB`);
}
const first = load('report-a-concern.tsx');
console.log(
  `/report, first load        JS ${first.js.toFixed(1).padStart(6)} kB of ${limits.js}   CSS ${first.css.toFixed(1).padStart(5)} kB of ${limits.css}`,
);
const everything = readdirSync(path.join(dist, 'assets')).filter((file) => file.endsWith('.js'));
const all = everything.reduce((sum, file) => sum + kilobytes(`assets/${file}`), 0);
console.log(`everything                 JS ${all.toFixed(1).padStart(6)} kB in ${everything.length} files`);

const problems = [
  first.js > limits.js && 'the first load of /report has too much JavaScript',
  first.css > limits.css && 'the first load of /report has too much CSS',
  // zod names its internals by this; a command's schema is fetched after the first paint.
  first.files.some((file) => readFileSync(path.join(dist, file), 'utf8').includes('ZodError')) &&
    'zod is in the first load of /report',
].filter(Boolean);
for (const problem of problems) console.error(`budget: ${problem}`);
process.exit(problems.length === 0 ? 0 : 1);
