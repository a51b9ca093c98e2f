import { expect, it } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MeProvider } from '../../ask/me';
import { refuse, serve, teacher } from '../../testing';
import { forgetDrafts, useDraft } from '../drafts';
import { DraftBack, DraftStanding } from './kept-draft';

const initial = () => ({ text: '' });
const Page = () => {
  const [{ text }, write, clear] = useDraft('page', initial);
  return (
    <MeProvider value={teacher}>
      <DraftBack name="page" initial={initial} />
      <input
        aria-label="Text"
        value={text}
        onChange={({ currentTarget }) => write(() => ({ text: currentTarget.value }))}
      />
      <button onClick={() => clear()}>Sent</button>
      <DraftStanding name="page" />
    </MeProvider>
  );
};
const text = () => screen.getByLabelText<HTMLInputElement>('Text').value;
const at = { savedAt: '2026-09-07T09:00:00.000Z', keptUntil: '2026-09-14T09:00:00.000Z', other: null };
const draft = { name: 'page', revision: 4, content: JSON.stringify({ text: 'Written before.' }), ...at };

const open = (drafts: readonly object[] = []) => {
  forgetDrafts();
  const asked = serve({
    Drafts: () => ({ drafts }),
    SaveDraft: () => ({ saveDraft: { revision: 5, ...at } }),
    DiscardDraft: () => ({ discardDraft: { discarded: true } }),
  });
  render(<Page />);
  return (name: string) => asked.filter((one) => one.name === name);
};

it('throws away what was sent while it was still being saved', async () => {
  const asked = open();
  const answer = globalThis.fetch;
  let saved = () => {};
  const way = new Promise<void>((resolve) => (saved = resolve));
  globalThis.fetch = async (...call) => {
    if (String(call[1]?.body).includes('SaveDraft')) await way;
    return answer(...call);
  };
  await userEvent.type(screen.getByLabelText('Text'), 'She said');
  // The focus leaves the field, and with it the text is on its way; then it is sent.
  await userEvent.click(screen.getByRole('button', { name: 'Sent' }));
  expect(asked('DiscardDraft')).toHaveLength(0);
  saved();
  await waitFor(() => expect(asked('DiscardDraft')).toHaveLength(1));
  expect(asked('DiscardDraft')[0]?.variables).toMatchObject({ input: { seen: 5 } });
  expect(screen.queryByText(/^Saved/)).toBeNull();
});

it('says until which day it is kept', async () => {
  open([draft]);
  expect((await screen.findByText(/^Saved/)).textContent).toMatch(/until you send it\. It is kept until Mon 14 Sep/);
});

it('gives back what was put away for an empty form, for as long as the page is open', async () => {
  const asked = open([draft]);
  await userEvent.click(await screen.findByRole('button', { name: 'Start afresh' }));
  expect(text()).toBe('');
  await waitFor(() => expect(asked('DiscardDraft')).toHaveLength(1));
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(text()).toBe('Written before.');
  await waitFor(() => expect(JSON.stringify(asked('SaveDraft'))).toContain('Written before.'));
});

it('loses neither of two texts to Undo', async () => {
  open([draft]);
  await userEvent.click(await screen.findByRole('button', { name: 'Start afresh' }));
  await userEvent.type(screen.getByLabelText('Text'), 'New.');
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(text()).toBe('Written before.');
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(text()).toBe('New.');
});

it('does not offer to put away what is being written on', async () => {
  open([draft]);
  const button = await screen.findByRole('button', { name: 'Start afresh' });
  expect(button.parentElement?.className).toBe('');
  await userEvent.type(screen.getByLabelText('Text'), ' More.');
  expect(button.parentElement?.className).toBe('draft-back-no-more');
});

it('says the truth when what is typed cannot be kept because the page is older than the server', async () => {
  forgetDrafts();
  serve({ Drafts: () => ({ drafts: [] }), SaveDraft: () => refuse('client/outdated') });
  render(<Page />);
  await userEvent.type(screen.getByLabelText('Text'), 'She said');
  await userEvent.tab();
  expect(await screen.findByText(/Not saved: Caseward was updated while this page was open/)).toBeTruthy();
});
