import { receipt, serve, show } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { saidOf, threadsOf } from './threads';
import { version } from './version.fixture';
import { WhatWasSaid } from './what-was-said';

const no = (n: number) => `cccccccc-0000-4000-8000-00000000010${n}`;
const said = (id: string, comment: string, clauseId: string | null = null, answers: string | null = null) => ({
  ...{ id, clauseId, answers, settled: false, at: '2026-09-07T09:00:00.000Z' },
  ...{ by: { name: 'Priya Patel', erased: false }, comment: { text: comment, erased: false } },
});
const here = version.clauses[0]!.id;
const comments = [
  said(no(1), 'Who is rung?', here),
  said(no(2), 'The lead.', here, no(1)),
  said(no(3), 'It is too long.'),
  said(no(4), 'Why was that left out?', no(9)),
  said(no(5), 'And at night?', here, no(2)),
];

it('keeps an answer with what it answers, also when that is an answer itself', () => {
  expect(threadsOf(comments).map(({ first, answers }) => [first.id, ...answers.map(({ id }) => id)])).toEqual([
    [no(1), no(2), no(5)],
    [no(3)],
    [no(4)],
  ]);
  expect(saidOf(comments, here).map(({ id }) => id)).toEqual([no(1), no(2), no(5)]);
});

it('shows what was said about clauses that were taken out, and when the text is in force', () => {
  show(<WhatWasSaid version={{ ...version, status: 'in_force', nextCommands: [], comments }} />);
  expect(screen.getByRole('heading', { name: 'Clauses that were taken out' })).toBeTruthy();
  for (const words of ['Who is rung?', 'It is too long.', 'Why was that left out?']) expect(screen.getByText(words)).toBeTruthy();
  expect(screen.queryByText('Answer')).toBeNull();
  expect(screen.queryByText('Comment on the whole text')).toBeNull();
}); // prettier-ignore

it('is not there for whoever may neither read nor say anything', () => {
  const { container } = show(<WhatWasSaid version={{ ...version, nextCommands: [] }} />);
  expect(container.textContent).toBe('');
});

it('takes an answer to a remark on a clause that is not in the text any more', async () => {
  const sent = serve({ CommentOnClause: () => ({ commentOnClause: receipt(version.id) }) });
  const out = comments.filter(({ id }) => id === no(4));
  show(<WhatWasSaid version={{ ...version, nextCommands: ['commentOnClause'], comments: out }} />);
  await userEvent.click(screen.getByText('Answer'));
  const form = within(screen.getByRole('form', { name: 'Answer' }));
  fireEvent.change(form.getByLabelText('What do you answer?'), { target: { value: 'It stands in 4.1.' } });
  await userEvent.click(form.getByRole('button', { name: 'Add the answer' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.variables['input']).toMatchObject({ answers: no(4), comment: 'It stands in 4.1.' });
  expect(sent[0]?.variables['input']).not.toHaveProperty('clauseId');
});
