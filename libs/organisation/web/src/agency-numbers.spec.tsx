import { expect, it } from '@jest/globals';
import { school, serve, show } from '@caseward/web-kit/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { AgencyNumbers } from './agency-numbers';

const door = { agency: 'childrens_services', name: 'Westmere Front Door', phone: '01632 960 001', email: null, hours: 'Weekdays' }; // prettier-ignore
const night = { ...door, agency: 'childrens_services_out_of_hours', name: 'Emergency Duty Team', phone: '01632 960 002' }; // prettier-ignore
const lado = { ...door, agency: 'lado', name: 'LADO service', phone: '01632 960 003' };

const Line = ({ whom, begins = '' }: Readonly<{ whom: unknown; begins?: string }>) => {
  const [said, fill] = useState(begins);
  return (
    <>
      <output>{said}</output>
      <AgencyNumbers schoolId={school} whom={whom} said={said} fill={fill} />
    </>
  );
};
const numbers = async (whom: unknown, begins = '', all: readonly object[] = [door, night, lado]) => {
  serve({ SchoolAgencies: () => ({ school: { id: school, agencies: { all } } }) });
  show(<Line whom={whom} begins={begins} />);
  return (await screen.findAllByRole('link')).map(({ textContent }) => textContent);
};

it('shows every number of the authority while nobody has said whom they mean to ask', async () =>
  expect(await numbers('')).toEqual([door.phone, night.phone, lado.phone]));
it('shows the offices of whom they chose, also the one out of hours', async () =>
  expect(await numbers('childrens_services')).toEqual([door.phone, night.phone]));
it('shows the one number of the designated officer', async () => expect(await numbers('lado')).toEqual([lado.phone]));
it('knows the helpline that is the same for every school', async () =>
  expect(await numbers('nspcc', '', [])).toEqual(['0808 800 5000']));

it('writes the office and its number down when it is chosen, after what stands there, and once', async () => {
  await numbers('lado', 'Mr Reed');
  const call = within(screen.getByRole('list', { name: 'Whom to call' }));
  const take = call.getByRole('button', { name: /Write it down.*LADO service/ });
  await userEvent.click(take);
  await userEvent.click(take);
  expect(screen.getByRole('status').textContent).toBe('Mr Reed, LADO service, 01632 960 003');
});

it('says where a number is added when there is none', async () => {
  expect(await numbers('police')).toEqual(['the page of the school']);
  expect(screen.getByText(/No number is kept for them/)).toBeTruthy();
});

it('shows nothing for somebody whose number no authority has', () => {
  serve({ SchoolAgencies: () => ({ school: { id: school, agencies: { all: [door] } } }) });
  show(<Line whom="legal" />);
  expect(screen.queryByRole('link')).toBeNull();
});
