import { companionId } from '@caseward/kernel';
import { schoolId } from '@caseward/seed';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, type Browser } from './testing/browser';
import { concernAbout, decisionFor, today } from './testing/concerns';
import { soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';

let world: World;
let okoro: Browser;
let shaw: Browser;
beforeAll(async () => {
  world = await raiseWorld();
  [okoro, shaw] = [await world.as('okoro'), await world.as('shaw')];
});
afterAll(() => world?.close());

const ashdown = schoolId('ashdown');
const admitted = async (legalFirstName: string, legalLastName: string) => {
  const pupilId = randomUUID();
  const identity = { legalFirstName, legalLastName, dateOfBirth: '2018-02-03' };
  await okoro.send('admitPupil', { pupilId, schoolId: ashdown, yearGroup: '4', className: '4B', identity });
  return pupilId;
};
const about = async (child: string) => {
  const concern = concernAbout('ashdown', { people: [{ personId: child, part: 'subject' }] });
  const { position } = await okoro.send('submitConcern', concern);
  for (const one of [okoro, shaw]) await one.ask('{ me { name } }', {}, { position });
  return concern.concernId;
};
const caseOf = async (concernId: string) => {
  const caseId = randomUUID();
  await okoro.send('recordTriageDecision', { ...decisionFor(concernId), outcome: 'open_case', caseId });
  await soon(async () => (await okoro.ask<Case>(CASE, { id: caseId })).childCase !== null);
  return caseId;
};
/** That one record is a duplicate is noted with the one that stays by reaction: soon, not at once. */
const merged = async (pupilId: string, survivorId: string) => {
  const sent = await okoro.send('mergeDuplicatePupils', { pupilId, survivorId, schoolId: ashdown });
  await soon(async () => (await okoro.ask<Person>(PERSON, { id: survivorId }, sent)).person.concerns.total > 0);
};

const PERSON = `query ($id: ID!) { person(id: $id) { id childFile { id story { recordId significant } }
  concerns(first: 9) { total items { id } } cases(first: 9) { total items { id } } } }`;
type Page = { total: number; items: { id: string }[] };
type Person = {
  person: {
    id: string;
    childFile: { id: string; story: { recordId: string; significant: boolean }[] } | null;
    concerns: Page;
    cases: Page;
  };
};
const CASE = 'query ($id: ID!) { childCase(id: $id) { files { id } chronology { recordId } } }';
type Case = { childCase: { files: { id: string }[]; chronology: { recordId: string }[] } | null };
const CONCERN = 'query ($id: ID!) { concern(id: $id) { related { id } openCases { id } } }';
type Concern = { concern: { related: { id: string }[]; openCases: { id: string }[] } | null };

test('whoever is close to the record that stays has no part in what names the duplicate, until that is undone', async () => {
  const [twice, stays] = [await admitted('Wim', 'Quandary'), await admitted('William', 'Quandary')];
  const concernId = await about(twice);
  await merged(twice, stays);
  const sees = async (position?: { position: string }) => (await shaw.ask<Concern>(CONCERN, { id: concernId }, position)).concern; // prettier-ignore
  expect(await sees()).not.toBeNull();
  const close = { personId: shaw.person, interestId: randomUUID(), inPerson: stays, kind: 'relative' };
  const declared = await shaw.send('declareInterest', close);
  expect(await sees(declared)).toBeNull();
  expect(codeOf(await shaw.sendRaw('recordTriageDecision', decisionFor(concernId)))).toBe('record/not-found');
  for (const id of [twice, stays])
    expect((await shaw.ask<Person>(PERSON, { id })).person.concerns).toEqual({ total: 0, items: [] });
  // They were two children after all: what was declared was declared of the other one.
  const undone = await okoro.send('undoPupilMerge', { pupilId: twice, schoolId: ashdown });
  expect(await sees(undone)).not.toBeNull();
});

test('the page of the record that stays has the concerns and the cases of both, and so has a search for its name', async () => {
  const [twice, stays] = [await admitted('Bo', 'Vexley'), await admitted('Benedict', 'Vexley')];
  const old = await about(twice);
  const caseId = await caseOf(old);
  await merged(twice, stays);
  const fresh = await about(stays);
  for (const id of [twice, stays]) {
    const { person } = await okoro.ask<Person>(PERSON, { id });
    expect(person.id).toBe(stays);
    expect(person.concerns.items.map((one) => one.id)).toEqual([fresh, old]);
    expect(person.cases).toEqual({ total: 1, items: [{ id: caseId }] });
  }
  const SEARCH = 'query ($input: SearchInput!) { search(input: $input) { groups { kind total } } }';
  const { search } = await okoro.ask<{ search: { groups: object[] } }>(SEARCH, { input: { text: 'Benedict Vexley', kinds: ['concerns', 'cases'] } }); // prettier-ignore
  expect(search.groups).toEqual([
    { kind: 'concerns', total: 2 },
    { kind: 'cases', total: 1 },
  ]);
});

test('a concern about the duplicate is an earlier one, and joins the case of the record that stays', async () => {
  const [twice, stays] = [await admitted('Ed', 'Yarborne'), await admitted('Edmund', 'Yarborne')];
  const old = await about(twice);
  await merged(twice, stays);
  const fresh = await about(stays);
  const { earlierLookedAt: _, ...decision } = decisionFor(fresh);
  expect(codeOf(await okoro.sendRaw('recordTriageDecision', decision))).toBe('concern/earlier-not-looked-at');
  expect((await okoro.ask<Concern>(CONCERN, { id: fresh })).concern?.related).toEqual([{ id: old }]);

  const caseId = await caseOf(fresh);
  expect((await okoro.ask<Concern>(CONCERN, { id: old })).concern?.openCases).toEqual([{ id: caseId }]);
  await okoro.send('recordTriageDecision', { ...decisionFor(old), outcome: 'add_to_case', caseId });
  await soon(async () =>
    Boolean((await okoro.ask<Case>(CASE, { id: caseId })).childCase?.chronology.some((e) => e.recordId === old)),
  );
});

test('a case is not closed under a plan that stands in the file of the other record, and each file tells one story', async () => {
  const [twice, stays] = [await admitted('Al', 'Xanthos'), await admitted('Albert', 'Xanthos')];
  const old = await about(twice);
  const first = await caseOf(old);
  await soon(async () => (await okoro.ask<Case>(CASE, { id: first })).childCase?.files.length === 1);
  const plan = { fileId: companionId(twice, 'childfile'), plan: 'child_protection', since: today(), authority: 'Northshire' }; // prettier-ignore
  await okoro.send('setPlanStatus', plan);
  await merged(twice, stays);
  const fileOf = async (position?: { position: string }) =>
    (await okoro.ask<Person>(PERSON, { id: stays }, position)).person.childFile;
  expect((await fileOf())?.id).toBe(plan.fileId);
  const fresh = await about(stays);
  const caseId = await caseOf(fresh);
  await soon(async () => (await okoro.ask<Case>(CASE, { id: caseId })).childCase?.files.length === 2);
  const close = { caseId, outcome: 'opened_in_error', outcomeReview: 'None.', summary: 'None.', rationale: 'Opened twice.' }; // prettier-ignore
  expect(codeOf(await okoro.sendRaw('closeChildCase', close))).toBe('case/child-on-protection-plan');

  // Where the plan is, there it is ended; then the file of the record that stays is the child's.
  const ended = await okoro.send('setPlanStatus', { ...plan, plan: 'none' });
  const fileId = companionId(stays, 'childfile');
  expect((await fileOf(ended))?.id).toBe(fileId);
  const marked = await okoro.send('markSignificant', { fileId, entry: `${old}/1` });
  const story = (await fileOf(marked))?.story ?? [];
  expect(new Set(story.map(({ recordId }) => recordId))).toEqual(new Set([old, fresh, first, caseId, plan.fileId, fileId])); // prettier-ignore
  expect(story.filter(({ significant }) => significant)).toMatchObject([{ recordId: old }]);
  expect(codeOf(await okoro.sendRaw('closeChildCase', close))).toBeUndefined();
});
