import { receipt, serve, show } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { ClauseEditor } from './clause-editor';
import type { Version } from './version-document';

const clause = {
  id: 'cccccccc-0000-4000-8000-000000000001',
  number: '3.2',
  kind: 'paragraph',
  level: 2,
  text: 'After an hour the lead is rung.',
} as const;
const THEIRS = 'After an hour the police are rung.';
const id = 'dddddddd-0000-4000-8000-000000000001';
const version: Version = {
  ...{ id, reference: 'V-1', number: '2', status: 'draft', changeClass: 'material', basedOn: null, hash: null },
  ...{ sourceHash: null, channels: [], effectiveFrom: null, heldFrom: null, heldTo: null, lapsesOn: null, entries: 4 },
  ...{ findingsAreOld: false, authors: [], reasons: [], decided: [], comments: [], findings: [], responses: [] },
  ...{ nextCommands: ['reviseClause'], consultation: null, clauses: [clause] },
  policy: { id: 'p1', title: 'Collection', reference: 'P-1', statutory: false, delegation: null, versions: [] },
};
/** Somebody else saves their words when the first button is pressed. */
const Page = () => {
  const [text, setText] = useState<string>(clause.text);
  return (
    <>
      <button onClick={() => setText(THEIRS)}>Time goes by</button>
      <ClauseEditor version={{ ...version, clauses: [{ ...clause, text }] }} />
    </>
  );
};
const open = async (action: string) => {
  const sent = serve({ ReviseClause: () => ({ reviseClause: receipt(id) }) });
  show(<Page />);
  await userEvent.click(screen.getByRole('button', { name: /^Work on/ }));
  await userEvent.click(screen.getByRole('button', { name: action }));
  return { sent, form: within(screen.getByRole('form', { name: action })) };
};
const TITLE = 'Somebody else changed this clause while you were writing';

it('shows both texts when two people change one clause, and the focus goes to the words that stand', async () => {
  const { sent, form } = await open('Change this clause');
  const words = form.getByLabelText('What should it say?');
  fireEvent.change(words, { target: { value: 'After half an hour the lead is rung.' } });
  expect(form.queryByText(TITLE)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Time goes by' }));
  expect(within(form.getByRole('alert')).getByText(`Now it says: ${THEIRS}`)).toBeTruthy();
  expect(words).toHaveProperty('value', 'After half an hour the lead is rung.');
  await userEvent.click(form.getByRole('button', { name: 'Mine stands' }));
  expect(document.activeElement).toBe(words);
  expect(form.queryByText(TITLE)).toBeNull();
  await userEvent.click(form.getByRole('button', { name: 'Save the clause' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.variables['input']).toMatchObject({ was: THEIRS, text: 'After half an hour the lead is rung.' });
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Work on/));
});

it('does not tell somebody of their own words', async () => {
  const { form } = await open('Change this clause');
  fireEvent.change(form.getByLabelText('What should it say?'), { target: { value: THEIRS } });
  await userEvent.click(screen.getByRole('button', { name: 'Time goes by' }));
  expect(form.queryByText(TITLE)).toBeNull();
});

it('takes out a clause that somebody else changed meanwhile only when that is said', async () => {
  const { form } = await open('Take it out');
  await userEvent.click(screen.getByRole('button', { name: 'Time goes by' }));
  expect(form.getByText(TITLE)).toBeTruthy();
  await userEvent.click(form.getByRole('button', { name: 'Mine stands' }));
  expect(document.activeElement).toBe(form.getByRole('button', { name: 'Take the clause out' }));
});
