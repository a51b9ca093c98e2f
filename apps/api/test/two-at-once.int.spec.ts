import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { adultId } from '@caseward/seed';
import { codeOf, type Browser } from './testing/browser';
import { concernAbout, decisionFor, pupilAt } from './testing/concerns';
import { soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';

let world: World;
let lim: Browser;
let okoro: Browser;
let shaw: Browser;
beforeAll(async () => {
  world = await raiseWorld();
  [lim, okoro, shaw] = [await world.as('lim'), await world.as('okoro'), await world.as('shaw')];
});
afterAll(() => world?.close());

const CONCERN = 'query ($id: ID!) { concern(id: $id) { id status triager { id } history { kind number } } }';
type File = Readonly<{
  concern: Readonly<{
    status: string;
    triager: { id: string } | null;
    history: readonly Readonly<{ kind: string; number: number }>[];
  }>;
}>;
const fileOf = async (id: string, by = okoro) => (await by.ask<File>(CONCERN, { id })).concern;
/** How many of its entries stand on the page of whoever looks. */
const seenBy = async (by: Browser, id: string) => (await fileOf(id, by)).history.length;
const kinds = async (id: string) => (await fileOf(id)).history.map(({ kind }) => kind);
/** Once its page tells of so many entries. */
const told = (id: string, entries: number) => soon(async () => (await fileOf(id)).history.length === entries);

const report = async (child: number, more: Readonly<Record<string, unknown>> = {}) => {
  const concern = concernAbout('ashdown', {
    people: [{ personId: pupilAt('ashdown', child), part: 'subject' }],
    ...more,
  });
  const { position } = await lim.send('submitConcern', concern);
  for (const one of [okoro, shaw]) await one.ask('{ me { name } }', {}, { position });
  return concern.concernId;
};
/** Decides on it, by whom and how serious. */
const decides = (by: Browser, id: string, level: string, seen: number) =>
  by.sendRaw('recordTriageDecision', { ...decisionFor(id), level }, { seen });
const revises = (by: Browser, id: string, seen: number) => {
  const { earlierLookedAt: _, ...decision } = decisionFor(id);
  return by.sendRaw('reviseTriageDecision', { ...decision, level: 'high' }, { seen });
};

test('two decide on one concern: one is first, the other is told, and records theirs as a revision when they have seen it', async () => {
  const id = await report(30);
  const [hers, his] = [await seenBy(okoro, id), await seenBy(shaw, id)];
  const answers = await Promise.all([decides(okoro, id, 'high', hers), decides(shaw, id, 'low', his)]);
  expect(answers.map(codeOf).sort()).toEqual(['record/changed-meanwhile', undefined]);
  const later = codeOf(answers[0]!) === undefined ? shaw : okoro;
  await told(id, 2);
  expect((await fileOf(id)).status).toBe('triaged');
  expect(codeOf(await revises(later, id, hers))).toBe('record/changed-meanwhile');
  expect(codeOf(await revises(later, id, await seenBy(later, id)))).toBeUndefined();
  await told(id, 3);
  expect(await kinds(id)).toEqual(['ConcernSubmitted', 'TriageDecided', 'TriageDecisionRevised']);
});

test('what one does with a concern is not undone by a colleague who has not seen it', async () => {
  const id = await report(31);
  const reason = 'It is a matter of lunch money.';
  const before = await seenBy(shaw, id);
  await okoro.send('claimTriage', { concernId: id });
  for (const [name, input] of Object.entries({
    claimTriage: {},
    reassignTriage: { triager: adultId('okoro'), reason },
    returnConcernForDetail: { question: 'Which day was it?' },
    redirectConcern: { to: 'pastoral', reason },
    markConcernNotReportable: { reason },
    linkPersonToConcern: { personId: pupilAt('ashdown', 32), part: 'witness', reason },
    reattributeConcern: { from: pupilAt('ashdown', 31), to: pupilAt('ashdown', 32), reason },
    unlinkPersonFromConcern: { personId: pupilAt('ashdown', 31), reason },
    informReporter: { message: 'no_more_needed' },
    recordDangerResponse: { safeNow: 'yes', response: reason },
  }))
    expect([name, codeOf(await shaw.sendRaw(name, { concernId: id, ...input }, { seen: before }))]).toEqual([
      name,
      'record/changed-meanwhile',
    ]);
  await told(id, 2);
  expect((await fileOf(id)).triager).toEqual({ id: adultId('okoro') });
  const redirect = { concernId: id, to: 'pastoral', reason };
  await shaw.send('redirectConcern', redirect, { seen: await seenBy(shaw, id) });
  await told(id, 3);
  expect((await fileOf(id)).status).toBe('redirected');
  // What he passed on, on the page that she had open before.
  expect(codeOf(await okoro.sendRaw('reopenConcern', { concernId: id, reason }, { seen: before }))).toBe(
    'record/changed-meanwhile',
  );
});

test('whatever settles nothing is taken from whoever has seen nothing: an addendum, an answer, advice, having read it', async () => {
  const id = await report(33);
  await okoro.send('returnConcernForDetail', { concernId: id, question: 'Which day was it?' });
  const seen = 1;
  await lim.send('addConcernAddendum', { concernId: id, text: 'On Tuesday.' }, { seen });
  await shaw.send('addConcernAddendum', { concernId: id, text: 'I saw it too.' }, { seen });
  const asked = { concernId: id, from: 'nspcc', on: concernAbout('ashdown').occurredOn, question: 'Is it enough?' };
  await shaw.send('seekAdviceOnConcern', asked, { seen });
  await lim.send('withdrawConcern', { concernId: id, reason: 'The wrong day.' }, { seen });
  await told(id, 6);
  expect(await kinds(id)).toEqual([
    ...['ConcernSubmitted', 'DetailRequested', 'ConcernAddended', 'ConcernAddended'],
    ...['AdviceSought', 'ConcernWithdrawn'],
  ]);
});

test('what one did oneself counts as seen', async () => {
  const id = await report(34);
  const seen = await seenBy(okoro, id);
  await okoro.send(
    'recordTriageDecision',
    { ...decisionFor(id), outcome: 'monitor', reviewOn: '2099-01-05' },
    { seen },
  );
  // Her own entries count as seen.
  await okoro.send('closeConcern', { concernId: id, reason: 'All is well.' }, { seen });
  await told(id, 4);
  expect((await fileOf(id)).status).toBe('closed');
});
