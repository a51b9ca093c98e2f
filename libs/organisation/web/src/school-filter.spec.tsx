import { expect, it } from '@jest/globals';
import { show } from '@caseward/web-kit/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SchoolFilter } from './school-filter';

const schools = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `s${i}`, name: `School ${i}` }));

it('is not there for somebody who works at one school', () => {
  const { container } = show(<SchoolFilter schools={schools(1)} />);
  expect(container.textContent).toBe('');
});

it('shows a few schools beside each other, and says which one is chosen', async () => {
  const { router } = show(<SchoolFilter schools={schools(3)} />, { at: '/?queue=decided&after=xyz' });
  expect(screen.getByRole('link', { name: 'All schools' }).getAttribute('aria-current')).toBe('true');
  await userEvent.click(screen.getByRole('link', { name: 'School 2' }));
  expect(router.state.location.search).toBe('?queue=decided&school=s2');
  expect(screen.getByRole('link', { name: 'School 2' }).getAttribute('aria-current')).toBe('true');
});

it('lets one choose of the twelve schools of a trust from a list', async () => {
  const { router } = show(<SchoolFilter schools={schools(12)} />);
  await userEvent.selectOptions(screen.getByLabelText('School'), 'School 11');
  expect(router.state.location.search).toBe('?school=s11');
  await userEvent.selectOptions(screen.getByLabelText('School'), 'All schools');
  expect(router.state.location.search).toBe('');
});
