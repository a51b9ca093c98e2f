import { receipt, school, serve, show, teacher } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { RaiseDirectly } from './raise-directly';
import { SelfReferralPage } from './self-referral.page';

const other = '44444444-4444-4444-8444-444444444444';
const held = (role: string, bodyId = school, bodyName = 'Ashdown Primary') => ({ role, bodyId, bodyName, isSchool: true }); // prettier-ignore
const as = (...roles: ReturnType<typeof held>[]) => ({ ...teacher, roles });
const answers = {
  MySelfReferrals: () => ({ mySelfReferrals: { items: [] } }),
  MakeSelfReferral: () => ({ makeSelfReferral: receipt(school) }),
};
const choices = () => [...screen.getByLabelText<HTMLSelectElement>('At which school?').options].map((o) => o.text);

it('names the one school at which somebody works, and asks nothing', async () => {
  serve(answers);
  show(<SelfReferralPage />);
  expect((await screen.findByText('Ashdown Primary')).parentElement?.textContent).toBe('At Ashdown Primary');
  expect(screen.queryByLabelText('At which school?')).toBeNull();
});

it('asks whoever works at several schools at which it was, and sends it there', async () => {
  const sent = serve(answers);
  show(<SelfReferralPage />, { me: as(held('STAFF'), held('STAFF', other, 'Birch Lane')) });
  expect(screen.queryByRole('form')).toBeNull();
  const fill = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
  fill(/At which school/, other);
  fill(/When did it happen/, '2026-09-01');
  fill(/What happened/, 'I drove a pupil home.');
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(sent.some(({ name }) => name === 'MakeSelfReferral')).toBe(true));
  expect(sent.find(({ name }) => name === 'MakeSelfReferral')?.variables['input']).toMatchObject({ schoolId: other });
});

it('begins a record only at schools where such records go to whoever begins it', () => {
  serve({});
  const { unmount } = show(<RaiseDirectly me={as(held('STAFF'), held('EHT', other, 'Birch Lane'))} />);
  expect(screen.getByText('Birch Lane').parentElement?.textContent).toBe('At Birch Lane');
  unmount();
  show(<RaiseDirectly me={as(held('HT'), held('EHT', other, 'Birch Lane'))} />);
  expect(choices()).toEqual(['Choose a school', 'Ashdown Primary', 'Birch Lane']);
});
