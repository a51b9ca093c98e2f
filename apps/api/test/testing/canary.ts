import { execFileSync } from 'node:child_process';
import type pg from 'pg';

/** Names and sentences that stand nowhere else in the world. */
export const canaries = [
  'Quillfeather',
  'Ostrobogulous',
  'Zanzalara',
  'Brimblecoombe',
  'the heron swallowed seven thimbles',
  'a lantern behind the marmalade factory',
  'nineteen velvet umbrellas',
  'tangerine barometer weeping',
  'the archdeacon juggles turnips',
  'gooseberry telescope avalanche',
] as const;

/** As it is, and as it looks in base64 at each of its three places and in hexadecimal. */
const disguises = (canary: string): string[] => {
  const bytes = Buffer.from(canary, 'utf8');
  const middle = (shift: number) => Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64').slice(shift === 0 ? 0 : 4, -4); // prettier-ignore
  return [canary, encodeURIComponent(canary), middle(0), middle(1), middle(2), bytes.toString('hex')];
};
export const wanted = [...new Set(canaries.flatMap(disguises))];

/** The canaries that sing in this text. */
export const singing = (text: string): string[] => wanted.filter((one) => text.includes(one));

/** The files below a folder in which one of them stands: the database's own files with their write-ahead log, keys, logs. */
export const filesWith = (folder: string, words: readonly string[] = wanted): string => {
  try {
    return execFileSync('grep', ['-rlaF', ...words.flatMap((one) => ['-e', one]), folder], { encoding: 'utf8' });
  } catch {
    return ''; // grep ends with 1 when there is nothing
  }
};

/** Every table of the database, as COPY writes it out. */
export const wholeDump = async (client: pg.Client): Promise<string> => {
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  let dump = '';
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
    dump += rows.map(({ row }) => row).join('\n');
  }
  return dump;
};
