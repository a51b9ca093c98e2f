import { dayOf } from '@caseward/kernel';
import {
  allBodies,
  applyImport,
  Directory,
  planImport,
  readPeopleFile,
  type Fault,
} from '@caseward/organisation-server';
import { ExecuteCommand, system } from '@caseward/server-kit';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Product } from '../product';
import { Usage, withProduct, type Verb } from './verb';

const FAULTS_SHOWN = 200;

/** By id or by name, as long as only one fits. @throws Usage */
const schoolFor = async ({ platform }: Product, wanted: string) => {
  const schools = (await allBodies(platform.db)).filter(({ kind }) => kind === 'school');
  if (schools.length === 0) throw new Usage('No school is registered yet. `npm start` tells the demo, which has some.');
  const exact = schools.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase());
  const like = schools.filter(({ name }) => name.toLowerCase().includes(wanted.toLowerCase()));
  const found = exact ?? (like.length === 1 ? like[0] : undefined);
  if (!found)
    throw new Usage(
      `--school: choose one of ${(like.length > 1 ? like : schools).map(({ name }) => `"${name}"`).join(', ')}`,
    );
  return found;
};

const showFaults = (faults: readonly Fault[], say: (words: string) => void) => {
  for (const { line, column, what } of [...faults].sort((a, b) => a.line - b.line).slice(0, FAULTS_SHOWN))
    say(`  line ${line}${column ? `, ${column}` : ''}: ${what}`);
  if (faults.length > FAULTS_SHOWN) say(`  … and ${faults.length - FAULTS_SHOWN} more`);
};

/** Progress on a terminal rewrites its line; into a file it says every tenth. */
const progressTo = (say: (words: string) => void) => {
  let last = -1;
  return (done: number, all: number) => {
    const percent = Math.floor((done / all) * 100);
    if (percent === last) return;
    last = percent;
    if (process.stdout.isTTY) process.stdout.write(`\r${done} of ${all} (${percent} %)${done === all ? '\n' : ''}`);
    else if (percent % 10 === 0) say(`${done} of ${all} (${percent} %)`);
  };
};

export const importPeople: Verb = {
  words: ['import', 'people'],
  usage: 'import people FILE.csv --school NAME [--dry-run]',
  what: "Brings a school's roll in from its management information system.",
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      strict: false,
      options: { school: { type: 'string' }, 'dry-run': { type: 'boolean' } },
    });
    const [path] = positionals;
    const { school: wanted, 'dry-run': dryRun } = values;
    if (!path || positionals.length > 1 || typeof wanted !== 'string')
      throw new Usage('Say which file, and for which school.');
    const bytes = await readFile(path).catch(() => {
      throw new Usage(`${path} cannot be read.`);
    });
    const { say } = terminal;
    return withProduct(terminal, async (product) => {
      const { platform, commands } = product;
      const school = await schoolFor(product, wanted);
      const directory = new Directory(platform.db, platform.codec);
      await directory.load();
      const file = readPeopleFile(bytes, dayOf(platform.clock.now()));
      const plan = planImport(file, school.id, await directory.everybody());
      const { admit, change, unchanged, notInFile, faults } = plan;
      if (faults.length > 0) {
        say(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${path}; nothing was imported:`);
        showFaults(faults, say);
        return 1;
      }
      say(
        `${school.name}: ${admit.length} to admit, ${change.length} changed, ${unchanged} as they are, ${notInFile} on roll but not in the file.`,
      );
      if (dryRun) {
        say('A dry run: nothing was imported.');
        return 0;
      }
      const send = (command: { type: string; input: unknown; commandId: string }) =>
        commands.execute(new ExecuteCommand({ ...command, asker: system('import') }));
      await applyImport(plan, school.id, send, progressTo(say));
      say('Done.');
      return 0;
    });
  },
};
