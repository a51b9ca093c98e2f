import { draftOf } from '@caseward/web-kit';
import { school, serve, show, teacher } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Conduct } from './conduct-document';
import { HelpForChildren } from './help-for-children';

const child = (id: string, name: string, erased = false) => ({ id, name, className: '4B', yearGroup: 'Y4', erased });
const ada = child('aaaaaaaa-0000-4000-8000-000000000001', 'Ada Byron');
const manager = (id: string) => ({ id, name: 'Ann Hart', erased: false });
type Asked = Pick<Conduct, 'caseManager' | 'children' | 'schoolId'>;
const open = (asked: Partial<Asked>) => {
  serve({});
  // What it asks of the record, and nothing else of it.
  const record = { caseManager: null, children: [ada], schoolId: school, ...asked } satisfies Asked as Conduct;
  return show(<HelpForChildren record={record} />, { path: '/*', at: '/conduct/x' });
};
const links = () => screen.queryAllByRole('link').map((one) => one.textContent);

it('leads whoever manages it to a report that names the child, and carries nothing else of the record along', async () => {
  const { router } = open({ caseManager: manager(teacher.personId) });
  await userEvent.click(screen.getByRole('link', { name: 'Report a concern about Ada Byron' }));
  const { pathname, search, hash, state } = router.state.location;
  expect([pathname, search, hash, state]).toEqual(['/report', '', '', null]);
  expect(document.title).not.toMatch(/Byron|adult|conduct/i);
  // What the report begins with: the child, the school, and empty lines.
  const { children, schoolId, account, adults, others } = draftOf(`report-${teacher.personId}`) as Record<
    string,
    unknown
  >;
  expect(children).toEqual([{ id: ada.id, label: 'Ada Byron', note: expect.any(String) }]);
  expect([schoolId, account, adults, others]).toEqual([school, '', [], []]);
});

it('has a way for each child that is known by name', () => {
  open({ children: [ada, child('b', 'Kit Marsh'), child('c', '', true)] });
  expect(links()).toEqual(['Report a concern about Ada Byron', 'Report a concern about Kit Marsh']);
});

it('is left to whoever manages it, once somebody does, and to nobody where no child is in it', () => {
  open({ caseManager: manager('somebody else') });
  expect(links()).toEqual([]);
  open({ children: [] });
  expect(links()).toEqual([]);
});
