import { createTestPostgres } from '@caseward/event-store/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rmSync } from 'node:fs';
import { request } from 'node:http';
import { build, Child, databaseProcesses, killDatabase, newDataFolder } from './testing/child';
import { concernAbout } from './testing/concerns';
import { soon } from './testing/live';

const data = newDataFolder();
let first: Child;
let second: Child;
beforeAll(async () => {
  await build();
  // Both at once on a folder that does not exist yet.
  [first, second] = [new Child(data), new Child(data)];
  await Promise.all([first.isReady(), second.isReady()]);
}, 300_000);
afterAll(async () => {
  for (const child of [first, second]) if (child && child.exited === undefined) await child.stop();
  killDatabase(data);
  rmSync(data, { recursive: true, force: true });
});

const SECRET = 'x'.repeat(32);
const production = { APP_MODE: 'production', DATABASE_URL: 'postgres://localhost/none', CASEWARD_SECRET: SECRET };

test.each([
  ['production without a database', { ...production, DATABASE_URL: '' }, 'DATABASE_URL is needed in production'],
  ['production without a secret', { ...production, CASEWARD_SECRET: '' }, 'CASEWARD_SECRET is needed in production'],
  [
    'production with a failpoint',
    { ...production, CASEWARD_FAILPOINT: 'before-append:X' },
    'CASEWARD_FAILPOINT is for tests only',
  ],
  ['a secret that is too short', { ...production, CASEWARD_SECRET: 'short' }, 'CASEWARD_SECRET: '],
  ['the demo on every address', { HOST: '0.0.0.0' }, 'HOST: demo mode has no passwords'],
  ['the demo on an address of the network', { HOST: '192.0.2.1' }, 'HOST: demo mode has no passwords'],
  ['a port that is none', { PORT: '70000' }, 'PORT: '],
  ['a database of another kind', { DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL: '],
  [
    'a database that nobody serves',
    { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
    'The database cannot be reached',
  ],
  ['a mode that does not exist', { APP_MODE: 'staging' }, 'APP_MODE: '],
] as const)('%s does not start, and says so in words', async (_, settings, words) => {
  const folder = newDataFolder();
  const child = new Child(folder, settings);
  expect(await child.exit).toBe(1);
  expect(child.said).toContain(words);
  expect(child.said).not.toMatch(/^\s+at /m);
  expect(child.said).not.toContain(SECRET);
  expect(databaseProcesses(folder)).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});

test('a database that may forget what it acknowledged is refused in words', async () => {
  const postgres = await createTestPostgres(); // it syncs nothing
  const { host, port, user, password, database } = postgres.connection;
  const url = `postgres://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
  const folder = newDataFolder();
  try {
    const child = new Child(folder, { DATABASE_URL: url });
    expect(await child.exit).toBe(1);
    expect(child.said).toContain('PostgreSQL runs with fsync off: a power cut would lose acknowledged events.');
    expect(child.said).not.toMatch(/^\s+at /m);
    expect(child.said).not.toContain(password);
  } finally {
    await postgres.remove();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('two first starts at once on one folder are one trust with its stories told once', async () => {
  const [a, b] = [await first.as('okoro'), await second.as('okoro')];
  const ALL =
    '{ me { name trustId roles { bodyName } } schools { name pupilsOnRoll } triageInbox(input: {}) { total items { id } } }';
  expect(await a.ask(ALL)).toEqual(await b.ask(ALL));
  const { position } = await a.send('submitConcern', concernAbout('ashdown'));
  // A receipt of one is good at the other.
  const here = await a.ask<{ triageInbox: { total: number } }>(ALL, {}, { position });
  const there = await b.ask<{ triageInbox: { total: number } }>(ALL, {}, { position });
  expect(there.triageInbox.total).toBe(here.triageInbox.total);
});

test('a port that is taken is said in words, and whoever has it goes on', async () => {
  const child = new Child(data, { PORT: new URL(first.url).port });
  expect(await child.exit).toBe(1);
  expect(child.said).toContain('That port is taken.');
  expect(child.said).not.toMatch(/^\s+at /m);
  expect(await (await first.as('lim')).ask('{ me { mode } }')).toEqual({ me: { mode: 'DEMO' } });
});

test('health says no more than that it lives, and how far each projection is', async () => {
  const { stranger } = { stranger: await fetch(`${first.url}/health/live`) };
  expect([stranger.status, await stranger.json()]).toEqual([200, { status: 'live' }]);
  const ready = await fetch(`${first.url}/health/ready`);
  expect(ready.status).toBe(200);
  const body = (await ready.json()) as { status: string; projections: { name: string; lagMs: number }[] };
  expect(Object.keys(body)).toEqual(['status', 'projections']);
  expect(body.status).toBe('ready');
  expect(body.projections.length).toBeGreaterThan(5);
  for (const one of body.projections) expect(one).toEqual({ name: expect.stringMatching(/^[a-z_]+$/), lagMs: expect.any(Number) }); // prettier-ignore
});

test('when one of two is killed, the other takes its projections over', async () => {
  first.signal('SIGKILL');
  await first.exit;
  const okoro = await second.as('okoro');
  const concern = concernAbout('ashdown');
  const { position } = await okoro.send('submitConcern', concern);
  await soon(async () => {
    const { concern: seen } = await okoro.ask<{ concern: object | null }>('query ($id: ID!) { concern(id: $id) { id } }', { id: concern.concernId }, { position }); // prettier-ignore
    return seen !== null;
  }, 15_000);
});

/** Sends half of a body, and the rest when it is told to. */
const slowly = (url: string, cookie: string) => {
  const body = JSON.stringify({ query: '{ me { name } }' });
  const headers = { 'content-type': 'application/json', 'content-length': body.length, cookie };
  const sent = request(`${url}/graphql`, { method: 'POST', headers });
  sent.write(body.slice(0, 5));
  const answer = new Promise<number>((resolve, reject) =>
    sent
      .on('error', reject)
      .on('response', (response) => response.resume().on('end', () => resolve(response.statusCode ?? 0))),
  );
  return { finish: () => sent.end(body.slice(5)), answer };
};

test('asked to stop, it answers what is in flight, stops its database and is gone within some seconds', async () => {
  const lim = await second.as('lim');
  const open = Array.from({ length: 8 }, () => slowly(second.url, lim.headers['cookie'] ?? ''));
  await new Promise((resolve) => setTimeout(resolve, 200));
  const since = performance.now();
  const commands = Array.from({ length: 8 }, () => lim.send('submitConcern', concernAbout('ashdown')));
  await new Promise((resolve) => setTimeout(resolve, 200));
  second.signal('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 300));
  for (const { finish } of open) finish();
  expect(await Promise.all(open.map(({ answer }) => answer))).toEqual(open.map(() => 200));
  expect(await Promise.all(commands)).toHaveLength(8);
  expect(await second.exit).toBe(0);
  // Five seconds is what it takes at most on a machine that is not busy with other tests.
  expect(performance.now() - since).toBeLessThan(20_000);
  expect(databaseProcesses(data)).toEqual([]);
  expect(second.said).not.toMatch(/accident|went wrong/);
});
