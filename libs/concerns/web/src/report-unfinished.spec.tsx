import { expect, it } from '@jest/globals';
import { school } from '@caseward/web-kit/testing';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accepted, ada, fill, open, send } from './report.fixture';

it('asks at the field for a name that was typed and not chosen', async () => {
  const { commands } = open({ SubmitConcern: accepted });
  await fill();
  await userEvent.type(screen.getByRole('combobox'), 'ben oak');
  await send();
  const summary = await screen.findByRole('alert');
  expect(summary.textContent).toContain('Choose them from the list, or clear it');
  expect(commands()).toEqual([]);

  await userEvent.clear(screen.getByRole('combobox'));
  await waitFor(() => expect(screen.queryByText(/Choose them from the list/)).toBeNull());
  await send();
  await waitFor(() => expect(commands()).toHaveLength(1));
});

it('asks for a mark that was begun and not added, also when its question is folded away', async () => {
  const { commands } = open({ SubmitConcern: accepted });
  await fill();
  await userEvent.click(screen.getByText(/^Add others, where/));
  await userEvent.selectOptions(await screen.findByLabelText('What it is'), 'Bruise');
  await userEvent.click(screen.getByText(/^Add others, where/));
  await send();
  await userEvent.click(await screen.findByRole('link', { name: 'Add this mark, or clear it' }));
  expect(screen.getByRole('group', { name: /Can you see an injury/ }).closest('details')?.open).toBe(true);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add this mark' }));
  expect(commands()).toEqual([]);

  await userEvent.click(screen.getByRole('button', { name: 'Clear it' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Where'));
  await send();
  await waitFor(() => expect(commands()).toHaveLength(1));
  expect(commands()[0]?.variables['input']).not.toHaveProperty('bodyMap');
});

it('says who will read it before it is sent', async () => {
  const head = { id: 'h', role: 'HT', inForce: true, person: { id: ada.id, name: 'Mr Hale', erased: false } };
  const rules = { bodyId: school, now: { childConcernsTo: 'team_and_head', adultConcernsTo: 'head' } };
  const lead = { id: 'l', role: 'DSL', inForce: true, person: { id: 'lead', name: 'Mrs Okoro', erased: false } };
  const known = { id: school, dutyPhone: null, rules, onCall: [], appointments: [head, lead] };
  open({ WhoToTell: () => ({ school: known, trust: { id: 't', appointments: [] } }) });
  await userEvent.type(screen.getByRole('combobox'), 'ad');
  await userEvent.click(await screen.findByRole('option'));
  expect(await screen.findByText(/^It goes to the safeguarding team/)).toBeTruthy();
});
