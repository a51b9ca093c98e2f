import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { launchBrowser } from './browser.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
/** Three times what a warm start may take. */
const WARM_MS = 15_000;

let data = '';
beforeAll(() => {
  data = mkdtempSync(path.join(tmpdir(), 'cw-newcomer-'));
  // As root the database runs as another account, which must be able to walk in.
  chmodSync(data, 0o711);
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo; // a TCP server has one
      server.close(() => resolve(port));
    });
  });

/** `npm start`, as npm runs it. */
const start = async (port: number) => {
  const began = Date.now();
  let said = '';
  const child: ChildProcess = spawn(process.execPath, ['tools/setup/start.mjs'], {
    cwd: root,
    env: { ...process.env, CASEWARD_DATA: data, PORT: String(port), LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()));
  const ready = async () => {
    for (const patience = Date.now() + 90_000; !said.includes('Caseward is ready'); await sleep(50))
      if (child.exitCode !== null || Date.now() > patience) throw new Error(`it did not become ready:\n${said}`);
    return Date.now() - began;
  };
  const stop = () => {
    // A terminal's Ctrl-C reaches every process of its group.
    process.kill(-Number(child.pid), 'SIGINT');
    return ended;
  };
  return { ready, ended, stop, said: () => said };
};

const livesOn = () => spawnSync('pgrep', ['-f', data], { encoding: 'utf8' }).stdout.trim();

test('a newcomer types npm start, opens what it prints, and finds the people to be', async () => {
  const port = await freePort();
  const product = await start(port);
  await product.ready();
  const url = /Caseward is ready: (http:\S+)/.exec(product.said())?.[1];
  expect(url).toBe(`http://localhost:${port}`);
  expect(product.said()).toContain('Mrs Ruth Okoro');
  const ready = await fetch(`http://127.0.0.1:${port}/health/ready`);
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { status: 'ready', projections: expect.arrayContaining([{ name: 'concern_file', lagMs: expect.any(Number) }]) },
  ]);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}`);
  await page.getByRole('button', { name: /Ruth Okoro/ }).click();
  await page.getByRole('heading', { name: 'Inbox' }).first().waitFor();
  await browser.close();

  expect(await product.stop()).toBe(0);
  expect(livesOn()).toBe('');
});

test('a second start finds the same data, and is quick', async () => {
  const product = await start(await freePort());
  const ms = await product.ready();
  console.log(`warm start: ${ms} ms`);
  expect(ms).toBeLessThan(WARM_MS);
  expect(product.said()).not.toContain('Telling the demo stories');
  expect(await product.stop()).toBe(0);
  expect(livesOn()).toBe('');
});

test('two starts at once on one folder share its database, and neither harms it', async () => {
  const [one, other] = await Promise.all([start(await freePort()), start(await freePort())]);
  await Promise.all([one.ready(), other.ready()]);
  expect(await one.stop()).toBe(0);
  expect(livesOn()).not.toBe('');
  expect(await other.stop()).toBe(0);
  expect(livesOn()).toBe('');
});

test('a port that is taken is said in words', async () => {
  const port = await freePort();
  const squatter = createServer().listen(port, '127.0.0.1');
  const product = await start(port);
  expect(await product.ended).toBe(1);
  expect(product.said()).toContain('That port is taken');
  expect(product.said()).not.toMatch(/\n\s+at /);
  squatter.close();
  expect(livesOn()).toBe('');
});
