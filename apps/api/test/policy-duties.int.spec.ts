import { companionId } from '@caseward/kernel';
import { adultId, schoolId } from '@caseward/seed';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, type Browser } from './testing/browser';
import { soon as waited } from './testing/live';
import { inForceToday, registerPolicy } from './testing/policies';
import { raiseWorld, type World } from './testing/world';

type People = Readonly<
  Record<'lim' | 'hale' | 'amin' | 'gray' | 'doyle' | 'clay' | 'stone' | 'reid' | 'patel', Browser>
>;
/** What follows goes through two or three reactions. */
const soon = (what: () => boolean | Promise<boolean>) => waited(what, 20_000);
let world: World;
let by: People;
const policyId = randomUUID();
const today = () => world.clock.now().slice(0, 10);

beforeAll(async () => {
  world = await raiseWorld();
  const keys = ['lim', 'hale', 'amin', 'gray', 'doyle', 'clay', 'stone', 'reid', 'patel'] as const;
  by = Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await world.as(key)] as const))) as People; // of these keys
  const appoint = (personId: string, role: string, bodyId: string) =>
    by.amin.send('appointToRole', { appointmentId: randomUUID(), bodyId, personId, role, from: today() });
  await appoint(adultId('reid'), 'HR', schoolId('ashdown'));
  await registerPolicy(by, policyId);
  await bringIntoForce('1.0', ['Phones are off and away during the school day.', 'Staff follow Keeping Children Safe in Education when a phone shows something harmful, and tell [Whom to tell].']); // prettier-ignore
}, 240_000);
afterAll(() => world?.close());

/** A text goes the whole way: drafted, submitted, approved, ratified and published. */
const bringIntoForce = async (number: string, texts: readonly string[], basedOn?: string) => {
  const versionId = randomUUID();
  await inForceToday(world, by, { versionId, policyId, number, basedOn }, texts);
  return versionId;
};

type Mine = Readonly<{ id: string; status: string; hash: string; policyId?: string; before: readonly unknown[]; clauses: readonly unknown[]; nextCommands: readonly string[] }>; // prettier-ignore
const MINE = '{ myPolicies { id status hash policyId } }';
const mineOf = async (who: Browser) =>
  (await who.ask<Readonly<{ myPolicies: readonly Mine[] }>>(MINE)).myPolicies.filter(
    (one) => one.policyId === policyId,
  );
const ONE = 'query ($id: ID!) { myPolicy(id: $id) { id status hash nextCommands clauses { text } before { text } } }';
const confirm = (who: Browser, persona: string) =>
  who.fetch('/sessions/confirm', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-caseward': '1' },
    body: JSON.stringify({ persona }),
  });
const CAMPAIGNS = '{ campaigns { id policyId schoolId status count { asked done } } }';
type Campaigns = Readonly<{ campaigns: readonly Readonly<{ id: string; policyId: string; schoolId: string; status: string; count: Readonly<{ asked: number; done: number }> }>[] | null }>; // prettier-ignore
const campaignsOf = async (who: Browser) =>
  ((await who.ask<Campaigns>(CAMPAIGNS)).campaigns ?? []).filter((one) => one.policyId === policyId);
const PEOPLE = 'query ($id: ID!) { campaignPeople(id: $id) { id status nextCommands person { name } } }';
type Asked = Readonly<{ campaignPeople: readonly Readonly<{ id: string; status: string; person: Readonly<{ name: string }> | null; nextCommands: readonly string[] }>[] | null }>; // prettier-ignore
const RECORD = 'query ($id: ID!) { acknowledgement(id: $id) { id status reason { text } whoCanSee { personId } } }';

test('whoever it is for is asked, and puts their own name to it after it was made sure that it is they', async () => {
  const { lim, hale, reid } = by;
  await soon(async () => (await mineOf(lim)).some(({ status }) => status === 'notified'));
  const [{ id, hash } = { id: '', hash: '' }] = await mineOf(lim);
  const text = await lim.ask<Readonly<{ myPolicy: Mine }>>(ONE, { id });
  expect(text.myPolicy).toMatchObject({ before: [], clauses: [{}, {}] });
  expect(text.myPolicy.nextCommands).toEqual(['openDocument', 'declineAcknowledgement']);
  // Nobody opens, reads or signs what another is asked; not even that there is something.
  expect(await reid.ask(ONE, { id })).toEqual({ myPolicy: null });
  expect(codeOf(await reid.sendRaw('openDocument', { acknowledgementId: id, hash }))).toBe('record/not-found');
  await lim.send('openDocument', { acknowledgementId: id, hash });
  const sign = { acknowledgementId: id, hash, agreed: true };
  expect(codeOf(await lim.sendRaw('acknowledgePolicyVersion', sign))).toBe('acknowledgement/not-confirmed');
  expect((await confirm(lim, 'hale')).status).toBe(403);
  expect(codeOf(await lim.sendRaw('acknowledgePolicyVersion', sign))).toBe('acknowledgement/not-confirmed');
  expect((await confirm(hale, 'hale')).status).toBe(204);
  expect(codeOf(await hale.sendRaw('acknowledgePolicyVersion', sign))).toBe('acknowledgement/only-yourself');
  expect((await confirm(lim, 'lim')).status).toBe(204);
  expect(codeOf(await lim.sendRaw('acknowledgePolicyVersion', { ...sign, hash: 'other' }))).toBe('acknowledgement/another-text'); // prettier-ignore
  await lim.send('acknowledgePolicyVersion', sign);
  await soon(async () => (await mineOf(lim))[0]?.status === 'acknowledged');
});

test('numbers are for those who lead and govern, names for the head and HR of the school, reasons for whoever leads them', async () => {
  const { lim, hale, amin, reid, patel, gray } = by;
  await soon(async () => (await campaignsOf(amin)).filter(({ count }) => count.asked > 0).length >= 3);
  const all = await campaignsOf(amin);
  const ours = all.find((one) => one.schoolId === schoolId('ashdown'))!; // asked at every school
  expect(ours.count.asked).toBeGreaterThan(3);
  expect(await lim.ask(CAMPAIGNS)).toEqual({ campaigns: null });
  expect((await campaignsOf(patel)).map((one) => one.schoolId)).toEqual([schoolId('ashdown')]);
  for (const who of [lim, patel, amin, gray])
    expect(await who.ask(PEOPLE, { id: ours.id })).toEqual({ campaignPeople: null });
  const told = 'query ($id: ID!) { campaign(id: $id) { count { asked } story { kind details { field } } } }';
  const happened = JSON.stringify(await patel.ask(told, { id: ours.id }));
  expect(happened).toContain('CampaignIssued');
  expect(happened).not.toContain('people');
  const named = (await hale.ask<Asked>(PEOPLE, { id: ours.id })).campaignPeople ?? [];
  expect(named.map(({ person }) => person?.name)).toContain('Mr Alun Reid');
  // Reid declines and says why: the head reads it, a colleague and another school's head do not.
  await soon(async () => (await mineOf(reid)).length > 0);
  const [{ id, hash } = { id: '', hash: '' }] = await mineOf(reid);
  await reid.send('openDocument', { acknowledgementId: id, hash });
  await reid.send('declineAcknowledgement', { acknowledgementId: id, reason: 'My phone is my insulin pump.' });
  await soon(async () => (await hale.ask<Readonly<{ acknowledgement: Mine | null }>>(RECORD, { id })).acknowledgement?.status === 'declined'); // prettier-ignore
  expect(await hale.ask(RECORD, { id })).toMatchObject({
    acknowledgement: { reason: { text: 'My phone is my insulin pump.' } },
  });
  for (const who of [lim, gray, patel, amin]) expect(await who.ask(RECORD, { id })).toEqual({ acknowledgement: null });
  const novak = named.find(({ person }) => person?.name === 'Miss Petra Novak')!; // on the list above
  await reid.send('recordPaperAcknowledgement', {
    acknowledgementId: novak.id,
    signedOn: today(),
    kept: 'Office, folder 3',
  });
  expect(codeOf(await lim.sendRaw('exemptFromAcknowledgement', { acknowledgementId: id, ground: 'other', reason: 'So.' }))).toBe('record/not-found'); // prettier-ignore
  expect(codeOf(await reid.sendRaw('recordPaperAcknowledgement', { acknowledgementId: id, signedOn: today(), kept: 'Here' }))).toBe('acknowledgement/only-yourself'); // prettier-ignore
  await soon(async () => (await campaignsOf(hale))[0]?.count.done === 2);
});

const MAP = '{ adoptionMap { schools { id } cells { id policyId schoolId status own } } }';
type Map = Readonly<{ adoptionMap: Readonly<{ cells: readonly Readonly<{ id: string; policyId: string; schoolId: string; status: string; own: boolean }>[] }> }>; // prettier-ignore
const cellsOf = async (who: Browser) =>
  (await who.ask<Map>(MAP)).adoptionMap.cells.filter((one) => one.policyId === policyId);
const cellOf = async (who: Browser, school: 'ashdown' | 'copse') =>
  (await cellsOf(who)).find((one) => one.schoolId === schoolId(school));
const ADOPTION = 'query ($id: ID!) { adoption(id: $id) { id status nextCommands clauses { id } story { kind } } }';
type Adoption = Readonly<{ adoption: Readonly<{ clauses: readonly Readonly<{ id: string }>[]; nextCommands: readonly string[]; story: readonly unknown[] }> | null }>; // prettier-ignore

const locally = {
  fields: [{ field: 'Whom to tell', role: 'DSL' }],
  blocks: [{ after: companionId(policyId, 'clause 0'), heading: 'Our gate', text: 'It is locked at nine.' }],
};

test('a school takes it on in full, another keeps its own version, and the map shows both', async () => {
  const { hale, gray, amin, clay, lim } = by;
  await soon(async () => (await cellsOf(amin)).length === 3);
  expect((await cellsOf(lim)).map((one) => one.schoolId)).toEqual([schoolId('ashdown')]);
  const [ours, theirs] = [(await cellOf(amin, 'ashdown'))!.id, (await cellOf(amin, 'copse'))!.id]; // three cells
  expect((await hale.ask<Adoption>(ADOPTION, { id: ours })).adoption?.nextCommands).toEqual(['adoptPolicyInFull', 'setLocalFields', 'draftOwnPolicy']); // prettier-ignore
  expect((await lim.ask<Adoption>(ADOPTION, { id: ours })).adoption?.nextCommands).toEqual([]);
  expect(await lim.ask(ADOPTION, { id: theirs })).toEqual({ adoption: null });
  expect(codeOf(await hale.sendRaw('adoptPolicyInFull', { adoptionId: theirs }))).toBe('record/not-found');
  await hale.send('setLocalFields', { adoptionId: ours, ...locally });
  await hale.send('adoptPolicyInFull', { adoptionId: ours });
  const meeting = {
    body: 'local_governing_body',
    meetingOn: today(),
    minute: '7.2',
    present: 6,
    quorum: 4,
    from: today(),
  };
  expect(codeOf(await hale.sendRaw('ratifyLocalAdoption', { adoptionId: ours, ...meeting }))).toBe('record/not-found');
  await clay.send('ratifyLocalAdoption', { adoptionId: ours, ...meeting });
  await soon(async () => (await cellOf(lim, 'ashdown'))?.status === 'in_force');

  await gray.send('draftOwnPolicy', { adoptionId: theirs, title: 'Our phones', text: 'Phones stay at the gate.' });
  await soon(async () => (await gray.ask<Adoption>(ADOPTION, { id: theirs })).adoption?.clauses.length === 2);
  const { clauses } = (await gray.ask<Adoption>(ADOPTION, { id: theirs })).adoption!; // theirs
  const rows = clauses.map(({ id }, i) => (i === 0 ? { clauseId: id, alignment: 'exceeds' } : { clauseId: id, alignment: 'missing', reason: 'No phones.' })); // prettier-ignore
  expect(codeOf(await gray.sendRaw('assessAlignment', { adoptionId: theirs, rows: rows.slice(1) }))).toBe('adoption/clauses-not-assessed'); // prettier-ignore
  await gray.send('assessAlignment', { adoptionId: theirs, rows });
  expect(codeOf(await gray.sendRaw('approveAlignment', { adoptionId: theirs }))).toBe('record/not-found');
  await amin.send('approveAlignment', { adoptionId: theirs });
  await clay.send('ratifyLocalAdoption', { adoptionId: theirs, ...meeting });
  await soon(async () => (await cellOf(gray, 'copse'))?.own === true && (await cellOf(gray, 'copse'))?.status === 'in_force'); // prettier-ignore
});

const HELD = 'query ($p: ID!, $s: ID!, $on: Day!) { policyInForce(policyId: $p, schoolId: $s, on: $on) { id atSchool { schoolName from current own ownText fields { field role holders { name } } blocks { after heading } } } }'; // prettier-ignore
const heldAt = async (who: Browser, school: 'ashdown' | 'copse', on = today()) =>
  (await who.ask<Readonly<{ policyInForce: Readonly<{ atSchool: object | null }> | null }>>(HELD, { p: policyId, s: schoolId(school), on })).policyInForce; // prettier-ignore

test('what held on a day is told as it held at the school: as ratified, and not as it is being written', async () => {
  const { lim, hale, gray } = by;
  const asRatified = {
    ...{ schoolName: 'Ashdown Primary School', from: today(), current: true, own: false, ownText: null },
    fields: [{ field: 'Whom to tell', role: 'DSL', holders: [{ name: 'Mrs Ruth Okoro' }] }],
    blocks: [{ after: companionId(policyId, 'clause 0'), heading: 'Our gate' }],
  };
  await soon(async () => JSON.stringify((await heldAt(lim, 'ashdown'))?.atSchool).includes('Our gate'));
  expect((await heldAt(lim, 'ashdown'))?.atSchool).toEqual(asRatified);
  expect((await heldAt(gray, 'copse'))?.atSchool).toMatchObject({ own: true, ownText: 'Phones stay at the gate.' });
  // The text of the trust is for everybody; what another school made of it is not.
  expect(await heldAt(lim, 'copse')).toEqual({ id: expect.any(String), atSchool: null });
  expect(await heldAt(lim, 'ashdown', '2020-01-01')).toBeNull();
  // Who signs it is shown the same, beside the text that they sign.
  const mine = 'query ($id: ID!) { myPolicy(id: $id) { hash atSchool { own blocks { heading } } } }';
  const [{ id } = { id: '' }] = await mineOf(lim);
  expect(await lim.ask(mine, { id })).toMatchObject({ myPolicy: { atSchool: { own: false, blocks: [{ heading: 'Our gate' }] } } }); // prettier-ignore
  // Written anew, and not ratified yet: what is in force stays as it was.
  const ours = (await cellOf(hale, 'ashdown'))!.id; // in force above
  await hale.send('setLocalFields', { adoptionId: ours, ...locally, blocks: [{ heading: 'Another gate', text: 'So.' }] }); // prettier-ignore
  await soon(async () => (await cellOf(hale, 'ashdown'))?.status === 'adopted_full');
  expect((await heldAt(lim, 'ashdown'))?.atSchool).toEqual(asRatified);
  const editions = 'query ($id: ID!) { adoption(id: $id) { blocks { heading } places { id } editions { from own } } }';
  expect(await hale.ask(editions, { id: ours })).toEqual({
    adoption: { blocks: [{ heading: 'Another gate' }], places: [{ id: companionId(policyId, 'clause 0') }, { id: companionId(policyId, 'clause 1') }], editions: [{ from: today(), own: false }] }, // prettier-ignore
  });
});

test('an edition is confirmed by a second person, and what cites it is looked at again', async () => {
  const { doyle, amin, lim } = by;
  const editionId = randomUUID();
  const edition = { editionId, code: 'KCSIE', title: 'Keeping Children Safe in Education', edition: '2026 revised', publishedOn: '2026-07-01', from: '2026-09-02', source: 'gov.uk' }; // prettier-ignore
  expect(codeOf(await lim.sendRaw('recordStatutoryEdition', edition))).toBe('record/not-found');
  await doyle.send('recordStatutoryEdition', edition);
  expect(codeOf(await doyle.sendRaw('confirmStatutoryEdition', { editionId }))).toBe(
    'statutory/confirmed-by-its-recorder',
  );
  await amin.send('confirmStatutoryEdition', { editionId });
  const EDITIONS = '{ statutoryEditions { id status citedBy { id } } }';
  type Editions = Readonly<{ statutoryEditions: readonly Readonly<{ id: string; status: string; citedBy: readonly Readonly<{ id: string }>[] }>[] }>; // prettier-ignore
  const ours = async () => (await lim.ask<Editions>(EDITIONS)).statutoryEditions.find(({ id }) => id === editionId);
  await soon(async () => (await ours())?.status === 'in_force');
  expect((await ours())?.citedBy.map(({ id }) => id)).toContain(policyId);
  const { aggregate } = world.product.catalogue.command('TriggerPolicyReview');
  const checkBy = async () => (await world.product.platform.streams.fold(aggregate, policyId)).state as Readonly<{ checkBy?: string }>; // prettier-ignore
  await soon(async () => (await checkBy()).checkBy !== undefined);
});

test('a text of another content lapses what was signed; the change is shown first; who does not read it is reminded, and then their head hears of it', async () => {
  const { lim, hale } = by;
  const before = (await world.product.platform.streams.fold(world.product.catalogue.command('TriggerPolicyReview').aggregate, policyId)).state as Readonly<{ inForce: Readonly<{ versionId: string }> }>; // prettier-ignore
  await bringIntoForce('2.0', ['Phones are off and away from gate to gate.', 'Staff follow Keeping Children Safe in Education when a phone shows something harmful.'], before.inForce.versionId); // prettier-ignore
  await soon(async () => (await mineOf(lim)).some(({ status }) => status === 'notified'));
  const mine = (await mineOf(lim)).filter(({ status }) => status === 'notified');
  expect(await mineOf(lim)).toHaveLength(1);
  expect(await lim.ask(ONE, { id: mine[0]!.id })).toMatchObject({ myPolicy: { before: [{ text: 'Phones are off and away during the school day.' }, {}] } }); // prettier-ignore
  await soon(async () => (await cellOf(hale, 'ashdown'))?.status === 'lapsed');
  // What held goes on holding there, and it is told that the text has changed.
  expect((await heldAt(lim, 'ashdown'))?.atSchool).toMatchObject({ current: false, blocks: [{ heading: 'Our gate' }] });
  // Thirteen school days, with the summer among them.
  world.clock.jump(60 * 24 * 80);
  const fresh = await world.as('hale');
  const ALERTS = 'query ($input: AlertsInput!) { alerts(input: $input) { items { kind } } }';
  await soon(async () => JSON.stringify(await fresh.ask(ALERTS, { input: {} })).includes('ACKNOWLEDGEMENT_MISSING'));
  const mineNow = JSON.stringify(await (await world.as('lim')).ask(ALERTS, { input: {} }));
  expect(mineNow).toContain('ACKNOWLEDGEMENT_DUE');
  expect(mineNow).not.toContain('ACKNOWLEDGEMENT_MISSING');
});
