import { adultId, schoolId } from '@caseward/seed';
import { defaultRules } from '@caseward/kernel';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, type Browser } from './testing/browser';
import { concernAbout, decisionFor, pupilAt, today } from './testing/concerns';
import { soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';

let world: World;
let okoro: Browser;
let lim: Browser;
beforeAll(async () => {
  world = await raiseWorld();
  [okoro, lim] = await Promise.all([world.as('okoro'), world.as('lim')]);
});
afterAll(() => world?.close());

type Text = { text: string | null; erased: boolean } | null;
const TEXT = '{ text erased }';
const CONCERN = `query ($id: ID!) { concern(id: $id) { account ${TEXT} place ${TEXT} nextCommands triageDue whoCanSee { personId }
  corrections { part before ${TEXT} reason ${TEXT} } history { kind details { text ${TEXT} } } } }`;
type Shown = {
  concern: {
    account: Text;
    place: Text;
    nextCommands: string[];
    triageDue: string;
    whoCanSee: { personId: string }[];
    corrections: { part: string; before: Text; reason: Text }[];
    history: { kind: string; details: { text: Text }[] }[];
  } | null;
};
const CASE = `query ($id: ID!) { childCase(id: $id) { chronology { kind number details { text ${TEXT} } }
  actions { what ${TEXT} } } }`;
const MINE = `query ($id: ID!) { myReport(id: $id) { account ${TEXT} place ${TEXT} } }`;
const WRITTEN = `query ($text: String!) { search(input: { text: $text, kinds: ["written"] }) { groups { items { __typename } } } }`;
/** It is opened by reaction. */
const caseThere = (caseId: string) =>
  soon(async () => (await okoro.ask<{ childCase: object | null }>(CASE, { id: caseId })).childCase !== null);
const reason = 'The reporter had the wrong street.';

test('a report is put right beside what it said first; its reporter still reads what they wrote', async () => {
  const concern = concernAbout('ashdown', { place: 'Hill Street' });
  await lim.send('submitConcern', concern);
  const right = { concernId: concern.concernId, part: 'place', text: 'Mill Lane', reason };
  const { position } = await okoro.send('correctConcern', right);
  const { concern: shown } = await okoro.ask<Shown>(CONCERN, { id: concern.concernId }, { position });
  expect(shown?.place?.text).toBe('Mill Lane');
  expect(shown?.corrections).toMatchObject([{ part: 'place', before: { text: 'Hill Street' }, reason: { text: reason } }]); // prettier-ignore
  const own = await lim.ask<{ myReport: { place: Text } }>(MINE, { id: concern.concernId }, { position });
  expect(own.myReport.place?.text).toBe('Hill Street');
  expect(codeOf(await lim.sendRaw('correctConcern', right))).toBe('record/not-found');
});

test('a text that is taken out is read nowhere any more: not by the team, its reporter, the case, or a search', async () => {
  const secret = 'Zephyrine told me about her neighbour.';
  const concern = concernAbout('ashdown', { account: secret, people: [{ personId: pupilAt('ashdown', 45), part: 'subject' }] }); // prettier-ignore
  const { concernId } = concern;
  await lim.send('submitConcern', concern);
  const caseId = randomUUID();
  await okoro.send('recordTriageDecision', decisionFor(concernId));
  await okoro.send('openCaseFromConcern', { concernId, caseId });
  await caseThere(caseId);
  const everywhere = async (position: Parameters<Browser['ask']>[2]) =>
    JSON.stringify([
      await okoro.ask(CONCERN, { id: concernId }, position),
      await okoro.ask(CASE, { id: caseId }, position),
      await lim.ask(MINE, { id: concernId }, position),
    ]);
  const before = await okoro.send('addConcernAddendum', { concernId, text: 'Ring the school nurse.' });
  expect((await everywhere(before)).split('Zephyrine').length).toBeGreaterThan(3);

  const taken = { concernId, text: `${concernId}/1/account`, basis: 'third_party_at_risk', reason: 'It names a neighbour.' }; // prettier-ignore
  const shaw = await world.as('shaw');
  expect(codeOf(await shaw.sendRaw('redactConcern', taken))).toBe('record/not-found');
  const offered = await shaw.ask<Shown>(CONCERN, { id: concernId });
  expect(offered.concern?.nextCommands).toContain('correctConcern');
  expect(offered.concern?.nextCommands).not.toContain('redactConcern');
  const after = await okoro.send('redactConcern', taken);
  const left = await everywhere(after);
  expect(left).not.toContain('Zephyrine');
  expect(left).toContain('It names a neighbour.');
  expect(left).toContain('Ring the school nurse.');
  const { concern: shown } = await okoro.ask<Shown>(CONCERN, { id: concernId }, after);
  expect(shown?.account).toEqual({ text: null, erased: true });
  expect(codeOf(await okoro.sendRaw('redactConcern', taken))).toBe('concern/text-redacted');
});

test('the text of an entry of a case that is taken out leaves its tasks as well', async () => {
  const concern = concernAbout('ashdown', { people: [{ personId: pupilAt('ashdown', 46), part: 'subject' }] });
  const { concernId } = concern;
  await okoro.send('submitConcern', concern);
  await okoro.send('recordTriageDecision', decisionFor(concernId));
  const caseId = randomUUID();
  await okoro.send('openCaseFromConcern', { concernId, caseId });
  await caseThere(caseId);
  const task = { caseId, actionId: randomUUID(), owner: adultId('okoro'), due: '2099-01-05', basis: 'our_plan', what: 'Ring Zephyrine.' }; // prettier-ignore
  const added = await okoro.send('addCaseAction', task);
  type File = { childCase: { chronology: { kind: string; number: number }[]; actions: { what: Text }[] } };
  const file = await okoro.ask<File>(CASE, { id: caseId }, added);
  expect(JSON.stringify(file)).toContain('Zephyrine');
  const number = file.childCase.chronology.find(({ kind }) => kind === 'CaseActionAdded')?.number;
  const after = await okoro.send('redactCaseEntry', { caseId, entry: `${caseId}/${number}`, basis: 'wrong_person', reason: 'Another child.' }); // prettier-ignore
  const without = await okoro.ask<File>(CASE, { id: caseId }, after);
  expect(JSON.stringify(without)).not.toContain('Zephyrine');
  expect(without.childCase.actions).toEqual([{ what: { text: null, erased: true } }]);
});

test('the rules of a school steer who receives a concern and by when; taken back, they do so no more', async () => {
  const hale = await world.as('hale');
  const school = schoolId('ashdown');
  const day = new Date().toLocaleDateString('sv', { timeZone: 'Europe/London' });
  const rules = { ...defaultRules, childConcernsTo: 'team_and_head', urgentTriageMinutes: 10 };
  const ruleSet = { ruleSetId: randomUUID(), schoolId: school, from: day, ...rules };
  expect(codeOf(await lim.sendRaw('setRuleSet', ruleSet))).toBe('record/not-found');
  const reported = async () => {
    const concern = concernAbout('ashdown', { safeNow: 'no' });
    const sent = await lim.send('submitConcern', concern);
    const seen = (await okoro.ask<Shown>(CONCERN, { id: concern.concernId }, sent)).concern;
    const head = (await hale.ask<Shown>(CONCERN, { id: concern.concernId }, sent)).concern !== null;
    const minutes = Math.round((Date.parse(seen?.triageDue ?? '') - Date.now()) / 60_000);
    return { head, minutes, shown: seen?.whoCanSee.some(({ personId }) => personId === adultId('hale')) };
  };
  expect(await reported()).toEqual({ head: false, minutes: 30, shown: false });
  await hale.send('setRuleSet', ruleSet);
  expect(await reported()).toEqual({ head: true, minutes: 10, shown: true });
  expect(codeOf(await hale.sendRaw('setRuleSet', { ...ruleSet, ruleSetId: randomUUID() }))).toBe('rules/unchanged');
  await hale.send('withdrawRuleSet', { ruleSetId: ruleSet.ruleSetId, schoolId: school });
  expect(await reported()).toEqual({ head: false, minutes: 30, shown: false });
  const { school: page } =
    await lim.ask<{ school: { rules: { inForce: string | null; said: { until: string; definedBy: { id: string } }[] } } }>( // prettier-ignore
      'query ($id: ID!) { school(id: $id) { rules { inForce said { until definedBy { id } } } } }',
      { id: school },
    );
  expect(page.rules).toEqual({ inForce: null, said: [{ until: day, definedBy: { id: adultId('hale') } }] });
});

test('nothing that was taken out is found by searching for it', async () => {
  const concern = concernAbout('ashdown', { account: 'Quillfeather was said twice.', occurredOn: today() });
  const sent = await okoro.send('submitConcern', concern);
  const found = async (position: typeof sent) => JSON.stringify(await okoro.ask(WRITTEN, { text: 'Quillfeather' }, position)); // prettier-ignore
  expect(await found(sent)).toContain('WrittenHit');
  const gone = await okoro.send('redactConcern', { concernId: concern.concernId, text: `${concern.concernId}/1/account`, basis: 'other', reason: 'Asked for.' }); // prettier-ignore
  expect(await found(gone)).not.toContain('WrittenHit');
});
