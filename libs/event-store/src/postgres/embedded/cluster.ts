import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  statfsSync,
} from 'node:fs';
import path from 'node:path';

import { give } from './account';
import type { Binaries } from './binaries';
import { EmbeddedPostgresFailure, inWords, worded } from './failure';
import type { Place } from './place';
import { runTool } from './tool';

const needed = 256 * 1024 * 1024;
const hour = 60 * 60 * 1000;

/** How the server is told its folder. A working directory needs no walk from the root, so no right to walk. */
export const clusterArgument = (place: Place, cluster = place.cluster): string =>
  place.hidden ? '/proc/self/cwd' : cluster;

/**
 * Makes the cluster beside its place and then renames it there: a start that is killed half-way leaves nothing that
 * looks like a database, and of two starts at once one rename wins and the other's work is thrown away.
 */
export async function createCluster(place: Place, { bin, major }: Binaries): Promise<void> {
  const fresh = path.join(place.folder, `initdb-${process.pid}-${randomBytes(4).toString('hex')}`);
  worded(place.folder, () => {
    sweep(place);
    const { bavail, bsize } = statfsSync(place.folder);
    if (bavail * bsize < needed) throw inWords('No space left on device', place.folder);
    mkdirSync(fresh, { mode: 0o700 });
    give(fresh, place.account);
  });
  try {
    // PostgreSQL 17 brought a C.UTF-8 of its own, alike on every system; before it only C is alike everywhere.
    const locale = major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
    const { ok, output } = await runTool(
      path.join(bin, 'initdb'),
      [
        ...['-D', clusterArgument(place, fresh), '-U', 'postgres', '-E', 'UTF8', '--locale=C', ...locale],
        ...['--auth-local=trust', '--auth-host=reject', '--data-checksums'],
      ],
      fresh,
      place.account,
    );
    if (!ok) throw inWords(output, place.folder);
    takePlace(place, fresh);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function takePlace(place: Place, fresh: string): void {
  try {
    renameSync(fresh, place.cluster);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') {
      if (statSync(path.join(place.cluster, 'PG_VERSION'), { throwIfNoEntry: false }) !== undefined) return;
      throw new EmbeddedPostgresFailure(
        'did-not-start',
        `The folder ${place.cluster} holds something that is not a database. Move it away, or set CASEWARD_DATA to another folder.`,
      );
    }
    throw inWords(String(error), place.folder);
  }
  const folder = openSync(place.folder, 'r');
  fsyncSync(folder);
  closeSync(folder);
}

/** What starts that were killed half-way left behind. */
function sweep(place: Place): void {
  for (const name of readdirSync(place.folder)) {
    const half = path.join(place.folder, name);
    const made = name.startsWith('initdb-') ? statSync(half, { throwIfNoEntry: false }) : undefined;
    if (made !== undefined && Date.now() - made.mtimeMs > hour) rmSync(half, { recursive: true, force: true });
  }
}
