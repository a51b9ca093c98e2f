import { inputOf } from '@caseward/web-kit';
import { school, serve, show } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { PolicyHere } from './policy-sheets';
import { HowMany, issueCampaign } from './issue-campaign';

const policy = (more: object = {}) =>
  ({
    ...{ id: 'p1', title: 'Phones', schoolId: null, audience: ['all_staff'], inForce: { id: 'v1', number: '1.2' } },
    ...{ places: [{ value: school, label: 'Ashdown' }], ...more },
  }) as unknown as PolicyHere; // what this form reads of one
const sent = (of: PolicyHere, typed: object = {}) => {
  const values = { schools: [], roles: [], ...issueCampaign.initial?.(of), ...typed };
  return { ...issueCampaign.fixed(of, 'fresh'), ...inputOf(issueCampaign.fields, values, of) };
};

it('asks for the text in force, of those for whom the policy is written, with the usual reminders', () => {
  expect(sent(policy(), { schools: [school], dueOn: '2026-09-30' })).toEqual({
    ...{ policyId: 'p1', startId: 'fresh', versionId: 'v1', personTypes: ['staff', 'central_team'], roles: [] },
    ...{ statement: 'I have read and understood the policy “Phones”, and I will follow it.', schools: [school] },
    ...{ dueOn: '2026-09-30', reminders: ['day_3', 'day_7', 'day_10'] },
  });
  expect(issueCampaign.if?.(policy({ inForce: null }))).toBe(false);
});

it('asks nobody elsewhere for a policy of one school', () => {
  const own = policy({ schoolId: school });
  expect(sent(own, { schools: ['elsewhere'] })).toMatchObject({ schools: [school] });
  expect(issueCampaign.fields['schools']?.when?.({}, own)).toBe(false);
});

it('says how many are asked before anybody is, and once it is known for whom and where', async () => {
  const asked = serve({ CampaignReach: () => ({ campaignReach: { people: 41, already: 3, schools: 2 } }) });
  const chosen = { personTypes: ['staff' as const], roles: ['HT' as const], schools: [school] };
  const { unmount } = show(<HowMany policyId="p1" chosen={{ ...chosen, schools: [] }} />);
  expect(screen.getByRole('status').textContent).toContain('Choose whom it is for and where');
  expect(asked).toHaveLength(0);
  unmount();
  show(<HowMany policyId="p1" chosen={chosen} />);
  expect(await screen.findByText('41 people will be asked, in 2 places.')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toContain('3 more have signed this text');
  expect(asked[0]?.variables).toEqual({ policyId: 'p1', ...chosen });
});

it('says so when nobody is left to ask', async () => {
  serve({ CampaignReach: () => ({ campaignReach: { people: 0, already: 0, schools: 0 } }) });
  show(<HowMany policyId="p1" chosen={{ personTypes: ['staff'], roles: [], schools: [school] }} />);
  expect(await screen.findByText('Nobody is asked.')).toBeTruthy();
});
