import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { hear, root, say } from './lib.mjs';
import { alone } from './lock.mjs';

/** node_modules is 0.6 GB, npm's cache of it 0.35 GB. */
const needed = 1.1e9;
const stamp = path.join(root, 'node_modules/.caseward-installed');
const lockfile = path.join(root, 'package-lock.json');

/** npm ci, unless node_modules is from this very lockfile. Ends the process, in words, when that fails. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  try {
    accessSync(root, constants.W_OK);
  } catch {
    give(`This account may not write to ${root}: run it as the owner of the folder, or clone Caseward again.`);
  }
  await alone('install', 'installing packages', async () => {
    if (isInstalled() || isFromThisLockfile()) return writeFileSync(stamp, wanted());
    const { bavail, bsize } = statfsSync(root);
    if (bavail * bsize < needed)
      give(`Only ${Math.round((bavail * bsize) / 1e6)} MB of disk are free in ${root}; installing takes 1100 MB.`);
    say('installing packages (npm ci, about a minute the first time) ...');
    const { code, output } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) give(`${output.trim()}\n\n${inWords(output)}`, code);
    writeFileSync(stamp, wanted());
  });
}

const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();

function wanted() {
  const libc = process.platform === 'linux' && existsSync('/etc/alpine-release') ? 'musl' : '';
  const hash = createHash('sha256').update(readFileSync(lockfile));
  return hash.update(`${process.platform} ${process.arch} ${libc}`).digest('hex');
}

/** Somebody ran npm ci by hand: npm's own note of what it installed must hold every package that is not optional. */
function isFromThisLockfile() {
  const note = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages;
  return Object.entries(JSON.parse(readFileSync(lockfile, 'utf8')).packages).every(
    ([where, { version, link, optional }]) => {
      if (!where.startsWith('node_modules/')) return true;
      // A library of ours that is new is a link which is not there yet.
      if (link) return existsSync(path.join(root, where));
      return installed[where]?.version === version || (optional && installed[where] === undefined);
    },
  );
}

function npm(args) {
  // npm sets npm_execpath to the npm-cli.js in use; without it (node tools/setup/x.mjs) take npm from PATH.
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js')
    ? hear(process.execPath, [cli, ...args])
    : hear('npm', args, { shell: process.platform === 'win32' });
}

function inWords(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network request|socket hang up/i.test(output))
    return 'The npm registry cannot be reached. Check the network, a proxy (npm config get proxy) and the registry (npm config get registry), then try again.';
  if (/ENOSPC/.test(output)) return `No disk space is left: free about 1100 MB for ${root} and npm's cache.`;
  if (/EACCES|EPERM|EROFS/.test(output))
    return `This account may not write to ${root}/node_modules or to npm's cache: run it as the owner of both.`;
  if (/E401|E403|E407/.test(output))
    return 'The npm registry or a proxy refuses access: check npm config get registry.';
  if (/npm ci.*can only install|EUSAGE/s.test(output))
    return 'package.json and package-lock.json do not fit together: run npm install and commit the lockfile.';
  return 'npm ci failed; see above.';
}

function give(words, code = 1) {
  say(words);
  process.exit(code);
}
