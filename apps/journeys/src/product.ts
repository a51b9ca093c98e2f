import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname, '../../..');
const main = path.join(root, 'apps/api/dist/main.js');
const patience = 180_000;

/** The built product as its users run it: a process of its own with a data folder of its own. */
export type Product = Readonly<{
  /** Without a slash at the end. The same after `restart`. */
  url: string;
  dataDir: string;
  /** Ends it as Ctrl-C does, and waits. */
  end(): Promise<void>;
  /** The same, and removes its data. May be called twice. */
  stop(): Promise<void>;
  /** Ends the Node process without a word; its database lives on, as after a crash. */
  kill9(): Promise<void>;
  /** Starts it again on the same data and address, ending it first if it still runs. Resolves when it is ready. */
  restart(env?: Settings): Promise<void>;
  /** All that it has written so far, of every start. */
  logs(): string;
}>;

type Settings = Readonly<Record<string, string>>;

/**
 * Starts apps/api/dist/main.js on a free port; resolves when GET /health/ready says 200. With settings of its own it begins
 * with an empty data folder, without them with a copy of one in which the demo is told: nobody waits for a first start twice.
 */
export async function startProduct({ env = {} }: { env?: Settings } = {}): Promise<Product> {
  if (!existsSync(main)) throw new Error('apps/api/dist/main.js is not there: run npx nx run api:build first');
  const dataDir = dataFolder(path.join(tmpdir(), 'cw-data-'));
  // With its owners: as root the database runs as another account.
  if (shared && Object.keys(env).length === 0) execFileSync('cp', ['-a', `${await toldIn(shared)}/.`, dataDir]);
  return serve(dataDir, env);
}

/** What the files of one run share (tools/setup/jest.mjs makes it and takes it away); undefined when a file runs by itself. */
const shared = process.platform === 'win32' ? undefined : process.env['CASEWARD_TEST_SHARED'];

/** The first file that needs it tells it, the others, which may run beside it, wait until it is done. */
async function toldIn(folder: string): Promise<string> {
  const told = path.join(folder, 'told');
  const done = path.join(folder, 'told.done');
  try {
    mkdirSync(path.join(folder, 'told.begun'));
  } catch {
    for (const began = Date.now(); !existsSync(done); await sleep(50))
      if (Date.now() - began > patience) throw new Error('the file that tells the demo for all has not done so');
    return told;
  }
  const first = await serve(dataFolder(`${told}-`), {});
  await settled(first);
  await first.end();
  renameSync(first.dataDir, told);
  writeFileSync(done, '');
  return told;
}

function dataFolder(prefix: string): string {
  const folder = mkdtempSync(prefix);
  // As root the database runs as another account, which must be able to walk in.
  chmodSync(folder, 0o711);
  return folder;
}

async function serve(dataDir: string, env: Settings): Promise<Product> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let written = '';
  let running: ChildProcess | undefined;

  const start = async (more: Settings = {}) => {
    const child = spawn(process.execPath, ['--enable-source-maps', main], {
      cwd: root,
      env: {
        ...withoutSettings(process.env),
        CASEWARD_WEB: path.join(root, 'apps/web/dist'),
        // Three schools are enough to walk through; the newcomer's journey has the whole trust.
        CASEWARD_DEMO: 'small',
        ...{ ...env, ...more },
        ...{ CASEWARD_DATA: dataDir, PORT: String(port) },
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running = child;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (written += String(chunk)));
    await ready(url, child, () => written);
  };
  const end = async (signal: NodeJS.Signals) => {
    const child = running;
    running = undefined;
    if (child === undefined || hasEnded(child)) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await Promise.race([ended, sleep(30_000, undefined, { ref: false }).then(() => child.kill('SIGKILL'))]);
    await ended;
  };
  const stop = async () => {
    await end('SIGTERM');
    await endDatabase(dataDir);
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };

  try {
    await start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    dataDir,
    end: () => end('SIGTERM'),
    stop,
    kill9: () => end('SIGKILL'),
    async restart(more) {
      await end('SIGTERM');
      await start(more);
    },
    logs: () => written,
  };
}

/** What the developer runs their own Caseward with, above all its database, is not for the journeys. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const setting = /^(CASEWARD_(?!TEST_RUN)|APP_MODE$|HOST$|DATABASE_URL$|EVENT_STORE_URL$|LOG_LEVEL$)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !setting.test(name)));
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

async function ready(url: string, child: ChildProcess, logs: () => string): Promise<void> {
  for (const began = Date.now(); Date.now() - began < patience; await sleep(50)) {
    if (hasEnded(child)) throw new Error(`the product ended with ${child.exitCode ?? child.signalCode}:\n${logs()}`);
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
  }
  throw new Error(`the product was not ready within ${patience / 1000} s:\n${logs()}`);
}

/** What the story led to by reactions and by clocks has come as well: no count changes beside a journey. */
async function settled({ url, logs }: Product): Promise<void> {
  let calm = 0;
  for (const began = Date.now(); Date.now() - began < patience; await sleep(300)) {
    const { projections } = (await (await fetch(`${url}/health/ready`)).json()) as {
      projections: { name: string; lagMs: number }[];
    };
    calm = projections.length > 0 && projections.every(({ lagMs }) => lagMs === 0) ? calm + 1 : 0;
    if (calm === 3) return;
  }
  throw new Error(`the demo did not come to rest within ${patience / 1000} s:\n${logs()}`);
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** After a kill the database lives on, for the next start to adopt; here no next one comes. */
async function endDatabase(dataDir: string): Promise<void> {
  const file = path.join(dataDir, 'postgres/cluster/postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return; // it ended with the product
  }
  for (let tries = 0; tries < 300 && existsSync(file); tries += 1) await sleep(50);
}
