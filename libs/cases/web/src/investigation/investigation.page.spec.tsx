import { school, serve, show } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import type { Investigation } from './investigation-document';
import { InvestigationPage } from './investigation.page';
import { tasksOf } from './tasks';

const id = 'dddddddd-0000-4000-8000-000000000001';
const somebody = (name: string) => ({ id: name, name, erased: false });
const text = (words: string) => ({ text: words, erased: false });
const record: Investigation = {
  id, reference: 'N-7Q4M-2KX', schoolId: school, status: 'active', pausedAs: null, ofKind: 'childcase', ofReference: 'K-7Q4M-2KX', ofRecord: null,
  commissionedAt: '2026-11-02T10:00:00.000Z', yours: ['investigator'], independence: 'declared', factCheckUntil: null, challengeUntil: null,
  entries: 8, nextCommands: ['logEvidence'], commissioner: somebody('Ruth Okoro'), investigator: somebody('Kit Shaw'), reviewer: null, signer: null,
  subjects: [{ ...somebody('Ada Byron'), className: '6B', yearGroup: 'Y6' }], terms: null,
  clock: { spent: 4, of: 20, running: true, termsDue: null, evidenceDue: '2199-11-20', findingsDue: '2199-11-27', progressDue: null, pauses: [{ from: '2026-11-03', to: null, why: 'statutory_process', reason: null }] },
  allegations: [{ number: 'A1', question: text('Who sent it?'), clauses: null, weights: [{ evidence: 'E1', bearing: 'supports', note: text('Original seen.') }], finding: null }],
  evidence: [{
    number: 'E1', kind: 'screenshot', loggedAt: '2026-11-04T10:00:00.000Z', capturedOn: null, originalSeen: true, sha256: null, description: text('The chat.'),
    source: text('A parent'), capturedWhere: null, corrections: [{ part: 'source', correct: text('A cousin'), reason: text('Asked again') }], interview: null,
    custody: [{ on: '2026-11-04', heldBy: text('K Shaw'), keptAt: text('Safe'), reason: null }, { on: '2026-11-05', heldBy: text('IT'), keptAt: text('Server room'), reason: text('To copy') }],
  }],
  plans: [], comments: [], challenge: null, story: [], whoCanSee: [], attachments: [], filesLocked: false, imageryProtocol: null,
}; // prettier-ignore
const open = (more: Partial<Investigation> = {}) => {
  serve({ InvestigationFile: () => ({ investigation: { ...record, ...more } }), Schools: () => ({ schools: [] }) });
  show(<InvestigationPage />, { path: '/investigations/:id', at: `/investigations/${id}` });
};

it('shows what each piece of evidence says, who has had it, and what was corrected', async () => {
  open();
  const matrix = await screen.findByRole('table', { name: 'Evidence for allegation A1' });
  expect(within(matrix).getByRole('row', { name: /E1 The chat\..*Supports.*Original seen\./ })).toBeTruthy();
  expect(screen.getByText('K Shaw')).toBeTruthy();
  expect(screen.getByText('IT')).toBeTruthy();
  expect(screen.getByText('A cousin')).toBeTruthy();
  expect(screen.getByText('4 of 20 school days')).toBeTruthy();
});

it('says in its task list what is done, and why something cannot start yet', () => {
  const states = (of: Partial<Investigation>) => tasksOf({ ...record, ...of }).map(({ state }) => state);
  expect(tasksOf(record).find(({ title }) => title.startsWith('Findings'))).toMatchObject({ state: 'Cannot start yet', why: 'the evidence is not closed' }); // prettier-ignore
  expect(states({ independence: 'conflict' })[0]).toBe('Cannot start yet');
  expect(states({ status: 'paused', pausedAs: 'active' })).toEqual(states({}));
  expect(states({ status: 'commissioned', evidence: [] })).toContain('Not yet');
  expect(states({ status: 'concluded', signer: somebody('Ruth Okoro') }).slice(-2)).toEqual(['Done', 'Done']);
});

it('asks for a replacement, and for nothing else, after a conflict', async () => {
  open({ independence: 'conflict', nextCommands: ['replaceInvestigator'] });
  expect(await screen.findByText('The investigator has declared a conflict')).toBeTruthy();
  expect(screen.getByText('Replace the investigator')).toBeTruthy();
  expect(screen.queryByText('Log a piece of evidence')).toBeNull();
});

it('is the same page whether there is none or it is not for the asker', async () => {
  serve({ InvestigationFile: () => ({ investigation: null }) });
  show(<InvestigationPage />, { path: '/investigations/:id', at: `/investigations/${id}` });
  expect(await screen.findByText('There is nothing here, or it is not for you to see.')).toBeTruthy();
});
