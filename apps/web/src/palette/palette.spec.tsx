import { beforeAll, expect, it } from '@jest/globals';
import { refuse, school, serve, show, teacher } from '@caseward/web-kit/testing';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { SearchButton } from './search-button';

beforeAll(() => {
  // The browser's own, as far as this needs it.
  HTMLDialogElement.prototype.showModal = function () {
    this.setAttribute('open', '');
  };
  HTMLDialogElement.prototype.close = function () {
    this.removeAttribute('open');
    this.dispatchEvent(new Event('close'));
  };
  HTMLElement.prototype.scrollIntoView = () => undefined;
});

const lead = { ...teacher, roles: [{ role: 'DSL', bodyId: school, bodyName: 'Ashdown Primary', isSchool: true }] };
const ada = { __typename: 'Person', id: 'p1', bodyId: school, kind: 'pupil', name: 'Ada Byron', yearGroup: '4', className: '4B', onRoll: true }; // prettier-ignore
const concern = {
  __typename: 'Concern',
  id: 'c1',
  reference: 'C-7Q4M-2KX',
  state: 'submitted',
  submittedAt: '2026-11-20T09:00:00.000Z',
  aboutAnAdult: false,
  people: [{ part: 'subject', person: { id: 'p1', initials: 'AB', className: '4B' } }],
};
const group = (kind: string, items: readonly object[], total = items.length) => ({ kind, items, total, lookedThrough: null }); // prettier-ignore
const found = () => ({ search: { groups: [group('people', [ada], 12), group('concerns', [concern]), group('cases', [])] } }); // prettier-ignore

const opened = async (me = lead) => {
  const view = show(<SearchButton me={me} />, { me });
  fireEvent.keyDown(window, { key: 'k', ctrlKey: true });
  const box = await screen.findByRole('combobox');
  return { ...view, box };
};
const type = (box: HTMLElement, value: string) => fireEvent.change(box, { target: { value } });
const names = () => screen.getAllByRole('option').map(({ textContent }) => textContent);

it('opens by key, with what this person can do, and finds a page by its beginning', async () => {
  serve({});
  const { box } = await opened(teacher);
  expect(names()).toContain('Report a concern ');
  expect(names().join()).not.toContain('Cases');
  type(box, 'r');
  expect(names()).toEqual(['Report a concern ', 'Go to My reports ']);
});

it('shows what was found in groups, says how much, and opens a row by arrow and Enter', async () => {
  const sent = serve({ Search: found });
  const { box, router } = await opened();
  type(box, 'ada');
  expect(await screen.findByRole('group', { name: 'Children, first 1 of 12' })).toBeTruthy();
  expect(within(screen.getByRole('group', { name: 'Concerns' })).getByText(/AB 4B · Waiting/)).toBeTruthy();
  expect(screen.queryByRole('group', { name: 'Cases' })).toBeNull();
  expect(screen.getByText('2 found.')).toBeTruthy();
  expect(sent.map(({ variables }) => variables)).toEqual([{ input: { text: 'ada', first: 5 } }]);
  fireEvent.keyDown(box, { key: 'ArrowDown' });
  expect(screen.getByRole('option', { selected: true }).textContent).toContain('C-7Q4M-2KX');
  fireEvent.keyDown(box, { key: 'ArrowUp' });
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(router.state.location.pathname).toBe('/people/p1');
  expect(screen.queryByRole('combobox')).toBeNull();
});

it('shows a colleague with where they work, and leads there: nobody has a page about an adult', async () => {
  const kit = { ...ada, id: 'a1', kind: 'adult', name: 'Mr Kit Shaw', yearGroup: null, className: null };
  serve({ Search: () => ({ search: { groups: [group('people', []), group('staff', [kit])] } }) });
  const { box, router } = await opened(teacher);
  type(box, 'shaw');
  const staff = within(await screen.findByRole('group', { name: 'Staff' }));
  expect(staff.getByRole('option').textContent).toContain('Mr Kit Shaw');
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(router.state.location.pathname).toBe(`/schools/${school}`);
});

it('does nothing at Enter while the answer is on its way: the first row is not yet what they mean', async () => {
  serve({ Search: found });
  const { box, router } = await opened();
  type(box, 'report');
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(router.state.location.pathname).toBe('/');
  expect(screen.getByText('Searching…')).toBeTruthy();
});

it('looks through what was written only when asked, and says when it looked through a part', async () => {
  const hit = { __typename: 'WrittenHit', concernId: 'c1', reference: 'C-7Q4M-2KX', submittedAt: concern.submittedAt, excerpt: 'had no coat' }; // prettier-ignore
  const sent = serve({
    Search: ({ input }) =>
      input && typeof input === 'object' && 'kinds' in input
        ? { search: { groups: [{ ...group('written', [hit]), lookedThrough: 500 }] } }
        : { search: { groups: [group('people', [])] } },
  });
  const { box } = await opened();
  type(box, 'coat');
  fireEvent.click(await screen.findByText('Look for “coat” in what was written'));
  expect(await screen.findByText('had no coat')).toBeTruthy();
  expect(screen.getByText('1 found. Only your newest 500 records were looked through.')).toBeTruthy();
  expect(sent.at(-1)?.variables).toEqual({ input: { text: 'coat', kinds: ['written'], first: 20 } });
});

it('says in words that nothing fits, that it cannot be reached, and that it was too often', async () => {
  let reply: () => object = () => ({ search: { groups: [group('people', [])] } });
  serve({ Search: () => reply() });
  const { box } = await opened(teacher);
  type(box, 'zz');
  expect(await screen.findByText('Nothing that you can open fits these words.')).toBeTruthy();
  reply = () => refuse('search/too-often');
  type(box, 'zzz');
  expect(await screen.findByText(/Wait a minute/)).toBeTruthy();
  reply = () => {
    throw new Error('unreachable');
  };
  type(box, 'zzzz');
  expect(await screen.findByText(/We cannot reach the server/)).toBeTruthy();
  act(() => screen.getByRole('button', { name: 'Close' }).click());
  expect(screen.queryByRole('combobox')).toBeNull();
});
