// The lockfile must install anywhere: no registry host in it, and every platform's optional binary listed.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const lock = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package-lock.json'), 'utf8')).packages;
const names = new Set(Object.keys(lock).map((key) => key.replace(/^.*node_modules\//, '')));
const problems = [];
for (const [key, entry] of Object.entries(lock)) {
  if (/^(https?|git|file):/.test(entry.resolved ?? '')) problems.push(`${key}: resolved to ${entry.resolved}`);
  if (key.includes('node_modules/') && !entry.link && !entry.integrity && !entry.inBundle)
    problems.push(`${key}: no integrity`);
  for (const name of Object.keys(entry.optionalDependencies ?? {}))
    if (!names.has(name)) problems.push(`${key || 'root'} ${entry.version}: ${name} is not in the lockfile`);
}
console.log(problems.length === 0 ? `package-lock.json: ${names.size} packages, fine` : problems.join('\n'));
process.exit(problems.length === 0 ? 0 : 1);
