import { existsSync, readFileSync, rmSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { findBinaries } from './embedded/binaries';
import { createCluster } from './embedded/cluster';
import { EmbeddedPostgresFailure, inWords } from './embedded/failure';
import { clusterVersion, preparePlace, socketFolder, type Place } from './embedded/place';
import { isPostgres, namedPostmaster, spawnPostmaster, type Postmaster, type Spawned } from './embedded/postmaster';
import { database, superuser, takeSeat, type Seat } from './embedded/seat';

export { EmbeddedPostgresFailure, type EmbeddedFailure } from './embedded/failure';

export type EmbeddedPostgres = Readonly<{
  /** For `pg`: `host` is the folder of the unix socket. The server listens nowhere else. */
  connection: Readonly<{ host: string; port: number; user: string; database: string }>;
  /** True when the server was running already: another process of ours started it, or one that was killed. */
  adopted: boolean;
  /**
   * Gives the server up. The last process out stops it (fast shutdown) and waits, whoever started it; while another
   * still uses it, it goes on. Close your own pools first: a shutdown ends them. May be called twice.
   */
  stop(): Promise<void>;
}>;

export type EmbeddedOptions = Readonly<{
  /** Caseward's data folder; the database lives in `postgres/` inside it. */
  dataDir: string;
  onProgress?: (message: string) => void;
}>;

/** Recovery after a crash reads at most max_wal_size of log: minutes on a slow disk, never hours. */
const patience = 180_000;
/** A living server whose socket nobody answers is either very slow or broken. */
const silence = 30_000;
/**
 * What a start that came second says; the first one's server is then adopted. Also what it says of the socket's lock
 * while a killed server has not quite gone yet: then it is tried again.
 */
const anotherWasFirst = /lock file "[^"]*" already exists|pre-existing shared memory block|could not create lock file/;

/**
 * Adopts the server that runs on this data folder, or starts one: real PostgreSQL from npm, else the system's own.
 * Any number of processes may call it at once. Throws EmbeddedPostgresFailure with words for a person.
 */
export async function startEmbeddedPostgres({
  dataDir,
  onProgress = () => undefined,
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const place = preparePlace(path.resolve(dataDir));
  const began = Date.now();
  let quietSince = began;
  let spawned: Spawned | undefined;
  for (let pause = 10; ; pause = Math.min(pause * 1.5, 200)) {
    const postmaster = namedPostmaster(place);
    const seat = postmaster?.socket ? await takeSeat(postmaster.socket, postmaster.port) : 'absent';
    if (postmaster !== undefined && typeof seat === 'object')
      return embedded(place, postmaster, seat, spawned?.pid === postmaster.pid ? spawned : undefined);
    if (seat === 'not-yet') quietSince = Date.now();
    if (Date.now() - began > patience) throw inWords(spawned?.said() ?? 'it did not answer', place.folder);

    if (spawned?.hasEnded()) {
      const said = spawned.said();
      if (!anotherWasFirst.test(said) || Date.now() - quietSince > silence) throw inWords(said, place.folder);
      spawned = undefined;
    } else if (spawned === undefined && postmaster !== undefined && isPostgres(postmaster.pid)) {
      if (Date.now() - quietSince > silence) throw unreachable(place, postmaster);
    } else if (spawned === undefined) {
      spawned = await start(place, postmaster, onProgress);
      quietSince = Date.now();
      pause = 10;
    }
    await sleep(pause);
  }
}

async function start(place: Place, stale: Postmaster | undefined, onProgress: (message: string) => void) {
  const version = clusterVersion(place);
  const binaries = await findBinaries(place, version);
  if (version === undefined) {
    onProgress(`making the database in ${place.cluster}`);
    await createCluster(place, binaries);
  } else if (stale !== undefined) {
    onProgress('the database was not shut down: recovering');
    forgetImpostor(path.join(place.cluster, 'postmaster.pid'));
    forgetImpostor(path.join(socketFolder(place), '.s.PGSQL.5432.lock'));
  }
  onProgress(`starting PostgreSQL ${binaries.major}`);
  return spawnPostmaster(place, binaries);
}

/**
 * PostgreSQL takes any living process with the number in a lock file for its own kind: another program that came by it,
 * as after the restart of a container, or a killed server that nobody has buried yet.
 */
function forgetImpostor(lock: string): void {
  const pid = existsSync(lock) ? Math.abs(Number.parseInt(readFileSync(lock, 'utf8'), 10)) : 0;
  if (pid > 0 && isAlive(pid) && !isPostgres(pid)) rmSync(lock, { force: true });
}

function embedded(
  place: Place,
  { pid, socket, port }: Postmaster,
  seat: Seat,
  spawned: Spawned | undefined,
): EmbeddedPostgres {
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    // A server that has died meanwhile answers nothing and needs no stop.
    const last = await seat.leave().catch(() => true);
    if (last && namedPostmaster(place)?.pid === pid && isPostgres(pid)) await shutDown(place, pid, spawned);
    await seat.close();
    if (last && !socket.startsWith(place.folder)) removeIfEmpty(socket);
  };
  return {
    connection: { host: socket, port, user: superuser, database },
    adopted: spawned === undefined,
    stop: () => (stopping ??= stop()),
  };
}

/** Fast shutdown; if that hangs, an immediate one, from which the next start recovers. */
async function shutDown(place: Place, pid: number, spawned: Spawned | undefined): Promise<void> {
  for (const [signal, wait] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    process.kill(pid, signal);
    // Waiting on a timer keeps this process alive until then; the server itself does not.
    for (const began = Date.now(); Date.now() - began < wait; await sleep(10)) {
      if (spawned?.hasEnded() ?? (!isPostgres(pid) || namedPostmaster(place)?.pid !== pid)) return;
    }
  }
  throw new EmbeddedPostgresFailure(
    'unreachable',
    `PostgreSQL (process ${pid}) does not stop; its log is ${place.log}`,
  );
}

function unreachable(place: Place, { pid }: Postmaster): EmbeddedPostgresFailure {
  return new EmbeddedPostgresFailure(
    'unreachable',
    `PostgreSQL runs on ${place.cluster} as process ${pid} but does not answer; its log is ${place.log}. Stop it with: kill -INT ${pid}`,
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // another start has put its socket there
  }
}
