import { school, serve, show, teacher } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { MyWorkPage } from './my-work.page';
import { WorkDoor } from './work-count';

const item = {
  id: '1',
  recordId: 'c1',
  part: null,
  reference: 'C-7Q4M-2KX',
  what: 'DECIDE_ON_CONCERN',
  schoolId: school,
  since: new Date(Date.now() - 3 * 3_600_000).toISOString(),
  due: new Date(Date.now() - 2 * 3_600_000).toISOString(),
  overdue: true,
  people: [{ id: 'p', initials: 'AB', className: '4B' }],
};
const list = (more: object = {}) => ({
  myWork: { total: 1, overdue: 1, next: null, nextDue: null, items: [item], ...more },
});
const open = (answer: object, at = '/my-work') => {
  serve({ MyWork: () => answer });
  show(<MyWorkPage />, { path: '/my-work', at });
};

it('says what there is to do, how late it is, and leads to it', async () => {
  open(list());
  const link = await screen.findByRole('link', { name: /Decide on a concern/ });
  expect(link.getAttribute('href')).toBe('/inbox/c1');
  expect(link.textContent).toContain('Overdue by 2 h');
  expect(link.textContent).toContain('C-7Q4M-2KX · AB 4B · waiting 3 h');
  expect(screen.getByRole('status').textContent).toBe('1 thing to do, 1 overdue');
});

it('says when the next thing is due, when nothing waits', async () => {
  open(list({ items: [], total: 0, overdue: 0, nextDue: '2026-12-14T16:00:00.000Z' }));
  expect(await screen.findByText('Nothing waits for you')).toBeTruthy();
  expect(screen.getByText(/The next thing is due on Monday,? 14 December 2026/)).toBeTruthy();
});

it('leads on to the next page, and back', async () => {
  open(list({ next: '50' }), '/my-work?after=25');
  expect((await screen.findByRole('link', { name: /Next/ })).getAttribute('href')).toBe('/my-work?after=50');
});

it('has a door for somebody without one, only while something waits', async () => {
  serve({ WorkTotal: () => ({ myWork: { total: 2 } }) });
  show(<WorkDoor me={teacher} />);
  expect((await screen.findByRole('link', { name: /My work/ })).textContent).toContain('2 waiting');
});
