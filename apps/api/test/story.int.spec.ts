import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, comparable, type Receipt } from './testing/browser';
import { concernAbout, decisionFor } from './testing/concerns';
import { raiseWorld, type World } from './testing/world';

let world: World;
beforeAll(async () => {
  world = await raiseWorld();
});
afterAll(() => world?.close());

const INBOX = `query ($input: TriageInboxInput!) { triageInbox(input: $input) { total items { id status nextCommands } } }`;
type Inbox = { triageInbox: { total: number; items: { id: string; status: string; nextCommands: string[] }[] } };
const CONCERN = `query ($id: ID!) { concern(id: $id) { id status caseId nextCommands account { text }
  decision { level rationale { text } } addenda { text { text } } } }`;
type Concern = {
  concern: { status: string; caseId: string | null; nextCommands: string[]; account: { text: string } };
};
const all = { input: { queue: 'new', first: 100 } };
/** What people did. The calls that go out because of danger come by the clock. */
const eventsOf = async (stream: string) =>
  (
    await world.product.pool.query(
      `select type from events where stream_id = $1 and type <> 'ImmediateDangerEscalated' order by version`,
      [stream],
    )
  ).rows.map(({ type }) => String(type));

test('a report travels from its reporter to an open case, and each step shows its own write at once', async () => {
  const [lim, okoro] = [await world.as('lim'), await world.as('okoro')];
  const concern = concernAbout('ashdown');
  const { concernId } = concern;
  const before = await okoro.ask<Inbox>(INBOX, all);

  const submitted = await lim.send('submitConcern', concern);
  expect(submitted.recordId).toBe(concernId);
  const { position } = submitted;
  const mine = await lim.ask<{ myReports: { items: { id: string; status: string }[] } }>(
    '{ myReports(first: 100) { items { id status } } }', {}, { position }); // prettier-ignore
  expect(mine.myReports.items).toContainEqual({ id: concernId, status: 'received' });
  const inbox = await okoro.ask<Inbox>(INBOX, all, { position });
  expect(inbox.triageInbox.total).toBe(before.triageInbox.total + 1);
  expect(inbox.triageInbox.items).toContainEqual({
    id: concernId,
    status: 'submitted',
    nextCommands: expect.arrayContaining(['recordTriageDecision', 'addConcernAddendum']),
  });

  const decided = await okoro.send('recordTriageDecision', decisionFor(concernId));
  const triaged = await okoro.ask<Concern>(CONCERN, { id: concernId }, decided);
  expect(triaged.concern).toMatchObject({
    status: 'triaged',
    account: { text: concern.account },
    decision: { level: 'medium', rationale: { text: decisionFor(concernId).rationale } },
    nextCommands: expect.arrayContaining(['openCaseFromConcern', 'addConcernAddendum']),
  });

  const added = await lim.send('addConcernAddendum', { concernId, text: 'They were collected.' });
  const addended = await okoro.ask<Concern>(CONCERN, { id: concernId }, added);
  expect(addended.concern).toMatchObject({ addenda: [{ text: { text: 'They were collected.' } }] });

  const caseId = randomUUID();
  const opened = await okoro.send('openCaseFromConcern', { concernId, caseId });
  const asCase = await okoro.ask<Concern>(CONCERN, { id: concernId }, opened);
  expect(asCase.concern).toMatchObject({ status: 'opened_as_case', caseId });
  expect(asCase.concern.nextCommands).not.toContain('openCaseFromConcern');

  // The case opens by reaction: soon, not at once.
  const CASE = 'query ($id: ID!) { childCase(id: $id) { status chronology { kind details { text { text } } } } }';
  type Case = {
    childCase: { status: string; chronology: { kind: string; details: { text: { text: string } | null }[] }[] } | null;
  };
  let found: Case['childCase'] = null;
  for (let i = 0; i < 400 && !found; i++) {
    found = (await okoro.ask<Case>(CASE, { id: caseId })).childCase;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(found?.status).toBe('open');
  expect(found?.chronology.map(({ kind }) => kind)).toEqual([
    'ConcernSubmitted',
    'TriageDecided',
    'ConcernAddended',
    'ConcernOpenedAsCase',
    'ChildCaseOpened',
  ]);
  expect(await eventsOf(`childcase-${caseId}`)).toEqual(['ChildCaseOpened']);
});

test('a command sent again gives the very same answer, and nothing happens twice', async () => {
  const lim = await world.as('lim');
  const concern = concernAbout('ashdown');
  const commandId = randomUUID();
  const first = await lim.sendRaw('submitConcern', concern, { commandId });
  const again = await lim.sendRaw('submitConcern', concern, { commandId });
  expect(comparable(again)).toEqual(comparable(first));
  expect(await eventsOf(`concern-${concern.concernId}`)).toEqual(['ConcernSubmitted']);
  expect(await eventsOf(`restriction-${concern.concernId}`)).toEqual(['RecordRestricted']);
});

test('twenty copies of one command at the same moment are one event and one receipt', async () => {
  const okoro = await world.as('okoro');
  const concern = concernAbout('ashdown', { safeNow: 'no' });
  const copies = async (command: string, input: unknown): Promise<Receipt[]> => {
    const commandId = randomUUID();
    return Promise.all(Array.from({ length: 20 }, () => okoro.send(command, input, { commandId })));
  };
  expect(new Set((await copies('submitConcern', concern)).map((r) => JSON.stringify(r))).size).toBe(1);
  const addendum = { concernId: concern.concernId, text: 'Once.' };
  expect(new Set((await copies('addConcernAddendum', addendum)).map((r) => JSON.stringify(r))).size).toBe(1);
  expect(new Set((await copies('recordTriageDecision', decisionFor(concern.concernId))).map((r) => JSON.stringify(r))).size).toBe(1); // prettier-ignore
  // Its rule looks at the case as well, which the first copy may already have opened.
  const opening = { concernId: concern.concernId, caseId: randomUUID() };
  expect(new Set((await copies('openCaseFromConcern', opening)).map((r) => JSON.stringify(r))).size).toBe(1);
  expect(await eventsOf(`concern-${concern.concernId}`)).toEqual([
    'ConcernSubmitted',
    'ImmediateDangerFlagged',
    'ConcernAddended',
    'TriageDecided',
    'ConcernOpenedAsCase',
  ]);
});

test('two people who happen to use one command id both have their words kept', async () => {
  const [okoro, shaw] = [await world.as('okoro'), await world.as('shaw')];
  const { concernId } = concernAbout('ashdown');
  await okoro.send('submitConcern', concernAbout('ashdown', { concernId }));
  const commandId = randomUUID();
  await okoro.send('addConcernAddendum', { concernId, text: 'from the lead' }, { commandId });
  const { position } = await shaw.send('addConcernAddendum', { concernId, text: 'from the deputy' }, { commandId });
  await okoro.send('addConcernAddendum', { concernId, text: 'from the lead' }, { commandId });
  const { concern } = await okoro.ask<Concern>(CONCERN, { id: concernId }, { position });
  expect(concern).toMatchObject({
    addenda: [{ text: { text: 'from the lead' } }, { text: { text: 'from the deputy' } }],
  });
  expect(await eventsOf(`concern-${concernId}`)).toHaveLength(3);
});

test('what others write at the same moment makes a command decide again, or say that it changed meanwhile', async () => {
  const okoro = await world.as('okoro');
  const { concernId } = concernAbout('ashdown');
  await okoro.send('submitConcern', concernAbout('ashdown', { concernId }));
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, i) => okoro.sendRaw('addConcernAddendum', { concernId, text: `note ${i}` })),
  );
  const codes = answers.map(codeOf);
  const accepted = codes.filter((code) => code === undefined).length;
  expect(accepted).toBeGreaterThan(0);
  expect(codes.filter((code) => code !== undefined && code !== 'record/changed-meanwhile')).toEqual([]);
  expect(await eventsOf(`concern-${concernId}`)).toHaveLength(1 + accepted);
  const decisions = await Promise.all(
    Array.from({ length: 6 }, () => okoro.sendRaw('recordTriageDecision', decisionFor(concernId))),
  );
  expect(decisions.map(codeOf).filter((code) => code === undefined)).toHaveLength(1);
});
