import { expect, it } from '@jest/globals';
import { receipt, school, serve, show } from '@caseward/web-kit/testing';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StaffRecords } from './staff-records';

const bob = { id: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'Mr Bob Reid', erased: false };
const cleo = { id: 'aaaaaaaa-0000-4000-8000-000000000002', name: 'Dr Cleo Marsh', erased: false };
const record = {
  id: bob.id,
  bodyId: school,
  title: 'Mr',
  firstName: 'Bob',
  lastName: 'Reid',
  email: 'bob@ashdown.example',
  closed: false,
  nextCommands: ['changeStaffDetails', 'setLineManager', 'closeStaffRecord'],
  person: bob,
  lineManager: cleo,
};
const found = { ...bob, yearGroup: null, className: null, standing: null };

const choose = async (staffRecord: object | null, more = {}) => {
  const sent = serve({ FindPeople: () => ({ findPeople: [found] }), StaffRecord: () => ({ staffRecord }), ...more });
  show(<StaffRecords schoolId={school} />);
  await userEvent.type(screen.getByLabelText('Which colleague?'), 'Reid');
  await userEvent.click(await screen.findByRole('option', { name: /Mr Bob Reid/ }));
  return sent;
};

it('shows a colleague, and changes their name without losing the address', async () => {
  const sent = await choose(record, { ChangeStaffDetails: () => ({ changeStaffDetails: receipt(bob.id) }) });
  expect(await screen.findByText('Dr Cleo Marsh')).toBeTruthy();
  await userEvent.click(screen.getByText('Change their name or e-mail address'));
  const last = screen.getByLabelText('Last name');
  await userEvent.clear(last);
  await userEvent.type(last, 'Ode');
  await userEvent.click(screen.getByRole('button', { name: 'Save the details' }));
  await waitFor(() => expect(sent.some(({ name }) => name === 'ChangeStaffDetails')).toBe(true));
  expect(sent.find(({ name }) => name === 'ChangeStaffDetails')?.variables['input']).toEqual({
    staffId: bob.id,
    bodyId: school,
    title: 'Mr',
    firstName: 'Bob',
    lastName: 'Ode',
    email: 'bob@ashdown.example',
  });
});

it('offers what may be done and nothing else', async () => {
  await choose({ ...record, nextCommands: ['setLineManager'] });
  expect(await screen.findByText('Set their line manager')).toBeTruthy();
  expect(screen.queryByText(/close their record/)).toBeNull();
});

it('says of somebody who has left that they have', async () => {
  await choose({ ...record, closed: true, nextCommands: [] });
  expect(await screen.findByText(/They have left/)).toBeTruthy();
});

it('says of a record that is kept elsewhere no more than that', async () => {
  await choose(null);
  expect(await screen.findByText('Their record is kept elsewhere')).toBeTruthy();
});
