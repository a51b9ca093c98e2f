import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pages } from './pages';

// Run from the root, by tools/setup/reference.mjs.
const folder = path.resolve('docs/reference');
const read = (name: string): string | undefined => {
  try {
    return readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined; // not written yet
  }
};

const made = Object.entries(pages());
const stale = made.filter(([name, text]) => read(name) !== text);
if (process.argv.includes('--check')) {
  if (stale.length > 0) {
    console.error(`docs/reference: ${stale.map(([name]) => name).join(', ')} stale: run npm run reference`);
    process.exitCode = 1;
  } else console.log(`docs/reference: ${made.length} pages, all as the product is`);
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of stale) writeFileSync(path.join(folder, name), text);
  console.log(`docs/reference: ${stale.map(([name]) => name).join(', ') || 'nothing'} written`);
}
