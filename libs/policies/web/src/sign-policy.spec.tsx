import { receipt, refuse, serve, show, teacher } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MyPolicy } from './my-policy.page';
import { SignPolicy } from './sign-policy';

const id = 'aaaaaaaa-0000-4000-8000-000000000001';
const mine: MyPolicy = {
  ...{ id, reference: 'A-1', policyTitle: 'Collection', hash: 'a'.repeat(64), statement: 'I have read it.' },
  ...{
    status: 'opened',
    dueOn: '2026-12-01',
    overdue: false,
    settledOn: null,
    clauses: [],
    before: [],
    atSchool: null,
    ownText: null,
  },
  ...{ nextCommands: [], entries: 3 },
};
const open = (...refusals: readonly string[]) => {
  const answers = [...refusals.map((code) => refuse(code)), { acknowledgePolicyVersion: receipt(id) }];
  const sent = serve({ AcknowledgePolicyVersion: () => answers.shift()! });
  const toServer = globalThis.fetch;
  globalThis.fetch = (path, init) => {
    if (path === '/demo/personas')
      return Promise.resolve(Response.json([{ id: 'lim', name: teacher.name, school: '' }]));
    return path === '/sessions/confirm' ? Promise.resolve(Response.json({})) : toServer(path, init);
  };
  show(
    <>
      <h1 tabIndex={-1}>A policy</h1>
      <SignPolicy of={mine} />
    </>,
  );
  return sent;
};
const box = () => screen.getByRole('checkbox', { name: mine.statement });
const itIsMe = async () => userEvent.click(await screen.findByRole('button', { name: teacher.name }));

it('makes sure who it is, and then the focus is on what they say', async () => {
  const sent = open();
  await itIsMe();
  await waitFor(() => expect(document.activeElement).toBe(box()));
  await userEvent.keyboard(' ');
  await userEvent.click(screen.getByRole('button', { name: 'I acknowledge it' }));
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  expect(sent[0]?.variables['input']).toEqual({ acknowledgementId: id, hash: mine.hash, agreed: true });
});

it('makes sure once more when that was too long ago, and sends what they ticked', async () => {
  const sent = open('acknowledgement/not-confirmed');
  await itIsMe();
  await userEvent.click(box());
  await userEvent.click(screen.getByRole('button', { name: 'I acknowledge it' }));
  await screen.findByText(/counts for five minutes/);
  await itIsMe();
  await waitFor(() => expect(sent).toHaveLength(2));
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
});
