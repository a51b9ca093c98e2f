import { spawn, spawnSync } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

import { give } from './account';
import type { Binaries } from './binaries';
import { clusterArgument } from './cluster';
import { worded } from './failure';
import { socketFolder, type Place } from './place';
import { bareEnvironment } from './tool';

const settings: Readonly<Record<string, string>> = {
  listen_addresses: '',
  port: '5432',
  unix_socket_permissions: '0700',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  jit: 'off',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  log_destination: 'stderr',
};

/** What `postmaster.pid` says; `socket` is empty while the server has not come that far. */
export type Postmaster = Readonly<{ pid: number; socket: string; port: number }>;

/** The server that the cluster's `postmaster.pid` names, dead or alive. */
export function namedPostmaster(place: Place): Postmaster | undefined {
  try {
    const lines = readFileSync(path.join(place.cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
    return pid > 0 ? { pid, port: Number(lines[3] ?? 0), socket: lines[4] ?? '' } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the process lives, and is a PostgreSQL and not another program that came by its number. */
export function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux')
    return /postgres/.test(spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout);
  try {
    const [, name, state] = /^\d+ \((.*)\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return name === 'postgres' && state !== 'Z';
  } catch {
    return false;
  }
}

/** A server that we have just started. */
export type Spawned = Readonly<{
  pid: number | undefined;
  socket: string;
  hasEnded(): boolean;
  /** What it wrote to the log since it was started. */
  said(): string;
}>;

/** In a session of its own, so that a terminal's Ctrl-C reaches only us; its log is a file, so that it outlives us. */
export function spawnPostmaster(place: Place, { bin }: Binaries): Spawned {
  const socket = socketFolder(place);
  const { log, from } = worded(place.folder, () => openLog(place));
  const child = spawn(
    path.join(bin, 'postgres'),
    [
      ...['-D', clusterArgument(place), '-k', socket],
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { cwd: place.cluster, env: bareEnvironment, detached: true, stdio: ['ignore', log, log], ...place.account },
  );
  closeSync(log);
  child.unref();
  let gone = false;
  let failure = '';
  child.on('exit', () => (gone = true));
  child.on('error', (error) => {
    failure = error.message;
    gone = true;
  });
  return {
    pid: child.pid,
    socket,
    hasEnded: () => gone,
    said: () => readFileSync(place.log).subarray(from).toString() + failure,
  };
}

function openLog(place: Place): { log: number; from: number } {
  const large = 5 * 1024 * 1024;
  if ((statSync(place.log, { throwIfNoEntry: false })?.size ?? 0) > large) renameSync(place.log, `${place.log}.old`);
  const log = openSync(place.log, 'a', 0o600);
  give(place.log, place.account);
  return { log, from: fstatSync(log).size };
}
