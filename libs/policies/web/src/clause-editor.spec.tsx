import { receipt, serve, show } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { ClauseEditor } from './clause-editor';
import type { Version } from './version-document';
import { clause, version } from './version.fixture';

const MINE = 'After half an hour the lead is rung.';
const THEIRS = 'After an hour the police are rung.';
/** What somebody else does to the clause meanwhile. */
const Page = () => {
  const [clauses, setClauses] = useState<Version['clauses']>([clause]);
  return (
    <>
      <button onClick={() => setClauses([{ ...clause, text: THEIRS }])}>They change it</button>
      <button onClick={() => setClauses([])}>They take it out</button>
      <ClauseEditor version={{ ...version, clauses }} />
    </>
  );
};
const open = async (action: string, meanwhile = () => {}) => {
  const sent = serve({ ReviseClause: () => (meanwhile(), { reviseClause: receipt(version.id) }) });
  show(<Page />);
  await userEvent.click(screen.getByRole('button', { name: /^Work on/ }));
  await userEvent.click(screen.getByRole('button', { name: action }));
  return { sent, form: within(screen.getByRole('form', { name: action })) };
};
const TITLE = 'Somebody else changed this clause while you were writing';

it('does not tell somebody of their own words', async () => {
  const { form } = await open('Change this clause');
  fireEvent.change(form.getByLabelText('What should it say?'), { target: { value: THEIRS } });
  await userEvent.click(screen.getByRole('button', { name: 'They change it' }));
  expect(form.queryByText(TITLE)).toBeNull();
});

it('shows both texts when two people change one clause, and the focus goes to the words that stand', async () => {
  const { form } = await open('Change this clause');
  const words = form.getByLabelText('What should it say?');
  fireEvent.change(words, { target: { value: MINE } });
  expect(form.queryByText(TITLE)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'They change it' }));
  expect(within(form.getByRole('alert')).getByText(`Now it says: ${THEIRS}`)).toBeTruthy();
  expect(words).toHaveProperty('value', MINE);
  await userEvent.click(form.getByRole('button', { name: 'Mine stands' }));
  expect(document.activeElement).toBe(words);
  expect(form.queryByText(TITLE)).toBeNull();
});

it('says which words are replaced, and goes back to the clause', async () => {
  const { sent, form } = await open('Change this clause');
  fireEvent.change(form.getByLabelText('What should it say?'), { target: { value: MINE } });
  await userEvent.click(screen.getByRole('button', { name: 'They change it' }));
  await userEvent.click(form.getByRole('button', { name: 'Mine stands' }));
  await userEvent.click(form.getByRole('button', { name: 'Save the clause' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.variables['input']).toMatchObject({ was: THEIRS, text: MINE });
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Work on/));
});

it('takes out a clause that somebody else changed meanwhile only when that is said', async () => {
  const { form } = await open('Take it out');
  await userEvent.click(screen.getByRole('button', { name: 'They change it' }));
  expect(form.getByText(TITLE)).toBeTruthy();
  await userEvent.click(form.getByRole('button', { name: 'Mine stands' }));
  expect(document.activeElement).toBe(form.getByRole('button', { name: 'Take the clause out' }));
});

it('keeps what is being written in a clause that somebody else takes out', async () => {
  const { form } = await open('Change this clause');
  fireEvent.change(form.getByLabelText('What should it say?'), { target: { value: 'After half an hour.' } });
  await userEvent.click(screen.getByRole('button', { name: 'They take it out' }));
  expect(form.getByText('Somebody was first')).toBeTruthy();
  expect(form.getByLabelText('What should it say?')).toHaveProperty('value', 'After half an hour.');
  await userEvent.click(screen.getByRole('button', { name: /^Close/ }));
  expect(screen.queryByRole('form')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'The text' }));
});

it('goes to the head of the text from a clause that was taken out', async () => {
  const { form } = await open('Take it out', () => fireEvent.click(screen.getByText('They take it out')));
  await userEvent.click(form.getByRole('button', { name: 'Take the clause out' }));
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'The text' })));
});
