import { dayOf } from '@caseward/kernel';
import {
  applyImport,
  Directory,
  FileChanged,
  planImport,
  presentOf,
  type Fault,
  type ImportPlan,
} from '@caseward/organisation-server';
import { ExecuteCommand, system } from '@caseward/server-kit';
import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Product } from '../product';
import { schoolNamed } from './school-named';
import { Usage, withProduct, type Verb } from './verb';

const options = {
  school: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  leavers: { type: 'string' },
} as const;

const parsed = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [path, ...more] = positionals;
    const { school, 'dry-run': dryRun, leavers } = values;
    if (!path || more.length > 0 || !school) throw new Usage('Say which file, and for which school.');
    if (leavers !== undefined && !/^\d{1,7}$/.test(leavers))
      throw new Usage('--leavers: say how many are to leave, as a dry run tells it.');
    return { path, school, dryRun, leavers: leavers === undefined ? undefined : Number(leavers) };
  } catch (error) {
    throw error instanceof TypeError ? new Usage(error.message) : error;
  }
};

/** All of them: whoever mends a file wants to mend it once. */
const show = (faults: readonly Fault[], say: (words: string) => void) => {
  for (const { line, column, what } of [...faults].sort((a, b) => a.line - b.line))
    // A heading comes from the file; a terminal must not obey what stands in it.
    say(
      `  line ${line}${column ? `, ${column.replaceAll(/[^\p{L}\p{N} _./()'-]/gu, '?').slice(0, 60)}` : ''}: ${what}`,
    );
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

const summary = (name: string, plan: ImportPlan): readonly string[] => {
  const { rows, admit, change, unchanged, contacts, restrictions, links, leavers, unusedColumns } = plan;
  const linked = links.reduce((n, { siblingIds }) => n + siblingIds.length, 0);
  return [
    `${name}: ${rows} rows: ${admit} to admit, ${change} changed, ${unchanged} as they are.`,
    `Contacts of ${contacts} to set, ${restrictions} contact restrictions, ${Math.ceil(linked / 2)} sibling links.`,
    ...(unusedColumns.length > 0 ? [`Not used: ${unusedColumns.length} other columns.`] : []),
    ...(leavers.length > 0
      ? [
          `${leavers.length} on roll but not in the file. They stay; to record that they left, add --leavers ${leavers.length}`,
        ]
      : []),
  ];
};

/** Two imports at once would both admit the same new children. */
const alone = async <T>({ pool }: Product, work: () => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    const { rows } = await client.query(`select pg_try_advisory_lock(hashtext('caseward/import')) as mine`);
    if (!rows[0]?.mine) throw new Usage('Another import is running. Wait for it.');
    return await work();
  } finally {
    // The lock ends with its connection.
    client.release(true);
  }
};

export const importPeople: Verb = {
  words: ['import', 'people'],
  usage: 'import people FILE.csv --school NAME [--dry-run] [--leavers N]',
  what: "Brings a school's roll in from its management information system.",
  async run(args, terminal) {
    const { path, school: wanted, dryRun, leavers } = parsed(args);
    const isFile = await stat(path).then(async (s) => s.isFile() && (await access(path, constants.R_OK), true), () => false); // prettier-ignore
    if (!isFile) throw new Usage(`${path} cannot be read.`);
    const { say } = terminal;
    return withProduct(terminal, (product) =>
      alone(product, async () => {
        const { platform, commands } = product;
        const school = await schoolNamed(product, wanted);
        const directory = new Directory(platform.db, platform.codec);
        await directory.load();
        const present = presentOf(platform.db, platform.codec, directory);
        const source = () => createReadStream(path);
        const today = dayOf(platform.clock.now());
        say(`Checking ${path} …`);
        const plan = await planImport(source, school.id, today, present);
        const { faults, notes } = plan;
        if (faults.length > 0) {
          say(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${path}; nothing was imported:`);
          show(faults, say);
          return 1;
        }
        for (const words of summary(school.name, plan)) say(words);
        show(notes, say);
        if (leavers !== undefined && leavers !== plan.leavers.length) {
          say(`--leavers ${leavers}: it is ${plan.leavers.length} who are not in the file. Nothing was imported.`);
          return 1;
        }
        if (dryRun) {
          say('A dry run: nothing was imported.');
          return 0;
        }
        const send = (command: { type: string; input: unknown; commandId: string }) =>
          commands.execute(new ExecuteCommand({ ...command, asker: system('import') }));
        const telling = { source, schoolId: school.id, today, present, leavers: leavers !== undefined, send };
        try {
          const refused = await applyImport(plan, { ...telling, progress: progressTo(say) });
          if (refused.length === 0) return (say('Done.'), 0);
          say(
            `${refused.length} were refused, because something changed meanwhile; the rest is in. Import the file again:`,
          );
          show(refused.map(({ line, code }) => ({ line: line ?? 0, column: '', what: code })), say); // prettier-ignore
          return 1;
        } catch (error) {
          if (!(error instanceof FileChanged)) throw error;
          say(`${path} was changed while it was read. What had been told is in; import it again.`);
          return 1;
        }
      }),
    );
  },
};
