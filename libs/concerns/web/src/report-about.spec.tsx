import { school, serve, show } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { ReportAConcern } from './report-a-concern';
import { ReportAbout } from './report-about';

const ada = { id: 'aaaaaaaa-0000-4000-8000-000000000001', label: 'Ada Byron', note: '4B' };
const Pages = () => (
  <Routes>
    <Route path="/report" element={<ReportAConcern />} />
    <Route path="*" element={<ReportAbout child={ada} schoolId={school} />} />
  </Routes>
);

it('begins a report that names the child, with the name in no address', async () => {
  serve({});
  const { router } = show(<Pages />, { path: '/*', at: '/people/x' });
  await userEvent.click(screen.getByRole('link', { name: 'Report a concern about this child' }));
  expect(await screen.findByRole('button', { name: 'Remove Ada Byron' })).toBeTruthy();
  expect(JSON.stringify(router.state.location)).not.toContain('Ada');
});
