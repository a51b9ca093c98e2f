import { expect, it } from '@jest/globals';
import { school, serve, show } from '@caseward/web-kit/testing';
import { screen, within } from '@testing-library/react';
import { WorkPart } from './work-part';
import type { WorkPath } from './work-parts';

const id = 'dddddddd-0000-4000-8000-000000000001';
const somebody = (name: string) => ({ id: name, name, erased: false });
const text = (words: string) => ({ text: words, erased: false });
const task = (more: object) => ({
  id: 'task', kind: 'task', owner: somebody('Kit Shaw'), due: '2026-11-18', dueFirst: '2026-11-18', basis: 'meeting', status: 'open',
  overdue: false, endedAt: null, referralId: null, what: text('Ring the nurse'), basisNote: null, ending: null, ...more,
}); // prettier-ignore
const referral = {
  id: 'referral', to: 'childrens_services', status: 'made', by: somebody('Ruth Okoro'), begunAt: '2026-11-17T10:00:00.000Z',
  madeOn: '2026-11-17', consent: 'not_sought', parents: 'to_be_informed', answerDue: '2026-11-18T17:00:00.000Z', overdue: true,
  timesChased: 1, outcome: null, agreed: null, stage: null, stands: null, answerBy: null, children: [somebody('Ada Byron')],
  concerns: text('A pattern'), said: null, agencyReference: null,
}; // prettier-ignore
const file = {
  id, reference: 'K-7Q4M-2KX', schoolId: school, entries: 4, openWork: [], restrictionsInForce: [],
  nextCommands: ['addCaseAction', 'completeCaseAction', 'shareInformation', 'makeReferral'],
  children: [{ id: 'a', name: 'Ada Byron', className: '4B', erased: false }],
  contacts: [{ contactId: 'c', name: 'Mr Vale', relation: 'Father', childId: 'a', keptAway: 'no_contact' }],
  whoCanSee: [{ personId: 'o', name: 'Ruth Okoro', role: 'DSL' }, { personId: 'o', name: 'Ruth Okoro', role: 'STAFF' }],
  actions: [], referrals: [], expected: [], awaitedAdvice: [], story: [],
}; // prettier-ignore
const open = (part: WorkPath, more: object = {}) => {
  serve({ CaseWork: () => ({ childCase: { ...file, ...more } }) });
  show(<WorkPart caseId={id} path={part} />, { path: '/cases/:id/:tab', at: `/cases/${id}/${part}` });
};

it('says of a task who does it, by when, and that it is late, in words', async () => {
  open('tasks', { actions: [task({ overdue: true }), task({ id: 'done', status: 'done', endedAt: '2026-11-19T10:00:00.000Z', ending: text('Rang.') })] }); // prettier-ignore
  const list = (await screen.findAllByRole('list')).find((one) => within(one).queryByText('Overdue'));
  expect(within(list!).getByText('Kit Shaw')).toBeTruthy();
  expect(screen.getByText('Rang.')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Done or not needed' })).toBeTruthy();
});

it('says of a referral that its answer is late, and that it was asked for', async () => {
  open('referrals', { referrals: [referral] });
  expect(await screen.findByText('Overdue')).toBeTruthy();
  expect(screen.getByText(/asked again once/)).toBeTruthy();
});

it('shows which date comes from where', async () => {
  open('meetings', { expected: [{ what: 'core_group', by: '2026-11-30', overdue: false, child: null }] });
  expect(await screen.findByText('Core group')).toBeTruthy();
  expect(screen.getByText(/10 working days/)).toBeTruthy();
});

it('tells nobody who may not see it that there is such a case', async () => {
  serve({ CaseWork: () => ({ childCase: null }) });
  show(<WorkPart caseId={id} path="tasks" />, { path: '/cases/:id/tasks', at: `/cases/${id}/tasks` });
  expect(await screen.findByText(/nothing here for you/)).toBeTruthy();
});
