import { adultId, schoolId } from '@caseward/seed';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, type Browser } from './testing/browser';
import { advice, contact, day, limbs, recordOf, routedFrom } from './testing/conduct';
import { concernAboutAdult } from './testing/concerns';
import { Page, soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';

let world: World;
let lim: Browser;
let okoro: Browser;
let hale: Browser;
let patel: Browser;
let reid: Browser;
const everybody = async () => {
  const all = await Promise.all(['lim', 'okoro', 'hale', 'patel', 'reid'].map((key) => world.as(key)));
  [lim, okoro, hale, patel, reid] = all as [Browser, Browser, Browser, Browser, Browser]; // five in, five out
};
beforeAll(async () => {
  world = await raiseWorld();
  await everybody();
});
afterAll(() => world?.close());

const rationale = 'Because of what was seen.';
/** A concern about a teacher of Ashdown, routed by the head, who manages it. */
const routed = async (about = 'reid'): Promise<string> => {
  const concern = concernAboutAdult('ashdown', about);
  const { position } = await lim.send('submitConcern', concern);
  await hale.send('routeConcernToAdultConduct', { concernId: concern.concernId }, { position });
  const conductId = await routedFrom(hale, concern.concernId);
  await hale.send('appointCaseManager', { conductId, caseManager: adultId('hale') });
  return conductId;
};
const refusal = async (who: Browser, command: string, input: object) => codeOf(await who.sendRaw(command, input));

test('an allegation, from the concern to the referral and the close', async () => {
  const conductId = await routed();
  const judged = { conductId, rationale };
  expect(await refusal(hale, 'closeAdultConductRecord', { conductId, summary: 'Done.' })).toBe('conduct/threshold-not-assessed'); // prettier-ignore
  await hale.send('assessThreshold', limbs(conductId, 'yes'));
  const told = { conductId, on: day(), how: 'in_person', said: 'What was agreed.' };
  expect(await refusal(hale, 'informAdultOfAllegation', { ...told, support: 'His union.' })).toBe('conduct/lado-not-told'); // prettier-ignore
  await hale.send('contactLADO', contact(conductId));
  expect(await refusal(hale, 'informParentsOfAllegation', told)).toBe('conduct/lado-not-advised');
  await hale.send('recordLADOAdvice', advice(conductId));
  await hale.send('informAdultOfAllegation', { ...told, support: 'His union.' });
  const { position } = await hale.send('changeLeadAgency', { conductId, lead: 'employer', reason: 'Police: nothing for them.' }); // prettier-ignore
  const record = await recordOf(hale, conductId, position);
  expect(record).toMatchObject({ status: 'allegation', ladoDue: null, subject: { id: adultId('reid') } });
  const allegation = record?.allegations[0];
  expect(allegation).toMatchObject({ outcome: null, allegation: { text: 'Took a child by the wrist.' } });
  await hale.send('determineAllegationOutcome', { ...judged, allegationId: allegation?.id, outcome: 'substantiated', ladoView: 'Agrees.' }); // prettier-ignore
  const close = { conductId, summary: 'It happened. He left.' };
  expect(await refusal(hale, 'closeAdultConductRecord', close)).toBe('conduct/duty-test-missing');
  const referral = { conductId, on: day(), summary: 'All of it.' };
  expect(await refusal(hale, 'makeDBSReferral', referral)).toBe('conduct/duty-test-missing');
  await hale.send('recordReferralDutyTest', { ...judged, to: 'dbs', removed: 'resigned_first', harm: 'met' });
  expect(await refusal(hale, 'closeAdultConductRecord', close)).toBe('conduct/referral-not-made');
  await hale.send('makeDBSReferral', referral);
  expect(await refusal(hale, 'closeAdultConductRecord', close)).toBe('conduct/file-note-missing');
  await hale.send('agreeFileNote', { conductId, note: 'kept', summaryGiven: true, summary: 'A clear summary.' });
  const closed = await hale.send('closeAdultConductRecord', close);
  const after = await recordOf(hale, conductId, closed.position);
  expect(after).toMatchObject({ status: 'closed', way: 'allegation', nextCommands: ['addAdultConductAddendum', 'correctAdultConduct', 'reopenAdultConductRecord'] }); // prettier-ignore
  expect(after?.story.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['AdultConcernRaised', 'AllegationStated', 'DBSReferred'])); // prettier-ignore
});

test('low-level concerns about one adult are seen together by their few, and add up to an allegation', async () => {
  const [first, second] = [await routed('novak'), await routed('novak')];
  for (const conductId of [first, second]) await hale.send('assessThreshold', limbs(conductId, 'no'));
  await hale.send('recordLLCResponse', { conductId: first, rationale, response: 'guidance', spokenWith: true, said: 'Sorry.' }); // prettier-ignore
  const { position } = await hale.send('closeAdultConductRecord', { conductId: first, summary: 'Guidance given.' });
  expect((await recordOf(hale, second, position))?.pattern).toContainEqual({ id: first });
  const review = { conductId: second, rationale, finding: 'pattern_meets', allegations: [{ allegation: 'Again and again.' }] }; // prettier-ignore
  expect(await refusal(hale, 'reviewPattern', { ...review, looked: [randomUUID()] })).toBe('conduct/not-in-the-pattern'); // prettier-ignore
  // The LADO was asked while it looked low-level: that was not about what it is now.
  await hale.send('contactLADO', contact(second));
  await hale.send('recordLADOAdvice', advice(second));
  const done = await hale.send('reviewPattern', { ...review, looked: [first] });
  const record = await recordOf(hale, second, done.position);
  expect(record?.status).toBe('allegation');
  expect(record?.ladoDue).not.toBeNull();
  const told = { conductId: second, on: day(), how: 'in_person', said: 'What was agreed.', support: 'His union.' };
  expect(await refusal(hale, 'informAdultOfAllegation', told)).toBe('conduct/lado-not-told');
});

test('what somebody tells of themselves goes to the head; they read their own words and learn no more', async () => {
  const page = await Page.open(reid);
  const referralId = randomUUID();
  const sent = { referralId, schoolId: schoolId('ashdown'), happenedOn: day(), account: 'I drove a child home alone.' };
  const { position } = await reid.send('makeSelfReferral', sent);
  const MINE =
    '{ mySelfReferrals { items { id goesTo account { text } } } adultConductRecords { total items { id } } }';
  const mine = { mySelfReferrals: { items: [{ id: referralId, goesTo: ['HT'], account: { text: sent.account } }] }, adultConductRecords: { total: 0, items: [] } }; // prettier-ignore
  expect(await reid.ask(MINE, {}, { position })).toEqual(mine);
  const LIST = '{ adultConductRecords(first: 100) { items { id raised subject { id } account { text } } } }';
  type List = { adultConductRecords: { items: { id: string; raised: string; account: { text: string } | null }[] } };
  let conductId = '';
  await soon(async () => {
    const { adultConductRecords } = await hale.ask<List>(LIST);
    const record = adultConductRecords.items.find(({ account }) => account?.text === sent.account);
    conductId = record?.id ?? '';
    return record?.raised === 'self_referral';
  }, 15_000);
  await soon(() => page.topics.includes('selfreferral'));
  page.topics.length = 0;
  await hale.send('appointCaseManager', { conductId, caseManager: adultId('hale') });
  const after = await hale.send('assessThreshold', limbs(conductId, 'no'));
  expect(await reid.ask(MINE, {}, { position: after.position })).toEqual(mine);
  expect(await recordOf(reid, conductId)).toBeNull();
  expect(page.topics).not.toContain('adultconduct');
  page.close();
  expect((await okoro.ask<{ mySelfReferrals: { items: unknown[] } }>(MINE)).mySelfReferrals.items).toEqual([]);
});

test('whoever is not independent manages nothing, and who learns that they are not is succeeded at once', async () => {
  const concern = concernAboutAdult('ashdown', 'reid');
  const { position } = await lim.send('submitConcern', concern);
  await hale.send('routeConcernToAdultConduct', { concernId: concern.concernId }, { position });
  const conductId = await routedFrom(hale, concern.concernId);
  expect(await refusal(hale, 'appointCaseManager', { conductId, caseManager: adultId('reid') })).toBe('conduct/manager-conflicted'); // prettier-ignore
  expect(await refusal(hale, 'appointCaseManager', { conductId, caseManager: adultId('farid') })).toBe('conduct/manager-holds-no-role'); // prettier-ignore
  await hale.send('appointCaseManager', { conductId, caseManager: adultId('hale') });
  expect(await refusal(patel, 'assessThreshold', limbs(conductId, 'no'))).toBe('record/not-found');
  await hale.send('declareInterest', { personId: adultId('hale'), interestId: randomUUID(), kind: 'relative', inRecord: conductId }); // prettier-ignore
  expect(await recordOf(hale, conductId)).toBeNull();
  await soon(async () => (await recordOf(patel, conductId))?.caseManager?.id === adultId('patel'), 15_000);
  expect((await recordOf(patel, conductId))?.whoCanSee).toEqual([{ personId: adultId('patel'), role: 'COG' }]);
  // Likewise when they say to whom they are close, whichever records are about them.
  const other = await routed('novak');
  await hale.send('declareInterest', { personId: adultId('hale'), interestId: randomUUID(), kind: 'relative', inPerson: adultId('novak') }); // prettier-ignore
  expect(await recordOf(hale, other)).toBeNull();
  await soon(async () => (await recordOf(patel, other))?.caseManager?.id === adultId('patel'), 15_000);
  expect((await recordOf(patel, other))?.whoCanSee).toEqual([{ personId: adultId('patel'), role: 'COG' }]);
});

test('while nobody rings the LADO the few are reminded, the chair is called when the time is over, and nobody else', async () => {
  const conductId = await routed();
  // One working day, with Christmas or Easter before it.
  world.clock.jump(6 * 24 * 60);
  // Whoever was signed in six days ago is so no more.
  await everybody();
  await soon(async () => (await recordOf(hale, conductId))?.story.some(({ kind }) => kind === 'LADOContactEscalated') ?? false, 30_000); // prettier-ignore
  const ALERTS = '{ alerts(input: { first: 100 }) { items { kind record reference } } }';
  type Alerts = { alerts: { items: { kind: string; record: string; reference: string }[] } };
  const of = async (who: Browser) => (await who.ask<Alerts>(ALERTS)).alerts.items.filter(({ record }) => record === conductId); // prettier-ignore
  await soon(async () => (await of(hale)).length > 0, 15_000);
  expect((await of(hale))[0]).toMatchObject({ kind: 'LADO_NOT_TOLD', reference: expect.stringMatching(/^A-/) });
  await soon(async () => (await of(patel)).some(({ kind }) => kind === 'LADO_NOT_TOLD'), 15_000);
  expect((await recordOf(patel, conductId))?.id).toBe(conductId);
  for (const who of [lim, okoro, reid]) expect(await of(who)).toEqual([]);
}, 90_000);
