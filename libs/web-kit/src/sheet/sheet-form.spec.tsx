import { expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refuse, serve, show, type Server } from '../testing';
import { ada, meeting, MeetingPage, recordId, taken } from './sheet.fixture';

const open = async (server: Server = {}, then: object = {}) => {
  const sent = serve({ HoldMeeting: taken('holdMeeting'), WriteNote: taken('writeNote'), ...server });
  const record = { ...meeting, nextCommands: ['holdMeeting', 'writeNote'] };
  show(<MeetingPage record={record} then={then} />);
  await userEvent.click(screen.getByText('Hold a meeting'));
  return { sent, form: within(await screen.findByRole('form', { name: 'Hold a meeting' })) };
};
type Form = ReturnType<typeof within>;
const radio = (form: Form, group: string, name: string) =>
  userEvent.click(within(form.getByRole('radiogroup', { name: group })).getByRole('radio', { name }));
const say = (form: Form, label: string | RegExp, words: string) =>
  fireEvent.change(form.getByLabelText(label), { target: { value: words } });
const choosePerson = async (form: Form, label: RegExp) => {
  await userEvent.type(form.getByRole('combobox', { name: label }), 'ad');
  await screen.findByRole('option');
  await userEvent.keyboard('{ArrowDown}{Enter}');
};
const fill = async (form: Form) => {
  say(form, 'Where?', 'Room 2');
  say(form, 'What was said?', ' “No.” ');
  say(form, 'How many were there?', '3');
  await radio(form, 'Did all agree?', 'Yes');
  await radio(form, 'What kind of meeting?', 'Review');
  await userEvent.click(form.getByRole('checkbox', { name: 'The child' }));
  await choosePerson(form, /Who chaired it/);
  say(form, 'What is to be done?', 'Ring the school nurse');
  await radio(form, 'By whom?', 'The school');
};
const send = (form: Form) => userEvent.click(form.getByRole('button', { name: 'Record the meeting' }));

it('asks one question of each kind, says the hint, and begins with what the record knows', async () => {
  const { form } = await open();
  expect(form.getByText('The last one was on 2026-11-02.')).toBeTruthy();
  expect(form.getByLabelText('When was it held?')).toHaveProperty('value', '2026-11-02');
  expect(form.getByLabelText(/At what time\?/)).toHaveProperty('type', 'time');
  expect(form.getByLabelText('What was said?').tagName).toBe('TEXTAREA');
  expect(form.getByLabelText('How many were there?')).toHaveProperty('inputMode', 'numeric');
  expect(form.getByRole('checkbox', { name: 'Minutes were taken' })).toHaveProperty('checked', false);
  for (const one of form.getAllByRole('radio')) expect(one).toHaveProperty('checked', false);
  expect(form.getByRole('group', { name: 'Action 1' })).toBeTruthy();
});

it('sends what was typed, to the letter, with the record, a fresh id and how many entries were seen', async () => {
  const { form, sent } = await open();
  await fill(form);
  await send(form);
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ name: 'HoldMeeting' });
  expect(sent[0]?.variables).toEqual({
    commandId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    seen: 4,
    input: {
      recordId,
      meetingId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      on: '2026-11-02',
      place: 'Room 2',
      happened: ' “No.” ',
      present: 3,
      agreed: true,
      minuted: false,
      kind: 'review',
      heard: ['child'],
      chair: ada.id,
      actions: [{ what: 'Ring the school nurse', owner: 'school' }],
    },
  });
});

it('asks only what belongs, and does not send what it no longer asks', async () => {
  const { form, sent } = await open();
  await fill(form);
  expect(form.queryByLabelText('Why not?')).toBeNull();
  await radio(form, 'Did all agree?', 'No');
  say(form, 'Why not?', 'A parent did not.');
  await radio(form, 'By whom?', 'Somebody else');
  say(form, 'By which agency?', 'The clinic');
  await radio(form, 'Did all agree?', 'Yes');
  await send(form);
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.variables['input']).not.toHaveProperty('why');
  expect(sent[0]?.variables['input']).toMatchObject({
    actions: [{ what: 'Ring the school nurse', owner: 'other', who: 'The clinic' }],
  });
});

it('says before the button what the answers call for', async () => {
  const { form } = await open();
  expect(form.queryByText('The police are asked first.')).toBeNull();
  await radio(form, 'What kind of meeting?', 'Strategy');
  expect(form.getByText('The police are asked first.')).toBeTruthy();
});

it('adds and takes away rows', async () => {
  const { form, sent } = await open();
  await fill(form);
  await userEvent.click(form.getByRole('button', { name: 'Add another action' }));
  const second = within(form.getByRole('group', { name: 'Action 2' }));
  say(second, 'What is to be done?', 'Write to the parents');
  await userEvent.click(second.getByRole('radio', { name: 'The school' }));
  await userEvent.click(form.getByRole('button', { name: 'Remove action 1' }));
  expect(form.queryByRole('button', { name: /Remove action/ })).toBeNull();
  await send(form);
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.variables['input']).toMatchObject({ actions: [{ what: 'Write to the parents' }] });
});

it('says what is missing, in the order of the page, a part of a row at its own field', async () => {
  const { form, sent } = await open();
  await userEvent.click(form.getByRole('button', { name: 'Add another action' }));
  await send(form);
  const summary = await form.findByRole('alert');
  expect(document.activeElement).toBe(summary);
  expect([...summary.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([
    '#place', '#happened', '#present', '#agreed', '#kind', '#heard', '#chair',
    '#actions.0.what', '#actions.0.owner', '#actions.1.what', '#actions.1.owner',
  ]); // prettier-ignore
  const second = form.getByRole('group', { name: 'Action 2' });
  expect(within(second).getByLabelText('What is to be done?')).toHaveProperty('ariaInvalid', 'true');
  await userEvent.click(summary.querySelector('a[href="#actions.1.what"]')!);
  expect(second.contains(document.activeElement)).toBe(true);
  // An answer takes away what was said of it, and of nothing else.
  say(within(second), 'What is to be done?', 'Something');
  expect([...summary.querySelectorAll('a')].map((a) => a.getAttribute('href')).slice(-3)).toEqual([
    '#actions.0.what',
    '#actions.0.owner',
    '#actions.1.owner',
  ]);
  expect(sent).toEqual([]);
});

it('shows what the server finds wrong at its own field, and keeps the words', async () => {
  const fields = [{ path: 'actions.0.what', message: 'wrong' }];
  const { form } = await open({ HoldMeeting: () => refuse('input/invalid', { details: { fields } }) });
  await fill(form);
  await send(form);
  expect(await form.findByRole('alert')).toBeTruthy();
  const row = within(form.getByRole('group', { name: 'Action 1' }));
  await waitFor(() => expect(row.getByLabelText('What is to be done?').getAttribute('aria-invalid')).toBe('true'));
  expect(form.getByLabelText('What was said?')).toHaveProperty('value', ' “No.” ');
});

it('says in words why a rule refused, with the focus on it', async () => {
  const { form } = await open({ HoldMeeting: () => refuse('meeting/held') });
  await fill(form);
  await send(form);
  const said = await form.findByText('That meeting was held already.');
  expect(said.closest('[tabindex]')).toBe(document.activeElement);
});

it('shows what was typed beside what somebody else did, and one key sends it all the same', async () => {
  let first = true;
  const answer = () => (first ? ((first = false), refuse('record/changed-meanwhile')) : taken('holdMeeting')());
  const { form, sent } = await open({ HoldMeeting: answer }, { entries: 6 });
  await fill(form);
  await send(form);
  const meanwhile = within(await form.findByRole('region', { name: 'What happened meanwhile' }));
  await userEvent.click(screen.getByRole('button', { name: 'Time goes by' }));
  expect(within(meanwhile.getByRole('group', { name: 'What they did' })).getByText('Entries after 4')).toBeTruthy();
  const mine = meanwhile.getByRole('group', { name: 'What you wrote' });
  expect([...mine.querySelectorAll('dt, dd')].map((one) => one.textContent)).toEqual([
    ...['When was it held?', 'Monday, 2 November 2026', 'Where?', 'Room 2', 'What was said?', ' “No.” '],
    ...['How many were there?', '3', 'Did all agree?', 'Yes', 'What kind of meeting?', 'Review'],
    ...['Who was heard?', 'The child', 'Who chaired it?', 'Ada Byron'],
    ...['What was agreed?', 'Ring the school nurse · The school'],
  ]);
  expect(form.getByLabelText('Where?')).toHaveProperty('value', 'Room 2');
  meanwhile.getByRole('button', { name: 'Send mine all the same' }).focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(sent).toHaveLength(2));
  const [before, after] = sent.map(({ variables }) => variables);
  expect([before?.['seen'], after?.['seen']]).toEqual([4, 6]);
  // The same words are the same command: were both to arrive, one would be done.
  expect(after).toEqual({ ...before, seen: 6 });
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
});

it('puts the focus on that key, which says what it is about', async () => {
  const { form } = await open({ HoldMeeting: () => refuse('record/changed-meanwhile') });
  await fill(form);
  await send(form);
  const again = await form.findByRole('button', { name: 'Send mine all the same' });
  await waitFor(() => expect(document.activeElement).toBe(again));
  expect(document.getElementById(again.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(/Nothing is lost/);
});

it('stays with what was typed when the record does not take it any more, beside what was done', async () => {
  const { form } = await open({}, { entries: 6, nextCommands: ['writeNote'] });
  say(form, 'Where?', 'Room 2');
  await userEvent.click(screen.getByRole('button', { name: 'Time goes by' }));
  expect(form.getByText('Somebody was first')).toBeTruthy();
  expect(within(form.getByRole('group', { name: 'What you wrote' })).getByText('Room 2')).toBeTruthy();
  expect(form.getByText('Entries after 4')).toBeTruthy();
  expect(form.getByLabelText('Where?')).toHaveProperty('value', 'Room 2');
});

it('says all that is missing, each with the way to where it is mended, and keeps what was typed', async () => {
  const all = ['meeting/no-note', 'meeting/no-room', 'meeting/no-plan', 'meeting/new-reason'];
  const { form } = await open({ HoldMeeting: () => refuse('meeting/no-note', { details: { all } }) });
  await fill(form);
  await send(form);
  const said = await form.findByRole('alert');
  expect([...said.querySelectorAll('li')].map((one) => one.textContent)).toEqual([
    'Nobody wrote a note. Go there: Nobody wrote a note.',
    'No room. Go there: No room.',
    // The record does not take that form from whoever looks at it.
    'No plan.',
    'Something else is missing. Reload the page.',
  ]);
  expect([...said.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual(['/#writeNote', '/rooms']);
  expect(said.closest('[tabindex]')).toBe(document.activeElement);
  expect(form.getByLabelText('Where?')).toHaveProperty('value', 'Room 2');
  await userEvent.click(said.querySelector('a')!);
  expect(await screen.findByRole('form', { name: 'Write a note' })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByText('Write a note', { selector: 'summary' }));
  expect(form.getByLabelText('Where?')).toHaveProperty('value', 'Room 2');
});

it('closes when it is done, empty, with the focus on what says so', async () => {
  const { form } = await open();
  await fill(form);
  await send(form);
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  expect(document.activeElement?.textContent).toBe(' Done: Hold a meeting');
  await userEvent.click(screen.getByText('Hold a meeting'));
  expect(await screen.findByLabelText('Where?')).toHaveProperty('value', '');
});

it('keeps what was typed while it is closed', async () => {
  const { form } = await open();
  say(form, 'Where?', 'Room 2');
  await userEvent.click(screen.getByText('Hold a meeting'));
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  await userEvent.click(screen.getByText('Hold a meeting'));
  expect(await screen.findByLabelText('Where?')).toHaveProperty('value', 'Room 2');
});

it('can be read and not changed while it is on its way', async () => {
  const { form } = await open({ HoldMeeting: () => refuse('meeting/no-note') });
  await fill(form);
  const answer = globalThis.fetch;
  let arrive = () => {};
  const arrives = new Promise<void>((resolve) => (arrive = resolve));
  globalThis.fetch = async (...asked) => (await arrives, answer(...asked));
  await send(form);
  const place = form.getByLabelText('Where?');
  await waitFor(() => expect(place).toHaveProperty('readOnly', true));
  expect(place).toHaveProperty('disabled', false);
  arrive();
  await waitFor(() => expect(place).toHaveProperty('readOnly', false));
});
