import { receipt, refuse, serve, show } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Adoption } from './adoption-sheets';
import { AlignmentForm } from './alignment-form';

const [first, second] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
// What this form reads of an adoption.
const of = {
  ...{ id: '33333333-3333-4333-8333-333333333333', versionId: 'v', entries: 4, story: [] },
  clauses: [
    { id: first, number: '1.1', text: 'Doors are shut.' },
    { id: second, number: '1.2', text: 'Keys are counted.' },
  ],
  alignment: [
    { clauseId: first, alignment: 'meets', own: null, reason: null },
    { clauseId: second, alignment: 'meets', own: null, reason: null },
  ],
} as unknown as Adoption;

it('shows beside each other what both say of a clause where somebody was first, and sends mine with one key', async () => {
  let times = 0;
  const sent = serve({
    AssessAlignment: () =>
      (times += 1) === 1 ? refuse('record/changed-meanwhile') : { assessAlignment: receipt(of.id) },
  });
  show(<AlignmentForm of={of} />);
  const [, other] = screen.getAllByLabelText('Your version');
  fireEvent.change(other!, { target: { value: 'missing' } });
  fireEvent.change(screen.getByLabelText('Why?'), { target: { value: 'We have no keys.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Send it to the trust' }));
  const mine = within(await screen.findByRole('group', { name: 'What you wrote' }));
  expect(mine.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Clause 1.2']);
  expect(mine.getByText(/We have no keys/)).toBeTruthy();
  expect(within(screen.getByRole('group', { name: 'What they did' })).getByText(/Meets/i)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Send mine all the same' }));
  await waitFor(() => expect(sent.filter(({ name }) => name === 'AssessAlignment')).toHaveLength(2));
  expect(sent.findLast(({ name }) => name === 'AssessAlignment')?.variables['seen']).toBe(4);
});
