import { adultId, idOf, schoolId } from '@caseward/seed';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, type Browser } from './testing/browser';
import { concernAbout, decisionFor, pupilAt } from './testing/concerns';
import { soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';

let world: World;
let okoro: Browser;
beforeAll(async () => {
  world = await raiseWorld();
  okoro = await world.as('okoro');
});
afterAll(() => world?.close());

const day = (ahead = 0) => new Date(Date.parse(world.clock.now()) + ahead * 86_400_000).toISOString().slice(0, 10);
const CASE = `query ($id: ID!) { childCase(id: $id) {
  openWork nextCommands restrictionsInForce contacts { contactId keptAway } expected { what by overdue }
  actions { id kind status overdue due what { text } owner { id } }
  referrals { id status overdue timesChased outcome concerns { text } } awaitedAdvice { id from }
} }`;
type File = Readonly<{
  childCase: Readonly<{
    openWork: readonly string[];
    nextCommands: readonly string[];
    restrictionsInForce: readonly string[];
    contacts: readonly Readonly<{ contactId: string; keptAway: string | null }>[];
    expected: readonly Readonly<{ what: string; by: string; overdue: boolean }>[];
    actions: readonly Readonly<{ id: string; kind: string; status: string; overdue: boolean; what: { text: string } | null; owner: { id: string } }>[]; // prettier-ignore
    referrals: readonly Readonly<{ id: string; status: string; overdue: boolean; timesChased: number; concerns: { text: string } }>[]; // prettier-ignore
    awaitedAdvice: readonly Readonly<{ id: string }>[];
  }> | null;
}>;
const fileOf = async (id: string, by = okoro, position?: string) =>
  (await by.ask<File>(CASE, { id }, position ? { position } : {})).childCase;
const MINE = '{ myCaseActions { total items { id caseId caseReference overdue what { text } } } }';
type Mine = Readonly<{ myCaseActions: { total: number; items: readonly Readonly<{ id: string; caseId: string }>[] } }>;

const aCaseAbout = async (place: number) => {
  const child = pupilAt('ashdown', place);
  const caseId = randomUUID();
  const lim = await world.as('lim');
  const concern = concernAbout('ashdown', { people: [{ personId: child, part: 'subject' }] });
  await lim.send('submitConcern', concern);
  await okoro.send('recordTriageDecision', { ...decisionFor(concern.concernId), outcome: 'open_case', caseId });
  await soon(async () => (await fileOf(caseId)) !== null);
  return { child, caseId };
};

describe('a referral', () => {
  const referralId = randomUUID();
  let its: { child: string; caseId: string };
  beforeAll(async () => {
    its = await aCaseAbout(20);
  });
  const refer = () => ({
    ...{ caseId: its.caseId, referralId, to: 'childrens_services', children: [its.child], on: day(), how: 'telephone' },
    ...{
      concerns: 'A pattern.',
      asksFor: 'An assessment.',
      consent: 'given',
      parents: 'informed',
      rationale: 'Enough.',
    },
  });

  test('is made once, and stands open in the case', async () => {
    const { position } = await okoro.send('makeReferral', refer());
    const file = await fileOf(its.caseId, okoro, position);
    expect(file?.openWork).toEqual(['case/referral-open']);
    expect(file?.referrals).toMatchObject([{ id: referralId, status: 'made', overdue: false, concerns: { text: 'A pattern.' } }]); // prettier-ignore
    expect(codeOf(await okoro.sendRaw('makeReferral', refer()))).toBe('case/referral-already-made');
  });

  test('without an answer in time becomes a task of whoever made it; asked for, the task is done', async () => {
    // Past a weekend and a bank holiday, whenever this runs.
    world.clock.jump(6 * 24 * 60);
    okoro = await world.as('okoro');
    await soon(async () => (await fileOf(its.caseId))?.actions.length === 1);
    expect((await fileOf(its.caseId))?.openWork).toContain('case/referral-unanswered');
    const [chase] = (await fileOf(its.caseId))?.actions ?? [];
    expect(chase).toMatchObject({ kind: 'chase_referral', status: 'open', owner: { id: adultId('okoro') } });
    const mine = await okoro.ask<Mine>(MINE);
    expect(mine.myCaseActions.items.map(({ id }) => id)).toContain(chase?.id);
    const { position } = await okoro.send('chaseReferral', { caseId: its.caseId, referralId, on: day(), how: 'telephone', said: 'Tomorrow.' }); // prettier-ignore
    const file = await fileOf(its.caseId, okoro, position);
    expect(file?.actions).toMatchObject([{ id: chase?.id, status: 'done' }]);
    expect(file?.referrals).toMatchObject([{ timesChased: 1, overdue: false }]);
  });
});

describe('a task', () => {
  test('is given only to somebody who may see the case, and nobody else learns of it', async () => {
    const { caseId } = await aCaseAbout(21);
    const actionId = randomUUID();
    const task = { caseId, actionId, what: 'Ring the nurse.', owner: adultId('shaw'), due: day(3), basis: 'our_plan' };
    expect(codeOf(await okoro.sendRaw('addCaseAction', { ...task, owner: adultId('lim') }))).toBe('case/owner-cannot-see-it'); // prettier-ignore
    const { position } = await okoro.send('addCaseAction', task);
    const [shaw, lim, bell] = [await world.as('shaw'), await world.as('lim'), await world.as('bell')];
    const hers = await shaw.ask<Mine>(MINE, {}, { position });
    const given = hers.myCaseActions.items.find(({ id }) => id === actionId);
    expect(given).toMatchObject({ caseId, what: { text: 'Ring the nurse.' } });
    for (const other of [lim, bell]) {
      expect(await fileOf(caseId, other)).toBeNull();
      const theirs = (await other.ask<Mine>(MINE)).myCaseActions.items;
      expect(theirs.map(({ id }) => id)).not.toContain(actionId);
      expect(codeOf(await other.sendRaw('completeCaseAction', { caseId, actionId, done: 'So.' }))).toBe('record/not-found'); // prettier-ignore
    }
    await shaw.send('completeCaseAction', { caseId, actionId, done: 'Rang.' });
    expect(codeOf(await shaw.sendRaw('cancelCaseAction', { caseId, actionId, reason: 'No.' }))).toBe('case/no-action-open'); // prettier-ignore
  });
});

describe('information about a child', () => {
  test('goes to nobody whom a restriction keeps away, and to no parent unlooked', async () => {
    const { child, caseId } = await aCaseAbout(22);
    const [mother, father] = [randomUUID(), randomUUID()];
    const family = { pupilId: child, schoolId: schoolId('ashdown') };
    const contact = (contactId: string, name: string) => ({ contactId, name, phones: [] });
    await okoro.send('setPupilContacts', {
      ...family,
      contacts: [contact(mother, 'Ms Vale'), contact(father, 'Mr Vale')],
    });
    await okoro.send('setContactRestriction', {
      ...{ ...family, restrictionId: randomUUID(), kind: 'no_contact', contactId: father, who: 'Mr Vale' },
    });
    await soon(async () => (await fileOf(caseId))?.restrictionsInForce.length === 1);
    const file = await fileOf(caseId);
    expect(file?.contacts.find(({ contactId }) => contactId === father)?.keptAway).toBe('no_contact');
    expect(file?.contacts.find(({ contactId }) => contactId === mother)?.keptAway).toBeNull();
    const share = {
      ...{
        caseId,
        children: [child],
        with: 'parent_or_carer',
        to: 'A parent',
        on: day(),
        how: 'letter',
        what: 'The plan.',
      },
      ...{ why: 'Theirs to know.', basis: 'public_task', consent: 'given' },
    };
    expect(codeOf(await okoro.sendRaw('shareInformation', { ...share, contactId: father }))).toBe('case/contact-kept-away'); // prettier-ignore
    expect(codeOf(await okoro.sendRaw('shareInformation', { ...share, contactId: mother }))).toBe('case/restriction-unchecked'); // prettier-ignore
    await okoro.send('shareInformation', { ...share, contactId: mother, restrictionCheck: 'It names the father.' });
  });
});

describe('the dates of a case', () => {
  test('follow from its meetings', async () => {
    const { caseId } = await aCaseAbout(23);
    const meeting = { caseId, on: day(), attendance: 'attended', decisions: 'As agreed.' };
    await okoro.send('recordStrategyDiscussion', { ...meeting, outcome: 'section_47' });
    const first = await okoro.send('recordSupervision', { caseId, on: day(), reflection: 'Slow down.' });
    const before = await fileOf(caseId, okoro, first.position);
    expect(before?.expected.map(({ what }) => what).sort()).toEqual(['conference', 'supervision']);
    expect(before?.expected.find(({ what }) => what === 'supervision')?.by).toBe(day(42));
    const { position } = await okoro.send('recordConference', { ...meeting, kind: 'initial', outcome: 'on_a_plan' });
    const after = await fileOf(caseId, okoro, position);
    expect(after?.expected.map(({ what }) => what).sort()).toEqual(['core_group', 'review_conference', 'supervision']);
  });
});

test('advice on a concern, and a duty beside its route, stand in its history; its reporter may write down the latter', async () => {
  const lim = await world.as('lim');
  const concern = concernAbout('ashdown');
  await lim.send('submitConcern', concern);
  const { concernId } = concern;
  await okoro.send('seekAdviceOnConcern', { concernId, from: 'police', on: day(), question: 'Now?' });
  await okoro.send('recordAdviceOnConcern', { concernId, from: 'police', on: day(), advice: 'Now.' });
  const duty = { concernId, route: 'female_genital_mutilation', applies: true, on: day(), reason: 'She told me.' };
  expect(codeOf(await lim.sendRaw('recordStatutoryRoute', duty))).toBe('concern/who-reported-missing');
  const { position } = await lim.send('recordStatutoryRoute', { ...duty, reportedBy: 'Ms Lim' });
  const HISTORY = 'query ($id: ID!) { concern(id: $id) { history { kind } } }';
  const { concern: told } = await okoro.ask<{ concern: { history: { kind: string }[] } }>(HISTORY, { id: concernId }, { position }); // prettier-ignore
  expect(told.history.map(({ kind }) => kind)).toEqual(['ConcernSubmitted', 'AdviceSought', 'AdviceReceived', 'StatutoryRouteRecorded']); // prettier-ignore
});

test('the demo tells a protected child from the first concern to the end of the plan', async () => {
  const told = await fileOf(idOf('case/long-way-home'));
  expect(told?.referrals).toMatchObject([{ status: 'answered', timesChased: 1 }]);
  expect(told?.actions.filter(({ status }) => status === 'done').length).toBeGreaterThan(4);
});
