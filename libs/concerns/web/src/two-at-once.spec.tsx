import { expect, it } from '@jest/globals';
import { useQueryClient } from '@tanstack/react-query';
import { receipt, refuse, serve, show, teacher, type Server } from '@caseward/web-kit/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { concernId as id, decided, lim, waiting } from './concern.fixture';
import type { Concern } from './concern-document';
import { ConcernPage } from './concern.page';

const shaw = { name: 'Kim Shaw', erased: false };
const entry = (number: number, kind: string, by: Concern['history'][number]['by'], details: Concern['history'][number]['details'] = []): Concern['history'][number] => ({
  ...{ id: `h${number}`, kind, recordId: id, reference: waiting.reference, number, details, by },
  ...{ recordedAt: '2026-11-20T09:05:00.000Z', occurredOn: null, actingRole: 'DDSL' },
}); // prettier-ignore
const written = (text: string) => [
  { field: 'rationale', place: null, value: null, text: { text, erased: false }, person: null },
];
const before = { ...waiting, history: [entry(1, 'ConcernSubmitted', lim)] };
const theirs = entry(2, 'TriageDecided', shaw, written('His aunt collects him.'));
const byThem = { ...decided, nextCommands: ['reviseTriageDecision'], history: [...before.history, theirs] };
const overtaken = () => refuse('record/changed-meanwhile');

/** The page of a concern that becomes another when somebody else has acted. */
const Page = () => {
  const client = useQueryClient();
  return (
    <>
      <button type="button" onClick={() => void client.invalidateQueries()}>
        Time goes by
      </button>
      <ConcernPage />
    </>
  );
};
const open = (then: Concern, server: Server = {}, first: Concern = before) => {
  let now = first;
  const sent = serve({
    ConcernFile: () => ({ concern: now }),
    ConcernSiblings: () => ({ concern: null }),
    ...Object.fromEntries(
      Object.entries(server).map(([name, answer]) => [
        name,
        (variables: never) => {
          now = then;
          return answer(variables);
        },
      ]),
    ),
  });
  show(<Page />, { path: '/inbox/:id', at: `/inbox/${id}` });
  const pass = async () => {
    now = then;
    await userEvent.click(screen.getByRole('button', { name: 'Time goes by' }));
  };
  return { sent, pass, of: (name: string) => sent.filter((one) => one.name === name).map((one) => one.variables) };
};
const form = async (name = 'Triage decision') => within(await screen.findByRole('form', { name }));
const why = () => screen.getByLabelText(/Why did you decide so/);
const decide = async () => {
  await userEvent.click(await screen.findByRole('radio', { name: 'High' }));
  await userEvent.click(screen.getByLabelText('Early help'));
  await userEvent.selectOptions(screen.getByLabelText('Category'), 'Neglect');
  await userEvent.click(screen.getByLabelText('Yes, they know'));
  fireEvent.change(why(), { target: { value: 'Third time.' } });
};
const column = (name: 'What you wrote' | 'What they did') => within(screen.getByRole('group', { name }));
const pairs = () =>
  [...screen.getByRole('group', { name: 'What you wrote' }).querySelectorAll('dt, dd')].map((one) => one.textContent);

it('says with a decision how much of the concern was seen', async () => {
  const { of } = open(byThem, { RecordTriageDecision: () => ({ recordTriageDecision: receipt(id) }) });
  await decide();
  await userEvent.click(screen.getByRole('button', { name: /Record, no action/ }));
  await waitFor(() => expect(of('RecordTriageDecision')[0]).toMatchObject({ seen: 1 }));
});

it('keeps the form of whoever is deciding when somebody else decides first, and shows both beside each other', async () => {
  const { pass } = open(byThem);
  await decide();
  await pass();
  expect(await screen.findByText(/Somebody decided while you were writing/)).toBeTruthy();
  expect(why()).toHaveProperty('value', 'Third time.');
  expect(pairs()).toEqual([
    ...['How serious is it?', 'High', 'Which threshold does it meet?', 'Early help', 'Category', 'Neglect'],
    ...['Do the parents know?', 'Yes, they know', 'Why did you decide so?', 'Third time.'],
  ]);
  expect(column('What they did').getByText('Triage decision')).toBeTruthy();
  expect(column('What they did').getByText('His aunt collects him.')).toBeTruthy();
  expect(column('What they did').queryByText('Concern reported')).toBeNull();
  // What can no longer be pressed is not there, and neither is its key.
  expect((await form()).queryByRole('button', { name: /no action/ })).toBeNull();
});

it('records mine as a revision, with all that was typed, after the other one has been seen', async () => {
  const { pass, of } = open(byThem, { ReviseTriageDecision: () => ({ reviseTriageDecision: receipt(id) }) });
  await decide();
  await pass();
  fireEvent.change(why(), { target: { value: 'Third time. Not only his aunt.' } });
  await userEvent.click(await screen.findByRole('button', { name: 'Record mine as a revision' }));
  await waitFor(() => expect(of('ReviseTriageDecision')).toHaveLength(1));
  expect(of('ReviseTriageDecision')[0]).toMatchObject({
    seen: 2,
    input: { concernId: id, level: 'high', rationale: 'Third time. Not only his aunt.' },
  });
  expect(of('ReviseTriageDecision')[0]?.['input']).not.toHaveProperty('outcome');
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Triage decision' })).toBeNull());
});

it('was pressed a moment too late: the next key records mine as a revision, and the server knows what was seen', async () => {
  const { of } = open(byThem, {
    RecordTriageDecision: overtaken,
    ReviseTriageDecision: () => ({ reviseTriageDecision: receipt(id) }),
  });
  await decide();
  await userEvent.click(screen.getByRole('button', { name: /Record, no action/ }));
  const again = await screen.findByRole('button', { name: 'Record mine as a revision' });
  await waitFor(() => expect(document.activeElement).toBe(again));
  expect(screen.queryByRole('button', { name: 'Send mine all the same' })).toBeNull();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(of('ReviseTriageDecision')[0]).toMatchObject({ seen: 2 }));
});

it('lets mine go, and the form with it', async () => {
  const { pass } = open(byThem);
  await decide();
  await pass();
  await userEvent.click(await screen.findByRole('button', { name: 'Let mine go' }));
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Triage decision' })).toBeNull());
});

it('brings back what was typed before a reload, when somebody else decided before the reader came back', async () => {
  const content = JSON.stringify({ level: 'high', category: 'neglect', rationale: 'Third time.' });
  const kept = { name: `triage-${id}`, revision: 2, savedAt: '2026-11-20T09:01:00.000Z', keptUntil: '2026-11-27T09:01:00.000Z', content, other: null }; // prettier-ignore
  const of = (names: unknown) => ({ drafts: (names as readonly string[]).includes(kept.name) ? [kept] : [] }); // as the page asks
  serve({
    ConcernFile: () => ({ concern: byThem }),
    ConcernSiblings: () => ({ concern: null }),
    Drafts: ({ input }) => of((input as Readonly<{ names: unknown }>).names),
    DiscardDraft: () => ({ discardDraft: { discarded: true } }),
  });
  show(<Page />, { path: '/inbox/:id', at: `/inbox/${id}` });
  expect(await screen.findByText('Somebody was first')).toBeTruthy();
  await waitFor(() => expect(why()).toHaveProperty('value', 'Third time.'));
  expect(column('What they did').getByText('His aunt collects him.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Let mine go' }));
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Triage decision' })).toBeNull());
});

it('brings nothing back of what somebody typed before they decided themselves', async () => {
  const own = { ...byThem, decision: { ...byThem.decision, decidedBy: { ...lim, id: teacher.personId } } };
  const { of } = open(own, { Drafts: () => ({ drafts: [] }) }, own);
  await userEvent.click(await screen.findByText('Revise the decision'));
  await form('Revise the decision');
  await waitFor(() => expect(of('Drafts').length).toBeGreaterThan(0));
  expect(JSON.stringify(of('Drafts'))).not.toContain(`triage-${id}`);
});

it('goes away quietly where nothing was written', async () => {
  const { pass } = open(byThem);
  await form();
  await pass();
  await screen.findByRole('region', { name: 'Triage decision' });
  expect(screen.queryByRole('form', { name: 'Triage decision' })).toBeNull();
  expect(screen.queryByText('Somebody was first')).toBeNull();
});

it('says what to do when it was put away: it takes no revision, and mine waits until it is reopened', async () => {
  const { pass } = open({ ...byThem, status: 'closed', nextCommands: ['reopenConcern'] });
  await decide();
  await pass();
  expect(await screen.findByText(/reopen it below to record yours/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Record mine as a revision' })).toBeNull();
  expect(why()).toHaveProperty('value', 'Third time.');
});

it('sends the same verb again with one key, when what happened leaves the decision open', async () => {
  const taken = { ...before, history: [...before.history, entry(2, 'TriageClaimed', shaw)] };
  let first = true;
  const answer = () => (first ? ((first = false), overtaken()) : { recordTriageDecision: receipt(id) });
  const { of } = open(taken, { RecordTriageDecision: answer });
  await decide();
  fireEvent.change(screen.getByLabelText(/Look at it again on/), { target: { value: '2026-12-01' } });
  await userEvent.click(screen.getByRole('button', { name: /Record, and watch/ }));
  const again = await screen.findByRole('button', { name: 'Send mine all the same' });
  await waitFor(() => expect(document.activeElement).toBe(again));
  expect(column('What they did').getByText('Taken on')).toBeTruthy();
  expect(pairs()).toContain('Tuesday, 1 December 2026');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(of('RecordTriageDecision')).toHaveLength(2));
  const [one, two] = of('RecordTriageDecision');
  expect(two).toEqual({ ...one, seen: 2 });
});

it('has seen what stands on the page for as long as nothing is written', async () => {
  const acknowledged = { ...before, history: [...before.history, entry(2, 'ConcernAcknowledged', shaw)] };
  const { pass, of } = open(acknowledged, { RecordTriageDecision: () => ({ recordTriageDecision: receipt(id) }) });
  await form();
  await pass();
  await screen.findByText('Read, and its reporter told so');
  await decide();
  await userEvent.click(screen.getByRole('button', { name: /Record, no action/ }));
  await waitFor(() => expect(of('RecordTriageDecision')[0]).toMatchObject({ seen: 2 }));
});

it('compares a revision with the one that somebody else has made meanwhile', async () => {
  const again = entry(3, 'TriageDecisionRevised', shaw, written('The school nurse was asked.'));
  let refused = false;
  const answer = () => (refused ? { reviseTriageDecision: receipt(id) } : ((refused = true), overtaken()));
  const { of } = open({ ...byThem, history: [...byThem.history, again] }, { ReviseTriageDecision: answer }, byThem);
  await userEvent.click(await screen.findByText('Revise the decision'));
  await form('Revise the decision');
  fireEvent.change(why(), { target: { value: 'She said more.' } });
  await userEvent.click(screen.getByRole('button', { name: 'Record the new decision' }));
  await screen.findByRole('region', { name: 'What happened meanwhile' });
  expect(column('What they did').getByText('The school nurse was asked.')).toBeTruthy();
  expect(pairs()).toContain('She said more.');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(of('ReviseTriageDecision').map(({ seen }) => seen)).toEqual([2, 3]));
});

it('keeps what was written to close it when somebody else has closed it, and nothing that was not begun', async () => {
  const live = {
    ...decided,
    nextCommands: ['closeConcern', 'redirectConcern', 'reopenConcern'],
    history: before.history,
  };
  const closed = { ...live, status: 'closed' as const, nextCommands: ['reopenConcern'], history: [...before.history, entry(2, 'ConcernClosed', shaw)] }; // prettier-ignore
  const { pass } = open(closed, {}, live);
  await userEvent.click(await screen.findByText('Close it'));
  await userEvent.click(screen.getByText('Pass it on to somebody else in school'));
  const mine = await form('Close this concern');
  fireEvent.change(mine.getByLabelText('Why?'), { target: { value: 'His aunt has him.' } });
  await pass();
  expect(await mine.findByText('Somebody was first')).toBeTruthy();
  expect(mine.getByLabelText('Why?')).toHaveProperty('value', 'His aunt has him.');
  expect(pairs()).toEqual(['Why?', 'His aunt has him.']);
  expect(column('What they did').getByText('Closed')).toBeTruthy();
  expect(screen.queryByText('Pass it on to somebody else in school')).toBeNull();
});

it('keeps what was written about a child who was not safe when a colleague says that they are', async () => {
  const unsafe = { ...before, danger: 'open' as const };
  const safe = { ...before, danger: 'answered' as const, history: [...before.history, entry(2, 'DangerResponseRecorded', shaw)] }; // prettier-ignore
  const { pass } = open(safe, {}, unsafe);
  await userEvent.click(await screen.findByText('Write down what was done'));
  fireEvent.change(await screen.findByLabelText(/What was done, by whom/), { target: { value: 'I rang his mother.' } });
  await pass();
  await screen.findByText('Somebody was first');
  expect(screen.queryByText('Not safe when this was reported')).toBeNull();
  expect(screen.getByLabelText(/What was done, by whom/)).toHaveProperty('value', 'I rang his mother.');
});
