import { school, show, teacher } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { FollowedHow, OwnVersion } from './at-school';
import type { AtSchool } from './at-school-document';
import { followedHow } from './at-school-words';
import { Clauses } from './clauses';

const at: AtSchool = {
  ...{ adoptionId: 'a', schoolId: school, schoolName: 'Ashdown Primary', from: '2026-09-14', current: true },
  ...{ own: false, ownTitle: null, ownText: null, blocks: [] },
  fields: [
    { field: 'Lead', role: 'DSL', value: null, holders: [{ name: 'Mrs Okoro', erased: false }] },
    { field: 'Box', role: null, value: 'the office', holders: [] },
    { field: 'Deputy', role: 'DDSL', value: null, holders: [] },
  ],
};
const own: AtSchool = { ...at, own: true, ownTitle: 'Ours', ownText: 'Tell [Lead].', fields: at.fields };
const clause = (id: string, text: string, kind = 'paragraph') => ({ id, number: '', kind: kind as 'paragraph', level: 1, text }); // prettier-ignore
const clauses = [clause('h', 'Phones', 'heading'), clause('1', 'Tell [Lead] or [Deputy], and use [Box].'), clause('2', 'See [Site].')]; // prettier-ignore
const reads = (how: AtSchool | null) => show(<Clauses clauses={clauses} reasons={[]} at={how} />);

it('fills in what the trust left to the school, marked as its own, with whoever holds a role', () => {
  const { container } = reads(at);
  expect([...container.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
    'Mrs Okoro, Safeguarding lead (DSL)',
    'nobody at present, Deputy safeguarding lead (DDSL)',
    'the office',
  ]);
  expect(container.textContent).toContain('See [Site].');
});

it('leaves the text of the trust as it is for whoever reads that', () => {
  const { container } = reads(null);
  expect(container.querySelector('mark')).toBeNull();
  expect(container.textContent).toContain('Tell [Lead] or [Deputy], and use [Box].');
});

it('puts an addition after its clause, under the heading that it stands under, and one without a place at the end', () => {
  reads({ ...at, blocks: [{ after: null, heading: 'Last', text: 'Z.' }, { after: '1', heading: 'Our gate', text: 'It is locked; ask [Lead].' }, { after: 'gone', heading: 'Left over', text: 'Y.' }] }); // prettier-ignore
  const order = screen.getAllByRole('heading').map(({ textContent, tagName }) => `${tagName} ${textContent}`);
  expect(order).toEqual(['H3 Phones', 'H4 Our gate', 'H4 Last', 'H4 Left over'].map((one) => one.replace('Phones', ' Phones'))); // prettier-ignore
  expect(screen.getAllByText('Added by Ashdown Primary')).toHaveLength(3);
  expect(screen.getByText('Our gate').closest('section')?.textContent).toContain('ask Mrs Okoro');
});

it('says how the school stands to the trust’s text', () => {
  show(<FollowedHow at={own} clauses={clauses} more="Both stand below." />);
  expect(screen.getByText(/^Your school follows its own version, aligned with the trust’s. Both stand below./)).toBeTruthy(); // prettier-ignore
  const says = (how: Partial<AtSchool>) => followedHow({ ...at, ...how }, 'Ashdown', clauses.map(({ text }) => text)); // prettier-ignore
  expect(says({ own: true, current: false })).toContain('has changed since it was aligned');
  expect(says({ from: null, current: false, fields: [] })).toBe('Ashdown has not taken this policy on yet. This is the text of the trust.'); // prettier-ignore
  expect(says({})).toBe('What is marked as the school’s own was ratified by the governors of Ashdown Primary. What stands in square brackets is for the school to fill in.'); // prettier-ignore
  expect(says({ current: false })).toContain('That was for an earlier text of the trust');
  expect(says({ current: false, fields: [] })).toContain('has yet to take on this one');
  expect(followedHow({ ...at, fields: [] }, 'Ashdown', ['No field.'])).toBe('');
});

it('calls the school by its name for whoever has several', () => {
  const me = { ...teacher, roles: [...teacher.roles, { role: 'STAFF' as const, bodyId: 'other', bodyName: 'Copse', isSchool: true }] }; // prettier-ignore
  show(<FollowedHow at={own} clauses={clauses} />, { me });
  expect(screen.getByText(/^Ashdown Primary follows its own version/)).toBeTruthy();
});

it('shows a version of the school’s own with its roles filled in as well', () => {
  show(<OwnVersion at={own} rank={3} />);
  expect(screen.getByRole('heading', { level: 3, name: 'Ours' })).toBeTruthy();
  expect(screen.getByText(/^Tell/).textContent).toBe('Tell Mrs Okoro, Safeguarding lead (DSL).');
});
