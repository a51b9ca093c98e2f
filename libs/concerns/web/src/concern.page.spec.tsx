import { expect, it } from '@jest/globals';
import { receipt, refuse, serve, show, type Server } from '@caseward/web-kit/testing';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { concernId as id, decided, lim, waiting } from './concern.fixture';
import { ConcernPage } from './concern.page';

const open = (server: Server, concern: object | null = waiting) => {
  const sent = serve({
    ConcernFile: () => ({ concern }),
    ConcernSiblings: () => ({ concern: null }),
    ...server,
  });
  return { ...show(<ConcernPage />, { path: '/inbox/:id', at: `/inbox/${id}` }), sent };
};
const decide = async () => {
  await userEvent.click(await screen.findByRole('radio', { name: 'High' }));
  await userEvent.click(screen.getByLabelText('Early help'));
  await userEvent.selectOptions(screen.getByLabelText('Category'), 'Neglect');
  await userEvent.click(screen.getByLabelText('Yes, they know'));
  await userEvent.type(screen.getByLabelText(/Why did you decide so/), 'Third time.');
};
const press = (verb: RegExp) => userEvent.click(screen.getByRole('button', { name: verb }));
const record = () => press(/Record, no action/);

it('shows the account, who wrote it and who can see it, and says what has been erased', async () => {
  open({});
  expect(await screen.findByText('She said "not home".')).toBeTruthy();
  expect(screen.getByText('This text has been erased')).toBeTruthy();
  expect(screen.getByText('Ruth Okoro')).toBeTruthy();
});

it('keeps people out of the title of the tab', async () => {
  open({});
  await screen.findByText('She said "not home".');
  expect(document.title).toBe('C-K7QM-42X – Caseward');
});

it('sends the decision', async () => {
  const { sent } = open({ RecordTriageDecision: () => ({ recordTriageDecision: receipt(id) }) });
  await decide();
  await record();
  await waitFor(() => expect(sent.some(({ name }) => name === 'RecordTriageDecision')).toBe(true));
  expect(sent.find(({ name }) => name === 'RecordTriageDecision')?.variables['input']).toEqual({
    concernId: id,
    level: 'high',
    threshold: 'early_help',
    category: 'neglect',
    parents: 'informed',
    rationale: 'Third time.',
    outcome: 'no_action',
  });
});

const reported = { ...{ id: 'h1', kind: 'ConcernSubmitted', recordId: id, reference: 'C-K7QM-42X', number: 1 }, recordedAt: waiting.submittedAt, occurredOn: null, actingRole: 'STAFF', by: lim, details: [] }; // prettier-ignore

it('sends what else was considered, whose advice was taken and what it rests on, when somebody says so', async () => {
  const { sent } = open(
    { RecordTriageDecision: () => ({ recordTriageDecision: receipt(id) }) },
    { ...waiting, history: [reported] },
  );
  await decide();
  await userEvent.click(screen.getByText(/What else you considered/));
  fireEvent.change(screen.getByLabelText(/What else did you consider/), { target: { value: 'A referral.' } });
  fireEvent.change(screen.getByLabelText(/Whose advice did you take/), { target: { value: 'The front door.' } });
  await userEvent.click(screen.getByRole('checkbox', { name: 'Concern reported (entry 1)' }));
  await record();
  await waitFor(() =>
    expect(sent.find(({ name }) => name === 'RecordTriageDecision')?.variables['input']).toMatchObject({
      optionsConsidered: 'A referral.',
      adviceTaken: 'The front door.',
      reliedOn: [`${id}/1`],
    }),
  );
});

it('shows with the decision what it rests on', async () => {
  const decision = {
    ...decided.decision,
    optionsConsidered: { text: 'A referral.', erased: false },
    adviceTaken: { text: 'The front door.', erased: false },
    reliedOn: [`${id}/1`],
  };
  open({}, { ...decided, decision, history: [reported] });
  const panel = within(await screen.findByRole('region', { name: 'Triage decision' }));
  for (const words of ['A referral.', 'The front door.', 'Concern reported (entry 1)'])
    expect(panel.getByText(words)).toBeTruthy();
});

it('presses the verbs with the keys 1 to 5, but not while somebody types', async () => {
  const openCases = [{ id, reference: 'K-7Q4M-2KX' }];
  const { sent } = open({ RecordTriageDecision: () => refuse('concern/already-triaged') }, { ...waiting, openCases });
  await decide();
  await userEvent.keyboard('1');
  expect(sent.some(({ name }) => name === 'RecordTriageDecision')).toBe(false);
  await userEvent.clear(screen.getByLabelText(/Why did you decide so/));
  await userEvent.type(screen.getByLabelText(/Why did you decide so/), 'Third time.');
  act(() => (document.activeElement as HTMLElement).blur());
  for (const [key, outcome] of [
    ['1', 'open_case'],
    ['2', 'add_to_case'],
    ['3', 'no_action'],
  ] as const) {
    await userEvent.keyboard(key);
    await waitFor(() => expect(sent.at(-1)?.variables['input']).toMatchObject({ outcome }));
    await screen.findByText(/Somebody has decided already/);
  }
  await userEvent.keyboard('4');
  expect(await screen.findByText(/there is nobody to hand it to|To whom/)).toBeTruthy();
});

it('watches until a day, when one is given', async () => {
  const { sent } = open({ RecordTriageDecision: () => ({ recordTriageDecision: receipt(id) }) });
  await decide();
  fireEvent.change(screen.getByLabelText(/Look at it again on/), { target: { value: '2026-12-01' } });
  await press(/Record, and watch/);
  await waitFor(() =>
    expect(sent.find(({ name }) => name === 'RecordTriageDecision')?.variables['input']).toMatchObject({
      outcome: 'monitor',
      reviewOn: '2026-12-01',
    }),
  );
});

it('offers a case to add to only when its children have one open', async () => {
  open({});
  await screen.findByText('She said "not home".');
  expect(screen.queryByRole('button', { name: /Add to/ })).toBeNull();
});

it('asks again with the position of the receipt, to read its own write', async () => {
  const { sent } = open({ RecordTriageDecision: () => ({ recordTriageDecision: receipt(id, 'token-7') }) });
  await decide();
  await record();
  const last = () => sent.findLast(({ name }) => name === 'ConcernFile');
  await waitFor(() => expect(last()?.headers['x-caseward-position']).toBe('token-7'));
});

it('assumes nothing: every answer is asked for', async () => {
  const { sent } = open({});
  await screen.findByText('She said "not home".');
  await record();
  const summary = await screen.findByRole('alert');
  for (const missing of [
    'Choose a level',
    'Choose a threshold',
    'Choose a category',
    'whether the parents know',
    'Say why',
  ])
    expect(summary.textContent).toContain(missing);
  expect(sent.some(({ name }) => name === 'RecordTriageDecision')).toBe(false);
});

it('wants a reason when parents are not to be told', async () => {
  open({});
  await decide();
  await userEvent.click(screen.getByLabelText(/should not be told now/));
  await record();
  expect(await screen.findByRole('link', { name: 'Say why the parents should not be told.' })).toBeTruthy();
});

it('says that somebody was faster', async () => {
  open({ RecordTriageDecision: () => refuse('concern/already-triaged') });
  await decide();
  await record();
  expect(await screen.findByText(/Somebody has decided already/)).toBeTruthy();
  expect(screen.getByLabelText(/Why did you decide so/)).toHaveProperty('value', 'Third time.');
});

it('opens a case under an id of its own, and goes there', async () => {
  const { sent, router } = open({ OpenCaseFromConcern: () => ({ openCaseFromConcern: receipt(id) }) }, decided);
  await userEvent.click(await screen.findByRole('button', { name: 'Open a case' }));
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/cases\//));
  const { caseId } = sent.find(({ name }) => name === 'OpenCaseFromConcern')?.variables['input'] as { caseId: string };
  expect(router.state.location.pathname).toBe(`/cases/${caseId}`);
});

it('says that nothing follows yet from what was decided, and lets somebody take it on', async () => {
  const said = 'Decided, and nothing follows from it yet';
  open({}, { ...decided, nextCommands: ['claimTriage', 'reassignTriage'] });
  expect(await screen.findByText(said)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Take this on' })).toBeTruthy();
  expect(screen.getByText('Hand it over')).toBeTruthy();
});

it('says nothing of the kind once somebody has said what follows', async () => {
  open({}, { ...decided, status: 'closed', nextCommands: [] });
  await screen.findByText('Third time.');
  expect(screen.queryByText(/nothing follows/)).toBeNull();
});

it('shows no button for what one may not do', async () => {
  open({}, { ...decided, nextCommands: [] });
  await screen.findByText('Third time.');
  expect(screen.queryByRole('button', { name: 'Open a case' })).toBeNull();
});

it('shows the brothers and sisters of its children, and what one may know of each', async () => {
  const sibling = (n: number, name: string, concerns: number, cases: number) => ({
    ...{ id: `s${n}`, name, className: '6B', yearGroup: 'Y6', erased: false },
    ...{ concerns: { total: concerns }, cases: { total: cases } },
  });
  const [kit, may] = [sibling(1, 'Kit Byron', 2, 1), sibling(2, 'May Byron', 0, 0)];
  const people = [
    { part: 'subject', person: { id: 'a', siblings: [kit, may] } },
    { part: 'affected', person: { id: 'b', siblings: [kit] } },
    { part: 'may_have_caused_harm', person: { id: 'c', siblings: [sibling(3, 'Sue Marsh', 1, 0)] } },
    { part: 'adult_of_concern', person: { id: 'd', siblings: null } },
  ];
  open({ ConcernSiblings: () => ({ concern: { id, people } }) });
  const list = within(await screen.findByRole('region', { name: 'Brothers and sisters' }));
  expect(list.getAllByRole('listitem')).toHaveLength(2);
  expect(list.getByRole('link', { name: 'Kit Byron' }).getAttribute('href')).toBe('/people/s1');
  expect(list.getByText(/2 concerns, 1 case$/)).toBeTruthy();
  expect(list.getByText(/No concern or case that you may see/)).toBeTruthy();
});

it('has one answer for none and not for you', async () => {
  open({}, null);
  expect(await screen.findByText('There is nothing here, or it is not for you to see.')).toBeTruthy();
});

it('says what to do when the server cannot be reached', async () => {
  const { sent } = open({
    ConcernFile: () => {
      throw new TypeError('Failed to fetch');
    },
  });
  expect((await screen.findByRole('alert')).textContent).toContain('We cannot reach the server');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(sent).toHaveLength(2));
});

it('says that somebody must be kept away, and says it again where one decides what parents are told', async () => {
  open({}, { ...waiting, restrictionsInForce: ['no_contact'] });
  const form = await screen.findByRole('form', { name: 'Triage decision' });
  const notice = within(form).getByText('A restriction on contact is in force');
  const asked = within(form).getByText('Do the parents know?');
  expect(notice.compareDocumentPosition(asked) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(screen.getAllByText('A restriction on contact is in force')).toHaveLength(2);
});
