import { serve, show, teacher } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { ChangePage } from './change.page';
import { yearsInWords } from './change-words';
import { ChangesPage } from './changes.page';

const governor = { ...teacher, roles: [{ role: 'GOV', bodyId: 'b', bodyName: 'Ashdown Primary', isSchool: true }] };
const nothing = { sharedOn: null, implementedOn: null, trainedBefore: null, seenIn: [], checks: [], taught: [], clauses: [] }; // prettier-ignore
const taught = {
  ...{ ...nothing, id: 'a', reference: 'L-1', type: 'curriculum_change', stage: 'reviewed', isLate: false },
  ...{ accepted: 'Autumn term 2026', dueOn: '2026-10-16', implementedOn: '2026-10-12', seenIn: ['plans'] },
  checks: [{ on: '2027-01-20', result: 'partly_met', seenIn: ['pupils_asked', 'pupils_work'] }],
  taught: [{ inSubject: 'computing', inYears: ['year_5', 'year_6'], ledBy: 'subject_lead' }],
};
const clause = {
  ...{ ...nothing, id: 'b', reference: 'L-2', type: 'policy_change', stage: 'planned', isLate: true },
  ...{ accepted: 'Autumn term 2026', dueOn: '2026-10-01' },
  clauses: [{ policy: { id: 'p', title: 'Online safety' }, clauseId: 'c', number: '4.2', heldFrom: null }],
};

it('shows changes of what is taught beside those of policies: for whom, led by which post, by when, and how far', async () => {
  serve({ LearnedChanges: () => ({ learnedChanges: { total: 2, next: null, items: [taught, clause] } }) });
  show(<ChangesPage />, { path: '/changes', me: governor });
  const [, first, second] = await screen.findAllByRole('row');
  const row = within(first!);
  for (const said of ['Computing: Year 5 and Year 6', 'The lead for the subject', 'Reviewed: it worked in part', 'What pupils say and pupils’ work'])
    expect(row.getByText(said)).toBeTruthy();
  expect(row.getByRole('link').getAttribute('href')).toBe('/changes/a');
  expect(within(second!).getByRole('link', { name: 'Online safety, clause 4.2' }).getAttribute('href')).toBe('/policies/p/clauses/c');
  expect(within(second!).getByText('Late')).toBeTruthy();
}); // prettier-ignore

it('follows one of them from the concern to whether it works, and what else was learned from the same', async () => {
  const origin = { source: 'debrief', reported: 'Summer term 2026', found: null, lookedBack: 'Summer term 2026' };
  serve({ LearnedChange: () => ({ learnedChange: { ...taught, origin, beside: [clause] } }) });
  show(<ChangePage />, { path: '/changes/:id', at: '/changes/a', me: governor });
  const steps = await screen.findAllByRole('heading', { level: 3 });
  expect(steps.map((one) => one.textContent)).toEqual(['Concern', 'Finding', 'Lesson L-1', 'Change', 'Taught', 'Effect']);
  expect(screen.getByText('Since 12 Oct 2026. It can be seen in: plans or schemes of work.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Change a policy L-2' }).getAttribute('href')).toBe('/changes/b');
}); // prettier-ignore

it('tells year groups in their order, and three and more in a row by their ends', () => {
  expect(yearsInWords(['year_2', 'year_1'])).toBe('Year 1 and Year 2');
  expect(yearsInWords(['reception', 'year_1', 'year_2', 'year_6'])).toBe('Reception to Year 2 and Year 6');
  expect(yearsInWords([])).toBe('');
});
