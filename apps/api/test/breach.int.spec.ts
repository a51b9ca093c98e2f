import { adultId, idOf, schoolId } from '@caseward/seed';
import { companionId, Refusal } from '@caseward/kernel';
import { CommandGate, system } from '@caseward/server-kit';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, type Browser } from './testing/browser';
import { concernAbout, decisionFor, pupilAt, today } from './testing/concerns';
import { soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';

let world: World;
let by: Readonly<Record<'lim' | 'okoro' | 'shaw' | 'hale' | 'patel' | 'amin' | 'nair' | 'reid' | 'bell', Browser>>;
beforeAll(async () => {
  world = await raiseWorld();
  const people = ['lim', 'okoro', 'shaw', 'hale', 'patel', 'amin', 'nair', 'reid', 'bell'] as const;
  const pairs = await Promise.all(people.map(async (key) => [key, await world.as(key)] as const));
  by = Object.fromEntries(pairs) as typeof by; // one for each of them
}, 120_000);
afterAll(() => world?.close());

const BREACH = `query ($id: ID!) { breachCase(id: $id) {
  id status severity outcome hindrances nextCommands subject { id } account { text } clauses { policy clause }
  data { risk settled late due } parties { party how complaints } clocks { clock due } hold { automatic } story { kind details { value } } whoCanSee { personId }
} }`;
type File = Readonly<{
  status: string;
  hindrances: readonly string[];
  nextCommands: readonly string[];
  account: { text: string } | null;
  clauses: readonly Readonly<{ policy: string }>[];
  story: readonly Readonly<{ kind: string; details: readonly Readonly<{ value: string | null }>[] }>[];
  whoCanSee: readonly Readonly<{ personId: string }>[];
}>;
const fileOf = async (id: string, who: Browser, position?: string) =>
  (await who.ask<{ breachCase: File | null }>(BREACH, { id }, position ? { position } : {})).breachCase;
const LIST = '{ breachCases(first: 100) { total items { id } } }';
const listOf = async (who: Browser) =>
  (await who.ask<{ breachCases: { total: number; items: readonly { id: string }[] } }>(LIST)).breachCases;

const bySystem = (type: string, input: object) =>
  world.product.app.get(CommandGate).execute({ type, input, commandId: randomUUID(), asker: system('test') });
const opening = (more: object = {}) => ({
  breachId: randomUUID(), schoolId: schoolId('ashdown'), personType: 'staff', subject: adultId('reid'), affected: [],
  category: 'friend_or_follow', personalData: 'no', account: 'Follows a pupil who left in July.',
  clauses: [{ policy: 'Acceptable use', version: '3', clause: '4.2' }], ...more,
}); // prettier-ignore
const tests = { confidentiality: 'no', defamation: 'no', reputation: 'no', illegality: 'no', liability: 'no', childSafety: 'no' }; // prettier-ignore
const why = { rationale: 'Because.' };
const refused = async (who: Browser, command: string, input: object) => codeOf(await who.sendRaw(command, input));

test('a breach goes its whole way: opened, judged, investigated, decided, told, debriefed, its lesson routed, closed', async () => {
  const { okoro, hale, nair } = by;
  const input = opening({ category: 'confidentiality', personalData: 'yes' });
  const { breachId } = input;
  const opened = await okoro.send('openBreachCase', input);
  expect(await fileOf(breachId, okoro, opened.position)).toMatchObject({
    status: 'opened',
    account: { text: input.account },
    clauses: [{ policy: 'Acceptable use', clause: '4.2' }],
    clocks: [{ clock: 'severity' }, { clock: 'data' }],
  });
  // The data protection officer was called; the head judges, and the lead does not.
  expect((await fileOf(breachId, nair))?.nextCommands).toEqual(expect.arrayContaining(['assessDataBreach']));
  expect((await fileOf(breachId, nair))?.nextCommands).not.toContain('assessSeverity');
  expect((await fileOf(breachId, okoro))?.nextCommands).not.toContain('assessSeverity');
  const grave = { breachId, ...tests, confidentiality: 'yes', severity: 'high', ...why };
  expect(await refused(okoro, 'assessSeverity', grave)).toBe('record/not-found');
  await hale.send('assessSeverity', grave);
  expect(await refused(hale, 'manageInformally', { breachId, ...why })).toBe('breach/must-be-investigated');
  await hale.send('orderInvestigation', { breachId, ...why });

  const process = randomUUID();
  await bySystem('HoldBreachForProcess', { breachId, process });
  const investigationId = companionId(breachId, 'investigation');
  await bySystem('ReceiveFindings', { breachId, investigationId, investigators: [adultId('shaw')] });
  const outcome = { breachId, outcome: 'training', ...why };
  expect(await refused(hale, 'decideBreachOutcome', outcome)).toBe('breach/held');
  await bySystem('ReleaseBreachFromProcess', { breachId, process });
  const decided = await hale.send('decideBreachOutcome', outcome);
  const lessonId = randomUUID();
  await bySystem('NoteLessonProposed', { breachId, lessonId });
  const close = { breachId, summary: 'What happened.' };
  expect(await refused(okoro, 'closeBreachCase', close)).toBe('breach/data-unassessed');
  expect((await fileOf(breachId, hale, decided.position))?.hindrances).toEqual(expect.arrayContaining([
    'breach/data-unassessed', 'breach/party-not-informed', 'breach/debrief-due',
  ])); // prettier-ignore

  await nair.send('assessDataBreach', { breachId, risk: 'likely', ...why });
  expect(await refused(okoro, 'closeBreachCase', close)).toBe('breach/data-unreported');
  await nair.send('reportDataBreach', { breachId, report: 'reported', reference: 'IC-1' });
  const today = new Date().toISOString().slice(0, 10);
  const letter = { breachId, party: 'subject', how: 'letter', on: today, said: 'The outcome.', complaints: true };
  await hale.send('informParties', letter);
  expect(await refused(okoro, 'closeBreachCase', close)).toBe('breach/rights-not-given');
  await hale.send('informParties', { ...letter, whistleblowing: true });
  expect(await refused(hale, 'proposeDebriefWaiver', { breachId, reason: 'x' })).toBe('breach/too-serious-to-waive');
  await bySystem('NoteDebriefHeld', { breachId, debriefId: companionId(breachId, 'debrief') }).catch(() => undefined);
  expect(await refused(okoro, 'closeBreachCase', close)).toBe('breach/lesson-not-routed');
  await bySystem('NoteLessonRouted', { breachId, lessonId });
  const closed = await okoro.send('closeBreachCase', close);
  expect(await fileOf(breachId, okoro, closed.position)).toMatchObject({ status: 'closed', hindrances: [], data: { late: false } }); // prettier-ignore
  // Somebody outside begins to lead once it is closed: it stays quiet, and waits as soon as it is open again.
  await bySystem('HoldBreachForProcess', { breachId, process: randomUUID() });
  expect(await fileOf(breachId, okoro, closed.position)).toMatchObject({ status: 'closed', hold: null, clocks: [] });
  const again = await okoro.send('reopenBreachCase', { breachId, reason: 'A new message.' });
  expect(await fileOf(breachId, hale, again.position)).toMatchObject({ hold: { automatic: true } });
  expect(await refused(hale, 'decideBreachOutcome', outcome)).toBe('breach/held');
});

test('whoever it is about finds nothing: not by its id, not in a list, not in a search; nor does another school', async () => {
  const { okoro, reid, lim, bell, shaw } = by;
  const input = opening();
  const { breachId } = input;
  const { position } = await okoro.send('openBreachCase', input);
  expect(await fileOf(breachId, shaw, position)).not.toBeNull();
  for (const one of [reid, lim, bell]) {
    expect(await fileOf(breachId, one)).toBeNull();
    expect((await listOf(one)).items).not.toContainEqual({ id: breachId });
    expect(await refused(one, 'addBreachAddendum', { breachId, text: 'x' })).toBe('record/not-found');
  }
  expect((await listOf(okoro)).items).toContainEqual({ id: breachId });
  expect((await fileOf(breachId, okoro))?.whoCanSee.map(({ personId }) => personId).sort()).toEqual(
    ['okoro', 'shaw', 'hale'].map(adultId).sort(),
  );
});

test('about the head, it goes to the chair of governors and to whoever opened it, and to nobody else', async () => {
  const { okoro, hale, patel, amin, shaw } = by;
  const input = opening({ subject: adultId('hale') });
  const { breachId } = input;
  const { position } = await amin.send('openBreachCase', input);
  for (const one of [hale, okoro, shaw]) expect(await fileOf(breachId, one, position)).toBeNull();
  expect((await fileOf(breachId, patel))?.nextCommands).toContain('assessSeverity');
  expect((await fileOf(breachId, amin))?.nextCommands).not.toContain('assessSeverity');
  expect(await refused(amin, 'assessSeverity', { breachId, ...tests, severity: 'low', ...why })).toBe(
    'breach/not-yours',
  );
  await patel.send('assessSeverity', { breachId, ...tests, severity: 'low', ...why });
  await patel.send('manageInformally', { breachId, ...why });
});

test('two people let a debrief go: the head proposes, and the trust’s lead, who is called to it, agrees', async () => {
  const { okoro, hale, amin } = by;
  const input = opening();
  const { breachId } = input;
  await okoro.send('openBreachCase', input);
  await hale.send('assessSeverity', { breachId, ...tests, severity: 'low', ...why });
  await hale.send('manageInformally', { breachId, ...why });
  await hale.send('decideBreachOutcome', { breachId, outcome: 'advice', ...why });
  expect(await fileOf(breachId, amin)).toBeNull();
  expect(await refused(amin, 'waiveDebrief', { breachId, reason: 'x' })).toBe('breach/waiver-not-proposed');
  const { position } = await hale.send('proposeDebriefWaiver', { breachId, reason: 'Nothing new.' });
  expect((await fileOf(breachId, amin, position))?.nextCommands).toContain('waiveDebrief');
  const waived = await amin.send('waiveDebrief', { breachId, reason: 'Agreed.' });
  expect(await fileOf(breachId, okoro, waived.position)).toMatchObject({ status: 'debrief_waived' });
});

test('a concern that is a breach goes on as one: the concern says so, and whoever was shut out of it stays out', async () => {
  const { lim, okoro, shaw } = by;
  const child = pupilAt('ashdown', 30);
  await shaw.send('declareInterest', { personId: adultId('shaw'), interestId: randomUUID(), kind: 'relative', inPerson: child }); // prettier-ignore
  const concern = concernAbout('ashdown', { people: [{ personId: child, part: 'may_have_caused_harm' }] });
  const { concernId } = concern;
  await lim.send('submitConcern', concern);
  await okoro.send('recordTriageDecision', decisionFor(concernId));
  const breachId = randomUUID();
  await okoro.send('routeConcernToBreach', {
    concernId, breachId, subject: child, category: 'image_use', personalData: 'no', reason: 'A rule, no risk.',
  }); // prettier-ignore
  await soon(async () => (await fileOf(breachId, okoro)) !== null);
  const CONCERN = 'query ($id: ID!) { concern(id: $id) { status breachId } }';
  expect(await okoro.ask(CONCERN, { id: concernId })).toEqual({ concern: { status: 'breach_routed', breachId } });
  expect(await fileOf(breachId, okoro)).toMatchObject({ subject: { id: child }, clauses: [] });
  expect(await fileOf(breachId, shaw)).toBeNull();
  const again = { concernId, breachId: randomUUID(), category: 'image_use', personalData: 'no', reason: 'x' };
  expect(await refused(okoro, 'routeConcernToBreach', again)).toBe('concern/already-a-breach');
});

test('a child who has changed school since: the concern goes on as a breach all the same, where it happened', async () => {
  const { lim, okoro, bell } = by;
  const child = { pupilId: pupilAt('ashdown', 31) };
  const people = [{ personId: child.pupilId, part: 'may_have_caused_harm' }];
  const concern = concernAbout('ashdown', { people });
  const { concernId } = concern;
  await lim.send('submitConcern', concern);
  await bySystem('RecordPupilLeaving', { ...child, schoolId: schoolId('ashdown'), leftOn: today() });
  const identity = { legalFirstName: 'Idris', legalLastName: 'Vale', dateOfBirth: '2016-05-04' };
  await bell.send('admitPupil', { ...child, schoolId: schoolId('brookside'), yearGroup: '5', className: '5A', identity }); // prettier-ignore
  await okoro.send('recordTriageDecision', decisionFor(concernId));
  const breachId = randomUUID();
  const routing = {
    concernId,
    breachId,
    subject: child.pupilId,
    category: 'image_use',
    personalData: 'no',
    reason: 'x',
  };
  await okoro.send('routeConcernToBreach', routing);
  await soon(async () => (await fileOf(breachId, okoro)) !== null);
  expect(await fileOf(breachId, okoro)).toMatchObject({ subject: { id: child.pupilId } });
  expect(await fileOf(breachId, bell)).toBeNull();
});

test('a concern that nobody inside could deal with as a breach is refused in words, and waits for another step', async () => {
  const { lim, okoro } = by;
  const concern = concernAbout('ashdown', { people: [{ personId: pupilAt('ashdown', 32), part: 'subject' }] });
  const { concernId } = concern;
  await lim.send('submitConcern', concern);
  const decided = await okoro.send('recordTriageDecision', decisionFor(concernId));
  for (const key of ['hale', 'patel', 'amin', 'stone', 'ruiz'])
    await bySystem('ExcludePerson', { recordId: concernId, personId: adultId(key) });
  const routing = { concernId, breachId: randomUUID(), category: 'image_use', personalData: 'no', reason: 'x' };
  expect(await refused(okoro, 'routeConcernToBreach', routing)).toBe('concern/nobody-for-a-breach');
  const CONCERN = 'query ($id: ID!) { concern(id: $id) { status } }';
  expect(await okoro.ask(CONCERN, { id: concernId }, decided)).toEqual({ concern: { status: 'triaged' } });
});

test('a concern whose breach case is refused in the end comes back, waits for a next step, and can go on again', async () => {
  const { lim, okoro } = by;
  const concern = concernAbout('ashdown', { people: [{ personId: pupilAt('ashdown', 33), part: 'subject' }] });
  const { concernId } = concern;
  await lim.send('submitConcern', concern);
  await okoro.send('recordTriageDecision', decisionFor(concernId));
  const CONCERN = 'query ($id: ID!) { concern(id: $id) { status breachId history { kind } } }';
  type Back = { concern: { status: string; breachId: string | null; history: { kind: string }[] } | null };
  const shown = async () => (await okoro.ask<Back>(CONCERN, { id: concernId })).concern;
  const gate = world.product.app.get(CommandGate);
  const execute = gate.execute.bind(gate);
  // Whoever was in line has left between the step and its answer.
  const between = jest
    .spyOn(gate, 'execute')
    .mockImplementation((sent) =>
      sent.type === 'OpenBreachCase' ? Promise.reject(new Refusal('breach/nobody-may-deal-with-it')) : execute(sent),
    );
  const routing = { concernId, breachId: randomUUID(), category: 'image_use', personalData: 'no', reason: 'x' };
  try {
    await okoro.send('routeConcernToBreach', routing);
    await soon(async () => (await shown())?.history.some(({ kind }) => kind === 'ConcernTurnedAwayByBreach') ?? false);
  } finally {
    between.mockRestore();
  }
  expect(await shown()).toMatchObject({ status: 'triaged', breachId: null });
  const breachId = randomUUID();
  await okoro.send('routeConcernToBreach', { ...routing, breachId });
  await soon(async () => (await fileOf(breachId, okoro)) !== null);
  expect(await shown()).toMatchObject({ status: 'breach_routed', breachId });
});

test('a child’s safety is taken care of by a concern that one may open, before anything else goes on', async () => {
  const { okoro, hale } = by;
  const input = opening();
  const { breachId } = input;
  await okoro.send('openBreachCase', input);
  await hale.send('assessSeverity', { breachId, ...tests, childSafety: 'not_sure', severity: 'low', ...why });
  expect(await refused(hale, 'manageInformally', { breachId, ...why })).toBe('breach/safeguarding-not-linked');
  const concern = concernAbout('ashdown');
  await okoro.send('submitConcern', concern);
  const link = { breachId, route: 'concern', concernId: concern.concernId };
  expect(await refused(okoro, 'linkSafeguardingRecord', { ...link, concernId: randomUUID() })).toBe(
    'breach/concern-not-fit',
  );
  await okoro.send('linkSafeguardingRecord', link);
  await hale.send('manageInformally', { breachId, ...why });
});

test('the law’s 72 hours are kept: what nobody reported is escalated once, and the trust’s lead is called', async () => {
  const { okoro, amin } = by;
  const input = opening({ category: 'confidentiality', personalData: 'yes' });
  const { breachId } = input;
  await okoro.send('openBreachCase', input);
  expect(await fileOf(breachId, amin)).toBeNull();
  world.clock.jump(73 * 60);
  // Their sessions have ended meanwhile.
  const again = await world.as('amin');
  const escalated = async () => {
    const told = (await fileOf(breachId, again))?.story.filter(({ kind }) => kind === 'BreachCaseEscalated') ?? [];
    return told.filter(({ details }) => details.some(({ value }) => value === 'data'));
  };
  // Who is called is let in a moment before it stands in the story.
  await soon(async () => (await escalated()).length > 0, 20_000);
  expect(await escalated()).toHaveLength(1);
}, 60_000);

test('the demo tells four of them, one waiting for its first judgement', async () => {
  const gray = await world.as('gray');
  expect(await fileOf(idOf('breach/photo-shared'), gray)).toMatchObject({ status: 'opened' });
});
