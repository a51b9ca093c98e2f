import { expect, it } from '@jest/globals';
import { refuse, school, serve, show, teacher } from '@caseward/web-kit/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PeoplePage } from './people.page';

const okoro = { id: 'aaaaaaaa-0000-4000-8000-000000000004', name: 'Ruth Okoro', erased: false };
const held = { id: 'bbbbbbbb-0000-4000-8000-000000000001', role: 'DSL', from: '2026-09-01', to: null, inForce: true };
const ashdown = {
  id: school,
  name: 'Ashdown Primary',
  phase: 'primary',
  localAuthority: 'Kent',
  pupilsOnRoll: 412,
  appointments: [{ ...held, person: okoro }],
};
const admin = { ...teacher, roles: [{ role: 'ADM', bodyId: school, bodyName: 'Ashdown Primary', isSchool: true }] };
const PeopleAndRoles = () => ({ trust: null, schools: [ashdown] });

it('shows who holds which role', async () => {
  serve({ PeopleAndRoles });
  show(<PeoplePage />);
  const row = await screen.findByRole('row', { name: /Safeguarding lead/ });
  expect(within(row).getByText('Ruth Okoro')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /End/ })).toBeNull();
});

it('says in words why a school cannot have two leads', async () => {
  const sent = serve({
    PeopleAndRoles,
    FindPeople: () => ({ findPeople: [{ ...okoro, yearGroup: null, className: null }] }),
    AppointToRole: () => refuse('role/dsl-already-appointed'),
  });
  show(<PeoplePage />, { me: admin });
  await userEvent.click(await screen.findByText(/Give somebody a role/));
  await userEvent.type(screen.getByRole('combobox', { name: 'Who' }), 'ok');
  await userEvent.click(await screen.findByRole('option', { name: /Ruth Okoro/ }));
  await userEvent.selectOptions(screen.getByLabelText('Role'), 'Safeguarding lead (DSL)');
  await userEvent.click(screen.getByRole('button', { name: 'Give this role' }));
  expect(await screen.findByText(/End that appointment first/)).toBeTruthy();
  expect(sent.at(-1)?.variables['input']).toMatchObject({ bodyId: school, personId: okoro.id, role: 'DSL' });
});
