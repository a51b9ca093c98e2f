import { adultId } from '@caseward/seed';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { concernAboutAdult } from './testing/concerns';
import { raiseWorld, type World } from './testing/world';

let world: World;
beforeAll(async () => {
  world = await raiseWorld();
});
afterAll(() => world?.close());

const INBOX = 'query ($after: String) { triageInbox(input: { first: 1, after: $after }) { total next items { id } } }';
type Inbox = { triageInbox: { total: number; next: string | null; items: { id: string }[] } };

test('while the projections stand still, neither the count nor the next page tells of what was shut meanwhile', async () => {
  const [lim, stone, ruiz] = await Promise.all(['lim', 'stone', 'ruiz'].map((key) => world.as(key)));
  if (!lim || !stone || !ruiz) throw new Error('three in, three out');
  const before = await stone.ask<Inbox>(INBOX);
  const ids: string[] = [];
  let position = '';
  for (let i = 0; i < 3; i++) {
    const concern = concernAboutAdult('ashdown', 'amin');
    ({ position } = await lim.send('submitConcern', concern));
    ids.push(concern.concernId);
  }
  const all = await stone.ask<Inbox>(INBOX, {}, { position });
  expect(all.triageInbox.total).toBe(before.triageInbox.total + 3);

  await world.product.runner.stop();
  for (const recordId of ids.slice(0, 2)) await ruiz.send('excludePerson', { recordId, personId: adultId('stone') });
  const pages: Inbox['triageInbox'][] = [];
  for (let after: string | null = null; ;) {
    const { triageInbox }: Inbox = await stone.ask<Inbox>(INBOX, { after });
    pages.push(triageInbox);
    if (!(after = triageInbox.next)) break;
  }
  const cursors = pages.map(({ next }) => Buffer.from(next ?? '', 'base64url').toString('utf8')).join();
  for (const shut of ids.slice(0, 2)) expect(cursors).not.toContain(shut);
  expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toHaveLength(before.triageInbox.total + 1);
  expect(pages.map(({ items }) => items.length)).not.toContain(0);
  expect(pages.at(0)?.total).toBe(before.triageInbox.total + 1);
});
