import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { root, say } from './lib.mjs';

const beat = 2000;
/** A holder that has not shown life for so long was killed, perhaps in another container that shares this folder. */
const dead = 30_000;

/** Does the work alone on this working copy: a second start waits for the first, and says so. */
export async function alone(name, what, work) {
  const file = path.join(root, 'tmp', `${name}.lock`);
  mkdirSync(path.dirname(file), { recursive: true });
  for (let told = false; !take(file); told = true) {
    if (!told) say(`another start is ${what} here; waiting for it ...`);
    await sleep(200);
  }
  const alive = setInterval(() => utimesSync(file, new Date(), new Date()), beat);
  const free = () => rmSync(file, { force: true });
  process.on('exit', free);
  try {
    return await work();
  } finally {
    clearInterval(alive);
    process.off('exit', free);
    free();
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isStale(file)) rmSync(file, { force: true });
    return false;
  }
}

function isStale(file) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const holder = Number(readFileSync(file, 'utf8'));
    // A moment's grace: the file is made first and written to after.
    return age > dead || (age > 1000 && holder > 0 && !lives(holder) && age > 2 * beat);
  } catch {
    return false; // it has gone: take it in the next round
  }
}

function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
