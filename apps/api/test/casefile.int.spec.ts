import { companionId } from '@caseward/kernel';
import { adultId, schoolId } from '@caseward/seed';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, type Browser } from './testing/browser';
import { concernAbout, decisionFor, pupilAt, today } from './testing/concerns';
import { soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';

let world: World;
let okoro: Browser;
beforeAll(async () => {
  world = await raiseWorld();
  okoro = await world.as('okoro');
});
afterAll(() => world?.close());

type Entry = {
  kind: string;
  number: number;
  recordId: string;
  redacted: boolean;
  significant: boolean;
  details: { text: { text: string } | null }[];
};
type Case = {
  childCase: {
    status: string;
    support: string | null;
    nextCommands: string[];
    team: { id: string }[];
    files: { id: string; plan: string }[];
    dues: { name: string }[];
    chronology: Entry[];
  } | null;
};
const ENTRY = 'kind number recordId redacted significant details { text { text } }';
const CASE = `query ($id: ID!) { childCase(id: $id) { status support nextCommands team { id } files { id plan } dues { name }
  chronology { ${ENTRY} } } }`;
const FILE = `query ($id: ID!) { childFile(id: $id) { plan nextCommands linked { as child { id } } story { ${ENTRY} } } }`;
type File = {
  childFile: {
    plan: string;
    nextCommands: string[];
    linked: { as: string; child: { id: string } }[];
    story: Entry[];
  } | null;
};
const rationale = 'Two notes in a fortnight, and the family asked for help.';

/** A concern becomes a case of this child, and the child has a file. */
const newCase = async (n: number) => {
  const child = pupilAt('ashdown', n);
  const concern = concernAbout('ashdown', { people: [{ personId: child, part: 'subject' }] });
  const { concernId } = concern;
  await okoro.send('submitConcern', concern);
  await okoro.send('recordTriageDecision', decisionFor(concernId));
  const caseId = randomUUID();
  await okoro.send('openCaseFromConcern', { concernId, caseId });
  const fileId = companionId(child, 'childfile');
  await soon(async () => (await okoro.ask<Case>(CASE, { id: caseId })).childCase?.files.length === 1);
  return { child, concernId, caseId, fileId };
};
const refusalOf = async (by: Browser, command: string, input: object) => codeOf(await by.sendRaw(command, input));

test('a teacher who has to know reads the case while they are in its team, and decides nothing in it', async () => {
  const { caseId } = await newCase(40);
  const lim = await world.as('lim');
  expect((await lim.ask<Case>(CASE, { id: caseId })).childCase).toBeNull();
  const added = await okoro.send('addCaseTeamMember', { caseId, personId: adultId('lim'), why: 'Teaches the child.' });
  const seen = (await lim.ask<Case>(CASE, { id: caseId }, added)).childCase;
  expect(seen?.team).toEqual([{ id: adultId('lim') }]);
  expect(seen?.nextCommands).toContain('recordChildWishes');
  for (const command of ['stepUpCase', 'closeChildCase', 'addCaseTeamMember', 'assignCaseOwner', 'redactCaseEntry'])
    expect(seen?.nextCommands).not.toContain(command);
  expect(await refusalOf(lim, 'stepUpCase', { caseId, to: 'early_help', rationale })).toBe('record/not-found');

  const removed = await okoro.send('removeCaseTeamMember', {
    caseId,
    personId: adultId('lim'),
    reason: 'Has moved class.',
  });
  expect((await lim.ask<Case>(CASE, { id: caseId }, removed)).childCase).toBeNull();
  const list = await lim.ask<{ childCases: { items: { id: string }[]; total: number } }>('{ childCases { total items { id } } }', {}, removed); // prettier-ignore
  expect(list.childCases).toEqual({ total: 0, items: [] });
});

test('whoever does not work at the school is given no part in a case', async () => {
  const { caseId } = await newCase(41);
  const outside = { caseId, personId: adultId('farid'), why: 'Knows the family.' };
  expect(await refusalOf(okoro, 'addCaseTeamMember', outside)).toBe('case/person-may-not-see');
});

test('a case is closed when nothing is open, and each thing that is open says so', async () => {
  const { caseId, child, fileId } = await newCase(42);
  const closing = {
    caseId,
    outcome: 'needs_met',
    outcomeReview: 'Well.',
    summary: 'Ada is fed and rested.',
    rationale,
  };
  const stands = () => refusalOf(okoro, 'closeChildCase', closing);
  expect(await stands()).toBe('case/no-support-decided');
  await okoro.send('stepUpCase', { caseId, to: 'early_help', rationale });
  expect(await stands()).toBe('case/child-not-heard');
  await okoro.send('recordChildWishes', { caseId, child, on: today(), how: 'drew', wishes: 'A house with one key.' });
  const plan = { fileId, plan: 'child_protection', since: today() };
  expect(await refusalOf(okoro, 'setPlanStatus', plan)).toBe('file/authority-missing');
  await okoro.send('setPlanStatus', { ...plan, authority: 'Westmere' });
  expect(await stands()).toBe('case/child-on-protection-plan');
  await okoro.send('setPlanStatus', { fileId, plan: 'none', since: today() });
  const shaw = await world.as('shaw');
  expect(await refusalOf(shaw, 'closeChildCase', closing)).toBe('record/not-found');

  const closed = await okoro.send('closeChildCase', closing);
  const file = (await okoro.ask<Case>(CASE, { id: caseId }, closed)).childCase;
  expect(file).toMatchObject({ status: 'closed', dues: [] });
  expect(file?.chronology.map(({ kind }) => kind).slice(-2)).toEqual(['CaseSummaryRecorded', 'ChildCaseClosed']);
  expect(file?.nextCommands).toContain('reopenChildCase');
  const reopened = await okoro.send('reopenChildCase', { caseId, reason: 'A new note.' });
  expect((await okoro.ask<Case>(CASE, { id: caseId }, reopened)).childCase?.status).toBe('active');
});

test('a child has one file over all of their cases, and it tells the whole story or the significant part of it', async () => {
  const first = await newCase(43);
  const second = await newCase(43);
  expect(second.fileId).toBe(first.fileId);
  const { fileId, concernId } = second;
  const added = { fileId, on: today(), kind: 'home', significant: true, text: 'They have moved to an aunt.' };
  await okoro.send('addChronologyEntry', added);
  await okoro.send('markSignificant', { fileId, entry: `${concernId}/1` });
  expect(await refusalOf(okoro, 'markSignificant', { fileId, entry: `${randomUUID()}/1` })).toBe(
    'file/not-of-this-child',
  );
  const linked = await okoro.send('linkSiblingFile', { fileId, other: pupilAt('ashdown', 44), as: 'same_household' });

  const { childFile } = await okoro.ask<File>(FILE, { id: fileId }, linked);
  const story = childFile?.story ?? [];
  for (const record of [first.caseId, first.concernId, second.caseId, concernId, fileId])
    expect(story.map(({ recordId }) => recordId)).toContain(record);
  expect(story.filter(({ significant }) => significant).map(({ kind }) => kind)).toEqual([
    'ConcernSubmitted',
    'ChronologyEntryAdded',
  ]);
  expect(childFile?.linked).toEqual([{ as: 'same_household', child: { id: pupilAt('ashdown', 44) } }]);
  const ofCase = (await okoro.ask<Case>(CASE, { id: second.caseId }, linked)).childCase;
  expect(ofCase?.chronology.find(({ kind }) => kind === 'ConcernSubmitted')?.significant).toBe(true);
});

test('a concern written down about the wrong child is told in the file of the right one, and no more in the other', async () => {
  const [wrong, right] = [await newCase(46), await newCase(47)];
  const { concernId, ...concern } = concernAbout('ashdown', { people: [{ personId: wrong.child, part: 'subject' }] });
  await okoro.send('submitConcern', { concernId, ...concern });
  const tells = async ({ fileId }: { fileId: string }, position?: { position: string }) => {
    const { childFile } = await okoro.ask<File>(FILE, { id: fileId }, position);
    return childFile?.story.some(({ recordId }) => recordId === concernId);
  };
  const twins = { concernId, from: wrong.child, to: right.child, reason: 'Twins: the other one.' };
  const moved = await okoro.send('reattributeConcern', twins);
  expect([await tells(wrong, moved), await tells(right, moved)]).toEqual([false, true]);
  const entry = `${concernId}/1`;
  expect(await refusalOf(okoro, 'markSignificant', { fileId: wrong.fileId, entry })).toBe('file/not-of-this-child');
  expect(await refusalOf(okoro, 'markSignificant', { fileId: right.fileId, entry })).toBeUndefined();

  // Named beside them, and named no more.
  const beside = { concernId, personId: wrong.child, reason: 'Was there as well.' };
  const linked = await okoro.send('linkPersonToConcern', { ...beside, part: 'affected' });
  expect([await tells(wrong, linked), await tells(right, linked)]).toEqual([true, true]);
  const unlinked = await okoro.send('unlinkPersonFromConcern', beside);
  expect([await tells(wrong, unlinked), await tells(right, unlinked)]).toEqual([false, true]);
});

test('an entry that was redacted shows its text nowhere, and stays', async () => {
  const { caseId, child } = await newCase(45);
  await okoro.send('recordChildWishes', {
    caseId,
    child,
    on: today(),
    how: 'wrote',
    wishes: 'The other girl is called Zelda.',
  });
  const entry = `${caseId}/2`;
  const redacted = await okoro.send('redactCaseEntry', {
    caseId,
    entry,
    basis: 'third_party_at_risk',
    reason: 'Names her.',
  });
  const answer = await okoro.ask<Case>(CASE, { id: caseId }, redacted);
  const told = answer.childCase?.chronology.find(({ kind }) => kind === 'ChildWishesRecorded');
  expect(told).toMatchObject({ redacted: true, details: [] });
  expect(JSON.stringify(answer)).not.toContain('Zelda');
});

test('a lead of another school, and a head without a part in it, learn nothing of a case or of a file', async () => {
  const { caseId, fileId } = await newCase(46);
  const nowhere = randomUUID();
  for (const who of ['bell', 'hale', 'farid', 'doyle']) {
    const person = await world.as(who);
    for (const [query, id] of [
      [CASE, caseId],
      [FILE, fileId],
    ] as const)
      // prettier-ignore
      expect(await person.ask(query, { id })).toEqual(await person.ask(query, { id: nowhere }));
    expect(await refusalOf(person, 'setPlanStatus', { fileId, plan: 'none', since: today() })).toBe('record/not-found');
    expect(await refusalOf(person, 'reactivateCase', { caseId, reason: 'x' })).toBe('record/not-found');
  }
  expect(schoolId('ashdown')).not.toBe(schoolId('brookside'));
});

test('somebody who is named as family in a case is shut out of it, and of the child’s file', async () => {
  const { caseId, fileId } = await newCase(47);
  const shaw = await world.as('shaw');
  expect((await shaw.ask<File>(FILE, { id: fileId })).childFile).not.toBeNull();
  const linked = await okoro.send('linkPersonToCase', { caseId, personId: adultId('shaw'), part: 'family_member' });
  expect((await shaw.ask<Case>(CASE, { id: caseId }, linked)).childCase).toBeNull();
  await soon(async () => (await shaw.ask<File>(FILE, { id: fileId })).childFile === null);
});

test('a case that nobody works on comes back to its owner after forty school days', async () => {
  const { caseId } = await newCase(48);
  const dues = (await okoro.ask<Case>(CASE, { id: caseId })).childCase?.dues ?? [];
  expect(dues.map(({ name }) => name)).toEqual(['quiet-case']);
});
