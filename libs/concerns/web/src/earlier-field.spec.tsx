import { expect, it } from '@jest/globals';
import { receipt, refuse, serve, show, type Server } from '@caseward/web-kit/testing';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { concernId as id, waiting } from './concern.fixture';
import type { Concern } from './concern-document';
import { ConcernPage } from './concern.page';

const related: Concern['related'] = [
  { id: 'c2', reference: 'C-2222-222', submittedAt: '2026-11-02T09:00:00.000Z', status: 'closed', level: 'low' },
];
const siblings = [
  { id: 's', name: 'Kit Byron', className: '6B', yearGroup: 'Y6', erased: false, concerns: { total: 0 }, cases: { total: 0 } }, // prettier-ignore
];
const family = () => ({ concern: { id, people: [{ part: 'subject', person: { id: 'a', siblings } }] } });
const open = (concern: Concern, server: Server = {}) => {
  const sent = serve({
    ConcernFile: () => ({ concern }),
    ConcernSiblings: () => ({ concern: null }),
    RecordTriageDecision: () => ({ recordTriageDecision: receipt(id) }),
    ...server,
  });
  show(<ConcernPage />, { path: '/inbox/:id', at: `/inbox/${id}` });
  return () => sent.filter(({ name }) => name === 'RecordTriageDecision').map(({ variables }) => variables['input']);
};
const decide = async () => {
  await userEvent.click(await screen.findByRole('radio', { name: 'High' }));
  await userEvent.click(screen.getByLabelText('Early help'));
  await userEvent.selectOptions(screen.getByLabelText('Category'), 'Neglect');
  await userEvent.click(screen.getByLabelText('Yes, they know'));
  fireEvent.change(screen.getByLabelText(/Why did you decide so/), { target: { value: 'Third time.' } });
};
const press = () => userEvent.click(screen.getByRole('button', { name: /Record, no action/ }));
const box = () => screen.queryByRole('checkbox', { name: /^I have looked at the earlier concerns/ });

it('asks nothing more where there is nothing earlier: not one key', async () => {
  const decisions = open(waiting);
  await decide();
  expect(box()).toBeNull();
  await press();
  await waitFor(() => expect(decisions()).toHaveLength(1));
  expect(decisions()[0]).not.toHaveProperty('earlierLookedAt');
});

it('asks whether an earlier concern was looked at, and sends nothing before that is said', async () => {
  const decisions = open({ ...waiting, related });
  await decide();
  await press();
  expect(await screen.findByRole('link', { name: /^Look at the earlier concerns/ })).toBeTruthy();
  expect(decisions()).toEqual([]);
  await userEvent.click(box()!);
  await press();
  await waitFor(() => expect(decisions()[0]).toMatchObject({ earlierLookedAt: true, outcome: 'no_action' }));
});

it('asks it of brothers and sisters as well, as soon as they are known', async () => {
  open(waiting, { ConcernSiblings: family });
  await screen.findByText('Kit Byron');
  expect(box()).toBeTruthy();
});

it('asks it once the server knows of one that the page has not heard of', async () => {
  let first = true;
  const answer = () =>
    first ? ((first = false), refuse('concern/earlier-not-looked-at')) : { recordTriageDecision: receipt(id) };
  const decisions = open(waiting, { RecordTriageDecision: answer });
  await decide();
  await press();
  await userEvent.click(await screen.findByRole('checkbox', { name: /^I have looked at the earlier concerns/ }));
  await press();
  await waitFor(() => expect(decisions()[1]).toMatchObject({ earlierLookedAt: true }));
});
