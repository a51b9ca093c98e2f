import { expect, it } from '@jest/globals';
import { school, serve, show } from '@caseward/web-kit/testing';
import { screen, within } from '@testing-library/react';
import { FamilyPanel } from './family';

const [pupilId, contactId] = ['aaaaaaaa-0000-4000-8000-000000000020', 'aaaaaaaa-0000-4000-8000-000000000030'];
const child = { id: pupilId, name: 'Wilma Frost', erased: false, yearGroup: '4', className: '4B', standing: 'left' };
const orm = { contactId, name: 'Mr Orm Frost', relation: 'Father', priority: 2, parentalResponsibility: true, phones: ['07700 900 1'], email: null, keptAway: 'not_to_collect' }; // prettier-ignore
const order = {
  id: contactId,
  kind: 'not_to_collect',
  contactId,
  who: { text: 'Mr Orm Frost', erased: false },
  words: { text: 'Order of May', erased: false },
  setAt: '2026-09-07T09:00:00.000Z',
  liftedAt: null,
};
const family = { schoolId: school, merged: [], pupil: child, contacts: [orm], siblings: [], restrictions: [order] };

it('says before anything else who must be kept away, and again beside their number', async () => {
  serve({ Family: () => ({ family }) });
  show(<FamilyPanel pupilId={pupilId} schoolId={school} />);
  const panel = await screen.findByRole('region', { name: 'Family of Wilma Frost' });
  const notice = within(panel).getByText('Keep away from this child');
  expect(within(panel).getAllByText(/Must not collect the child/)).toHaveLength(2);
  const call = within(panel).getByRole('link', { name: '07700 900 1' });
  expect(notice.compareDocumentPosition(call) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(within(panel).getByText(/See above before you call/)).toBeTruthy();
  expect(within(panel).getByText(/left this school/)).toBeTruthy();
});

it('says beside the number, not in the words of the order, to whoever may not read it', async () => {
  serve({ Family: () => ({ family: { ...family, restrictions: [] } }) });
  show(<FamilyPanel pupilId={pupilId} schoolId={school} />);
  await screen.findByText('Mr Orm Frost');
  expect(screen.getByText('Must not collect the child. Speak to the safeguarding lead before you call.')).toBeTruthy();
  expect(screen.queryByText('Keep away from this child')).toBeNull();
});

it('tells whoever may not know of the family that there is nothing', async () => {
  serve({ Family: () => ({ family: null }) });
  show(<FamilyPanel pupilId={pupilId} schoolId={school} />);
  expect(await screen.findByText('There is nothing here that you may see')).toBeTruthy();
});
