import { adultId, adults as demoAdults, schoolId } from '@caseward/seed';
import { ExecuteCommand, system } from '@caseward/server-kit';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { comparable, type Browser } from './testing/browser';
import { concernAboutAdult, decisionFor } from './testing/concerns';
import { Page, soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';

/** An executive head over two schools, whom the small demo does not have. */
const executive = { key: 'marsh', schools: ['ashdown', 'brookside'] } as const;
const adults: readonly Readonly<{ key: string }>[] = [...demoAdults, executive];

let world: World;
const people = new Map<string, Browser>();
beforeAll(async () => {
  world = await raiseWorld();
  const tell = (type: string, input: object) =>
    world.product.commands.execute(new ExecuteCommand({ type, input, commandId: randomUUID(), asker: system('test') }));
  const personId = adultId(executive.key);
  const identity = { title: 'Mrs', firstName: 'Edith', lastName: 'Marsh' };
  await tell('AddStaffMember', { staffId: personId, bodyId: schoolId('ashdown'), identity });
  for (const school of executive.schools)
    await tell('AppointToRole', { appointmentId: randomUUID(), bodyId: schoolId(school), personId, role: 'EHT', from: '2026-01-05' }); // prettier-ignore
  for (const { key } of adults) people.set(key, await world.as(key));
  // The demo's overdue concerns are marked soon after the start, and are told of: not what is looked at here.
  const events = async () =>
    Number((await world.product.pool.query('select max(position) as n from events')).rows[0]?.n);
  for (let before = -1, now = await events(); now !== before; now = await events()) {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 2_500));
  }
});
afterAll(() => world?.close());

const as = (key: string): Browser => people.get(key)!; // every adult of the demo was signed in above

/** Everything of lists and counts that somebody's screens would show. */
const EVERYTHING = `{
  new: triageInbox(input: { queue: new, first: 100 }) { counts { new mine waiting snoozed } total next items { id reference status earlierConcerns nextCommands } }
  mine: triageInbox(input: { queue: mine, first: 100 }) { total next items { id reference status earlierConcerns nextCommands } }
  waiting: triageInbox(input: { queue: waiting, first: 100 }) { total next items { id reference status earlierConcerns nextCommands } }
  snoozed: triageInbox(input: { queue: snoozed, first: 100 }) { total next items { id reference status earlierConcerns nextCommands } }
  decided: triageInbox(input: { queue: decided, first: 100 }) { total next items { id reference status earlierConcerns nextCommands } }
  aside: triageInbox(input: { queue: aside, first: 100 }) { total next items { id reference status earlierConcerns nextCommands } }
  myReports(first: 100) { next items { id status } }
  childCases(first: 100) { total next items { id level category } }
  schools { id pupilsOnRoll } me { roles { role bodyId } }
}`;
const CONCERN = `query ($id: ID!) { concern(id: $id) { id status nextCommands account { text } people { part person { name } }
  whoCanSee { personId role } } }`;
const REPORT = `query ($id: ID!) { myReport(id: $id) { id status goesTo account { text } } }`;

/** The mutations that name a record, each sent as if the sender could see it. */
const changesTo = (record: string): readonly (readonly [string, object])[] => [
  ['recordTriageDecision', decisionFor(record)],
  ['openCaseFromConcern', { concernId: record, caseId: '11111111-1111-4111-8111-111111111111' }],
  ['addConcernAddendum', { concernId: record, text: 'me too' }],
  ['excludePerson', { recordId: record, personId: adultId('lim') }],
];

describe.each([
  { about: 'the DSL', adult: 'okoro', school: 'ashdown', reporter: 'lim', readers: ['hale'], roles: ['HT'] },
  { about: 'the head', adult: 'hale', school: 'ashdown', reporter: 'lim', readers: ['patel'], roles: ['COG'] },
  {
    about: 'a head who is the DSL',
    adult: 'gray',
    school: 'copse',
    reporter: 'ellis',
    readers: ['vance', 'amin'],
    roles: ['COG', 'TSL'],
  },
  {
    about: 'the chair of governors',
    adult: 'patel',
    school: 'ashdown',
    reporter: 'novak',
    readers: ['ruiz'],
    roles: ['COT'],
  },
  {
    about: 'the executive head',
    adult: 'marsh',
    school: 'ashdown',
    reporter: 'lim',
    readers: ['patel'],
    roles: ['COG'],
  },
  { about: 'a teacher', adult: 'reid', school: 'ashdown', reporter: 'lim', readers: ['hale'], roles: ['HT'] },
  {
    about: 'the trust lead',
    adult: 'amin',
    school: 'brookside',
    reporter: 'farid',
    readers: ['stone', 'ruiz'],
    roles: ['CEO', 'COT'],
  },
] as const)('a concern about $about', ({ adult, school, reporter, readers, roles }) => {
  const concern = concernAboutAdult(school, adult);
  const record = concern.concernId;
  const before = new Map<string, string>();
  const heard = new Map<string, readonly string[]>();
  let position = '';

  beforeAll(async () => {
    for (const { key } of adults) before.set(key, (await as(key).raw(EVERYTHING)).body);
    const pages = await Promise.all(adults.map(async ({ key }) => [key, await Page.open(as(key))] as const));
    ({ position } = await as(reporter).send('submitConcern', concern));
    await as(reporter).ask('{ me { name } }', {}, { position });
    // Something that everybody may hear ends the wait: what had not come before it never comes.
    await as('doyle').send('addStaffMember', {
      staffId: randomUUID(),
      bodyId: schoolId('copse'),
      identity: { firstName: 'Pat', lastName: 'Fell' },
    });
    await soon(() => pages.every(([, page]) => page.topics.includes('people')));
    for (const [key, page] of pages) {
      heard.set(key, page.topics);
      page.close();
    }
  }, 60_000);

  test('reaches exactly its recipients', async () => {
    const seeing: string[] = [];
    for (const { key } of adults) {
      const { concern: seen } = await as(key).ask<{ concern: { nextCommands: string[]; whoCanSee: { personId: string; role: string }[] } | null }>(CONCERN, { id: record }, { position }); // prettier-ignore
      if (!seen) continue;
      seeing.push(key);
      expect(seen.whoCanSee.map(({ personId }) => personId).sort()).toEqual(readers.map(adultId).sort());
      expect(seen.whoCanSee.map(({ role }) => role).sort()).toEqual([...roles].sort());
      expect(seen.nextCommands).toEqual(expect.arrayContaining(['recordTriageDecision', 'addConcernAddendum']));
    }
    expect(seeing.sort()).toEqual([...readers].sort());
  });

  test('changes no list, no count and no command of anybody else', async () => {
    for (const { key } of adults) {
      const after = (await as(key).raw(EVERYTHING, {}, { position })).body;
      const concerned = key === reporter || readers.some((reader) => reader === key);
      expect([key, after === before.get(key)]).toEqual([key, !concerned]);
      expect([key, after.includes(record)]).toEqual([key, concerned]);
    }
  });

  test('is told live to nobody else, not even as a moment', () => {
    const hearing = adults.map(({ key }) => key).filter((key) => heard.get(key)?.includes('concern'));
    expect(hearing.sort()).toEqual([...readers, reporter].sort());
  });

  test('is for its reporter no more than their own report, and who is told by role only', async () => {
    const { myReport } = await as(reporter).ask<{ myReport: object }>(REPORT, { id: record }, { position });
    expect(myReport).toMatchObject({ id: record, status: 'received', account: { text: concern.account } });
    expect(myReport).toMatchObject({ goesTo: expect.arrayContaining([...roles]) });
    for (const { key } of adults.filter(({ key: other }) => other !== reporter))
      expect((await as(key).ask<{ myReport: unknown }>(REPORT, { id: record })).myReport).toBeNull();
  });

  test('answers everybody else as if there were none, to the byte, to questions and to commands', async () => {
    const none = randomUUID();
    const others = adults.filter(({ key }) => key !== reporter && !readers.some((reader) => reader === key));
    for (const { key } of others) {
      for (const query of [CONCERN, REPORT])
        expect(comparable(await as(key).raw(query, { id: record }))).toEqual(comparable(await as(key).raw(query, { id: none }))); // prettier-ignore
      for (const [i, [command, input]] of changesTo(record).entries()) {
        const hidden = comparable(await as(key).sendRaw(command, input));
        const missing = comparable(await as(key).sendRaw(command, changesTo(none)[i]![1])); // the same list
        expect([key, command, hidden]).toEqual([key, command, missing]);
        expect(hidden.body).toContain('record/not-found');
      }
    }
  }, 120_000);
});
