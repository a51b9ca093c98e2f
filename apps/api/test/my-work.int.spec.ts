import { adultId } from '@caseward/seed';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from './testing/browser';
import { concernAbout, decisionFor, pupilAt } from './testing/concerns';
import { soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';

let world: World;
const names = ['lim', 'okoro', 'shaw', 'hale', 'gray'] as const;
const people = {} as Record<(typeof names)[number], Browser>;
const signIn = async () => {
  for (const name of names) people[name] = await world.as(name);
};
/** Sessions do not last so long. */
const days = async (n: number) => {
  world.clock.jump(n * 24 * 60);
  await signIn();
};
beforeAll(async () => {
  world = await raiseWorld();
  await signIn();
});
afterAll(() => world?.close());

const WORK = `query ($first: Int! = 100, $after: String) { myWork(first: $first, after: $after) {
  total overdue next nextDue items { id recordId reference what due overdue schoolId people { id initials } }
} }`;
type Item = Readonly<{ id: string; recordId: string; what: string; due: string | null; overdue: boolean; people: readonly { id: string }[] }>; // prettier-ignore
type List = Readonly<{ total: number; overdue: number; next: string | null; nextDue: string | null; items: readonly Item[] }>; // prettier-ignore
type Name = keyof typeof people;
const workOf = async (who: Name, variables: object = {}, position?: string) =>
  (await people[who].ask<{ myWork: List }>(WORK, variables, position ? { position } : {})).myWork;
const waits = async (who: Name, record: string) =>
  (await workOf(who)).items.filter(({ recordId }) => recordId === record).map(({ what }) => what);

const report = async (child: number, more: object = {}) => {
  const concern = concernAbout('ashdown', {
    people: [{ personId: pupilAt('ashdown', child), part: 'subject' }],
    ...more,
  });
  const { position } = await people.lim.send('submitConcern', concern);
  await workOf('okoro', {}, position);
  return concern.concernId;
};

test('a concern that nobody has taken waits for the whole team of its school, and for nobody else', async () => {
  const id = await report(20);
  for (const who of ['okoro', 'shaw'] as const) expect(await waits(who, id)).toEqual(['DECIDE_ON_CONCERN']);
  for (const who of ['lim', 'hale', 'gray'] as const) expect(await waits(who, id)).toEqual([]);
  const one = (await workOf('okoro')).items.find(({ recordId }) => recordId === id);
  expect(one).toMatchObject({ overdue: false, people: [{ id: pupilAt('ashdown', 20) }] });
});

test('taken by one, it no longer waits for the others; decided on, for nobody', async () => {
  const id = await report(21);
  await people.shaw.send('claimTriage', { concernId: id });
  await soon(async () => (await waits('okoro', id)).length === 0);
  expect(await waits('shaw', id)).toEqual(['DECIDE_ON_CONCERN']);
  await people.shaw.send('recordTriageDecision', { ...decisionFor(id), outcome: 'no_action' });
  await soon(async () => (await waits('shaw', id)).length === 0);
});

test('decided on without a next step, it waits on, for whoever has it or for all, until somebody says what follows', async () => {
  const inbox = async (queue: string) => {
    const ask = 'query ($input: TriageInboxInput!) { triageInbox(input: $input) { items { id } } }';
    const { triageInbox } = await people.okoro.ask<{ triageInbox: { items: { id: string }[] } }>(ask, { input: { queue, first: 100 } }); // prettier-ignore
    return triageInbox.items.some((one) => one.id === id);
  };
  const id = await report(26);
  await people.okoro.send('recordTriageDecision', decisionFor(id));
  await soon(async () => (await waits('okoro', id))[0] === 'SAY_WHAT_FOLLOWS');
  expect(await waits('shaw', id)).toEqual(['SAY_WHAT_FOLLOWS']);
  expect(await waits('lim', id)).toEqual([]);
  expect([await inbox('new'), await inbox('decided')]).toEqual([true, false]);
  await people.shaw.send('claimTriage', { concernId: id });
  await soon(async () => (await waits('okoro', id)).length === 0);
  expect(await waits('shaw', id)).toEqual(['SAY_WHAT_FOLLOWS']);
  expect([await inbox('new'), await inbox('waiting')]).toEqual([false, true]);
  await people.shaw.send('closeConcern', { concernId: id, reason: 'Nothing more is needed.' });
  await soon(async () => (await waits('shaw', id)).length === 0);
  expect([await inbox('new'), await inbox('waiting'), await inbox('decided')]).toEqual([false, false, true]);
});

test('what is watched is still to come, and then due', async () => {
  const id = await report(22);
  await people.shaw.send('claimTriage', { concernId: id });
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  await people.shaw.send('recordTriageDecision', { ...decisionFor(id), outcome: 'monitor', reviewOn: day });
  await soon(async () => (await waits('shaw', id)).length === 0);
  expect((await workOf('shaw')).nextDue?.slice(0, 10)).toBe(day);
  await days(3);
  expect(await waits('shaw', id)).toEqual(['REVIEW_CONCERN']);
});

test('a reporter who was asked something is told so, and of nobody whom it is about', async () => {
  const id = await report(23);
  await people.okoro.send('returnConcernForDetail', { concernId: id, question: 'At what time was it?' });
  await soon(async () => (await waits('lim', id)).length === 1);
  const item = (await workOf('lim')).items.find(({ recordId }) => recordId === id);
  expect(item).toMatchObject({ recordId: id, what: 'ANSWER_ABOUT_REPORT', people: [] });
  await people.lim.send('addConcernAddendum', { concernId: id, text: 'At ten.' });
  await soon(async () => (await waits('lim', id)).length === 0);
});

test('a concern about an adult waits for nobody whom it shuts out', async () => {
  const id = await report(24, { people: [{ personId: adultId('okoro'), part: 'adult_of_concern' }] });
  for (const who of ['okoro', 'shaw', 'lim'] as const) {
    const list = await workOf(who);
    expect(JSON.stringify(list)).not.toContain(id);
    expect(list.total).toBe(list.items.length);
  }
  expect(await waits('hale', id)).toEqual(['DECIDE_ON_CONCERN']);
});

test('late comes first, is counted, and page follows page', async () => {
  await report(25, { safeNow: 'not_sure' });
  await days(1);
  const all = await workOf('okoro');
  const dues = all.items.map(({ due }) => due ?? '9');
  expect(dues).toEqual([...dues].sort());
  expect(all.overdue).toBe(all.items.filter(({ overdue }) => overdue).length);
  expect(all.overdue).toBeGreaterThan(0);
  const seen: string[] = [];
  for (let after: string | null = null, pages = 0; pages < 100; pages++) {
    const page: List = await workOf('okoro', { first: 2, after });
    seen.push(...page.items.map(({ id }) => id));
    if ((after = page.next) === null) break;
  }
  expect(seen).toEqual(all.items.map(({ id }) => id));
});
