import { expect, it } from '@jest/globals';
import { school, serve, show } from '@caseward/web-kit/testing';
import { screen } from '@testing-library/react';
import { DangerPanel } from './danger-panel';
import { emptyReport } from './report';
import { useReceivers } from './use-receivers';

const person = (n: number, name: string) => ({ id: `aaaaaaaa-0000-4000-8000-00000000000${n}`, name, erased: false });
const [lead, head, chair, chief] = [person(1, 'Mrs Ruth Okoro'), person(2, 'Mr Dominic Hale'), person(3, 'Ms Nisha Patel'), person(4, 'Dr Amara Cole')] as const; // prettier-ignore
const trustees = person(5, 'Sir Paul Reid');
const called = (role: string, who: typeof lead, onDuty: boolean, workPhone: string | null) => ({ bodyId: school, role, person: who, onDuty, workPhone }); // prettier-ignore
const held = (role: string, who: typeof lead) => ({ id: `${who.id}-${role}`, role, inForce: true, person: who });
const known = {
  id: school,
  dutyPhone: '01632 960200',
  rules: { bodyId: school, now: { childConcernsTo: 'team', adultConcernsTo: 'head' } },
  onCall: [called('DSL', lead, true, '(01632) 960 301'), called('HT', head, false, '01632 960302')],
  appointments: [held('DSL', lead), held('HT', head), held('COG', chair)],
};

const trust = { id: 't', appointments: [held('CEO', chief), held('COT', trustees)] };

type Props = Readonly<{ about: readonly string[]; aboutAnAdult: boolean }>;
const Panel = ({ about, aboutAnAdult }: Props) => {
  const adults = about.map((id) => ({ id, label: 'Somebody' }));
  const told = useReceivers({ ...emptyReport(), aboutAnAdult, adults, safeNow: 'no' }, school);
  return <DangerPanel about={about} told={told} />;
};
const server = { WhoToTell: () => ({ school: known, trust }) };

const open = async (about: readonly string[], aboutAnAdult: boolean, says = /or call/) => {
  serve(server);
  show(<Panel about={about} aboutAnAdult={aboutAnAdult} />);
  await screen.findByText(says);
  return screen.getAllByRole('link').map((link) => link.getAttribute('href'));
};

it('gives the on-call line and the lead’s telephone, to be pressed', async () => {
  expect(await open([], false)).toEqual(['tel:999', 'tel:01632960200', 'tel:01632960301']);
  expect(screen.getByText(/Mrs Ruth Okoro, Safeguarding lead/)).toBeTruthy();
});

it('about an adult gives the head alone, and never a line that somebody else carries', async () => {
  expect(await open([lead.id], true)).toEqual(['tel:999', 'tel:01632960302']);
  expect(screen.queryByText(/Okoro/)).toBeNull();
});

it('about the head gives the chair of governors', async () => {
  expect(await open([head.id], true)).toEqual(['tel:999']);
  expect(screen.getByText(/Ms Nisha Patel/)).toBeTruthy();
  expect(screen.queryByText(/Hale/)).toBeNull();
});

it('gives no telephone of somebody whom it is about, nor the line they carry', async () => {
  serve(server);
  show(<Panel about={[lead.id]} aboutAnAdult={false} />);
  await screen.findByText('Act now, then write');
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['tel:999']);
});

it('about somebody at the head of the trust gives whoever stands above them, and never the headteacher', async () => {
  expect(await open([chief.id], true)).toEqual(['tel:999']);
  expect(screen.getByText(/Sir Paul Reid/)).toBeTruthy();
  expect(screen.getByText(/Tell the chair of trustees in person/)).toBeTruthy();
  expect(screen.queryByText(/headteacher|Hale/)).toBeNull();
});

it('calls the LADO where nobody inside is independent', async () => {
  await open([trustees.id], true, /Call the local authority’s designated officer/);
  expect(screen.queryByText(/in person/)).toBeNull();
});

it('names nobody as long as it is not known whom the adult stands above', async () => {
  serve({});
  show(<Panel about={[head.id]} aboutAnAdult />);
  expect(await screen.findByText(/Tell a senior leader whom it is not about in person/)).toBeTruthy();
  expect(screen.queryByText(/headteacher/)).toBeNull();
});
