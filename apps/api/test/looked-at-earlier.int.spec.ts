import { adultId, schoolId } from '@caseward/seed';
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
beforeAll(async () => {
  world = await raiseWorld();
  [lim, okoro, shaw] = [await world.as('lim'), await world.as('okoro'), await world.as('shaw')];
});
afterAll(() => world?.close());

const NOT_LOOKED = 'concern/earlier-not-looked-at';
const about = async (...children: readonly number[]) => {
  const people = children.map((n) => ({ personId: pupilAt('ashdown', n), part: 'subject' }));
  const concern = concernAbout('ashdown', { people });
  const { position } = await lim.send('submitConcern', concern);
  for (const one of [okoro, shaw]) await one.ask('{ me { name } }', {}, { position });
  return concern.concernId;
};
/** Decides without a word about what was earlier. */
const decides = (by: Browser, id: string, more: object = {}) => {
  const { earlierLookedAt: _, ...decision } = decisionFor(id);
  return by.sendRaw('recordTriageDecision', { ...decision, ...more });
};
/** Children nobody else is written about, and without brothers and sisters. */
const PERSON = 'query ($id: ID!) { person(id: $id) { siblings { id } concerns(first: 1) { total } } }';
type Person = { person: { siblings: object[]; concerns: { total: number } } };
const HISTORY = 'query ($id: ID!) { concern(id: $id) { history { kind details { field value } } } }';
type History = { concern: { history: { kind: string; details: { field: string; value: string | null }[] }[] } };
const lonely = async (from: number) => {
  const found: number[] = [];
  for (let n = from; found.length < 4 && n < 56; n++) {
    const { person } = await okoro.ask<Person>(PERSON, { id: pupilAt('ashdown', n) });
    if (person.siblings.length === 0 && person.concerns.total === 0) found.push(n);
  }
  return found;
};

test('whoever decides on a first concern about an only child is asked nothing more', async () => {
  const [child = 0] = await lonely(20);
  expect(codeOf(await decides(okoro, await about(child)))).toBeUndefined();
});

test('where there is an earlier concern they say that they have looked at it, and the record says so', async () => {
  const [, child = 0] = await lonely(20);
  const first = await about(child);
  const id = await about(child);
  expect(codeOf(await decides(okoro, id))).toBe(NOT_LOOKED);
  expect(codeOf(await decides(okoro, id, { earlierLookedAt: true }))).toBeUndefined();
  await soon(async () => {
    const { concern } = await okoro.ask<History>(HISTORY, { id });
    const told = concern.history.find(({ kind }) => kind === 'TriageDecided')?.details ?? [];
    return told.some(({ field, value }) => field === 'earlierLookedAt' && value === 'true');
  });
  // It is decided: whoever comes too late hears that, and a duplicate is no earlier concern.
  expect(codeOf(await decides(shaw, id))).toBe('concern/already-triaged');
  const duplicate = { concernId: id, ofConcern: first, reason: 'Told twice.' };
  const { position } = await okoro.send('markConcernDuplicate', duplicate);
  await okoro.ask('{ me { name } }', {}, { position });
  expect(codeOf(await decides(okoro, first))).toBeUndefined();
});

test('brothers and sisters are looked at as well, unless they are named in it', async () => {
  const [, , one = 0, other = 0] = await lonely(20);
  const [pupilId, siblingId] = [pupilAt('ashdown', one), pupilAt('ashdown', other)];
  const { position } = await okoro.send('linkSiblingPupils', { pupilId, schoolId: schoolId('ashdown'), siblingId });
  await okoro.ask('{ me { name } }', {}, { position });
  const both = await about(one, other);
  expect(codeOf(await decides(okoro, both))).toBeUndefined();
  const { position: gone } = await okoro.send('closeConcern', { concernId: both, reason: 'Nothing more.' });
  await okoro.ask('{ me { name } }', {}, { position: gone });
  const alone = await about(one);
  expect(codeOf(await decides(okoro, alone))).toBe(NOT_LOOKED);
  expect(codeOf(await decides(okoro, alone, { earlierLookedAt: true }))).toBeUndefined();
});

test('what somebody may not see is not asked of them, and the question tells nobody of a record', async () => {
  const children = await lonely(40);
  const child = children[0] ?? 0;
  const shut = await about(child);
  const id = await about(child);
  const { position } = await shaw.send('declareInterest', { personId: adultId('shaw'), interestId: randomUUID(), kind: 'other', inRecord: shut }); // prettier-ignore
  await shaw.ask('{ me { name } }', {}, { position });
  // To those who may not know of it, and of one that is not there, the answer is the same to the letter.
  const strangers = [await lim.sendRaw('recordTriageDecision', decisionOf(id)), await lim.sendRaw('recordTriageDecision', decisionOf(randomUUID()))]; // prettier-ignore
  expect(strangers.map(codeOf)).toEqual(['record/not-found', 'record/not-found']);
  expect(codeOf(await decides(shaw, shut))).toBe('record/not-found');
  expect(codeOf(await decides(shaw, id))).toBeUndefined();
});

const decisionOf = (id: string) => {
  const { earlierLookedAt: _, ...decision } = decisionFor(id);
  return decision;
};
