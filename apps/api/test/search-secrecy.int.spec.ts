import { referenceOf } from '@caseward/kernel';
import { adultId } from '@caseward/seed';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from './testing/browser';
import { concernAbout, concernAboutAdult, pupilAt } from './testing/concerns';
import { nameOf, PERSON, SEARCH } from './testing/search';
import { raiseWorld, type World } from './testing/world';

/** Every role that a hidden concern at Ashdown could come near to. */
const adults = ['lim', 'okoro', 'shaw', 'hale', 'patel', 'novak', 'reid', 'bell', 'gray', 'amin', 'doyle', 'ruiz'];

let world: World;
const people = new Map<string, Browser>();
beforeAll(async () => {
  world = await raiseWorld();
  for (const key of adults) people.set(key, await world.as(key));
});
afterAll(() => world?.close());
const as = (key: string): Browser => people.get(key)!; // everybody was signed in above

describe('two worlds that differ in one hidden concern', () => {
  const child = pupilAt('ashdown', 9);
  const concern = {
    ...concernAboutAdult('ashdown', 'okoro'),
    people: [
      { personId: adultId('okoro'), part: 'adult_of_concern' },
      { personId: child, part: 'affected' },
    ],
    account: 'nineteen velvet umbrellas',
  };
  const reference = referenceOf('C', concern.concernId);
  const readers = ['hale', 'lim'];

  /** Everything that somebody could ask the search, as bytes. */
  const corpus = async (who: Browser, name: string, position?: string): Promise<string> => {
    const inputs = [
      ...[reference, reference.slice(0, 6), reference.slice(2), name, 'okoro', 'ruth ok', '4b', 'xqz'].map((text) => ({
        text,
        first: 20,
      })),
      ...['concerns', 'reports', 'cases', 'people'].map((kind) => ({ text: name, kinds: [kind], first: 1 })),
      { text: 'velvet umbrellas', kinds: ['written'], first: 20 },
    ];
    const answers: string[] = [];
    for (const input of inputs) answers.push((await who.raw(SEARCH, { input }, position ? { position } : {})).body);
    answers.push((await who.raw(PERSON, { id: child })).body);
    return answers.join('\n');
  };

  test('are the same to the byte for everybody whom it is hidden from, and differ for its readers', async () => {
    const { name } = await nameOf(as('okoro'), child);
    const before = new Map<string, string>();
    for (const key of adults) before.set(key, await corpus(as(key), name));
    const { position } = await as('lim').send('submitConcern', concern);
    world.clock.jump(2);
    for (const key of adults) {
      const after = await corpus(as(key), name, position);
      expect([key, after === before.get(key)]).toEqual([key, !readers.includes(key)]);
      expect([key, after.includes(concern.concernId)]).toEqual([key, readers.includes(key)]);
    }
  }, 120_000);

  test('so it is for somebody who is shut out of a concern that they could see', async () => {
    const { name } = await nameOf(as('okoro'), child);
    world.clock.jump(2);
    const before = await corpus(as('shaw'), name);
    const ordinary = concernAbout('ashdown', {
      people: [{ personId: child, part: 'subject' }],
      account: 'two velvet umbrellas',
    });
    const { position } = await as('novak').send('submitConcern', ordinary);
    world.clock.jump(2);
    expect(await corpus(as('shaw'), name, position)).toContain(ordinary.concernId);
    const shut = await as('hale').send('excludePerson', { recordId: ordinary.concernId, personId: adultId('shaw') });
    world.clock.jump(2);
    expect(await corpus(as('shaw'), name, shut.position)).toBe(before);
  }, 60_000);
});
