import { receipt, serve, show } from '@caseward/web-kit/testing';
import { RecordActions } from '@caseward/web-kit';
import { expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Overtaken } from './overtaken';
import { VersionNext } from './version-next';
import { versionActions } from './version-sheets';
import { version } from './version.fixture';

const now = { id: 'dddddddd-0000-4000-8000-000000000003', number: '2', status: 'in_force', heldFrom: '2026-09-01', heldTo: null } as const; // prettier-ignore
const base = { id: 'dddddddd-0000-4000-8000-000000000002', number: '1', status: 'superseded', heldFrom: '2026-01-01', heldTo: '2026-09-01' } as const; // prettier-ignore
const mine = {
  ...version,
  ...{ number: '2', basedOn: base.id, overtakenBy: { id: now.id, number: now.number }, entries: 7 },
  ...{ nextCommands: ['submitPolicyVersion'], policy: { ...version.policy, inForce: { id: now.id }, versions: [base, now] } },
}; // prettier-ignore

it('says which text came into force since one was begun, and is silent otherwise', () => {
  const { unmount } = show(<Overtaken version={mine} />);
  expect(screen.getByText(/^This text began with version 1|is in force now/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Version 2' }).getAttribute('href')).toBe(`/policies/p1/versions/${now.id}`);
  unmount();
  expect(show(<Overtaken version={{ ...mine, overtakenBy: null }} />).container.textContent).toBe('');
});

it('is sent on with the word that both were read, and with a number of its own', async () => {
  const sent = serve({ SubmitPolicyVersion: () => ({ submitPolicyVersion: receipt(version.id) }) });
  show(<RecordActions record={mine} groups={versionActions} />);
  await userEvent.click(screen.getByText('Submit for approval'));
  const form = within(screen.getByRole('form', { name: 'Submit for approval' }));
  const number = form.getByLabelText(/^Which number does it get/);
  expect(number).toHaveProperty('value', '3');
  fireEvent.change(number, { target: { value: '2.1' } });
  await userEvent.click(form.getByLabelText(/^Yes, beside version 2/));
  await userEvent.click(form.getByRole('button', { name: 'Submit' }));
  await waitFor(() => expect(sent).toHaveLength(1), { timeout: 4_000 });
  expect(sent[0]?.variables['input']).toMatchObject({ comparedWith: now.id, number: '2.1' });
});

it('asks for neither while the text with which it began is in force', async () => {
  const its = { ...mine, number: '3', overtakenBy: null };
  show(<RecordActions record={its} groups={versionActions} />);
  await userEvent.click(screen.getByText('Submit for approval'));
  expect(screen.queryByText('Have you read it beside the text in force?')).toBeNull();
  expect(screen.queryByText('Which number does it get?')).toBeNull();
});

it('says who notes where a body only notes', () => {
  const delegation = { approver: 'CEO', body: 'trust_board', part: 'notes', committee: null, quorum: 3, basis: 'Row 19' } as const; // prettier-ignore
  const of = (status: 'emergency' | 'unchanged') => ({ ...version, status, nextCommands: ['notePolicyVersion'], policy: { ...version.policy, delegation } }); // prettier-ignore
  const { unmount } = show(<VersionNext version={of('emergency')} />);
  expect(screen.getByText(/The board of trustees notes it/)).toBeTruthy();
  unmount();
  show(<VersionNext version={of('unchanged')} />);
  expect(screen.getByText(/notes that it stays as it is/)).toBeTruthy();
});
