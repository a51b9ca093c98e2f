import { adultId } from '@caseward/seed';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from './testing/browser';
import { concernAbout, pupilAt } from './testing/concerns';
import { idsOf, nameOf, search } from './testing/search';
import { raiseWorld, type World } from './testing/world';

let world: World;
let okoro: Browser;
let lim: Browser;
beforeAll(async () => {
  world = await raiseWorld();
  [okoro, lim] = await Promise.all([world.as('okoro'), world.as('lim')]);
});
afterAll(() => world?.close());

type Own = Readonly<{
  people: readonly Readonly<{ part: string; person: Readonly<{ id: string; name: string }> }>[];
  unlisted: readonly Readonly<{ description: string }>[];
  occurredOn: string;
  occurredTime: string | null;
  status: string;
}>;
const MINE = `query ($id: ID!) { myReport(id: $id) { people { part person { id name } } unlisted { description }
  occurredOn occurredTime status } }`;
const LIST = '{ myReports(first: 100) { items { id people { person { id } } } } }';
type List = Readonly<{ myReports: { items: readonly Readonly<{ id: string; people: Own['people'] }>[] } }>;

const mine = async (id: string, position: string) =>
  (await lim.ask<{ myReport: Own }>(MINE, { id }, { position })).myReport;
const listed = async (id: string) =>
  (await lim.ask<List>(LIST)).myReports.items.find((one) => one.id === id)?.people.map(({ person }) => person.id);
const found = async (text: string) => idsOf((await search(lim, { text, kinds: ['reports'], first: 20 }))['reports']);

test('whom somebody else names in a concern, its reporter neither reads nor finds, not even an adult', async () => {
  const child = pupilAt('ashdown', 40);
  const wrote = concernAbout('ashdown', {
    people: [{ personId: child, part: 'subject' }],
    unlisted: [{ part: 'witness', description: 'a man by the gate' }],
  });
  const { concernId } = wrote;
  await lim.send('submitConcern', wrote);
  // Those of the demo that name him, she wrote herself.
  const before = await found('reid');
  const link = { concernId, personId: adultId('reid'), part: 'adult_of_concern', reason: 'The child named him.' };
  const { position } = await okoro.send('linkPersonToConcern', link);
  const own = await mine(concernId, position);
  expect(own.people).toMatchObject([{ part: 'subject', person: { id: child } }]);
  expect(own.unlisted).toEqual([{ description: 'a man by the gate' }]);
  expect(own.status).toBe('received');
  expect(await listed(concernId)).toEqual([child]);
  expect(await found('reid')).toEqual(before);
});

test('a report stays what its reporter wrote, when another child and another day turn out to be the right ones', async () => {
  const [wrong, right] = [pupilAt('ashdown', 41), pupilAt('ashdown', 42)];
  const wrote = concernAbout('ashdown', {
    ...{ people: [{ personId: wrong, part: 'subject' }], occurredOn: '2026-01-12', occurredTime: '09:30' },
  });
  const { concernId } = wrote;
  await lim.send('submitConcern', wrote);
  const when = { concernId, part: 'when', occurredOn: '2026-01-13', occurredTime: '10:45', reason: 'By the register.' };
  await okoro.send('correctConcern', when);
  await okoro.send('reattributeConcern', { concernId, from: wrong, to: right, reason: 'The other twin.' });
  const { position } = await lim.send('withdrawConcern', { concernId, reason: 'I had the wrong child.' });
  const own = await mine(concernId, position);
  expect(own.people.map(({ person }) => person.id)).toEqual([wrong]);
  expect([own.occurredOn, own.occurredTime]).toEqual(['2026-01-12', '09:30']);
  const [hers, theirs] = [await nameOf(okoro, wrong), await nameOf(okoro, right)];
  expect(await found(hers.name)).toContain(concernId);
  expect(await found(theirs.name)).not.toContain(concernId);
});
