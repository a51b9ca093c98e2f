import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';

import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded';

let dataDir: string;
let servers: EmbeddedPostgres[];

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'cw-pg-'));
  servers = [];
});

afterEach(async () => {
  for (const server of servers) await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(folder = dataDir): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir: folder });
  servers.push(server);
  return server;
}

async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new Client(server.connection);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

const pidFile = () => path.join(dataDir, 'postgres/cluster/postmaster.pid');
const serverPid = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

describe('processes of their own', () => {
  const root = path.resolve(import.meta.dirname, '../../../..');
  let folder: string;
  let program: string;

  /** Starts, writes `up` or `adopted`, and on a line of input stops, writes `stopped` and ends by itself. */
  beforeAll(() => {
    mkdirSync(path.join(root, 'tmp'), { recursive: true });
    // Inside the workspace, for the packages it imports.
    folder = mkdtempSync(path.join(root, 'tmp/embedded-'));
    program = path.join(folder, 'program.mjs');
    const made = spawnSync(
      process.execPath,
      [
        ...[path.join(root, 'node_modules/rolldown/bin/cli.mjs'), path.join(import.meta.dirname, 'embedded.ts')],
        ...['--file', path.join(folder, 'embedded.mjs'), '--format', 'esm', '--platform', 'node', '--external', 'pg'],
      ],
      { encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(made.stderr);
    writeFileSync(
      program,
      `import { startEmbeddedPostgres } from './embedded.mjs';
       const server = await startEmbeddedPostgres({ dataDir: process.argv[2] });
       console.log(server.adopted ? 'adopted' : 'up');
       process.stdin.once('data', async () => {
         process.stdin.destroy();
         await server.stop();
         console.log('stopped');
       });`,
    );
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run() {
    const child = spawn(process.execPath, [program, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const says = async (word: RegExp) => {
      while (!word.test(said) && child.exitCode === null) await sleep(20);
      expect(said).toMatch(word);
      return said.trim();
    };
    return { child, ended, says };
  }

  test('one that has nothing else to do still waits until the server has stopped', async () => {
    const { child, ended, says } = run();
    await says(/up/);
    child.stdin.write('stop\n');
    expect(await ended).toBe(0);
    await says(/stopped/);
    expect(existsSync(pidFile())).toBe(false);
  });

  test('one that is killed leaves the server to the next, which stops it', async () => {
    const killed = run();
    await killed.says(/up/);
    killed.child.kill('SIGKILL');
    await killed.ended;
    const next = await start();
    expect(next.adopted).toBe(true);
    expect(await ask(next, 'select 1')).toEqual([1]);
    await next.stop();
    expect(existsSync(pidFile())).toBe(false);
  });

  test('three at once on an empty folder share one server', async () => {
    const three = [run(), run(), run()];
    const said = await Promise.all(three.map(({ says }) => says(/up|adopted/)));
    expect(said.sort()).toEqual(['adopted', 'adopted', 'up']);
    for (const { child } of three) child.stdin.write('stop\n');
    expect(await Promise.all(three.map(({ ended }) => ended))).toEqual([0, 0, 0]);
    expect(existsSync(pidFile())).toBe(false);
  });
});

describe('the embedded PostgreSQL', () => {
  test('starts on an empty folder, keeps what it was told, and leaves nothing running', async () => {
    const first = await start();
    expect(first.adopted).toBe(false);
    await ask(first, 'create table kept (word text)');
    await ask(first, `insert into kept values ('still here')`);
    await first.stop();
    await first.stop();
    expect(existsSync(pidFile())).toBe(false);
    expect(readdirSync(path.join(dataDir, 'postgres')).filter((name) => name.startsWith('initdb-'))).toEqual([]);

    const again = await start();
    expect(again.adopted).toBe(false);
    expect(await ask(again, 'select word from kept')).toEqual(['still here']);
  });

  test('never gives up safety for speed, and listens on its socket only', async () => {
    const server = await start();
    const names = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'listen_addresses', 'jit'];
    const settings = await ask(server, `select ${names.map((name) => `current_setting('${name}')`).join(', ')}`);
    expect(settings).toEqual(['on', 'on', 'on', 'on', '', 'off']);
    expect(await ask(server, `select current_setting('server_encoding'), current_setting('TimeZone')`)).toEqual([
      'UTF8',
      'UTC',
    ]);
    expect(await ask(server, `select 'a' > 'B'`)).toEqual([true]);
  });

  test('is adopted by a second start; the last one out stops it', async () => {
    const first = await start();
    const second = await start();
    expect([first.adopted, second.adopted]).toEqual([false, true]);
    expect(second.connection).toEqual(first.connection);
    await first.stop();
    expect(await ask(second, 'select 1')).toEqual([1]);
    await second.stop();
    expect(existsSync(pidFile())).toBe(false);
  });

  test('is one server however many start it at once on an empty folder', async () => {
    const many = await Promise.all([start(), start(), start()]);
    expect(many.filter((server) => !server.adopted)).toHaveLength(1);
    const starts = await Promise.all(many.map((server) => ask(server, 'select pg_postmaster_start_time()::text')));
    expect(new Set(starts.flat()).size).toBe(1);
    await ask(many[0]!, 'create table seen (id int)');
    expect(await ask(many[2]!, 'select count(*)::int from seen')).toEqual([0]);
  });

  test('stopping and starting at once never leaves a start without a server', async () => {
    for (let round = 0; round < 4; round += 1) {
      const server = await start();
      const [, next] = await Promise.all([server.stop(), sleep(round * 8).then(() => start())]);
      expect(await ask(next, 'select 1')).toEqual([1]);
      await next.stop();
    }
  });

  test('recovers after its server was killed, with every acknowledged row', async () => {
    const server = await start();
    await ask(server, 'create table kept (id int)');
    await ask(server, 'insert into kept select generate_series(1, 1000)');
    process.kill(serverPid(), 'SIGKILL');
    const again = await start();
    expect(again.adopted).toBe(false);
    expect(await ask(again, 'select count(*)::int from kept')).toEqual([1000]);
    await server.stop();
    expect(await ask(again, 'select 1')).toEqual([1]);
  });

  test('is not put off by a stale pid file whose number now belongs to another program', async () => {
    await (await start()).stop();
    const stranger = spawn('sleep', ['60']);
    writeFileSync(pidFile(), `${stranger.pid}\n${path.dirname(pidFile())}\n1\n5432\n/nowhere\n\n`);
    expect((await start()).adopted).toBe(false);
    stranger.kill();
  });

  test('takes a short folder for the socket when the path of the data is too long for one', async () => {
    const deep = path.join(dataDir, 'a-rather-long-name-for-a-folder'.repeat(3), 'and-another-one');
    mkdirSync(deep, { recursive: true });
    const server = await start(deep);
    expect(server.connection.host.length).toBeLessThan(87);
    expect(server.connection.host.startsWith(dataDir)).toBe(false);
    expect(await ask(server, 'select 1')).toEqual([1]);
    await server.stop();
    expect(existsSync(server.connection.host)).toBe(false);
  });

  test('says so in words when the data was made by another version of PostgreSQL', async () => {
    mkdirSync(path.join(dataDir, 'postgres/cluster'), { recursive: true });
    writeFileSync(path.join(dataDir, 'postgres/cluster/PG_VERSION'), '9\n');
    await expect(start()).rejects.toMatchObject({
      reason: 'other-version',
      message: expect.stringContaining('made by PostgreSQL 9'),
    });
  });

  test('says so in words when the folder cannot be made', async () => {
    writeFileSync(path.join(dataDir, 'file'), '');
    await expect(start(path.join(dataDir, 'file/data'))).rejects.toThrow('did not start');
  });
});
