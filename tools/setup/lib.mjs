// Plain Node, no packages: these run before anything is installed.
import './node-version.mjs';

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** To stderr: stdout belongs to the program that is run in the end. */
export const say = (line) => process.stderr.write(`${line}\n`);

const quietNx = {
  NX_NO_CLOUD: 'true',
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_SKIP_LOG_GROUPING: 'true',
  NX_WORKSPACE_DATA_DIRECTORY: path.join(root, '.nx/workspace-data'),
};

const parent = process.ppid;
const npmAbove = process.env.npm_lifecycle_event && process.platform === 'linux' ? findNpm(parent) : undefined;

/** Killing `npm start` leaves this process behind, with or without npm's shell above it: then it stops as well. */
function isOrphan() {
  if (!process.env.npm_lifecycle_event) return false;
  return process.ppid !== parent || (npmAbove !== undefined && !existsSync(`/proc/${npmAbove}`));
}

function findNpm(pid) {
  try {
    const [, name, above] = /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return name.startsWith('npm') ? pid : findNpm(Number(above));
  } catch {
    return undefined;
  }
}

/** Runs a program to its end; resolves to its exit code, `endedCode` when Ctrl-C or a kill of ours ended it. */
export function run(command, args, { onChild, endedCode = 0, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      ...options,
      env: { ...process.env, ...options.env },
    });
    onChild?.(child);
    // A terminal's Ctrl-C reaches the child by itself; a kill of this process does not.
    const term = () => child.kill('SIGTERM');
    const wait = () => {};
    process.on('SIGTERM', term).on('SIGHUP', term).on('SIGINT', wait);
    const orphaned = setInterval(() => isOrphan() && term(), 500).unref();
    const end = (code) => {
      clearInterval(orphaned);
      process.off('SIGTERM', term).off('SIGHUP', term).off('SIGINT', wait);
      resolve(code);
    };
    child.on('error', (error) => {
      say(`${command}: ${error.message}`);
      end(127);
    });
    child.on('close', (code, signal) => end(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? endedCode : 1)));
  });
}

/** As `run`, but what the program says is kept: `{ code, output }`. */
export async function hear(command, args, options = {}) {
  let output = '';
  const keep = (chunk) => (output += chunk);
  const code = await run(command, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    onChild: (child) => [child.stdout, child.stderr].forEach((stream) => stream.setEncoding('utf8').on('data', keep)),
  });
  return { code, output };
}

/** The command line of nx: by its file, because a shell's PATH may hold another. */
export const nxCommand = (args) => [path.join(root, 'node_modules/nx/dist/bin/nx.js'), ...args];

export const nxEnv = (env = {}) => ({ ...quietNx, ...(process.env.CI ? { NX_SKIP_NX_CACHE: 'true' } : {}), ...env });

export const nx = (args, env) => run(process.execPath, nxCommand(args), { env: nxEnv(env) });

const unwatched = new Set(['node_modules', 'dist', '.nx', '.data', 'tmp', 'gql']);

/** Every source file under these folders and files, with what tells a change: size and time of the last one. */
export function fingerprint(places, keep = () => true) {
  const hash = createHash('sha256');
  const visit = (place) => {
    const at = statSync(place, { throwIfNoEntry: false });
    if (at?.isDirectory()) {
      for (const name of readdirSync(place).sort())
        if (!unwatched.has(name) && !name.startsWith('test-results')) visit(path.join(place, name));
    } else if (at !== undefined && keep(place)) hash.update(`${place} ${at.size} ${at.mtimeMs}\n`);
  };
  for (const place of places) visit(path.join(root, place));
  return hash.digest('hex');
}

/** Folders of all projects, two and three levels deep, from the root. */
export function projects() {
  const below = (folder) =>
    readdirSync(path.join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
      .map((entry) => `${folder}/${entry.name}`);
  return ['apps', 'libs', 'tools']
    .flatMap(below)
    .flatMap((folder) => [folder, ...below(folder)])
    .filter((folder) => existsSync(path.join(root, folder, 'package.json')));
}
