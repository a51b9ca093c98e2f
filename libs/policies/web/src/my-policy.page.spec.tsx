import { receipt, serve, show } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MyPolicyPage, type MyPolicy } from './my-policy.page';

const id = 'aaaaaaaa-0000-4000-8000-000000000001';
const mine: MyPolicy = {
  ...{ id, reference: 'A-1', policyTitle: 'Collection', hash: 'a'.repeat(64), statement: 'I have read it.' },
  ...{ status: 'declined', dueOn: '2026-12-01', overdue: false, settledOn: '2026-11-20', clauses: [], before: [] },
  ...{ nextCommands: ['openDocument'], entries: 4, atSchool: null, ownText: null },
};
const signing = () => screen.queryByRole('heading', { name: 'Acknowledge it' });
const open = (first: MyPolicy['status']) => {
  let status = first;
  const sent = serve({
    MyPolicy: () => ({ myPolicy: { ...mine, status } }),
    OpenDocument: () => {
      status = 'opened';
      return { openDocument: receipt(id) };
    },
  });
  show(<MyPolicyPage />, { path: '/my/policies/:id', at: `/my/policies/${id}` });
  return () => sent.filter(({ name }) => name === 'OpenDocument');
};

it('somebody who declined reads it again before they sign', async () => {
  const opened = open('declined');
  const again = await screen.findByRole('button', { name: 'Read it again' });
  expect(screen.getByRole('heading', { name: 'You have declined it' })).toBeDefined();
  expect(signing()).toBeNull();
  expect(opened()).toHaveLength(0); // Having the page before them is not yet a change of mind.
  await userEvent.click(again);
  await waitFor(() => expect(signing()).not.toBeNull());
  expect(opened()[0]?.variables['input']).toEqual({ acknowledgementId: id, hash: mine.hash });
  expect(screen.queryByRole('button', { name: 'Read it again' })).toBeNull();
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
});

it('whoever is asked for the first time has opened it when it is shown', async () => {
  const opened = open('notified');
  await waitFor(() => expect(opened()).toHaveLength(1));
  expect(signing()).not.toBeNull();
});

it('whoever signs the text of their school has that before them, and the trust’s below it', async () => {
  const clauses = [{ id: 'c', number: '1', kind: 'paragraph', level: 1, text: 'Phones are off.' }];
  const at = { adoptionId: 'a', schoolId: 's', schoolName: 'Copse', from: '2026-09-14', current: true, own: true, ownTitle: 'Anew', ownText: 'Written since.', fields: [], blocks: [] }; // prettier-ignore
  const ownText = { edition: 1, title: 'Our phones', text: 'Phones stay at the gate.' };
  serve({ MyPolicy: () => ({ myPolicy: { ...mine, status: 'acknowledged', clauses, atSchool: at, ownText } }) });
  show(<MyPolicyPage />, { path: '/my/policies/:id', at: `/my/policies/${id}` });
  expect(await screen.findByText(/^It is for your school’s own version, “Our phones”/)).toBeDefined();
  expect(screen.getByText(/What you are asked to acknowledge is your school’s own version/)).toBeDefined();
  expect(document.body.textContent).toContain('Phones stay at the gate.');
  expect(document.body.textContent).not.toContain('Written since.');
});
