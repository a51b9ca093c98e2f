import { alertId } from '@caseward/outbox';
import { adultId, adults } from '@caseward/seed';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Browser } from './testing/browser';
import { concernAbout, concernAboutAdult, decisionFor } from './testing/concerns';
import { soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';

let world: World;
beforeAll(async () => {
  world = await raiseWorld();
  // What fell due in the demo's stories before it was started goes first.
  await soon(async () => {
    const { rows } = await world.product.pool.query(`select 1 from deadline where state = 'running' and due < now() union all select 1 from outbox where state = 'waiting'`); // prettier-ignore
    return rows.length === 0;
  }, 30_000);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
}, 120_000);
afterAll(() => world?.close());

const keyOf = (person: string) => adults.find(({ key }) => adultId(key) === person)?.key ?? person;
/** Who got which message about a record, in the order in which they were told. */
const posted = async (record: string) => {
  const { rows } = await world.product.pool.query<{ notice: string; person: string; state: string }>(
    'select notice, person, state from outbox where record = $1 order by told_at, notice desc, role, person',
    [record],
  );
  return rows.map(({ notice, person, state }) => `${notice} ${keyOf(person)} ${state}`);
};
const ALERTS = 'query ($input: AlertsInput!) { alerts(input: $input) { unseen next items { id record kind urgent seen settled } } }'; // prettier-ignore
type Alerts = { alerts: { unseen: number; next: string | null; items: { id: string; record: string; kind: string; seen: boolean }[] } }; // prettier-ignore
const alertsOf = async (browser: Browser, input: object = { first: 100 }) => (await browser.ask<Alerts>(ALERTS, { input })).alerts; // prettier-ignore
const sees = async (adult: string, record: string) => {
  const { items } = await alertsOf(await world.as(adult));
  return items.find((item) => item.record === record)?.kind ?? 'nothing';
};
const told = (record: string, ...expected: readonly string[]) =>
  soon(async () => {
    const now = await posted(record);
    return now.length >= expected.length && now.every((line) => !line.endsWith('waiting'));
  }, 30_000).then(async () => expect(await posted(record)).toEqual(expected));

describe('a concern about an adult reaches', () => {
  test.each([
    ['a teacher', 'novak', ['hale']],
    ['the safeguarding lead', 'okoro', ['hale']],
    ['the head', 'hale', ['patel']],
    ['the chair of governors', 'patel', ['ruiz']],
    ['the lead of the trust', 'amin', ['ruiz', 'stone']],
  ])(
    '%s: exactly those of the guide, and nobody else by message, alert or number',
    async (_, subject, readers) => {
      const lim = await world.as('lim');
      const concern = { ...concernAboutAdult('ashdown', subject), safeNow: 'no' };
      const record = concern.concernId;
      const before = new Map<string, string>();
      const everybody = adults.map(({ key }) => key);
      for (const key of everybody) before.set(key, JSON.stringify(await alertsOf(await world.as(key))));
      await lim.send('submitConcern', concern);
      await soon(async () => (await posted(record)).filter((line) => line.endsWith('sent')).length >= 2 * readers.length, 30_000); // prettier-ignore
      expect([...new Set((await posted(record)).map((line) => line.split(' ')[1]))].sort()).toEqual(readers);
      for (const key of everybody) {
        const now = JSON.stringify(await alertsOf(await world.as(key)));
        if (readers.includes(key)) expect(now).toContain(record);
        else expect({ key, now }).toEqual({ key, now: before.get(key) });
      }
      await (await world.as(readers[0]!)).send('recordTriageDecision', decisionFor(record)); // each row has a reader
    },
    60_000,
  );

  test('no more than those few, however often they are called again', async () => {
    const concern = { ...concernAboutAdult('ashdown', 'hale'), safeNow: 'no' };
    await (await world.as('lim')).send('submitConcern', concern);
    const calls = ['CONCERN_WAITING patel sent', 'IMMEDIATE_DANGER patel sent'];
    await told(concern.concernId, ...calls);
    world.clock.jump(5.1);
    await told(concern.concernId, ...calls, 'IMMEDIATE_DANGER patel sent');
  }, 30_000);

  test('the head who leads safeguarding as well: the chair, and the lead of the trust', async () => {
    const concern = concernAboutAdult('copse', 'gray');
    await (await world.as('ellis')).send('submitConcern', concern);
    await told(concern.concernId, 'CONCERN_WAITING vance sent', 'CONCERN_WAITING amin sent');
    expect(await sees('gray', concern.concernId)).toBe('nothing');
  }, 30_000);
});

describe('immediate danger', () => {
  test('reaches whoever is on call at once, and climbs by the clock until somebody acts', async () => {
    const lim = await world.as('lim');
    const concern = concernAbout('ashdown', { safeNow: 'no' });
    const record = concern.concernId;
    await lim.send('submitConcern', concern);
    const first = ['CONCERN_WAITING shaw sent', 'CONCERN_WAITING okoro sent', 'IMMEDIATE_DANGER okoro sent'];
    await told(record, ...first);
    expect([await sees('okoro', record), await sees('shaw', record), await sees('hale', record)]).toEqual(['IMMEDIATE_DANGER', 'CONCERN_WAITING', 'nothing']); // prettier-ignore
    world.clock.jump(4);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(await posted(record)).toEqual(first);
    world.clock.jump(1.1);
    await told(record, ...first, 'IMMEDIATE_DANGER shaw sent');
    world.clock.jump(5);
    await told(record, ...first, 'IMMEDIATE_DANGER shaw sent', 'IMMEDIATE_DANGER hale sent');
    // The head was called, so the head can act.
    const hale = await world.as('hale');
    expect(await hale.ask('query ($id: ID!) { concern(id: $id) { id } }', { id: record })).toEqual({ concern: { id: record } }); // prettier-ignore
    expect([await sees('hale', record), await sees('amin', record)]).toEqual(['IMMEDIATE_DANGER', 'nothing']);
    world.clock.jump(5);
    const all = [...first, ...['shaw', 'hale', 'amin'].map((key) => `IMMEDIATE_DANGER ${key} sent`)];
    await told(record, ...all);
    await hale.send('recordTriageDecision', decisionFor(record));
    world.clock.jump(30);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(await posted(record)).toEqual(all);
    expect(await sees('hale', record)).toBe('nothing');
    expect((await alertsOf(hale, { settled: true, first: 100 })).items.map((item) => item.record)).toContain(record);
  }, 60_000);

  test('a role that is shut out or vacant costs no minute and ends nothing', async () => {
    const lim = await world.as('lim');
    // The deputy is family of the child, and the lead has declared that they are close.
    const concern = concernAbout('ashdown', {
      safeNow: 'no',
      people: [...concernAbout('ashdown').people, { personId: adultId('shaw'), part: 'family_member' }],
    });
    await (await world.as('okoro')).send('declareInterest', { personId: adultId('okoro'), interestId: randomUUID(), kind: 'friend', inRecord: concern.concernId }); // prettier-ignore
    await lim.send('submitConcern', concern);
    await told(concern.concernId, 'IMMEDIATE_DANGER hale sent');
    expect(await sees('okoro', concern.concernId)).toBe('nothing');
  }, 60_000);
});

describe('a question about a report', () => {
  test('rings for whoever reported it, who may not read the record, and for nobody else; an answer settles it', async () => {
    const [lim, okoro] = [await world.as('lim'), await world.as('okoro')];
    const concern = concernAbout('ashdown');
    const record = concern.concernId;
    await lim.send('submitConcern', concern);
    const waiting = ['CONCERN_WAITING shaw sent', 'CONCERN_WAITING okoro sent'];
    await told(record, ...waiting);
    expect(await sees('lim', record)).toBe('nothing');
    await okoro.send('returnConcernForDetail', { concernId: record, question: 'At what time?' });
    await told(record, ...waiting, 'REPORT_ASKED lim sent');
    const { items, unseen } = await alertsOf(lim);
    expect(items.filter((item) => item.record === record)).toEqual([expect.objectContaining({ kind: 'REPORT_ASKED', seen: false })]); // prettier-ignore
    expect(unseen).toBeGreaterThan(0);
    expect(await sees('shaw', record)).toBe('CONCERN_WAITING');
    for (const key of adults.map((one) => one.key).filter((key) => !['lim', 'okoro', 'shaw'].includes(key)))
      expect({ key, sees: await sees(key, record) }).toEqual({ key, sees: 'nothing' });
    // It is told as their own report: the record itself stays shut.
    expect(await lim.ask('query ($id: ID!) { concern(id: $id) { id } }', { id: record })).toEqual({ concern: null });
    await okoro.send('addConcernAddendum', { concernId: record, kind: 'answer', text: 'At ten, says the office.' });
    await soon(async () => (await sees('lim', record)) === 'nothing');
  }, 60_000);
});

describe('what is handed over', () => {
  test('rings for whoever has it now, and not for who handed it over', async () => {
    const [lim, okoro] = [await world.as('lim'), await world.as('okoro')];
    const concern = concernAbout('ashdown');
    const record = concern.concernId;
    await lim.send('submitConcern', concern);
    await told(record, 'CONCERN_WAITING shaw sent', 'CONCERN_WAITING okoro sent');
    await okoro.send('reassignTriage', {
      concernId: record,
      triager: adultId('shaw'),
      reason: 'She knows the family.',
    });
    await told(record, 'CONCERN_WAITING shaw sent', 'CONCERN_WAITING okoro sent', 'CONCERN_YOURS shaw sent');
    expect([await sees('shaw', record), await sees('okoro', record)]).toEqual(['CONCERN_YOURS', 'CONCERN_WAITING']);
  }, 30_000);
});

describe('an alert', () => {
  test('is seen by one person for themselves, and is there as before', async () => {
    const [okoro, shaw] = [await world.as('okoro'), await world.as('shaw')];
    const concern = concernAbout('ashdown');
    const { position } = await (await world.as('lim')).send('submitConcern', concern);
    const input = { first: 100 };
    const look = async (browser: Browser, at: string) => (await browser.ask<Alerts>(ALERTS, { input }, { position: at })).alerts; // prettier-ignore
    const before = await look(okoro, position);
    const others = await look(shaw, position);
    const id = alertId('CONCERN_WAITING', concern.concernId);
    expect(before.items[0]).toMatchObject({ id, seen: false });
    const seen = await okoro.send('markAlertsSeen', { personId: okoro.person, alerts: [id] });
    const after = await look(okoro, seen.position);
    expect(after.items[0]).toMatchObject({ id, seen: true });
    expect(after.unseen).toBe(before.unseen - 1);
    expect(await look(shaw, seen.position)).toEqual(others);
  });

  test('is gone with its number for whoever is shut out meanwhile, though the projections stand still', async () => {
    const shaw = await world.as('shaw');
    const concern = concernAbout('ashdown');
    await (await world.as('lim')).send('submitConcern', concern);
    await told(concern.concernId, 'CONCERN_WAITING shaw sent', 'CONCERN_WAITING okoro sent');
    const before = await alertsOf(shaw);
    await world.product.runner.stop();
    await (await world.as('hale')).send('excludePerson', { recordId: concern.concernId, personId: adultId('shaw') });
    const after = await alertsOf(shaw);
    expect(JSON.stringify(after)).not.toContain(concern.concernId);
    expect(after.unseen).toBe(before.unseen - 1);
    expect(after.items).toHaveLength(before.items.length - 1);
  }, 30_000);
});
