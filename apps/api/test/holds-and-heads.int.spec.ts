import { adultId, idOf, schoolId } from '@caseward/seed';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Browser } from './testing/browser';
import { advice, contact, limbs, recordOf, routedFrom } from './testing/conduct';
import { concernAboutAdult } from './testing/concerns';
import { breachOf, investigationOf } from './testing/lifecycle';
import { soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';

let world: World;
let lim: Browser, okoro: Browser, hale: Browser, patel: Browser, amin: Browser;
beforeAll(async () => {
  world = await raiseWorld();
  const all = await Promise.all(['lim', 'okoro', 'hale', 'patel', 'amin'].map((one) => world.as(one)));
  [lim, okoro, hale, patel, amin] = all as [Browser, Browser, Browser, Browser, Browser]; // five in, five out
}, 300_000);
afterAll(() => world?.close());

/** An allegation about somebody of Ashdown, managed by the head, as far as somebody else may lead on it. */
const allegation = async (about: string) => {
  const concern = concernAboutAdult('ashdown', about);
  const { position } = await lim.send('submitConcern', concern);
  await hale.send('routeConcernToAdultConduct', { concernId: concern.concernId }, { position });
  const conductId = await routedFrom(hale, concern.concernId);
  await hale.send('appointCaseManager', { conductId, caseManager: adultId('hale') });
  await hale.send('assessThreshold', limbs(conductId, 'yes'));
  await hale.send('contactLADO', contact(conductId));
  await hale.send('recordLADOAdvice', advice(conductId));
  return conductId;
};
const investigated = async (conductId: string) => {
  const investigationId = randomUUID();
  await hale.send('commissionInvestigation', {
    ...{ investigationId, ofKind: 'adultconduct', ofRecord: conductId, schoolId: schoolId('ashdown'), subjects: [] },
    allegations: [{ question: 'What happened in the corridor?' }],
  });
  return investigationId;
};
const statusOf = async (id: string) => (await investigationOf(hale, id))?.status;
const leads = (conductId: string, lead: string) => hale.send('changeLeadAgency', { conductId, lead, reason: 'So it was agreed.' }); // prettier-ignore
const INVESTIGATIONS = 'query ($id: ID!) { adultConductRecord(id: $id) { investigations { id status } } }';
type Listed = { adultConductRecord: { investigations: { id: string; status: string }[] } };

test('two allegations about one breach hold it each for itself, and a hold by hand stays when both are over', async () => {
  const breachId = randomUUID();
  await okoro.send('openBreachCase', {
    ...{ breachId, schoolId: schoolId('ashdown'), personType: 'staff', affected: [], category: 'image_use' },
    ...{ personalData: 'no', account: 'Pictures of a class on a private page.' },
    clauses: [{ policy: 'Acceptable use', version: '3', clause: '4.2' }],
  });
  const [first, second] = [await allegation('reid'), await allegation('novak')];
  for (const conductId of [first, second]) {
    await hale.send('linkConductToBreach', { conductId, breachId });
    await leads(conductId, 'police');
  }
  const hold = async () => (await breachOf(hale, breachId))?.hold ?? null;
  const held = async () => (await breachOf(hale, breachId))?.story.filter(({ kind }) => kind === 'HeldForStatutoryProcess').length; // prettier-ignore
  await soon(async () => (await held()) === 2, 20_000);
  expect(await hold()).toEqual({ automatic: true });
  await hale.send('placeBreachHold', { breachId, lead: 'childrens_services', reason: 'They asked us to wait.' });
  await leads(first, 'employer');
  const lifted = async () => (await breachOf(hale, breachId))?.story.filter(({ kind }) => kind === 'HoldLifted').length;
  await soon(async () => (await lifted()) === 1, 20_000);
  expect(await hold()).not.toBeNull();
  await leads(second, 'employer');
  await soon(async () => (await lifted()) === 2, 20_000);
  expect(await hold()).toEqual({ automatic: false });
  await hale.send('liftBreachHold', { breachId, reason: 'They are done as well.' });
  await soon(async () => (await hold()) === null);
  // It learns that it is held, and never by which record.
  const STORY = 'query ($id: ID!) { breachCase(id: $id) { story { details { field value } } } }';
  expect(JSON.stringify(await hale.ask(STORY, { id: breachId }))).not.toMatch(new RegExp(`${first}|${second}|process`));
}, 240_000);

test('an investigation of an allegation waits while another body leads, begins to wait when it is commissioned meanwhile, and goes on by itself', async () => {
  const conductId = await allegation('reid');
  const before = await investigated(conductId);
  const listed = async () => (await hale.ask<Listed>(INVESTIGATIONS, { id: conductId })).adultConductRecord.investigations; // prettier-ignore
  await soon(async () => (await listed()).length === 1, 20_000);
  await leads(conductId, 'lado');
  await soon(async () => (await statusOf(before)) === 'paused', 20_000);
  const meanwhile = await investigated(conductId);
  await soon(async () => (await statusOf(meanwhile)) === 'paused', 20_000);
  await leads(conductId, 'employer');
  for (const one of [before, meanwhile]) await soon(async () => (await statusOf(one)) === 'commissioned', 20_000);
  expect((await listed()).map(({ id }) => id).sort()).toEqual([before, meanwhile].sort());
}, 240_000);

test('a head who leaves is succeeded at once by the next in line, on records and on investigations alike', async () => {
  const conductId = await allegation('novak');
  const investigationId = await investigated(conductId);
  await soon(async () => (await statusOf(investigationId)) === 'commissioned');
  expect(await recordOf(patel, conductId)).toBeNull();
  await amin.send('endRoleAppointment', {
    appointmentId: idOf('appointment/hale/HT'),
    bodyId: schoolId('ashdown'),
    endedFrom: world.clock.now().slice(0, 10),
  });
  await soon(async () => (await recordOf(patel, conductId))?.caseManager?.id === adultId('patel'), 30_000);
  await soon(async () => (await investigationOf(patel, investigationId)) !== null, 30_000);
  expect(await recordOf(hale, conductId)).toBeNull();
  expect(await investigationOf(hale, investigationId)).toBeNull();
  expect((await recordOf(patel, conductId))?.whoCanSee.map(({ personId }) => personId)).toEqual([adultId('patel')]);
}, 240_000);
