import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

/** `npm start` as typed into a terminal of its own, without npm. */
export type Terminal = Readonly<{
  /** All that is to be read in it. */
  screen: () => string;
  /** Resolves to the address once it is printed; fails with the screen when the program ends before. */
  address: () => Promise<string>;
  /** Its program and every program below that one, by their process ids. */
  programs: () => readonly number[];
  /** Ctrl-C reaches every program of the terminal at once. Resolves to the exit code. */
  ctrlC: () => Promise<number | null>;
  /** Resolves when it has ended by itself. */
  ended: Promise<number | null>;
}>;

export function typeStart(env: Readonly<Record<string, string>>): Terminal {
  const child: ChildProcess = spawn(process.execPath, ['tools/setup/start.mjs'], {
    cwd: root,
    // A group of its own, as a shell gives to what is typed into it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...withoutSettings(), ...env },
  });
  let screen = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (screen += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const pid = child.pid ?? 0;
  const address = async () => {
    let over = false;
    void ended.then(() => (over = true));
    for (;;) {
      const printed = /Caseward is ready: (http:\/\/\S+)/.exec(screen)?.[1];
      if (printed) return printed;
      if (over) throw new Error(`it has ended:\n${screen}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const ctrlC = () => {
    try {
      process.kill(-pid, 'SIGINT');
    } catch {
      // it has ended already
    }
    return ended;
  };
  return { screen: () => screen, address, programs: () => below(pid), ctrlC, ended };
}

/** Whatever the developer's own Caseward, or this test run, is set up with. */
const withoutSettings = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(CASEWARD_|APP_MODE$|HOST$|PORT$|DATABASE_URL$|EVENT_STORE_URL$|LOG_LEVEL$|npm_)/.test(name),
    ),
  );

/** Process id, parent's id and command line of everything that runs here. */
export const processes = (): readonly (readonly [pid: number, parent: number, command: string])[] =>
  spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .stdout.split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .flatMap((found) => (found ? [[Number(found[1]), Number(found[2]), found[3] ?? ''] as const] : []));

function below(pid: number): readonly number[] {
  const all = processes();
  const children = (of: number): readonly number[] =>
    all.filter(([, parent]) => parent === of).flatMap(([one]) => [one, ...children(one)]);
  return [pid, ...children(pid)];
}

export const runs = (pid: number): boolean =>
  spawnSync('ps', ['-p', String(pid), '-o', 'stat='], { encoding: 'utf8' })
    .stdout.trim()
    .replace(/^Z.*/, '') !== '';
