import { companionId } from '@caseward/kernel';
import { policiesContext } from '@caseward/policies-server';
import { adultId, schoolId } from '@caseward/seed';
import { isSentByPeople } from '@caseward/server-kit';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, comparable, told, type Answer, type Browser } from './testing/browser';
import { operations, placesIn, withAt } from './testing/inputs';
import { Page, soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';

let world: World;
const people = new Map<string, Browser>();
const as = (key: string): Browser => people.get(key)!; // everybody who is asked for was signed in below
const keys = ['amin', 'clay', 'moss', 'ward', 'lim', 'farid', 'doyle', 'hale', 'okoro', 'patel', 'gray', 'shaw'];
const [ofTrust, ofSchool, ofLim] = [randomUUID(), randomUUID(), randomUUID()];
const [written, asked, sent, local, probed] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const clauseId = randomUUID();
const text = [{ id: clauseId, number: '1', kind: 'paragraph', level: 1, text: 'The gate is shut at nine.' }];
const today = () => world.clock.now().slice(0, 10);

const register = (policyId: string, more: object) =>
  as('amin').send('registerPolicy', {
    ...{ policyId, title: 'Doors and gates', adoption: 'mandatory', statutory: false, owner: adultId('amin') },
    ...{
      audience: ['all_staff'],
      reviewMonths: 12,
      reviewedEarlyFor: ['lesson'],
      approver: 'CEO',
      body: 'trust_board',
    },
    ...{ part: 'ratifies', quorum: 3, basis: 'Row 4', ...more },
  });
const draft = async (versionId: string, policyId: string) => {
  await as('amin').send('draftPolicyVersion', { versionId, policyId, number: '1', changeClass: 'material', reason: 'annual_review' }); // prettier-ignore
  return as('amin').send('importPolicyText', { versionId, format: 'typed', clauses: text });
};

beforeAll(async () => {
  world = await raiseWorld();
  for (const key of keys) people.set(key, await world.as(key));
  await register(ofTrust, {});
  await register(ofSchool, { schoolId: schoolId('brookside') });
  await register(ofLim, { owner: adultId('lim') });
  for (const one of [written, asked, sent, probed]) await draft(one, ofTrust);
  await draft(local, ofSchool);
  await as('amin').send('openConsultation', { versionId: asked, groups: ['governors'], until: today() });
  const { position } = await as('amin').send('submitPolicyVersion', { versionId: sent, changeClass: 'material' });
  await as('amin').ask('{ me { name } }', {}, { position });
}, 240_000);
afterAll(() => world?.close());

const VERSION = 'query ($id: ID!) { policyVersion(id: $id) { id number nextCommands } }';
const read = async (key: string, id: string) =>
  (await as(key).ask<Readonly<{ policyVersion: Readonly<{ nextCommands: readonly string[] }> | null }>>(VERSION, { id })).policyVersion; // prettier-ignore

/** What the policies answer: every command that people send, and every question. */
const commands = policiesContext.aggregates.flatMap(({ commands: all }) => all.filter(isSentByPeople));
const wire = (type: string) => type.charAt(0).toLowerCase() + type.slice(1);
const names = new Set([
  ...commands.map(({ type }) => wire(type)),
  ...['policies', 'policy', 'policyVersion', 'policyInForce', 'adoptionMap', 'adoption', 'campaigns', 'campaign'],
  ...['campaignPeople', 'myPolicies', 'myPolicy', 'acknowledgement', 'statutoryEditions', 'staleReferences'],
]);
const ours = operations.filter(({ name }) => names.has(name));
const UUID = /^[0-9a-f]{8}-/;
const at = (value: unknown, place: readonly (string | number)[]): unknown =>
  place.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value); // a place of this very value

/** As near to a good input as can be: the policy, its clause and its text are there, and nothing of it was seen. */
const near = (variables: Record<string, unknown>, policyId: string) =>
  placesIn(variables).reduce<unknown>((made, place) => {
    const key = place.at(-1);
    if (key === 'policyId') return withAt(made, place, policyId);
    if (key === 'clauseId' || key === 'after' || key === 'clause') return withAt(made, place, clauseId);
    if (key === 'seen') return withAt(made, place, 0);
    if (key === 'level') return withAt(made, place, 1);
    if (key === 'reliedOn') return withAt(made, place, undefined);
    if (key === 'hash' || key === 'sha256') return withAt(made, place, 'a'.repeat(64));
    return made;
  }, variables);

/** The places at which an answer tells the hidden text from one that is not there. */
const tellers = async (who: Browser, hidden: string, policyId: string): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const { name, document, variables } of ours) {
    const made = near(variables(), policyId);
    for (const place of placesIn(made)) {
      const value = at(made, place);
      // Under whose id a new record begins: one that is taken is taken, whatever stands there.
      if (typeof value !== 'string' || !UUID.test(value) || place.at(-1) === 'commandId') continue;
      const ask = (id: string) => who.raw(document, withAt(withAt(made, ['commandId'], randomUUID()), place, id));
      const [theirs, none] = await Promise.all([ask(hidden), ask(randomUUID())]);
      const [a, b] = [theirs, none].map(bare) as [string, string]; // two were asked
      if (a !== b) found.push(`${name} ${place.join('.')}: ${a.slice(0, 300)} | ${b.slice(0, 300)}`);
    }
  }
  return found;
};
/** Everything of an answer but the pace at which somebody may go on asking. */
const bare = (answer: Answer) => JSON.stringify(comparable(answer));

test('every command and every question of the policies is tried', () => {
  expect(ours.map(({ name }) => name).sort()).toEqual([...names].sort());
  expect(names.size).toBeGreaterThan(55);
});

describe.each([
  ...['lim', 'farid', 'doyle'].flatMap((key) => [
    [key, 'a draft', written, ofTrust] as const,
    [key, 'a text that governors are asked about', asked, ofTrust] as const,
    [key, 'a text that was submitted', sent, ofTrust] as const,
  ]),
  ...['hale', 'okoro', 'patel', 'gray'].map((key) => [key, 'another school’s draft', local, ofSchool] as const),
])('%s and %s', (key, _, hidden, policyId) => {
  test('gets the same bytes as for one that is not there, whatever is asked or sent', async () => {
    expect(await tellers(as(key), hidden, policyId)).toEqual([]);
  }, 120_000);

  test('can neither send a file to it nor fetch one', async () => {
    const answers = await Promise.all(
      [hidden, randomUUID()].flatMap((id) => [
        as(key).fetch(`/policy-files/${id}`, { method: 'POST', body: 'text', headers: { 'content-type': 'application/octet-stream', 'x-caseward': '1' } }), // prettier-ignore
        as(key).fetch(`/policy-files/${id}`),
      ]),
    );
    const [post, get, postNone, getNone] = answers.map(bare);
    expect([post, get]).toEqual([postNone, getNone]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
});

test('whoever has a part in it, decides or governs reads it; of a school’s own text, there and at the trust', async () => {
  const readers = async (id: string) => {
    const found = await Promise.all(keys.map(async (key) => ((await read(key, id)) ? [key] : [])));
    return found.flat();
  };
  expect(await readers(written)).toEqual(['amin', 'clay', 'moss', 'ward', 'hale', 'okoro', 'patel', 'gray', 'shaw']);
  expect(await readers(local)).toEqual(['amin', 'clay', 'moss', 'ward']);
  expect((await read('moss', local))?.nextCommands).toContain('commentOnClause');
});

test('a draft of one’s own begins with no text that one may not know of', async () => {
  const begin = (basedOn: string) =>
    as('lim').sendRaw('draftPolicyVersion', { versionId: randomUUID(), policyId: ofLim, number: '1', basedOn, changeClass: 'material', reason: 'annual_review' }); // prettier-ignore
  const [hidden, none] = await Promise.all([begin(written), begin(randomUUID())]);
  expect(bare(hidden)).toBe(bare(none));
  expect(codeOf(none)).toBe('version/based-on-another-policy');
});

test('pages are told that a text has changed when they may know of it, and hear nothing otherwise', async () => {
  const pages = new Map(await Promise.all(keys.map(async (key) => [key, await Page.open(as(key))] as const)));
  const hears = (key: string) => pages.get(key)!.topics.includes('policyversion'); // opened above
  const clear = () => pages.forEach(({ topics }) => topics.splice(0));
  await as('amin').send('commentOnClause', { versionId: local, commentId: randomUUID(), comment: 'Green?' });
  await soon(() => ['amin', 'clay', 'moss', 'ward'].every(hears));
  expect(keys.filter(hears)).toEqual(['amin', 'clay', 'moss', 'ward']);
  clear();
  await as('amin').send('reviseClause', {
    versionId: written,
    clauseId,
    change: 'changed',
    text: 'The gate is shut at ten.',
  });
  await soon(() => ['amin', 'hale', 'ward'].every(hears));
  expect(keys.filter((key) => !hears(key))).toEqual(['lim', 'farid', 'doyle']);
  clear();
  // Staff are asked: from then on they may know.
  await as('amin').send('openConsultation', { versionId: written, groups: ['staff'], until: today() });
  await soon(() => hears('lim') && hears('farid'));
  expect(await read('lim', written)).toMatchObject({ nextCommands: [] });
  expect(await read('doyle', written)).toBeNull();
  pages.forEach((page) => page.close());
});

test('nobody is asked to sign a text that does not hold, and no text is read through another record', async () => {
  const campaign = (versionId: string) => ({ startId: randomUUID(), policyId: ofTrust, versionId, statement: 'I have read it.', personTypes: ['staff'], roles: [], schools: [schoolId('ashdown')], dueOn: today(), reminders: [] }); // prettier-ignore
  const answers = await Promise.all(
    [sent, randomUUID()].map((id) => as('amin').sendRaw('issueCampaign', campaign(id))),
  );
  // Nothing holds of it; and what was sent is in force nowhere.
  expect(answers.map(codeOf)).toEqual(['policy/no-text-in-force', 'policy/no-text-in-force']);
  // What the trust lead may say of a text opens it to nobody.
  await as('amin').send('requireAdoption', { policyId: ofTrust, schoolId: schoolId('ashdown'), versionId: sent, hash: 'a'.repeat(64), from: today(), model: 'principles', fields: [] }); // prettier-ignore
  const adoption = companionId(ofTrust, `adoption/${schoolId('ashdown')}`);
  const { position } = await as('hale').send('draftOwnPolicy', { adoptionId: adoption, title: 'Our gate', text: 'It is green.' }); // prettier-ignore
  const answer = await as('lim').raw('query ($id: ID!) { adoption(id: $id) { own clauses { text } } }', { id: adoption }, { position }); // prettier-ignore
  expect(told(answer).data).toEqual({ adoption: { own: true, clauses: [] } });
});

// Last: it does to the text what whoever knows of it can.
test('what is tried does tell whoever may know', async () => {
  const told = new Set((await tellers(as('amin'), probed, ofTrust)).map((one) => one.split(' ')[0]));
  const ofText = policiesContext.aggregates.find(({ name }) => name === 'policyversion')?.commands ?? [];
  const hers = ofText.filter((one) => isSentByPeople(one) && one.may.roles.includes('TSL'));
  expect(hers.map(({ type }) => wire(type)).filter((name) => !told.has(name))).toEqual([]);
  expect(told).toContain('policyVersion');
}, 120_000);
