import { expect, it } from '@jest/globals';
import { school, serve, show } from '@caseward/web-kit/testing';
import { fireEvent, screen, within } from '@testing-library/react';
import { ChildCasePage } from './child-case.page';

const id = 'dddddddd-0000-4000-8000-000000000001';
const okoro = { name: 'Ruth Okoro', erased: false };
const entry = (n: number, recordedAt: string, more: object) => ({
  id: String(n),
  kind: 'ConcernSubmitted',
  recordId: 'c',
  reference: 'C-K7QM-42X',
  number: n,
  recordedAt,
  occurredOn: null,
  actingRole: 'STAFF',
  by: okoro,
  details: [],
  redacted: false,
  significant: false,
  isDecision: false,
  ...more,
});
const said = (field: string, text: string | null) => ({
  field,
  place: null,
  value: null,
  person: null,
  text: { text, erased: text === null },
});
const file = {
  id,
  reference: 'K-7Q4M-2KX',
  schoolId: school,
  status: 'open',
  openedAt: '2026-11-20T10:00:00.000Z',
  level: 'high',
  category: 'neglect',
  owner: { id: 'o', ...okoro },
  team: [],
  people: [],
  dues: [],
  files: [],
  closedAt: null,
  support: null,
  reviewOn: null,
  reminded: false,
  outcome: null,
  children: [{ id: 'a', name: 'Ada Byron', className: '4B', yearGroup: 'Y4', erased: false }],
  chronology: [
    entry(1, '2026-11-19T15:00:00.000Z', { details: [said('account', 'Told me at the gate.')] }),
    entry(2, '2026-11-20T09:00:00.000Z', { kind: 'ConcernAddended', details: [said('text', null)] }),
    entry(1, '2026-11-20T10:00:00.000Z', { id: '3', kind: 'ChildCaseOpened', by: null, actingRole: 'SYS' }),
  ],
  ...{ attachments: [], filesLocked: false, imageryProtocol: null },
  whoCanSee: [],
  entries: 1,
  nextCommands: ['recordChildWishes'],
  restrictionsInForce: [] as readonly string[],
};

it('waits for a case that is on its way, then shows it', async () => {
  let asked = 0;
  serve({ ChildCaseFile: () => ({ childCase: ++asked > 1 ? file : null }) });
  show(<ChildCasePage />, { path: '/cases/:id/:tab?', at: { pathname: `/cases/${id}`, state: 'opening' } });
  expect(await screen.findByText('Being opened')).toBeTruthy();
  expect(await screen.findByRole('heading', { name: 'Case K-7Q4M-2KX' }, { timeout: 3000 })).toBeTruthy();
});

it('tells the story day by day, and says what has been erased', async () => {
  serve({ ChildCaseFile: () => ({ childCase: file }) });
  show(<ChildCasePage />, { path: '/cases/:id/:tab?', at: `/cases/${id}` });
  const thursday = await screen.findByRole('region', { name: /Thursday,? 19 November 2026/ });
  expect(within(thursday).getByText('Told me at the gate.')).toBeTruthy();
  const friday = screen.getByRole('region', { name: /Friday,? 20 November 2026/ });
  expect(within(friday).getByText('This text has been erased')).toBeTruthy();
  expect(within(friday).getByText(/The system · C-K7QM-42X, entry 1/)).toBeTruthy();
});

it('says on every side of it, and in print, that somebody must be kept away', async () => {
  serve({ ChildCaseFile: () => ({ childCase: { ...file, restrictionsInForce: ['no_contact'] } }) });
  show(<ChildCasePage />, { path: '/cases/:id/:tab?', at: `/cases/${id}/people` });
  expect((await screen.findByText('A restriction on contact is in force')).closest('.screen-only')).toBeNull();
  expect(screen.getByText(/No contact/)).toBeTruthy();
});

const nothingDone = {
  ...{ schoolId: school, openWork: [], restrictionsInForce: [], children: [], contacts: [], whoCanSee: [] },
  ...{ actions: [], referrals: [], expected: [], awaitedAdvice: [], story: [] },
};
it.each([
  ['open', 'stepUpCase', 'tasks', 'More help'],
  ['active', 'addCaseAction', '', 'Add a task'],
  ['dormant', 'reactivateCase', 'tasks', 'Work on it again'],
])(
  'leads of an %s case from any side to the form that comes next, and folds it out there',
  async (status, command, side, title) => {
    const found = { ...file, status, chronology: [], nextCommands: [command] };
    const work = { id, reference: file.reference, entries: 1, nextCommands: [command], ...nothingDone };
    serve({ ChildCaseFile: () => ({ childCase: found }), CaseWork: () => ({ childCase: work }) });
    show(<ChildCasePage />, { path: '/cases/:id/:tab?', at: `/cases/${id}/${side}` });
    fireEvent.click(await screen.findByRole('link', { name: 'Go to that form' }));
    expect(await screen.findByRole('form', { name: title })).toBeTruthy();
  },
);
