import { serve, show, receipt, type Server } from '@caseward/web-kit/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReportAConcern } from './report-a-concern';

export const ada = {
  id: 'aaaaaaaa-0000-4000-8000-000000000001',
  name: 'Ada Byron',
  yearGroup: 'Y4',
  className: '4B',
  erased: false,
};
export const people = { FindPeople: () => ({ findPeople: [ada] }) };
export const accepted = (variables: { input?: unknown }) => ({
  submitConcern: receipt((variables.input as { concernId: string }).concernId),
});

export const open = (server: Server) => {
  const sent = serve({ ...people, ...server });
  return { ...show(<ReportAConcern />), commands: () => sent.filter(({ name }) => name === 'SubmitConcern') };
};
export const send = () => userEvent.click(screen.getByRole('button', { name: /^Send/ }));
export const fill = async () => {
  await userEvent.type(screen.getByRole('combobox'), 'ad');
  await screen.findByRole('option');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await userEvent.click(screen.getByLabelText('Yes'));
  await userEvent.type(screen.getByLabelText(/What did you see or hear/), 'She said "not home".');
};
