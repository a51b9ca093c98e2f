// What a page fetches before it can be used: `node tools/setup/budget.mjs` after the web build. gzip -9, exit 1 beyond.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = path.resolve(import.meta.dirname, '../../apps/web/dist');
const manifest = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8'));
/** On a teacher's phone, and at a desk. */
const staff = { js: 125, css: 10 };
const workspace = { js: 230, css: 30 };
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

const load = (key) => {
  const chunks = [...new Set([...closure(entry), ...closure(key)])].map((one) => manifest[one]);
  return {
    files: chunks.map(({ file }) => file),
    js: chunks.reduce((sum, { file }) => sum + kilobytes(file), 0),
    css: [...new Set(chunks.flatMap(({ css = [] }) => css))].reduce((sum, file) => sum + kilobytes(file), 0),
  };
};

const problems = [];
const check = (name, limits, key = page(name)) => {
  const { files, js, css } = load(key);
  const against = (is, limit) => `${is.toFixed(1).padStart(6)} kB of ${limit}`;
  console.log(`${name.padEnd(26)} JS ${against(js, limits.js)}   CSS ${against(css, limits.css)}`);
  if (js > limits.js) problems.push(`${name} loads too much JavaScript`);
  if (css > limits.css) problems.push(`${name} loads too much CSS`);
  return files;
};

const first = ['report-a-concern.tsx', 'report-sent.tsx', 'my-reports.page.tsx'].flatMap((name) => check(name, staff));
// Every page that is fetched when it is opened, as the build lists them: a new one is checked without being named here.
const lazily = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry && key.endsWith('.page.tsx'));
if (lazily.length < 30) problems.push(`only ${lazily.length} pages found: is the manifest read right?`);
for (const key of lazily) check(key.slice(key.lastIndexOf('/') + 1), workspace, key);
// zod names its internals by this; a command's schema is fetched after the first paint.
if (first.some((file) => readFileSync(path.join(dist, file), 'utf8').includes('ZodError')))
  problems.push('zod is in the first load of a staff page');

const everything = readdirSync(path.join(dist, 'assets')).filter((file) => file.endsWith('.js'));
const all = everything.reduce((sum, file) => sum + kilobytes(`assets/${file}`), 0);
console.log(`everything                 JS ${all.toFixed(1).padStart(6)} kB in ${everything.length} files`);
for (const problem of problems) console.error(`budget: ${problem}`);
process.exit(problems.length === 0 ? 0 : 1);
