import { expect, it } from '@jest/globals';
import { serve, show, teacher } from '@caseward/web-kit/testing';
import { screen } from '@testing-library/react';
import { MyReportsPage } from './my-reports.page';

const DAY = 86_400_000;
const open = (days: number | undefined) => {
  const at = (ms: number) => new Date(ms).toISOString();
  const draft = { name: `report-${teacher.personId}`, savedAt: at(Date.now() - DAY), keptUntil: at(Date.now() + (days ?? 0) * DAY) }; // prettier-ignore
  serve({
    UnsentReports: () => ({ drafts: days === undefined ? [] : [draft] }),
    MyReports: () => ({ myReports: { items: [], next: null } }),
  });
  return show(<MyReportsPage />);
};

it('lists a report that was never sent, with the day on which it goes', async () => {
  const { container } = open(6);
  expect((await screen.findByText(/It is deleted on/)).textContent).toMatch(/deleted on \w+day,? \d+ \w+ \d{4}/);
  expect(screen.getByRole('link', { name: 'Go on with it, and send it' }).getAttribute('href')).toBe('/report');
  expect(container.querySelector('.notice-warning')).toBeNull();
});

it('warns when it goes soon', async () => {
  const { container } = open(1);
  await screen.findByText(/It is deleted on/);
  expect(container.querySelector('.notice-warning')).toBeTruthy();
});

it('says nothing where there is none', async () => {
  open(undefined);
  await screen.findByText('You have not reported anything yet');
  expect(screen.queryByText(/have not sent/)).toBeNull();
});
