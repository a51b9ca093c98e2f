import { expect, it } from '@jest/globals';
import { refuse } from '@caseward/web-kit/testing';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accepted, fill, open, send } from './report.fixture';

const account = () => screen.getByLabelText(/What did you see or hear/);
type Input = Readonly<{ concernId: string; account: string }>;
const inputOf = (command: Readonly<{ variables: Readonly<Record<string, unknown>> }> | undefined) => command?.variables['input'] as Input; // prettier-ignore

it('after a reload the same words are the same command: whatever became of the first one, there is one report', async () => {
  const kept: { draft?: object } = {};
  const server = {
    SaveDraft: ({ input }: Readonly<Record<string, unknown>>) => {
      const { name, content } = input as Readonly<{ name: string; content: string }>;
      const at = { revision: 1, savedAt: new Date().toISOString(), keptUntil: new Date().toISOString(), other: null };
      kept.draft = { name, content, ...at };
      return { saveDraft: at };
    },
    SubmitConcern: () => {
      throw new TypeError('the answer was lost');
    },
  };
  const first = open(server);
  await fill();
  await send();
  await screen.findByText(/Not sent/);
  await waitFor(() => expect(JSON.stringify(kept.draft)).toContain('not home'));
  cleanup();

  const second = open({ ...server, Drafts: () => ({ drafts: [kept.draft] }), SubmitConcern: accepted });
  await waitFor(() => expect(account()).toHaveProperty('value', 'She said "not home".'));
  await send();
  await waitFor(() => expect(second.router.state.location.pathname).toMatch(/sent/));
  expect(second.commands()[0]?.variables).toEqual(first.commands()[0]?.variables);
});

it('leads to a report that has arrived already, and begins a new one in an empty form', async () => {
  let arrived = true;
  const { commands, router } = open({
    SubmitConcern: (variables) => (arrived ? refuse('concern/already-submitted') : accepted(variables)),
  });
  await fill();
  await send();
  const { concernId } = inputOf((await screen.findByText(/has arrived already/)) && commands()[0]);
  expect(screen.getByRole('link', { name: 'Open that report' }).getAttribute('href')).toBe(`/my/reports/${concernId}`);

  await userEvent.click(screen.getByRole('button', { name: 'Start a new report' }));
  expect(account()).toHaveProperty('value', '');
  expect(screen.queryByText(/has arrived already/)).toBeNull();
  arrived = false;
  await fill();
  await send();
  await waitFor(() => expect(router.state.location.pathname).toMatch(/sent/));
  expect(inputOf(commands()[1]).concernId).not.toBe(concernId);
});

it('makes a text about somebody else a report of its own', async () => {
  const { commands, router } = open({
    SubmitConcern: (variables) => (commands().length < 2 ? refuse('concern/already-submitted') : accepted(variables)),
  });
  await fill();
  await send();
  await userEvent.click(await screen.findByRole('button', { name: /make it a new report/ }));
  expect(account()).toHaveProperty('value', 'She said "not home".');
  await send();
  await waitFor(() => expect(router.state.location.pathname).toMatch(/sent/));
  const [first, second] = commands();
  expect(inputOf(second).concernId).not.toBe(inputOf(first).concernId);
  expect(second?.variables['commandId']).not.toBe(first?.variables['commandId']);
});

it('gives back what a new report took the place of', async () => {
  open({ SubmitConcern: () => refuse('concern/already-submitted') });
  await fill();
  await send();
  await userEvent.click(await screen.findByRole('button', { name: 'Start a new report' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(account()).toHaveProperty('value', 'She said "not home".');
});

it('takes no letter while it is on its way, and keeps the focus where it is', async () => {
  const { commands } = open({ SubmitConcern: () => ({}) });
  const answer = globalThis.fetch;
  let arrive = () => {};
  const way = new Promise<void>((resolve) => (arrive = resolve));
  globalThis.fetch = async (...asked) => {
    if (String(asked[1]?.body).includes('SubmitConcern')) await way;
    return answer(...asked);
  };
  await fill();
  account().focus();
  fireEvent.submit(screen.getByRole('form'));
  await screen.findByRole('button', { name: 'Sending' });
  expect(account()).toHaveProperty('readOnly', true);
  await userEvent.keyboard('More.');
  await userEvent.click(screen.getByLabelText('Not sure'));
  expect(document.activeElement).not.toBe(document.body);
  expect(screen.getByLabelText('Yes')).toHaveProperty('checked', true);
  arrive();
  await screen.findByText(/Something went wrong|Not sent/);
  expect(account()).toHaveProperty('value', 'She said "not home".');
  expect(account()).toHaveProperty('readOnly', false);
  expect(commands()).toHaveLength(1);
});
