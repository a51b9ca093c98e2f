import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const LIST = 'frozen.json';

/**
 * Refuses fixtures that were edited after they were frozen: they are what old software really stored. `frozen.json`
 * in the folder lists each file with the SHA-256 of its text (line ends as LF).
 * @throws Error that names the file and, for a new one, the line to add.
 */
export const assertFrozen = (dir: string): void => {
  // A flat map of file name to digest, checked against real digests below.
  const listed = JSON.parse(readFileSync(path.join(dir, LIST), 'utf8')) as Readonly<Record<string, string>>;
  const files = readdirSync(dir).filter((file) => file !== LIST);
  const problems = Object.keys(listed)
    .filter((file) => !files.includes(file))
    .map((file) => `${file} is gone: put it back`);
  for (const file of files) {
    const text = readFileSync(path.join(dir, file), 'utf8').replaceAll('\r\n', '\n');
    const digest = createHash('sha256').update(text).digest('hex');
    if (listed[file] === undefined) problems.push(`${file} is new: add "${file}": "${digest}" to ${LIST}`);
    else if (listed[file] !== digest) problems.push(`${file} was edited: restore it, and add a new fixture instead`);
  }
  if (problems.length) throw new Error(problems.join('\n'));
};
