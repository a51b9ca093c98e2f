import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { Browser } from './browser';
import { soon } from './live';
import { once } from './once';

const api = path.resolve(process.cwd().endsWith('api') ? '.' : 'apps/api');
const rolldown = path.resolve(api, '../../node_modules/rolldown/bin/cli.mjs');

/** The product as it is shipped, made anew in each run, so that no old build is proven. */
export const build = () =>
  once('building', () => void execFileSync(process.execPath, [rolldown, '-c'], { cwd: api, stdio: 'ignore' }));
export const newDataFolder = () => mkdtempSync(path.join(tmpdir(), 'caseward-child-'));

/** The built product in a process of its own. */
export class Child {
  said = '';
  exited: number | NodeJS.Signals | undefined;
  readonly exit: Promise<number | NodeJS.Signals>;
  private readonly process;

  constructor(
    readonly data: string,
    settings: Readonly<Record<string, string>> = {},
  ) {
    const env = {
      PATH: process.env['PATH'] ?? '',
      CASEWARD_DATA: data,
      CASEWARD_DEMO: 'small',
      PORT: '0',
      ...settings,
    };
    this.process = spawn(process.execPath, ['--enable-source-maps', path.join(api, 'dist/main.js')], { env });
    const hear = (chunk: Buffer) => (this.said += chunk.toString('utf8'));
    this.process.stdout.on('data', hear);
    this.process.stderr.on('data', hear);
    this.exit = new Promise((resolve) =>
      this.process.on('close', (code, signal) => resolve((this.exited = signal ?? code ?? -1))),
    );
  }

  static async ready(data: string, settings: Readonly<Record<string, string>> = {}): Promise<Child> {
    const child = new Child(data, settings);
    await child.isReady();
    return child;
  }

  async isReady(ms = 180_000): Promise<void> {
    await soon(() => {
      if (this.exited !== undefined) throw new Error(`ended with ${this.exited}: ${this.said}`);
      return this.url !== '';
    }, ms);
  }

  /** Empty before it is ready. */
  get url(): string {
    return (/Caseward is ready: (http\S+)/.exec(this.said)?.[1] ?? '').replace('localhost', '127.0.0.1');
  }

  async as(persona: string): Promise<Browser> {
    const signedIn = await fetch(`${this.url}/demo/sign-in`, {
      method: 'POST', body: JSON.stringify({ persona }), headers: { 'content-type': 'application/json' },
    }); // prettier-ignore
    const token = /caseward_session=([^;]+)/.exec(signedIn.headers.get('set-cookie') ?? '')?.[1];
    return new Browser(this.url, persona, token);
  }

  signal(signal: NodeJS.Signals): void {
    this.process.kill(signal);
  }

  async stop(): Promise<void> {
    this.signal('SIGTERM');
    await this.exit;
  }
}

const postmasterLines = (data: string) => {
  const file = path.join(data, 'postgres', 'cluster', 'postmaster.pid');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
};

/** The processes of the database in this folder, the postmaster first. */
export const databaseProcesses = (data: string): number[] => {
  const postmaster = Number(postmasterLines(data)[0]);
  // A number that another program has come by since is not ours to end.
  const isPostgres = (pid: string, parent: string) => {
    try {
      return new RegExp(`^\\d+ \\(postgres\\) \\S ${parent} `).test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    } catch {
      return false; // no process, or one that has just ended
    }
  };
  if (!postmaster || !isPostgres(String(postmaster), '\\d+')) return [];
  const children = readdirSync('/proc').filter((pid) => isPostgres(pid, String(postmaster)));
  return [postmaster, ...children.map(Number)];
};

/** As a power cut would end them, but for the disk's own cache. */
export const killDatabase = (data: string): void => {
  for (const pid of databaseProcesses(data))
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it went with its postmaster
    }
};

/** Ends it at once, without a last checkpoint. */
export const quitDatabase = async (data: string): Promise<void> => {
  const [postmaster] = databaseProcesses(data);
  if (postmaster === undefined) return;
  process.kill(postmaster, 'SIGQUIT');
  await soon(() => databaseProcesses(data).length === 0, 10_000);
};

/** What is in the database, past the product. */
export const lookInto = async <T>(data: string, look: (client: pg.Client) => Promise<T>): Promise<T> => {
  const lines = postmasterLines(data);
  const client = new pg.Client({
    host: lines[4] ?? '',
    port: Number(lines[3]),
    user: 'postgres',
    database: 'caseward',
  });
  await client.connect();
  try {
    return await look(client);
  } finally {
    await client.end();
  }
};
