import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { accountFor, canEnter, give, giveAll, type Account } from './account';
import { EmbeddedPostgresFailure, worded } from './failure';

/** Where one embedded server keeps its things, and who it runs as. */
export type Place = Readonly<{
  folder: string;
  cluster: string;
  log: string;
  account: Account;
  /** The account cannot walk to the cluster (a private home): it is reached through the working directory instead. */
  hidden: boolean;
}>;

/** The longest path of a unix socket is 107 bytes on Linux and 103 on macOS. */
const longestSocketPath = 100;

/** Makes the folders, and gives them to the account that PostgreSQL will run as. */
export function preparePlace(dataDir: string): Place {
  return worded(dataDir, () => {
    const asRoot = process.getuid?.() === 0;
    mkdirSync(dataDir, { recursive: true, mode: asRoot ? 0o711 : 0o700 });
    const folder = path.join(realpathSync(dataDir), 'postgres');
    const cluster = path.join(folder, 'cluster');
    const account = accountFor(cluster);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    give(folder, account);
    if (existsSync(cluster) && statSync(cluster).uid !== (account?.uid ?? process.getuid?.())) {
      if (!asRoot)
        throw new EmbeddedPostgresFailure(
          'no-permission',
          `The database folder ${cluster} belongs to another account (user id ${statSync(cluster).uid}). Start Caseward as that account, give the folder to this one, or set CASEWARD_DATA to another folder.`,
        );
      giveAll(cluster, account);
    }
    const hidden = !canEnter(folder, account);
    if (hidden && process.platform !== 'linux')
      throw new EmbeddedPostgresFailure(
        'no-permission',
        `PostgreSQL does not run as root, and the account it uses instead cannot enter ${folder}. Start Caseward as an ordinary user, or set CASEWARD_DATA to another folder.`,
      );
    return { folder, cluster, log: path.join(folder, 'server.log'), account, hidden };
  });
}

/** The major version that made the cluster; undefined when there is none yet. */
export function clusterVersion(place: Place): number | undefined {
  const file = path.join(place.cluster, 'PG_VERSION');
  return worded(place.folder, () => (existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined));
}

/** A 0700 folder for the socket, short enough for the kernel; both the account and root can use it. */
export function socketFolder(place: Place): string {
  const key = createHash('sha256').update(place.folder).digest('hex').slice(0, 12);
  const candidates = [
    ...(place.hidden ? [] : [path.join(place.folder, 'socket')]),
    path.join(tmpdir(), `caseward-${key}`),
    path.join('/tmp', `caseward-${key}`),
  ];
  for (const candidate of candidates) {
    if (Buffer.byteLength(path.join(candidate, '.s.PGSQL.5432')) >= longestSocketPath) continue;
    if (ours(candidate, place.account)) return candidate;
  }
  throw new EmbeddedPostgresFailure(
    'no-permission',
    `No folder could be made for the database's socket (tried ${candidates.join(', ')}). Set TMPDIR to a short path of your own.`,
  );
}

/** In a shared temporary folder somebody else may have taken the name: then it is not used. */
function ours(folder: string, account: Account): boolean {
  try {
    if (!existsSync(folder)) {
      mkdirSync(folder, { mode: 0o700 });
      give(folder, account);
    }
    const { uid, mode } = lstatSync(folder);
    const owner = account?.uid ?? process.getuid?.();
    return lstatSync(folder).isDirectory() && uid === owner && (mode & 0o077) === 0 && canEnter(folder, account);
  } catch {
    return false;
  }
}
