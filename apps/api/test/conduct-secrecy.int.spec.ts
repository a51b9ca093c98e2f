import { adultId, adults } from '@caseward/seed';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { comparable, type Browser } from './testing/browser';
import { limbs, RECORD, recordOf, routedFrom } from './testing/conduct';
import { concernAboutAdult } from './testing/concerns';
import { Page } from './testing/live';
import { raiseWorld, type World } from './testing/world';

let world: World;
const people = new Map<string, Browser>();
beforeAll(async () => {
  world = await raiseWorld();
  for (const { key } of adults) people.set(key, await world.as(key));
  await quiet();
});
afterAll(() => world?.close());

const as = (key: string): Browser => people.get(key)!; // every adult of the demo was signed in above
/** Until nothing has been written for a while: what the demo's clocks and reactions still do is not what is looked at here. */
const quiet = async () => {
  const events = async () =>
    Number((await world.product.pool.query('select max(position) as n from events')).rows[0]?.n);
  for (let before = -1, now = await events(); now !== before; now = await events()) {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 2_500));
  }
};

/** Everything of lists, counts and alerts that somebody's screens would show. */
const EVERYTHING = `{
  adultConductRecords(first: 100) { total next items { id status } }
  mySelfReferrals(first: 100) { next items { id } }
  inbox: triageInbox(input: { first: 100 }) { counts { new mine waiting snoozed } total next items { id status adultConduct { id } } }
  decided: triageInbox(input: { queue: decided, first: 100 }) { total next items { id status adultConduct { id } } }
  alerts(input: { first: 100 }) { unseen items { record kind } }
  childCases(first: 100) { total next items { id chronology { kind recordId } } }
}`;
const changesTo = (conductId: string): readonly (readonly [string, object])[] => [
  ['appointCaseManager', { conductId, caseManager: adultId('lim') }],
  ['assessThreshold', limbs(conductId, 'no')],
  ['addAdultConductAddendum', { conductId, text: 'me too' }],
  ['closeAdultConductRecord', { conductId, summary: 'gone' }],
];

describe.each([
  { about: 'a teacher', adult: 'reid', school: 'ashdown', reporter: 'lim', readers: ['hale'] },
  { about: 'the DSL', adult: 'okoro', school: 'ashdown', reporter: 'lim', readers: ['hale'] },
  { about: 'the head', adult: 'hale', school: 'ashdown', reporter: 'lim', readers: ['patel'] },
  { about: 'a head who is the DSL', adult: 'gray', school: 'copse', reporter: 'ellis', readers: ['vance', 'amin'] },
  { about: 'the chair of governors', adult: 'patel', school: 'ashdown', reporter: 'novak', readers: ['ruiz'] },
] as const)('a record about $about', ({ adult, school, reporter, readers }) => {
  const concern = concernAboutAdult(school, adult);
  const before = new Map<string, string>();
  const heard = new Map<string, readonly string[]>();
  let record = '';
  const few: readonly string[] = readers;
  const others = adults.map(({ key }) => key).filter((key) => !few.includes(key));

  beforeAll(async () => {
    const { position } = await as(reporter).send('submitConcern', concern);
    await as(reporter).ask('{ me { name } }', {}, { position });
    await quiet();
    for (const { key } of adults) before.set(key, (await as(key).raw(EVERYTHING)).body);
    const pages = await Promise.all(adults.map(async ({ key }) => [key, await Page.open(as(key))] as const));
    const [reader] = readers;
    await as(reader).send('routeConcernToAdultConduct', { concernId: concern.concernId });
    record = await routedFrom(as(reader), concern.concernId);
    await as(reader).send('appointCaseManager', { conductId: record, caseManager: adultId(reader) });
    await as(reader).send('assessThreshold', limbs(record, 'yes'));
    await quiet();
    for (const [key, page] of pages) {
      heard.set(key, page.topics);
      page.close();
    }
  }, 90_000);

  test('is read by exactly those to whom its concern went', async () => {
    for (const { key } of adults) {
      const seen = await recordOf(as(key), record);
      expect([key, seen !== null]).toEqual([key, few.includes(key)]);
      if (seen) expect(seen.whoCanSee.map(({ personId }) => personId).sort()).toEqual(readers.map(adultId).sort());
    }
  });

  test('changes no list, no count, no case and no alert of anybody else', async () => {
    for (const key of others) expect([key, (await as(key).raw(EVERYTHING)).body]).toEqual([key, before.get(key)]);
  });

  test('is told live to nobody else, not even as a moment', () => {
    const hearing = adults.map(({ key }) => key).filter((key) => heard.get(key)?.includes('adultconduct'));
    expect(hearing.sort()).toEqual([...readers].sort());
  });

  test('answers everybody else as if there were none, to the byte, to questions and to commands', async () => {
    const none = randomUUID();
    for (const key of others) {
      expect(comparable(await as(key).raw(RECORD, { id: record }))).toEqual(comparable(await as(key).raw(RECORD, { id: none }))); // prettier-ignore
      for (const [i, [command, input]] of changesTo(record).entries()) {
        const hidden = comparable(await as(key).sendRaw(command, input));
        const missing = comparable(await as(key).sendRaw(command, changesTo(none)[i]![1])); // the same list
        expect([key, command, hidden]).toEqual([key, command, missing]);
        expect(hidden.body).toContain('record/not-found');
      }
    }
  }, 120_000);
});
