import { companionId } from '@caseward/kernel';
import { adultId, schoolId } from '@caseward/seed';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, type Browser } from './testing/browser';
import { soon as waited } from './testing/live';
import { clauseOf, inForceToday, registerPolicy } from './testing/policies';
import { raiseWorld, type World } from './testing/world';

type People = Readonly<Record<'lim' | 'hale' | 'amin' | 'gray' | 'clay' | 'stone' | 'patel', Browser>>;
/** What follows goes through two or three reactions. */
const soon = (what: () => boolean | Promise<boolean>) => waited(what, 60_000);
let world: World;
let by: People;
const policyId = randomUUID();
const versionId = randomUUID();
/** Another one, of which a school has a version of its own. */
const own = randomUUID();
const today = () => world.clock.now().slice(0, 10);
const in_ = (days: number) => new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);
const ashdown = schoolId('ashdown');

beforeAll(async () => {
  world = await raiseWorld();
  const keys = ['lim', 'hale', 'amin', 'gray', 'clay', 'stone', 'patel'] as const;
  by = Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await world.as(key)] as const))) as People; // of these keys
  await registerPolicy(by, policyId, { audience: ['leaders'] });
  await inForceToday(world, by, { versionId, policyId, number: '1.0' }, ['Phones are off and away.', 'Tell [Whom to tell].']);
}, 240_000); // prettier-ignore
afterAll(() => world?.close());

const adoptionOf = (policy: string, school: string) => companionId(policy, `adoption/${school}`);
type Mine = Readonly<{ id: string; status: string; policyId: string; dueOn: string; statement: string }>;
const mineOf = async (who: Browser) =>
  (
    await who.ask<Readonly<{ myPolicies: readonly Mine[] }>>('{ myPolicies { id status policyId dueOn statement } }')
  ).myPolicies.filter((one) => one.policyId === policyId);
const REACH = 'query ($p: ID!, $t: [AcknowledgementPersonType!]!, $r: [Role!]!, $s: [ID!]!) { campaignReach(policyId: $p, personTypes: $t, roles: $r, schools: $s) { people already schools } }'; // prettier-ignore
type Reach = Readonly<{ campaignReach: Readonly<{ people: number; already: number; schools: number }> | null }>;
const reachOf = async (who: Browser, schools = [ashdown]) =>
  (await who.ask<Reach>(REACH, { p: policyId, t: ['staff'], r: [], s: schools })).campaignReach;

test('whoever keeps the register asks people by hand, after they saw how many that is', async () => {
  const { amin, clay, lim, hale, patel, gray } = by;
  await soon(async () => (await mineOf(hale)).length === 1);
  expect(await mineOf(lim)).toEqual([]);
  const before = await reachOf(amin);
  expect(before).toMatchObject({ schools: 1, already: 1 });
  expect(await reachOf(clay)).toEqual(before);
  // The number is for those who may ask: it is nobody else's to know, whatever they lead.
  for (const who of [lim, hale, patel, gray]) expect(await reachOf(who)).toBeNull();
  const dueOn = in_(30);
  const startId = randomUUID();
  const start = { policyId, startId, versionId, statement: 'I know where my phone belongs.', personTypes: ['staff'], roles: [], schools: [ashdown], dueOn, reminders: ['day_3'] }; // prettier-ignore
  for (const who of [lim, hale, gray]) expect(codeOf(await who.sendRaw('issueCampaign', start))).toBe('policy/not-yours'); // prettier-ignore
  await clay.send('issueCampaign', start);
  await soon(async () => (await mineOf(lim)).some(({ status }) => status === 'notified'));
  expect(await mineOf(lim)).toMatchObject([{ dueOn, statement: start.statement }]);
  // The head is asked for this text already, by the campaign that it led to itself.
  expect(await mineOf(hale)).toHaveLength(1);
  await soon(async () => (await reachOf(amin))?.people === 0);
  expect(codeOf(await amin.sendRaw('issueCampaign', { ...start, startId: randomUUID() }))).toBe('policy/nobody-to-ask');
  const CAMPAIGNS = '{ campaigns { id policyId schoolId status reminders dueOn count { asked } nextCommands } }';
  type All = Readonly<{ campaigns: readonly Readonly<{ id: string; policyId: string; schoolId: string; reminders: readonly string[] | null }>[] }>; // prettier-ignore
  const all = (await amin.ask<All>(CAMPAIGNS)).campaigns.filter((one) => one.policyId === policyId && one.schoolId === ashdown); // prettier-ignore
  const theirs = all.find(({ reminders }) => reminders !== null)!; // started above
  expect(theirs).toMatchObject({ dueOn, reminders: ['day_3'], count: { asked: before?.people }, nextCommands: ['closeCampaign'] }); // prettier-ignore
  await amin.send('closeCampaign', { campaignId: theirs.id, because: 'completed' });
  await soon(async () => (await reachOf(amin))?.people === before?.people);
});

test('schools take a text on by the day that whoever publishes it sets', async () => {
  const next = randomUUID();
  const adoptBy = in_(40);
  const DUE = '{ adoptionMap { cells { policyId schoolId dueOn } } }';
  type Cells = Readonly<{ adoptionMap: Readonly<{ cells: readonly Readonly<{ policyId: string; schoolId: string; dueOn: string }>[] }> }>; // prettier-ignore
  const dueAt = async () => (await by.amin.ask<Cells>(DUE)).adoptionMap.cells.find((one) => one.policyId === policyId && one.schoolId === ashdown)?.dueOn; // prettier-ignore
  await soon(async () => (await dueAt()) !== undefined);
  expect(await dueAt()).not.toBe(adoptBy);
  await inForceToday(world, by, { versionId: next, policyId, number: '2.0', basedOn: versionId }, ['Phones are off.'], { adoptBy }); // prettier-ignore
  await soon(async () => (await dueAt()) === adoptBy);
  const shown = 'query ($id: ID!) { policyVersion(id: $id) { adoptBy } }';
  expect(await by.lim.ask(shown, { id: next })).toEqual({ policyVersion: { adoptBy } });
});

test('where a school follows its own version its people sign that, and the trust’s new text leaves what they signed', async () => {
  const { gray, amin, clay, lim } = by;
  const first = randomUUID();
  await registerPolicy(by, own, { title: 'Visitors' });
  await inForceToday(world, by, { versionId: first, policyId: own, number: '1.0' }, ['Visitors sign in.']);
  const MINE = '{ myPolicies { id status hash policyId ownText { title text edition } } }';
  type Own = Readonly<{ id: string; status: string; hash: string; policyId: string; ownText: Readonly<{ text: string }> | null }>; // prettier-ignore
  const mine = async (who: Browser) => (await who.ask<Readonly<{ myPolicies: readonly Own[] }>>(MINE)).myPolicies.filter((one) => one.policyId === own); // prettier-ignore
  const asked = async (who: Browser) => (await mine(who)).filter(({ status }) => status === 'notified');
  await soon(async () => (await asked(gray)).length === 1 && (await asked(lim)).length === 1);
  const trusts = (await asked(gray))[0]!.hash; // just waited for
  expect((await asked(lim))[0]?.hash).toBe(trusts);
  const { aggregate } = world.product.catalogue.command('DraftOwnPolicy');
  const adoptionId = adoptionOf(own, schoolId('copse'));
  const statusIs = (status: string) => soon(async () => ((await world.product.platform.streams.fold(aggregate, adoptionId)).state as { status: string }).status === status); // prettier-ignore
  await statusIs('required');
  const meeting = { body: 'local_governing_body', meetingOn: today(), minute: '7.2', present: 6, quorum: 4, from: today() }; // prettier-ignore
  await gray.send('draftOwnPolicy', { adoptionId, title: 'Our visitors', text: 'Visitors wear a badge.' });
  await gray.send('assessAlignment', { adoptionId, rows: [{ clauseId: clauseOf(own, 0), alignment: 'exceeds' }] });
  await amin.send('approveAlignment', { adoptionId });
  await clay.send('ratifyLocalAdoption', { adoptionId, ...meeting });
  await soon(async () => (await asked(gray)).some(({ hash }) => hash !== trusts));
  expect(await asked(gray)).toMatchObject([{ ownText: { title: 'Our visitors', text: 'Visitors wear a badge.', edition: 1 } }]); // prettier-ignore
  const { id, hash } = (await asked(gray))[0]!; // as above
  expect(codeOf(await gray.sendRaw('openDocument', { acknowledgementId: id, hash: trusts }))).toBe('acknowledgement/another-text'); // prettier-ignore
  await gray.send('openDocument', { acknowledgementId: id, hash });
  // Everywhere else they are asked for the trust's text as before.
  expect(await asked(lim)).toMatchObject([{ hash: trusts, ownText: null }]);
  const next = randomUUID();
  await inForceToday(world, by, { versionId: next, policyId: own, number: '2.0', basedOn: first }, ['Visitors sign in and out.']); // prettier-ignore
  await soon(async () => (await asked(lim)).some((one) => one.hash !== trusts));
  await statusIs('lapsed');
  expect(await mine(gray)).toMatchObject([{ id, status: 'opened', hash }]);
});

test('whoever joins while a chair’s action holds is asked for that, and for the text behind it when it is refused', async () => {
  const { amin, clay, gray, hale, patel } = by;
  const [local, first, chairs] = [randomUUID(), randomUUID(), randomUUID()];
  const body = 'local_governing_body';
  await registerPolicy(by, local, { schoolId: ashdown, title: 'The gate', approver: 'HT', body });
  await inForceToday(world, { amin, clay, stone: hale }, { versionId: first, policyId: local, number: '1.0', body }, ['The gate is shut.']); // prettier-ignore
  const asked = async (who: Browser) => (await who.ask<Readonly<{ myPolicies: readonly Readonly<{ policyId: string; versionId: string; status: string }>[] }>>('{ myPolicies { policyId versionId status } }')).myPolicies.flatMap((one) => (one.policyId === local ? [one.versionId] : [])); // prettier-ignore
  await soon(async () => (await asked(by.lim)).includes(first));
  await amin.send('draftPolicyVersion', { versionId: chairs, policyId: local, number: '2.0', basedOn: first, changeClass: 'material', reason: 'incident' }); // prettier-ignore
  await patel.send('issueEmergencyVersion', { versionId: chairs, lapsesOn: in_(40), channels: ['staff_network'], reason: 'It cannot wait.' }); // prettier-ignore
  await soon(async () => (await asked(by.lim)).includes(chairs));
  await amin.send('appointToRole', { appointmentId: randomUUID(), bodyId: ashdown, personId: adultId('gray'), role: 'STAFF', from: today() }); // prettier-ignore
  await soon(async () => (await asked(gray)).includes(chairs));
  expect(await asked(gray)).toEqual([chairs]);
  await clay.send('rejectPolicyVersion', { versionId: chairs, rationale: 'It could have waited.' });
  await soon(async () => (await asked(gray)).includes(first));
  expect(await asked(gray)).toEqual([first]);
});

test('no school is asked for what was retired: it is neither among anybody’s work nor overdue', async () => {
  const WORK = '{ myWork(first: 100) { items { what recordId } } }';
  type Work = Readonly<{ myWork: Readonly<{ items: readonly Readonly<{ what: string; recordId: string }>[] }> }>;
  const adoptionId = adoptionOf(policyId, ashdown);
  const waits = async (who: Browser) => (await who.ask<Work>(WORK)).myWork.items.some((one) => one.recordId === adoptionId); // prettier-ignore
  await soon(() => waits(by.hale));
  await by.clay.send('retirePolicy', { policyId, on: today(), reason: 'Merged into another.' });
  await soon(async () => !(await waits(by.hale)));
  world.clock.jump(60 * 24 * 120);
  const [amin, patel] = await Promise.all([world.as('amin'), world.as('patel')]);
  const ALERTS = 'query ($input: AlertsInput!) { alerts(input: $input) { items { kind record } } }';
  type Alerts = Readonly<{ alerts: Readonly<{ items: readonly Readonly<{ kind: string; record: string }>[] }> }>;
  const overdue = async (who: Browser) => (await who.ask<Alerts>(ALERTS, { input: { first: 100 } })).alerts.items.filter(({ kind }) => kind === 'ADOPTION_TO_DO').map(({ record }) => record); // prettier-ignore
  // The school that has not aligned its own version of the other policy is told of; this one is not.
  await soon(async () => (await overdue(amin)).includes(adoptionOf(own, schoolId('copse'))));
  expect(await overdue(amin)).not.toContain(adoptionId);
  expect(await overdue(patel)).not.toContain(adoptionId);
});
