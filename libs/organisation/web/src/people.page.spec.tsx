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

it('shows the trust first, and of its twelve schools the one that was chosen', async () => {
  const trust = { id: teacher.trustId, name: 'Larkfield Trust', appointments: [] };
  const schools = Array.from({ length: 12 }, (_, i) => ({ ...ashdown, id: `s${i}`, name: `School ${i}` }));
  serve({ PeopleAndRoles: () => ({ trust, schools }) });
  show(<PeoplePage />);
  expect(await screen.findByRole('heading', { name: 'Larkfield Trust' })).toBeTruthy();
  expect(screen.queryByText('Ruth Okoro')).toBeNull();
  await userEvent.selectOptions(screen.getByLabelText('School'), 'School 7');
  expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual(['School 7']);
  expect(screen.getByText('Ruth Okoro')).toBeTruthy();
});

it('finds one of many members of staff by a part of the name', async () => {
  const staff = Array.from({ length: 30 }, (_, i) => ({
    ...held,
    id: `a${i}`,
    role: 'STAFF',
    person: { id: `p${i}`, name: i === 12 ? 'Ines Bell' : `Teacher ${i}`, erased: false },
  }));
  serve({ PeopleAndRoles: () => ({ trust: null, schools: [{ ...ashdown, appointments: staff }] }) });
  show(<PeoplePage />);
  await userEvent.click(await screen.findByText('Members of staff (30)'));
  await userEvent.type(screen.getByLabelText('Find a name'), 'bell');
  expect(screen.getAllByRole('row')).toHaveLength(2);
  expect(screen.getByText('Ines Bell')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Find a name'), 'xyz');
  expect(screen.getByRole('status').textContent).toBe('Nobody of this name');
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
