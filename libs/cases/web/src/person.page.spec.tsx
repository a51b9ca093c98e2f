import { expect, it } from '@jest/globals';
import { school, serve, show } from '@caseward/web-kit/testing';
import { screen, within } from '@testing-library/react';
import { PersonPage } from './person.page';

const id = 'eeeeeeee-0000-4000-8000-000000000001';
const lim = { name: 'Jo Lim', erased: false };
const ada = {
  id,
  bodyId: school,
  name: 'Ada Byron',
  yearGroup: '4',
  className: '4B',
  onRoll: true,
  erased: false,
  childFile: null,
  concerns: {
    total: 2,
    items: [
      { id: 'c2', reference: 'C-2222-222', status: 'submitted', submittedAt: '2026-11-20T09:00:00.000Z', reporter: lim, people: [{ part: 'witness', person: { id } }] }, // prettier-ignore
      { id: 'c1', reference: 'C-1111-111', status: 'opened_as_case', submittedAt: '2026-11-18T09:00:00.000Z', reporter: lim, people: [{ part: 'subject', person: { id } }] }, // prettier-ignore
    ],
  },
  cases: {
    total: 1,
    items: [{ id: 'k1', reference: 'K-7Q4M-2KX', openedAt: '2026-11-19T09:00:00.000Z', level: 'high', category: 'neglect', owner: lim }], // prettier-ignore
  },
};
const open = (person: object | null) => {
  serve({ PersonFile: () => ({ person }), Schools: () => ({ schools: [{ id: school, name: 'Ashdown Primary' }] }) });
  return show(<PersonPage />, { path: '/people/:id', at: `/people/${id}` });
};

it('tells what is on file about a child as one list, oldest first, and keeps the name out of the tab', async () => {
  open(ada);
  expect(await screen.findByRole('heading', { name: 'Ada Byron', level: 1 })).toBeTruthy();
  const links = (await screen.findAllByRole('link')).map(({ textContent }) => textContent);
  expect(links).toEqual([
    'Report a concern about this child',
    'Concern C-1111-111',
    'Case K-7Q4M-2KX opened',
    'Concern C-2222-222',
  ]);
  const friday = screen.getByRole('region', { name: /Friday,? 20 November 2026/ });
  expect(within(friday).getByText('Reported by Jo Lim · Saw or heard it · Waiting')).toBeTruthy();
  expect(document.title).toBe('Child – Caseward');
});

it('says the same of a child who is not there and of one who is not for them', async () => {
  open(null);
  expect(await screen.findByText('There is nothing here, or it is not for you to see.')).toBeTruthy();
});
