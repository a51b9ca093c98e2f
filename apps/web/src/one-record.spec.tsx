import { useCommandForm } from '@caseward/web-kit';
import { commandDocument } from '@caseward/contract';
import { serve, show } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { Link, MemoryRouter, useRoutes, useParams } from 'react-router';
import { z } from 'zod';
import { oneRecord } from './one-record';

/** A page that keeps what is typed, and forgot to begin anew for another record. */
const Forgetful = () => {
  const [text, write] = useState('');
  const { id } = useParams();
  return (
    <label>
      About {id} <input value={text} onChange={({ currentTarget: { value } }) => write(value)} />
    </label>
  );
};
const Form = () => {
  const { id = '' } = useParams();
  const form = useCommandForm({
    draft: `note-${id}`,
    initial: () => ({ words: '' }),
    command: () => Promise.resolve({ input: z.object({ words: z.string() }) }),
    document: commandDocument('RecordCaseNote'),
    input: (values) => values,
    refusals: {},
    changes: [],
    onDone: () => undefined,
  });
  const { value, onChange } = form.field('words');
  return (
    <label>
      Note for {id} <input value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
    </label>
  );
};

const links = ['/cases/a', '/cases/a/tasks', '/cases/b', '/policies/p/versions/1', '/policies/p/versions/2', '/notes/a', '/notes/b']; // prettier-ignore
const routes = [
  { path: 'cases/:id/:tab?', Component: oneRecord('cases/:id/:tab?', Forgetful) },
  { path: 'policies/:id/versions/:version', Component: oneRecord('policies/:id/versions/:version', Forgetful) },
  { path: 'notes/:id', Component: oneRecord('notes/:id', Form) },
];
const App = () => (
  <>
    {links.map((to) => (
      <Link key={to} to={to}>
        {to}
      </Link>
    ))}
    {useRoutes(routes)}
  </>
);
const at = (path: string) => {
  render(
    <MemoryRouter initialEntries={[path]}>
      <App />
    </MemoryRouter>,
  );
};
const go = (to: string) => fireEvent.click(screen.getByRole('link', { name: to }));
const type = (value: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value } });
const typed = () => screen.getByRole<HTMLInputElement>('textbox').value;

it('shows nothing on one record of what was typed on another', () => {
  at('/cases/a');
  type('told me at lunch');
  go('/cases/b');
  expect(screen.getByLabelText(/About b/)).toBeTruthy();
  expect(typed()).toBe('');
});

it('keeps what is typed on another side of the same record', () => {
  at('/cases/a');
  type('told me at lunch');
  go('/cases/a/tasks');
  expect(typed()).toBe('told me at lunch');
});

it('begins anew for another version of the same policy', () => {
  at('/policies/p/versions/1');
  type('half a sentence');
  go('/policies/p/versions/2');
  expect(typed()).toBe('');
});

it('keeps the text of a form for its own record, and gives it back there', () => {
  serve({});
  show(<App />, { path: '*', at: '/notes/a' });
  type('for a alone');
  go('/notes/b');
  expect(typed()).toBe('');
  go('/notes/a');
  expect(typed()).toBe('for a alone');
});

it('is nothing around a page that names no record', () => expect(oneRecord('cases', Forgetful)).toBe(Forgetful));
