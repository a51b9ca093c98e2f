import { adultId } from '@caseward/seed';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, type Browser } from './testing/browser';
import { concernAbout, decisionFor, pupilAt } from './testing/concerns';
import { soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';

let world: World;
let lim: Browser;
let okoro: Browser;
let shaw: Browser;
let hale: Browser;
beforeAll(async () => {
  world = await raiseWorld();
  [lim, okoro, shaw, hale] = [
    await world.as('lim'),
    await world.as('okoro'),
    await world.as('shaw'),
    await world.as('hale'),
  ];
});
afterAll(() => world?.close());

const CONCERN = `query ($id: ID!) { concern(id: $id) {
  id status nextCommands aboutAnAdult people { person { id } part } openCases { id } related { id } history { kind }
} }`;
type File = Readonly<{
  concern: Readonly<{
    status: string;
    nextCommands: readonly string[];
    aboutAnAdult: boolean;
    people: readonly Readonly<{ person: { id: string }; part: string }>[];
    openCases: readonly Readonly<{ id: string }>[];
    related: readonly Readonly<{ id: string }>[];
    history: readonly Readonly<{ kind: string }>[];
  }> | null;
}>;
const CASE = 'query ($id: ID!) { childCase(id: $id) { children { id } chronology { recordId kind } } }';
type Case = Readonly<{
  childCase: Readonly<{
    children: readonly Readonly<{ id: string }>[];
    chronology: readonly Readonly<{ recordId: string; kind: string }>[];
  }> | null;
}>;
const COUNTS = '{ triageInbox(input: { first: 100 }) { total counts { new mine waiting snoozed } items { id } } }';
type Inbox = Readonly<{
  triageInbox: { total: number; counts: Record<string, number>; items: readonly Readonly<{ id: string }>[] };
}>;
const REPORT =
  'query ($id: ID!) { myReport(id: $id) { status question { text { text } } messages withdrawn mayWithdraw } }';

const report = async (child: number, more: Readonly<Record<string, unknown>> = {}) => {
  const concern = concernAbout('ashdown', {
    people: [{ personId: pupilAt('ashdown', child), part: 'subject' }],
    ...more,
  });
  const { position } = await lim.send('submitConcern', concern);
  await okoro.ask('{ me { name } }', {}, { position });
  return concern.concernId;
};
const fileOf = async (id: string, by = okoro) => (await by.ask<File>(CONCERN, { id })).concern;
const caseOf = async (id: string, by = okoro) => (await by.ask<Case>(CASE, { id })).childCase;
const decided = async (id: string, more: Readonly<Record<string, unknown>>) =>
  okoro.send('recordTriageDecision', { ...decisionFor(id), ...more });
const opensCase = async (child: number, more: Readonly<Record<string, unknown>> = {}) => {
  const [id, caseId] = [await report(child, more), randomUUID()];
  await decided(id, { outcome: 'open_case', caseId });
  await soon(async () => (await caseOf(caseId)) !== null);
  return { id, caseId };
};

test('one step decides and opens a case, and one step adds the next concern to it', async () => {
  const { id, caseId } = await opensCase(10);
  const second = await report(10);
  expect((await fileOf(second))?.openCases).toEqual([{ id: caseId }]);
  expect((await fileOf(second))?.related).toEqual([{ id }]);
  await decided(second, { outcome: 'add_to_case', caseId });
  await soon(async () => (await caseOf(caseId))?.chronology.some(({ recordId }) => recordId === second) ?? false);
  const told = (await caseOf(caseId))?.chronology.filter(({ kind }) => kind === 'ConcernSubmitted');
  expect(told?.map(({ recordId }) => recordId)).toEqual([id, second]);
  expect(await fileOf(second)).toMatchObject({ status: 'linked_to_case' });
});

test('a concern is added to no case of another child, and stays undecided', async () => {
  const { caseId } = await opensCase(11);
  const other = await report(12);
  const refused = await okoro.sendRaw('recordTriageDecision', {
    ...decisionFor(other),
    outcome: 'add_to_case',
    caseId,
  });
  expect(codeOf(refused)).toBe('concern/case-not-for-this');
  expect(await fileOf(other)).toMatchObject({ status: 'submitted' });
});

test('an adult who was affected is no child of the case', async () => {
  const people = [
    { personId: pupilAt('ashdown', 13), part: 'subject' },
    { personId: adultId('novak'), part: 'affected' },
  ];
  const { caseId } = await opensCase(13, { people });
  expect((await caseOf(caseId))?.children).toEqual([{ id: pupilAt('ashdown', 13) }]);
});

test('whoever is shut out of a concern after its case was opened is shut out of the case as well', async () => {
  const { id, caseId } = await opensCase(14);
  expect(await caseOf(caseId, shaw)).not.toBeNull();
  const interest = { personId: adultId('shaw'), interestId: randomUUID(), kind: 'other', inRecord: id };
  await shaw.send('declareInterest', interest);
  // While it is being shut, an answer may have begun before and is refused in its middle.
  await soon(async () => (await caseOf(caseId, shaw).catch(() => 'being shut')) === null);
  expect(await caseOf(caseId)).not.toBeNull();
});

test('an adult who is named in it later is shut out at once, it goes to the head, and the alert says who had read it', async () => {
  const id = await report(15);
  expect(await fileOf(id, shaw)).not.toBeNull();
  expect(await fileOf(id, hale)).toBeNull();
  await okoro.send('linkPersonToConcern', {
    concernId: id,
    personId: adultId('shaw'),
    part: 'adult_of_concern',
    reason: 'The child named him.',
  });
  // The whole local group is out until the head names a lead.
  for (const one of [shaw, okoro]) {
    expect(await fileOf(id, one)).toBeNull();
    expect((await one.ask<Inbox>(COUNTS)).triageInbox.items).not.toContainEqual({ id });
  }
  await soon(async () => (await fileOf(id, hale))?.aboutAnAdult === true);
  const file = await fileOf(id, hale);
  expect(file?.history.map(({ kind }) => kind)).toEqual(['ConcernSubmitted', 'PersonLinked', 'ExcludedPeopleHadRead']);
});

test('a concern about the wrong child is put right in one step, and who may see it follows the right one', async () => {
  const [wrong, right] = [pupilAt('ashdown', 16), pupilAt('ashdown', 17)];
  await shaw.send('declareInterest', {
    personId: adultId('shaw'),
    interestId: randomUUID(),
    kind: 'relative',
    inPerson: right,
  });
  const id = await report(16);
  expect(await fileOf(id, shaw)).not.toBeNull();
  await okoro.send('reattributeConcern', { concernId: id, from: wrong, to: right, reason: 'Twins: the other one.' });
  expect(await fileOf(id, shaw)).toBeNull();
  await soon(async () => (await fileOf(id))?.people[0]?.person.id === right);
  const codes = { concernId: id, from: wrong, to: right, reason: 'Again.' };
  expect(codeOf(await okoro.sendRaw('reattributeConcern', codes))).toBe('concern/person-not-in-it');
});

test('a question reaches its reporter, whose answer ends it; what they are told says nothing of the child', async () => {
  const id = await report(18);
  await okoro.send('returnConcernForDetail', { concernId: id, question: 'Who else was there?' });
  await okoro.send('informReporter', { concernId: id, message: 'being_acted_on' });
  await soon(
    async () => (await lim.ask<{ myReport: { messages: string[] } }>(REPORT, { id })).myReport.messages.length === 1,
  );
  expect(await lim.ask(REPORT, { id })).toMatchObject({
    myReport: { status: 'read', question: { text: { text: 'Who else was there?' } }, messages: ['being_acted_on'] },
  });
  const { position } = await lim.send('addConcernAddendum', { concernId: id, text: 'Nobody.' });
  expect(await lim.ask(REPORT, { id }, { position })).toMatchObject({ myReport: { question: null } });
});

test('its reporter says that it was sent in error: it is still there, and the team decides', async () => {
  const id = await report(19);
  const { position } = await lim.send('withdrawConcern', { concernId: id, reason: 'Meant for the office.' });
  expect(await lim.ask(REPORT, { id }, { position })).toMatchObject({
    myReport: { withdrawn: true, mayWithdraw: false },
  });
  expect(codeOf(await okoro.sendRaw('withdrawConcern', { concernId: id, reason: 'no' }))).toBe('record/not-found');
  const before = (await okoro.ask<Inbox>(COUNTS)).triageInbox.counts['new'] ?? 0;
  const sent = await okoro.send('markConcernNotReportable', { concernId: id, reason: 'A note for the office.' });
  const after = await okoro.ask<Inbox>(COUNTS, {}, { position: sent.position });
  expect(after.triageInbox.counts['new']).toBe(before - 1);
  expect(await fileOf(id)).toMatchObject({ status: 'not_reportable' });
});

test('what one has taken on is with them, and waits for their colleague', async () => {
  const id = await report(20);
  const countsOf = async (by: Browser, position: string) =>
    (await by.ask<Inbox>(COUNTS, {}, { position })).triageInbox.counts;
  const { position } = await okoro.send('claimTriage', { concernId: id });
  expect((await countsOf(okoro, position))['mine']).toBe(1);
  expect((await countsOf(shaw, position))['waiting']).toBe(1);
  expect(codeOf(await shaw.sendRaw('claimTriage', { concernId: id }))).toBe('concern/has-a-triager');
  expect(codeOf(await okoro.sendRaw('reassignTriage', { concernId: id, triager: adultId('hale'), reason: 'Away.' }))).toBe('concern/triager-cannot-see-it'); // prettier-ignore
  const handed = await okoro.send('reassignTriage', { concernId: id, triager: adultId('shaw'), reason: 'Away.' });
  expect((await countsOf(shaw, handed.position))['mine']).toBe(1);
});
