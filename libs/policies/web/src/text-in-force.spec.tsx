import { school, serve, show } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Policy } from './documents';
import { TextInForce } from './text-in-force';

const [policyId, versionId] = ['policy', 'version'];
const clauses = [{ id: '1', number: '1', kind: 'paragraph', level: 1, text: 'Tell [Lead].' }];
// What else the page of a policy shows is not asked for here.
const policy = { id: policyId, schoolId: null, status: 'in_force', inForce: { id: versionId, clauses, reasons: [] } } as unknown as Policy; // prettier-ignore
const at = {
  ...{ adoptionId: 'a', schoolId: school, schoolName: 'Ashdown Primary', from: '2026-09-14', current: true },
  ...{ own: false, ownTitle: null, ownText: null, blocks: [] },
  fields: [{ field: 'Lead', role: 'DSL', value: null, holders: [{ name: 'Mrs Okoro', erased: false }] }],
};
const opens = (atSchool: object | null, where = '/', id = versionId) => {
  const sent = serve({
    PolicyAtSchool: () => ({ policyInForce: { id, atSchool } }),
    PolicyOnADay: ({ on }) => ({
      policyInForce: on === '2020-01-01' ? null : { id: 'old', number: '1.0', heldFrom: '2025-09-01', heldTo: '2026-09-01', clauses, reasons: [], atSchool }, // prettier-ignore
    }),
  });
  return { sent, ...show(<TextInForce policy={policy} />, { path: '/', at: { pathname: '/', search: where.slice(1) } as never }) }; // prettier-ignore
};

it('is read as it holds at the reader’s school today, or as the trust wrote it', async () => {
  const { sent, router } = opens(at);
  await screen.findByText('Mrs Okoro, Safeguarding lead (DSL)');
  expect(sent[0]?.variables).toMatchObject({ policyId, schoolId: school, on: expect.stringMatching(/^\d{4}-/) });
  await userEvent.selectOptions(screen.getByLabelText('Read it as it holds at'), 'trust');
  await screen.findByText('Tell [Lead].');
  expect(router.state.location.search).toBe('?school=trust');
  expect(screen.getByRole('link', { name: 'Print this policy' }).getAttribute('href')).toContain('print?school=trust');
  expect(screen.getByRole('link', { name: 'How schools follow it' }).getAttribute('href')).toBe('/policies/adoption?policy=policy'); // prettier-ignore
});

it('stands behind the school’s own version, where the school follows one', async () => {
  opens({ ...at, own: true, ownTitle: 'Ours', ownText: 'Our way.' });
  await screen.findByText(/Your school follows its own version, aligned with the trust’s/);
  expect(screen.getByText('Our way.')).toBeTruthy();
  expect(within(screen.getByText('The text of the trust').closest('details')!).getByText('Tell [Lead].')).toBeTruthy();
});

it('has nothing of the school’s in it when another text holds meanwhile', async () => {
  opens(at, '/', 'newer');
  await screen.findByText('Tell [Lead].');
});

it('is asked for of a day, and told as it held then', async () => {
  const { sent, router } = opens(at);
  await screen.findByText('Mrs Okoro, Safeguarding lead (DSL)');
  await userEvent.click(screen.getByText('What held on a day', { selector: 'summary' }));
  fireEvent.change(screen.getByLabelText('Which day?'), { target: { value: '2026-03-02' } });
  await userEvent.click(screen.getByRole('button', { name: 'Show what held' }));
  await screen.findByRole('heading', { name: 'What held on 2 Mar 2026' });
  await screen.findByText('Version 1.0');
  expect(sent.find(({ name }) => name === 'PolicyOnADay')?.variables).toEqual({ policyId, schoolId: school, on: '2026-03-02' }); // prettier-ignore
  expect(screen.getByRole('link', { name: 'Print this policy' }).getAttribute('href')).toBe('/policies/policy/versions/old/print?on=2026-03-02'); // prettier-ignore
  await userEvent.click(screen.getByRole('button', { name: 'Back to today' }));
  await screen.findByRole('heading', { name: 'The text in force' });
  expect(router.state.location.search).toBe('');
});

it('says that none held on a day on which none did', async () => {
  opens(at, '/?on=2020-01-01');
  await screen.findByText('No text of this policy was in force on 1 Jan 2020');
});
