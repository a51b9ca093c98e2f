import { adultId } from '@caseward/seed';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, type Browser } from './testing/browser';
import { raiseWorld, type World } from './testing/world';

let world: World;
let lim: Browser;
let okoro: Browser;
beforeAll(async () => {
  world = await raiseWorld();
  [lim, okoro] = [await world.as('lim'), await world.as('okoro')];
});
afterAll(() => world?.close());

type Text = Readonly<{ content: string; savedAt: string }>;
type Saved = Readonly<{ revision: number; keptUntil: string; other: Text | null }>;
type Draft = Text & Saved & Readonly<{ name: string }>;
const SAVE =
  'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { revision savedAt keptUntil other { content } } }';
const FIND =
  'query ($input: DraftsInput!) { drafts(input: $input) { name revision savedAt keptUntil content other { content } } }';
const DISCARD = 'mutation ($input: DiscardDraftInput!) { discardDraft(input: $input) { discarded } }';

/** One page of Lim's, with a form open in it. */
const page = (name: string, { by = lim, seen = 0 } = {}) => {
  const writer = randomUUID();
  let sequence = 0;
  let revision = seen;
  const inputOf = (content: string, more: object = {}) => ({ owner: lim.person, name, content, writer, sequence, seen: revision, ...more }); // prettier-ignore
  return {
    inputOf,
    async save(content: string, more: object = {}): Promise<Saved> {
      sequence += 1;
      const { saveDraft } = await by.ask<{ saveDraft: Saved }>(SAVE, { input: inputOf(content, more) });
      revision = saveDraft.revision;
      return saveDraft;
    },
    discard: async () =>
      (await by.ask<{ discardDraft: { discarded: boolean } }>(DISCARD, { input: { owner: lim.person, name, writer, seen: revision } })).discardDraft.discarded, // prettier-ignore
  };
};
const kept = async (...names: string[]): Promise<readonly Draft[]> =>
  (await lim.ask<{ drafts: Draft[] }>(FIND, { input: { owner: lim.person, names } })).drafts;

test('what is being written is there again, for its writer alone', async () => {
  const name = randomUUID();
  await page(name).save('He said \ud800 "no".');
  expect(await kept(name, 'nothing of the kind')).toMatchObject([
    { name, content: 'He said \ud800 "no".', other: null },
  ]);
  const input = { owner: okoro.person, names: [name] };
  expect((await okoro.ask<{ drafts: Draft[] }>(FIND, { input })).drafts).toEqual([]);
});

test('a page of one person is no place for another: neither read nor written under the new session', async () => {
  const name = randomUUID();
  const mine = page(name);
  await mine.save('Mine.');
  expect(codeOf(await okoro.raw(SAVE, { input: mine.inputOf('Mine.') }))).toBe('draft/of-somebody-else');
  expect(codeOf(await okoro.raw(FIND, { input: { owner: lim.person, names: [name] } }))).toBe('draft/of-somebody-else');
  expect(codeOf(await world.stranger.raw(SAVE, { input: mine.inputOf('Mine.') }))).toBe('UNAUTHENTICATED');
});

test('a save that arrives late or twice changes nothing', async () => {
  const name = randomUUID();
  const mine = page(name);
  await mine.save('One.');
  await mine.save('One. Two.');
  await lim.ask(SAVE, { input: mine.inputOf('One.', { sequence: 1, seen: 0 }) });
  expect(await kept(name)).toMatchObject([{ revision: 2, content: 'One. Two.', other: null }]);
});

test('of two pages the newer text wins, and the other one is kept until somebody has looked at it', async () => {
  const name = randomUUID();
  const [first, second] = [page(name), page(name)];
  await first.save('On the first page.');
  expect(await second.save('On the second page.')).toMatchObject({ other: { content: 'On the first page.' } });
  expect(await second.save('On the second page, more.')).toMatchObject({ other: { content: 'On the first page.' } });
  expect(await kept(name)).toMatchObject([
    { content: 'On the second page, more.', other: { content: 'On the first page.' } },
  ]);
  expect(await second.save('On the first page.', { other: 'exchange' })).toMatchObject({
    other: { content: 'On the second page, more.' },
  });
  expect(await second.save('Both.', { other: 'drop' })).toMatchObject({ other: null });
});

test('the same text in two pages is no conflict', async () => {
  const name = randomUUID();
  await page(name).save('The same.');
  expect(await page(name).save('The same.')).toMatchObject({ other: null });
});

test('what was sent is thrown away, but never what another page has written since', async () => {
  const name = randomUUID();
  const [first, second] = [page(name), page(name, { seen: 1 })];
  await first.save('Sent.');
  await second.save('Written after.');
  expect(await first.discard()).toBe(false);
  expect(await kept(name)).toMatchObject([{ content: 'Written after.' }]);
  expect(await second.discard()).toBe(true);
  expect(await kept(name)).toEqual([]);
});

test('an other text that nobody has looked at outlives the sending', async () => {
  const name = randomUUID();
  const [first, second] = [page(name), page(name)];
  await first.save('Never looked at.');
  await second.save('Sent.');
  await second.discard();
  expect(await kept(name)).toMatchObject([{ content: 'Never looked at.', other: null }]);
});

test('a row tells neither what is written nor in which form', async () => {
  const name = `report-${randomUUID()}`;
  await page(name).save('marmalade submarine');
  const { rows } = await world.product.pool.query('select * from draft where owner = $1', [adultId('lim')]);
  const dump = JSON.stringify(rows);
  expect(dump).not.toContain('marmalade');
  expect(dump).not.toContain(name);
  expect(dump).not.toContain('report');
});

test('two hundred forms at once are enough for anybody', async () => {
  const reid = await world.as('reid');
  const save = (n: number) =>
    reid.raw(SAVE, { input: { owner: reid.person, name: `form ${n}`, content: 'x', writer: randomUUID(), sequence: 1, seen: 0 } }); // prettier-ignore
  const codes = [];
  for (let n = 0; n <= 200; n += 20)
    codes.push(...(await Promise.all(Array.from({ length: 20 }, (_, i) => save(n + i)))).map(codeOf));
  expect(codes.filter((code) => code === undefined).length).toBeLessThanOrEqual(200 + 20);
  expect(codes.at(-1)).toBe('draft/too-many');
});

test('says until when it is kept: seven days from the last save', async () => {
  const name = randomUUID();
  const mine = page(name);
  const first = await mine.save('One.');
  world.clock.jump(5);
  const second = await mine.save('One. Two.');
  const [draft] = await kept(name);
  expect(Date.parse(second.keptUntil)).toBeGreaterThan(Date.parse(first.keptUntil));
  expect(draft?.keptUntil).toBe(second.keptUntil);
  expect(Date.parse(second.keptUntil) - Date.parse(draft!.savedAt)).toBe(7 * 86_400_000);
});

test('after a week it is gone', async () => {
  const name = randomUUID();
  await page(name).save('Old.');
  world.clock.jump(7 * 24 * 60 + 1);
  const later = await world.as('lim');
  expect((await later.ask<{ drafts: Draft[] }>(FIND, { input: { owner: lim.person, names: [name] } })).drafts).toEqual(
    [],
  );
  expect(await world.product.platform.drafts.purge()).toBeGreaterThan(0);
  expect((await world.product.pool.query('select 1 from draft')).rows).toEqual([]);
});
