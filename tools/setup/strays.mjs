// What a test run leaves behind: processes that carry its mark, and databases in its temporary folder.
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { say } from './lib.mjs';

/** A temporary folder and a mark for everything that a test run starts. `clear` ends and removes what is left. */
export function testRun() {
  const folder = mkdtempSync(path.join(tmpdir(), 'cw-'));
  // As root the databases run as another account, which must be able to walk in.
  chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  const mark = path.basename(folder);
  return {
    env: { TMPDIR: folder, CASEWARD_TEST_RUN: mark },
    async clear() {
      const databases = postmasters(folder);
      for (const [signal, pids] of [
        ['SIGTERM', marked(mark)],
        ['SIGINT', databases],
      ]) {
        for (const pid of pids) end(pid, signal);
      }
      if (databases.length + marked(mark).length > 0) await sleep(1000);
      for (const pid of [...marked(mark), ...postmasters(folder)]) end(pid, 'SIGKILL');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function end(pid, signal) {
  try {
    process.kill(pid, signal);
    if (signal !== 'SIGKILL') say(`ended a process that was left behind: ${pid} ${commandOf(pid)}`);
  } catch {
    // it ended by itself
  }
}

const commandOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').slice(0, 120);
  } catch {
    return '';
  }
};

/** Linux only: elsewhere no process can be asked for its environment. */
function marked(mark) {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`CASEWARD_TEST_RUN=${mark}\0`);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** PostgreSQL gets an environment of its own, so it carries no mark, but its pid file says where it is. */
function postmasters(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => path.basename(file) === 'postmaster.pid')
    .map((file) => Number(readFileSync(path.join(folder, file), 'utf8').split('\n')[0]))
    .filter((pid) => pid > 0 && (process.platform !== 'linux' || commandOf(pid).includes('postgres')));
}
