import { dayOf, Refusal } from '@caseward/kernel';
import { MOST_BYTES, readPolicy, reportOf, unreadableWords, type Unreadable } from '@caseward/policies-reading';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Usage, type Verb } from './verb';

const parsed = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { 'as-at': { type: 'string' } } }); // prettier-ignore
    const [file, ...more] = positionals;
    if (!file || more.length > 0) throw new Usage('Say which file.');
    const asAt = values['as-at'] ?? dayOf(new Date().toISOString());
    if (!/^\d{4}-\d\d-\d\d$/.test(asAt) || Number.isNaN(Date.parse(asAt))) throw new Usage('--as-at: a day as 2026-11-01.'); // prettier-ignore
    return { file, asAt };
  } catch (error) {
    throw error instanceof TypeError ? new Usage(error.message) : error;
  }
};

export const importPolicy: Verb = {
  words: ['import', 'policy'],
  usage: 'import policy FILE [--as-at DAY]',
  what: 'Reads a policy (.docx, .pdf, .md, .txt) and tells what it understood.',
  async run(args, { say }) {
    const { file, asAt } = parsed(args);
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) throw new Usage(`${file} cannot be read.`);
    try {
      if (found.size > MOST_BYTES) throw new Refusal<Unreadable>('policy-file/too-large');
      const read = await readPolicy(await readFile(file));
      say(path.basename(file));
      for (const line of reportOf(read, asAt)) say(line);
      return read.account.lost.length === 0 ? 0 : 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      say(`${path.basename(file)} was not imported. ${unreadableWords[error.code as Unreadable] ?? error.code}`);
      return 1;
    }
  },
};
