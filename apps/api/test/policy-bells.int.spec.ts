import { adultId } from '@caseward/seed';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Browser } from './testing/browser';
import { soon as waited } from './testing/live';
import { approved, inForceToday, ratified, registerPolicy } from './testing/policies';
import { raiseWorld, type World } from './testing/world';

type People = Readonly<Record<'lim' | 'hale' | 'amin' | 'clay' | 'stone', Browser>>;
const soon = (what: () => boolean | Promise<boolean>) => waited(what, 60_000);
let world: World;
let by: People;
const policyId = randomUUID();
const DAY = 86_400_000;
const in_ = (days: number) => new Date(Date.parse(world.clock.now()) + days * DAY).toISOString().slice(0, 10);
const enter = async () => {
  const keys = ['lim', 'hale', 'amin', 'clay', 'stone'] as const;
  by = Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await world.as(key)] as const))) as People; // of these keys
};

beforeAll(async () => {
  world = await raiseWorld();
  await enter();
  // Its owner works at a school and has no post for it.
  await registerPolicy(by, policyId, { owner: adultId('lim') });
}, 240_000);
afterAll(() => world?.close());

const ALERTS = 'query ($input: AlertsInput!) { alerts(input: $input) { items { kind record settled } } }';
type Alerts = Readonly<{ alerts: Readonly<{ items: readonly Readonly<{ kind: string; record: string }>[] }> }>;
const bellsOf = async (who: Browser, record: string) =>
  (await who.ask<Alerts>(ALERTS, { input: {} })).alerts.items.filter((one) => one.record === record).map((one) => one.kind); // prettier-ignore
const WORK = '{ myWork(first: 100) { items { what part } } }';
type Mine = Readonly<{ myWork: Readonly<{ items: readonly Readonly<{ what: string; part: string | null }>[] }> }>;
const workOf = async (who: Browser, part: string) =>
  (await who.ask<Mine>(WORK)).myWork.items.filter((one) => one.part === part).map((one) => one.what);
const rings = (who: Browser, record: string, kind: string) =>
  soon(async () => (await bellsOf(who, record)).includes(kind));

test('whoever a text waits for is told, and nobody else; what was done rings no more', async () => {
  const versionId = randomUUID();
  await approved(world, by, { versionId, policyId, number: '1.0' }, ['Phones are off.']);
  await rings(by.clay, versionId, 'TEXT_WAITING');
  // Its approver has done it.
  expect(await bellsOf(by.stone, versionId)).toEqual([]);
  await by.stone.send('returnPolicyVersion', { versionId, reason: 'Say where they are kept.' });
  await rings(by.amin, versionId, 'TEXT_WAITING');
  await rings(by.lim, versionId, 'TEXT_WAITING');
  for (const who of [by.clay, by.hale, by.stone]) expect(await bellsOf(who, versionId)).toEqual([]);
  await by.amin.send('submitPolicyVersion', { versionId, changeClass: 'material' });
  await rings(by.stone, versionId, 'TEXT_WAITING');
  expect(await bellsOf(by.lim, versionId)).toEqual([]);
  await by.amin.send('withdrawPolicyVersion', { versionId, reason: 'Begun anew.' });
  await soon(async () => (await bellsOf(by.stone, versionId)).length === 0);
});

test('what the clock leaves, because another text came first, is told to the clerk and the owner', async () => {
  const [first, second] = [randomUUID(), randomUUID()];
  await ratified(world, by, { versionId: first, policyId, number: '2.0' }, ['Phones are off and away.']);
  await rings(by.clay, first, 'TEXT_WAITING');
  await by.clay.send('publishPolicyVersion', { versionId: first, channels: ['staff_network'], effectiveFrom: in_(3) });
  await inForceToday(world, by, { versionId: second, policyId, number: '3.0' }, ['Phones stay at home.']);
  world.clock.jump(60 * 24 * 4);
  await enter();
  await rings(by.clay, first, 'TEXT_HELD_BACK');
  await rings(by.lim, first, 'TEXT_HELD_BACK');
  expect(await bellsOf(by.hale, first)).toEqual([]);
  expect(await workOf(by.clay, first)).toEqual(['COMPARE_POLICY']);
  await by.clay.send('setPolicyEffectiveDate', { versionId: first, effectiveFrom: in_(60), comparedWith: second });
  await soon(async () => (await bellsOf(by.clay, first)).length === 0);
  expect(await workOf(by.clay, first)).toEqual([]);
});

test('what was ratified and not published is chased after five working days', async () => {
  const versionId = randomUUID();
  const { aggregate } = world.product.catalogue.command('RetirePolicy');
  const { state } = await world.product.platform.streams.fold(aggregate, policyId);
  const { inForce } = state as Readonly<{ inForce: Readonly<{ versionId: string }> }>; // told above
  await ratified(world, by, { versionId, policyId, number: '4.0', basedOn: inForce.versionId }, ['Phones stay at home, or off.']); // prettier-ignore
  expect(await workOf(by.lim, versionId)).toEqual([]);
  // Five working days, with Christmas and New Year among them.
  world.clock.jump(60 * 24 * 14);
  await enter();
  await rings(by.clay, versionId, 'TEXT_UNPUBLISHED');
  await rings(by.lim, versionId, 'TEXT_UNPUBLISHED');
  expect(await workOf(by.lim, versionId)).toEqual(['CHASE_PUBLICATION']);
  expect(await workOf(by.clay, versionId)).toEqual(['PUBLISH_POLICY']);
  expect(await bellsOf(by.hale, versionId)).toEqual([]);
  await by.clay.send('publishPolicyVersion', { versionId, channels: ['staff_network'], effectiveFrom: in_(0) });
  await soon(async () => (await bellsOf(by.lim, versionId)).length === 0);
});
