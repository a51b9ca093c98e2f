import { adultId, schoolId } from '@caseward/seed';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, comparable, type Browser } from './testing/browser';
import { concernAbout, concernAboutAdult, decisionFor, pupilAt } from './testing/concerns';
import { Page, soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';

let world: World;
let lim: Browser;
let okoro: Browser;
beforeAll(async () => {
  world = await raiseWorld();
  [lim, okoro] = [await world.as('lim'), await world.as('okoro')];
});
afterAll(() => world?.close());

const CONCERN = 'query ($id: ID!) { concern(id: $id) { id account { text } } }';
const INBOX = '{ triageInbox(input: { first: 100 }) { total items { id } } }';
type Inbox = { triageInbox: { total: number; items: { id: string }[] } };
const noneFor = async (browser: Browser, id: string) => {
  for (const send of [
    (record: string) => browser.raw(CONCERN, { id: record }),
    (record: string) => browser.sendRaw('recordTriageDecision', decisionFor(record)),
    (record: string) => browser.sendRaw('addConcernAddendum', { concernId: record, text: 'words' }),
  ])
    expect(comparable(await send(id))).toEqual(comparable(await send(randomUUID())));
};
const report = async (more: Readonly<Record<string, unknown>> = {}) => {
  const concern = concernAbout('ashdown', more);
  const { position } = await lim.send('submitConcern', concern);
  await okoro.ask('{ me { name } }', {}, { position });
  return concern.concernId;
};

test('a child’s concern is for the safeguarding team: not for the head, another school or the administrator', async () => {
  const id = await report();
  for (const key of ['hale', 'patel', 'novak', 'bell', 'gray', 'amin', 'doyle']) await noneFor(await world.as(key), id);
});

test('an interest in a child shuts the declarer out at the very next request', async () => {
  const child = pupilAt('ashdown', 3);
  const id = await report({ people: [{ personId: child, part: 'subject' }] });
  const shaw = await world.as('shaw');
  const before = await shaw.ask<Inbox>(INBOX);
  expect(before.triageInbox.items).toContainEqual({ id });
  const personId = adultId('shaw');
  await shaw.send('declareInterest', { personId, interestId: randomUUID(), kind: 'relative', inPerson: child });
  await noneFor(shaw, id);
  const after = await shaw.ask<Inbox>(INBOX);
  expect(after.triageInbox.items).not.toContainEqual({ id });
  expect(after.triageInbox.total).toBe(after.triageInbox.items.length);
  expect(codeOf(await okoro.raw(CONCERN, { id }))).toBeUndefined();
});

test('an interest in one record shuts out of that record alone', async () => {
  const [id, other] = [await report(), await report()];
  const shaw = await world.as('shaw');
  const personId = adultId('shaw');
  await shaw.send('declareInterest', { personId, interestId: randomUUID(), kind: 'friend', inRecord: id });
  await noneFor(shaw, id);
  expect(await shaw.ask(CONCERN, { id: other })).toMatchObject({ concern: { id: other } });
});

test('nobody declares an interest for somebody else', async () => {
  const input = { personId: adultId('okoro'), interestId: randomUUID(), kind: 'friend', inRecord: randomUUID() };
  expect(codeOf(await lim.sendRaw('declareInterest', input))).toBe('record/not-found');
});

test('whoever is excluded finds nothing at the very next request', async () => {
  const concern = concernAboutAdult('ashdown', 'amin');
  const { position } = await lim.send('submitConcern', concern);
  const id = concern.concernId;
  const [stone, ruiz] = [await world.as('stone'), await world.as('ruiz')];
  expect(await stone.ask(CONCERN, { id }, { position })).toMatchObject({ concern: { id } });
  await ruiz.send('excludePerson', { recordId: id, personId: adultId('stone') });
  await noneFor(stone, id);
  expect((await stone.ask<Inbox>(INBOX)).triageInbox.items).not.toContainEqual({ id });
  expect(await ruiz.ask(CONCERN, { id })).toMatchObject({ concern: { id } });
});

test('whoever is excluded from a concern learns nothing of it through its case', async () => {
  const id = await report();
  await okoro.send('recordTriageDecision', decisionFor(id));
  const caseId = randomUUID();
  await okoro.send('openCaseFromConcern', { concernId: id, caseId });
  const shaw = await world.as('shaw');
  const CASE = 'query ($id: ID!) { childCase(id: $id) { level category chronology { recordId } } }';
  type Case = { childCase: { level: string | null; chronology: { recordId: string }[] } | null };
  await soon(async () => (await shaw.ask<Case>(CASE, { id: caseId })).childCase?.level === 'medium');
  const interest = { personId: adultId('shaw'), interestId: randomUUID(), kind: 'other', inRecord: id };
  await shaw.send('declareInterest', interest);
  const { childCase } = await shaw.ask<Case>(CASE, { id: caseId });
  // At once nothing of the concern; a moment later, when the case has followed, nothing of the case.
  if (childCase) expect(childCase).toMatchObject({ level: null, category: null });
  expect(childCase?.chronology.filter(({ recordId }) => recordId === id) ?? []).toEqual([]);
  await soon(async () => (await shaw.ask<Case>(CASE, { id: caseId })).childCase === null);
});

test('a role that has ended opens nothing at the very next request, and its live stream hears no more', async () => {
  const bell = await world.as('bell');
  const concern = concernAbout('brookside', { people: [{ personId: pupilAt('brookside', 2), part: 'subject' }] });
  const { position } = await (await world.as('farid')).send('submitConcern', concern);
  expect(await bell.ask(CONCERN, { id: concern.concernId }, { position })).toMatchObject({ concern: { id: concern.concernId } }); // prettier-ignore
  const page = await Page.open(bell);
  const { trust } = await bell.ask<{ trust: { id: string } }>('{ trust { id } }');
  const APPOINTED = 'query ($id: ID!) { school(id: $id) { appointments { id role inForce } } }';
  type School = { school: { appointments: { id: string; role: string; inForce: boolean }[] } };
  const moss = await world.as('moss');
  const { school } = await moss.ask<School>(APPOINTED, { id: schoolId('brookside') });
  const held = school.appointments.find(({ role, inForce }) => role === 'DSL' && inForce);
  expect(trust.id).toBeDefined();
  await moss.send('endRoleAppointment', {
    appointmentId: held?.id,
    bodyId: schoolId('brookside'),
    endedFrom: new Date().toISOString().slice(0, 10),
  });
  await noneFor(bell, concern.concernId);
  expect(await bell.ask(INBOX)).toEqual({ triageInbox: { total: 0, items: [] } });
  await soon(() => page.topics.includes('people'));
  page.topics.length = 0;
  await (await world.as('farid')).send('submitConcern', concernAbout('brookside', { people: concern.people }));
  await (await world.as('doyle')).send('addStaffMember', { staffId: randomUUID(), bodyId: schoolId('copse'), identity: { firstName: 'Al', lastName: 'Dean' } }); // prettier-ignore
  await soon(() => page.topics.includes('people'));
  expect(page.topics).not.toContain('concern');
  page.close();
});

test('signed out, everything is refused in the same way and nothing is said of the input', async () => {
  for (const answer of [
    await world.stranger.raw(CONCERN, { id: randomUUID() }),
    await world.stranger.raw(CONCERN, { id: 'no id at all' }),
    await world.stranger.raw(INBOX),
    await world.stranger.sendRaw('submitConcern', concernAbout('ashdown')),
    await world.stranger.sendRaw('submitConcern', concernAbout('ashdown', { concernId: 'no id' })),
  ])
    expect(codeOf(answer)).toBe('UNAUTHENTICATED');
  expect((await world.stranger.fetch('/live')).status).toBe(401);
  expect(await world.stranger.ask('{ me { name } }')).toEqual({ me: null });
});
