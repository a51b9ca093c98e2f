import { expect, it } from '@jest/globals';
import { refuse, school } from '@caseward/web-kit/testing';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accepted, ada, fill, open, send } from './report.fixture';

it('sends the command, and goes to the receipt', async () => {
  const { commands, router } = open({ SubmitConcern: accepted });
  await fill();
  await send();
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/report\/sent\//));
  expect(commands()[0]?.variables).toMatchObject({
    commandId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    input: {
      schoolId: school,
      people: [{ personId: ada.id, part: 'subject' }],
      safeNow: 'yes',
      account: 'She said "not home".',
    },
  });
});

it('says what is missing without asking the server, with the focus on the summary', async () => {
  const { commands } = open({});
  await send();
  const summary = await screen.findByRole('alert');
  expect(document.activeElement).toBe(summary);
  expect(summary.textContent).toContain('Say who it is about');
  expect(summary.textContent).toContain('Say whether they are safe right now');
  expect(summary.textContent).toContain('Enter what you saw or heard');
  expect(commands()).toEqual([]);
});

it('leads from the summary to the field', async () => {
  open({});
  await send();
  await userEvent.click(await screen.findByRole('link', { name: 'Enter what you saw or heard' }));
  expect(document.activeElement).toBe(screen.getByLabelText(/What did you see or hear/));
});

it('keeps the text when nobody answers, and sends it again under the same id', async () => {
  let down = true;
  const { commands, router } = open({
    SubmitConcern: (variables) => {
      if (down) throw new TypeError('Failed to fetch');
      return accepted(variables);
    },
  });
  await fill();
  await send();
  expect((await screen.findByText(/Not sent/)).closest('[role=alert]')?.textContent).toContain(
    'Tell the safeguarding lead (DSL) in person',
  );
  expect(screen.getByLabelText(/What did you see or hear/)).toHaveProperty('value', 'She said "not home".');
  down = false;
  await userEvent.click(screen.getByRole('button', { name: 'Send again' }));
  await waitFor(() => expect(router.state.location.pathname).toMatch(/sent/));
  const [first, second] = commands();
  expect(second?.variables).toEqual(first?.variables);
});

it('gives changed text a new id', async () => {
  const { commands } = open({ SubmitConcern: () => refuse('INTERNAL', { traceId: 't-1' }) });
  await fill();
  await send();
  await screen.findByText(/quote t-1/);
  await userEvent.type(screen.getByLabelText(/What did you see or hear/), ' More.');
  await send();
  await waitFor(() => expect(commands()).toHaveLength(2));
  expect(commands()[1]?.variables['commandId']).not.toBe(commands()[0]?.variables['commandId']);
});

it('puts a refusal into words', async () => {
  open({ SubmitConcern: () => refuse('concern/child-at-another-school') });
  await fill();
  await send();
  expect(await screen.findByText(/A child you named is at another school/)).toBeTruthy();
});

it('shows beside the field what the server found wrong with it', async () => {
  open({
    SubmitConcern: () => refuse('input/invalid', { details: { fields: [{ path: 'account', message: 'Too long' }] } }),
  });
  await fill();
  await send();
  expect(await screen.findByRole('link', { name: 'Enter what you saw or heard' })).toBeTruthy();
});

it('sends once, however often the button is pressed', async () => {
  const { commands, router } = open({ SubmitConcern: accepted });
  await fill();
  await userEvent.dblClick(screen.getByRole('button', { name: /^Send/ }));
  await waitFor(() => expect(router.state.location.pathname).toMatch(/sent/));
  expect(commands()).toHaveLength(1);
});

it('says at once what to do when somebody is not safe', async () => {
  open({ WhoToTell: () => ({ school: null }) });
  await userEvent.click(screen.getByLabelText('No'));
  expect((await screen.findByText('Act now, then write')).closest('[role=alert]')?.textContent).toContain('999');
});

it('names the adult it is about, and the children it touches', async () => {
  const { commands } = open({ SubmitConcern: accepted });
  await userEvent.click(screen.getByRole('button', { name: 'About an adult instead?' }));
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /Which adult/ }));
  await userEvent.keyboard('ad');
  await userEvent.click(await screen.findByRole('option'));
  await userEvent.click(screen.getByLabelText('Not sure'));
  await userEvent.type(screen.getByLabelText(/What did you see or hear/), 'A message at night.');
  await send();
  await waitFor(() => expect(commands()).toHaveLength(1));
  expect(commands()[0]?.variables).toMatchObject({
    input: { people: [{ personId: ada.id, part: 'adult_of_concern' }] },
  });
});

it('reports somebody who is not on the list, in the words that were looked for', async () => {
  const { commands } = open({ SubmitConcern: accepted, FindPeople: () => ({ findPeople: [] }) });
  await userEvent.type(screen.getByRole('combobox'), 'Boy in a red coat');
  await screen.findByRole('option', { name: /Boy in a red coat not on the list/ });
  await userEvent.keyboard('{Enter}');
  await userEvent.click(screen.getByLabelText('Yes'));
  await userEvent.type(screen.getByLabelText(/What did you see or hear/), 'Alone at the gate.');
  await send();
  await waitFor(() => expect(commands()).toHaveLength(1));
  expect(commands()[0]?.variables).toMatchObject({
    input: { people: [], unlisted: [{ part: 'subject', description: 'Boy in a red coat' }] },
  });
});

it('gives everybody a part of their own, and marks where somebody is hurt by keyboard alone', async () => {
  const ben = { ...ada, id: 'bbbbbbbb-0000-4000-8000-000000000002', name: 'Ben Oak' };
  const { commands } = open({ SubmitConcern: accepted, FindPeople: ({ input }) => ({ findPeople: /adult/.test(JSON.stringify(input)) ? [] : /be/.test(JSON.stringify(input)) ? [ben] : [ada] }) }); // prettier-ignore
  await fill();
  await userEvent.click(screen.getByText(/^Add others, where/));
  await userEvent.type(await screen.findByLabelText(/Who else was involved/), 'be');
  await userEvent.click((await screen.findAllByRole('option', { name: /Ben Oak/ }))[0]!); // found just now
  await userEvent.selectOptions(screen.getByLabelText('Where'), 'Forearm');
  await userEvent.selectOptions(screen.getByLabelText('What it is'), 'Bruise');
  await userEvent.click(screen.getByRole('button', { name: 'Add this mark' }));
  await send();
  expect((await screen.findByRole('alert')).textContent).toContain('what part each of the others has');
  await userEvent.selectOptions(screen.getByLabelText('What part has Ben Oak?'), 'Saw or heard it');
  await send();
  await waitFor(() => expect(commands()).toHaveLength(1));
  expect(commands()[0]?.variables).toMatchObject({
    input: {
      people: [
        { personId: ada.id, part: 'subject' },
        { personId: ben.id, part: 'witness' },
      ],
      bodyMap: [{ region: 'forearm', view: 'front', side: 'left', kind: 'bruise' }],
    },
  });
});
