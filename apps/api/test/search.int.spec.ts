import { referenceOf } from '@caseward/kernel';
import { adultId, adults, schoolId } from '@caseward/seed';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, type Browser } from './testing/browser';
import { concernAbout, decisionFor, pupilAt } from './testing/concerns';
import { idsOf, nameOf, PERSON, search, SEARCH } from './testing/search';
import { soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';

let world: World;
const people = new Map<string, Browser>();
beforeAll(async () => {
  world = await raiseWorld();
  for (const { key } of adults) people.set(key, await world.as(key));
});
afterAll(() => world?.close());
const as = (key: string): Browser => people.get(key)!; // every adult of the demo was signed in above

const events = async (person: string) =>
  (
    await world.product.pool.query<{ type: string; data: { open: unknown } }>(
      `select type, data from events where stream_id = $1 order by version`,
      [`reading-${person}`],
    )
  ).rows;

describe('the safeguarding lead', () => {
  test('finds a child of her school by name, class and part of a name, and nobody of another school', async () => {
    const okoro = as('okoro');
    const child = pupilAt('ashdown');
    const { name, className } = await nameOf(okoro, child);
    const [first = '', last = ''] = name.split(' ');
    for (const text of [name, `${last} ${first.slice(0, 2)}`, `${last.toUpperCase()}, ${first}`])
      expect(idsOf((await search(okoro, { text, first: 20 }))['people'])).toContain(child);
    expect((await search(okoro, { text: className, first: 20 }))['people']?.total).toBeGreaterThanOrEqual(8);
    const elsewhere = await nameOf(as('gray'), pupilAt('copse'));
    expect(idsOf((await search(okoro, { text: elsewhere.name }))['people'])).not.toContain(pupilAt('copse'));
    expect(await okoro.ask(PERSON, { id: pupilAt('copse') })).toEqual({ person: null });
    expect(await okoro.ask(PERSON, { id: adultId('lim') })).toEqual({ person: null });
  });

  test('finds a concern and its case by reference, however it is typed, and by the child', async () => {
    const child = pupilAt('ashdown', 3);
    const concern = concernAbout('ashdown', { people: [{ personId: child, part: 'subject' }] });
    const { concernId } = concern;
    const caseId = randomUUID();
    await as('lim').send('submitConcern', concern);
    await as('okoro').send('recordTriageDecision', decisionFor(concernId));
    const { position } = await as('okoro').send('openCaseFromConcern', { concernId, caseId });
    const reference = referenceOf('C', concernId);
    for (const text of [
      reference,
      reference.toLowerCase().replaceAll('-', ' '),
      reference.slice(2),
      reference.slice(0, 6),
    ])
      expect(idsOf((await search(as('okoro'), { text }, position))['concerns'])).toContain(concernId);
    const { name } = await nameOf(as('okoro'), child);
    expect(idsOf((await search(as('okoro'), { text: name }))['concerns'])).toContain(concernId);
    for (const text of [name, referenceOf('K', caseId)]) {
      await soon(async () => {
        world.clock.jump(1);
        return idsOf((await search(as('okoro'), { text }))['cases']).includes(caseId);
      });
    }
    expect(await as('okoro').ask(PERSON, { id: child })).toMatchObject({
      person: { concerns: { items: expect.arrayContaining([{ id: concernId, reference }]) }, cases: { total: 1 } },
    });
  });

  test('finds words that were written, with the place where they stand, only when she asks for that', async () => {
    const concern = concernAbout('ashdown', {
      account: 'A heron  in the Corridor,\nand a café.',
      place: 'By the marmalade shelf',
    });
    const { position } = await as('lim').send('submitConcern', concern);
    expect((await search(as('okoro'), { text: 'heron in the corridor' }, position))['written']).toBeUndefined();
    const { written } = await search(as('okoro'), { text: 'HERON in the corridor, and a cafe', kinds: ['written'] });
    expect(written).toMatchObject({
      total: 1,
      items: [{ concernId: concern.concernId, field: 'account', excerpt: concern['account' as never] }],
    });
    for (const other of ['lim', 'hale', 'gray', 'doyle', 'bell'])
      expect((await search(as(other), { text: 'heron in the corridor', kinds: ['written'] }))['written']?.total).toBe(
        0,
      );
  });

  test('goes on from page to page, and meets each concern once', async () => {
    const child = pupilAt('ashdown', 6);
    let position = '';
    for (let n = 0; n < 3; n++)
      ({ position } = await as('lim').send(
        'submitConcern',
        concernAbout('ashdown', { people: [{ personId: child, part: 'subject' }] }),
      ));
    const { name: text } = await nameOf(as('okoro'), child);
    const page = { text, kinds: ['concerns'] };
    const { concerns: all } = await search(as('okoro'), { ...page, first: 20 }, position);
    const met: unknown[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const { concerns } = await search(as('okoro'), { ...page, first: 1, ...(after ? { after } : {}) });
      met.push(...idsOf(concerns));
      expect(concerns?.total).toBe(all?.total);
      after = concerns?.next ?? null;
    }
    expect(met).toEqual(idsOf(all));
    expect(met.length).toBeGreaterThan(2);
  });
});

test('whoever may only report finds their own reports, and neither a child nor a colleague’s report', async () => {
  const { name } = await nameOf(as('okoro'), pupilAt('ashdown', 5));
  const mine = concernAbout('ashdown', { people: [{ personId: pupilAt('ashdown', 5), part: 'subject' }] });
  const { position } = await as('lim').send('submitConcern', mine);
  const found = await search(as('lim'), { text: name }, position);
  expect(idsOf(found['reports'])).toContain(mine.concernId);
  expect([found['people']?.total, found['concerns']?.total, found['cases']?.total]).toEqual([0, 0, 0]);
  expect((await search(as('novak'), { text: name }))['reports']?.total).toBe(0);
  expect(await as('lim').ask(PERSON, { id: pupilAt('ashdown', 5) })).toEqual({ person: null });
});

describe('a colleague', () => {
  const found = async (who: string, text: string) => idsOf((await search(as(who), { text, first: 20 }))['staff']);

  test('is found by everybody at their school, and by the trust; the central team by everybody', async () => {
    world.clock.jump(2);
    for (const who of ['lim', 'hale', 'patel', 'amin', 'doyle']) expect(await found(who, 'kit shaw')).toContain(adultId('shaw')); // prettier-ignore
    for (const who of ['bell', 'ellis', 'ward']) expect(await found(who, 'kit shaw')).toEqual([]);
    for (const who of ['lim', 'bell', 'vance']) expect(await found(who, 'sara amin')).toContain(adultId('amin'));
    // An adult is nobody's child: they are not among those whose page a lead opens.
    expect(idsOf((await search(as('okoro'), { text: 'kit shaw' }))['people'])).toEqual([]);
  });

  test('who has left is found by those who keep the list of staff', async () => {
    const of = { staffId: randomUUID(), bodyId: schoolId('ashdown') };
    await as('doyle').send('addStaffMember', { ...of, identity: { firstName: 'Perpetua', lastName: 'Quince' } });
    const { position } = await as('doyle').send('closeStaffRecord', of);
    const { staff } = await search(as('hale'), { text: 'perpetua quince' }, position);
    expect(staff?.items).toMatchObject([{ id: of.staffId, onRoll: false }]);
    for (const who of ['lim', 'okoro', 'bell']) expect(await found(who, 'perpetua quince')).toEqual([]);
  });
});

describe('what is written down of a search', () => {
  test('is who, and how much of each kind, never the words; letters that were added are the same search', async () => {
    const shaw = as('shaw');
    world.clock.jump(5);
    const before = (await events(shaw.person)).length;
    for (const text of ['zanzi', 'zanziba', 'zanzibar']) await search(shaw, { text });
    await search(shaw, { text: 'quill' });
    const noted = (await events(shaw.person)).slice(before);
    expect(noted.map(({ type }) => type)).toEqual(['SearchPerformed', 'SearchPerformed']);
    const found = ['people', 'staff', 'concerns', 'reports', 'cases', 'breaches'].map((kind) => ({ kind, found: 0 }));
    expect(noted[0]?.data.open).toEqual({ found });
    const { rows } = await world.product.pool.query(`select 1 from events e where e::text ~* 'zanzi|quill'`);
    expect(rows).toEqual([]);
  });

  test('a record counts as read when something of its content was shown', async () => {
    const concern = concernAbout('brookside');
    const { position } = await as('farid').send('submitConcern', concern);
    const bell = as('bell');
    const readings = async () => (await events(bell.person)).filter(({ type, data }) => type === 'RecordRead' && JSON.stringify(data).includes(concern.concernId)).length; // prettier-ignore
    const text = referenceOf('C', concern.concernId);
    await bell.ask('query ($input: SearchInput!) { search(input: $input) { groups { items { ... on Concern { id status } } } } }', { input: { text } }, { position }); // prettier-ignore
    expect(await readings()).toBe(0);
    expect(idsOf((await search(bell, { text }))['concerns'])).toEqual([concern.concernId]);
    expect(await readings()).toBe(1);
  });
});

test('nobody reads the directory out by asking for it letter by letter', async () => {
  const gray = as('gray');
  world.clock.jump(2);
  let refused: string | undefined;
  for (let n = 0; n < 70 && !refused; n++) refused = codeOf(await gray.raw(SEARCH, { input: { text: `a${n}` } }));
  expect(refused).toBe('search/too-often');
  world.clock.jump(2);
  expect(codeOf(await gray.raw(SEARCH, { input: { text: 'ada' } }))).toBeUndefined();
});

test('hostile words are answered like any others, or refused as input', async () => {
  const okoro = as('okoro');
  world.clock.jump(2);
  for (const text of [
    '\u0000\u0000',
    '\ud800\ud800',
    '%_%',
    "'; drop table events; --",
    '\u202eada',
    '__proto__',
    '.*',
    'a'.repeat(100),
  ])
    expect([text, codeOf(await okoro.raw(SEARCH, { input: { text } }))]).toEqual([text, undefined]);
  for (const input of [
    { text: 'a' },
    { text: ' a ' },
    { text: 'a'.repeat(101) },
    { text: 'ada', kinds: ['secrets'] },
    { text: 'ada', first: 21 },
    { text: 'ada', after: 'x' },
  ])
    expect(codeOf(await okoro.raw(SEARCH, { input }))).toBe('input/invalid');
  for (const after of [
    'x',
    '-1',
    '99999999999',
    Buffer.from('2026-02-31T10:00:00.000000Z|00000000-0000-4000-8000-000000000000').toString('base64url'),
  ])
    for (const kind of ['people', 'concerns'])
      expect(codeOf(await okoro.raw(SEARCH, { input: { text: 'ada', kinds: [kind], after } }))).toBeUndefined();
});
