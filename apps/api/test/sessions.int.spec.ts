import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { codeOf, comparable, type Browser } from './testing/browser';
import { concernAbout } from './testing/concerns';
import { Page, soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';

let world: World;
beforeAll(async () => {
  world = await raiseWorld();
});
afterAll(() => world?.close());

const CONCERN = 'query ($id: ID!) { concern(id: $id) { id account { text } } }';
const isIn = async (browser: Browser) => (await browser.ask<{ me: object | null }>('{ me { name } }')).me !== null;
const readingsOf = async (record: string) =>
  (await world.product.pool.query(`select 1 from events where type = 'RecordRead' and data->'open'->>'recordId' = $1`, [record])).rowCount; // prettier-ignore

test('a session ends ten hours after it began, however busy', async () => {
  const lim = await world.as('lim');
  for (let half = 0; half < 19; half++) {
    world.clock.jump(30);
    expect(await isIn(lim)).toBe(true);
  }
  world.clock.jump(31);
  expect(await isIn(lim)).toBe(false);
});

test('a session ends after an hour without a sign of life, and an open page is none', async () => {
  const lim = await world.as('lim');
  world.clock.jump(59);
  expect(await isIn(lim)).toBe(true);
  const page = await Page.open(lim);
  world.clock.jump(40);
  await (await world.as('okoro')).send('submitConcern', concernAbout('ashdown'));
  await soon(() => world.product.runner.status().then((all) => all.every(({ lagMs }) => lagMs === 0)));
  world.clock.jump(21);
  expect(await isIn(lim)).toBe(false);
  page.close();
});

test('signing out ends the session and its open pages at once', async () => {
  const lim = await world.as('lim');
  const page = await Page.open(lim);
  const out = await lim.fetch('/demo/sign-out', { method: 'POST' });
  expect(out.status).toBe(204);
  expect(out.headers['clear-site-data']).toBe('"cache", "storage"');
  expect(await isIn(lim)).toBe(false);
  await soon(() => page.ended, 10_000);
});

test('somebody sees where they are signed in, and ends one of their own elsewhere, never one of another', async () => {
  const here = await world.as('shaw');
  const elsewhere = await world.as('shaw');
  const okoro = await world.as('okoro');
  const listOf = async (browser: Browser) => JSON.parse((await browser.fetch('/sessions')).body) as { id: string; here: boolean }[]; // prettier-ignore
  const own = await listOf(here);
  expect(own.map((one) => one.here)).toEqual([false, true]);
  const end = (browser: Browser, id?: string) =>
    browser.fetch('/sessions/end', { method: 'POST', body: JSON.stringify({ id }), headers: { 'content-type': 'application/json' } }); // prettier-ignore
  const other = own.find((one) => !one.here)?.id;
  // The answer does not say whether there was such a session.
  expect((await end(okoro, other)).status).toBe(204);
  expect(await isIn(elsewhere)).toBe(true);
  expect((await end(here, other)).status).toBe(204);
  expect(await isIn(elsewhere)).toBe(false);
  expect(await isIn(here)).toBe(true);
  expect((await end(here)).headers['clear-site-data']).toBe('"cache", "storage"');
  expect(await isIn(here)).toBe(false);
  expect((await here.fetch('/sessions')).status).toBe(401);
  expect((await end(okoro, 'no id')).status).toBe(400);
});

test('only a hash of the token is kept', async () => {
  const signedIn = await world.stranger.fetch('/demo/sign-in', {
    method: 'POST', body: '{"persona":"okoro"}', headers: { 'content-type': 'application/json' },
  }); // prettier-ignore
  const token = /caseward_session=([^;]+)/.exec(signedIn.headers['set-cookie'] ?? '')?.[1] ?? '';
  expect(signedIn.headers['set-cookie']).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(token.length).toBe(43);
  const { rows } = await world.product.pool.query('select * from session');
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('a reading is written down before the data leaves', async () => {
  const [lim, okoro] = [await world.as('lim'), await world.as('okoro')];
  const concern = concernAbout('ashdown');
  const { position } = await lim.send('submitConcern', concern);
  const { store } = world.product;
  const append = store.append.bind(store);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let asked = false;
  store.append = async (stream, events, options) => {
    if (stream.startsWith('reading-')) {
      asked = true;
      await held;
    }
    return append(stream, events, options);
  };
  let arrived = false;
  const answer = okoro.raw(CONCERN, { id: concern.concernId }, { position }).finally(() => (arrived = true));
  await soon(() => asked);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(arrived).toBe(false);
  expect(await readingsOf(concern.concernId)).toBe(0);
  release();
  expect((await answer).body).toContain(concern.account);
  expect(await readingsOf(concern.concernId)).toBe(1);
  store.append = append;
});

test('when a reading cannot be written down, nothing leaves, for reader and stranger the same but a trace id', async () => {
  const [lim, okoro] = [await world.as('lim'), await world.as('okoro')];
  const concern = concernAbout('ashdown');
  const { position } = await lim.send('submitConcern', concern);
  const { store } = world.product;
  const append = store.append.bind(store);
  store.append = async (stream, events, options) => {
    if (stream.startsWith('reading-')) throw new Error('the disk is full');
    return append(stream, events, options);
  };
  const answer = await okoro.raw(CONCERN, { id: concern.concernId }, { position });
  expect(JSON.parse(answer.body)).toEqual({
    errors: [{ message: 'Something went wrong', extensions: { code: 'INTERNAL', traceId: expect.any(String) } }],
  });
  expect(answer.body).not.toContain(concern.concernId);
  // What shows no text or name of a record needs no writing down.
  expect(codeOf(await okoro.raw('{ triageInbox(input: {}) { total items { id } } }'))).toBeUndefined();
  store.append = append;
  expect((await okoro.raw(CONCERN, { id: concern.concernId })).body).toContain(concern.account);
});

test('a page of another origin, or of none, can send nothing', async () => {
  const okoro = await world.as('okoro');
  const ask = (headers: Record<string, string>) => okoro.raw('{ me { name } }', {}, { headers });
  for (const headers of [
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { origin: 'not a url' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]) {
    expect((await ask(headers)).status).toBe(403);
    expect((await okoro.fetch('/demo/sign-out', { method: 'POST', headers })).status).toBe(404);
  }
  for (const headers of [{ origin: world.url }, { 'sec-fetch-site': 'same-origin' }, {}])
    expect(comparable(await ask(headers)).body).toContain('Okoro');
});

test('the record of readings names the question, and never what its sender called the document', async () => {
  const [lim, okoro] = [await world.as('lim'), await world.as('okoro')];
  const concern = concernAbout('ashdown');
  const { position } = await lim.send('submitConcern', concern);
  const name = 'WilhelminaFrostOfYear4';
  const query = `query ${name} ($id: ID!) { concern(id: $id) { account { text } } }`;
  const answer = await okoro.post(JSON.stringify({ query, operationName: name, variables: { id: concern.concernId } }), { 'x-caseward-position': position }); // prettier-ignore
  expect(answer.body).toContain(concern.account);
  const { rows } = await world.product.pool.query(`select data->'open'->>'through' as through from events where type = 'RecordRead' and data->'open'->>'recordId' = $1`, [concern.concernId]); // prettier-ignore
  expect(rows).toEqual([{ through: 'concern' }]);
});
