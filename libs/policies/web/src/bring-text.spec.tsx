import { refuse, serve, show } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { BringText } from './bring-text';
import type { Version } from './version-document';

const version = { id: 'v1', entries: 2, clauses: [], nextCommands: ['importPolicyText'] } as unknown as Version; // what this form reads of one
const source = [
  '1. Aims',
  '',
  '1.1 Doors are shut. 1.2 Keys are counted.',
  '',
  '- first',
  '- second',
  '',
  '⟦note⟧ Who?',
];

const press = (name: string | RegExp) => {
  const button = screen.getByRole<HTMLButtonElement>('button', { name });
  button.focus();
  fireEvent.click(button); // what Enter does on it
};
const write = (text: string) => fireEvent.change(screen.getByLabelText('The text'), { target: { value: text } });
const brought = async () => {
  serve({});
  show(<BringText version={version} />);
  fireEvent.click(screen.getByText('Bring in a whole text', { selector: 'summary' }));
  write(source.join('\n'));
  const clauses = within(await screen.findByRole('group', { name: 'The clauses' }));
  const names = () => clauses.getAllByRole('button', { expanded: false }).map(({ textContent }) => textContent.replace(/^(Put right|Close) /, '')); // prettier-ignore
  return { clauses, names };
};

it('puts right by its buttons what was read wrongly, and takes it back', async () => {
  const { clauses, names } = await brought();
  expect(names()).toEqual(['1.', '1.1', 'first', 'second']);
  press('Put right 1.1');
  expect(clauses.getByText('Level 2')).toBeTruthy();
  press('One level out');
  expect(await clauses.findByText('Level 1')).toBeTruthy();
  // It cannot go further out; the button keeps the focus.
  expect(document.activeElement?.textContent).toBe('One level out');
  expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true');
  press('Heading');
  expect(await screen.findByRole('heading', { name: /Doors are shut/ })).toBeTruthy();
  press('Clause');
  const divide = screen.getByLabelText<HTMLSelectElement>(/Divide it in two/);
  const [choice] = [...divide.options].filter(({ text }) => text === '1.2 Keys are counted.');
  fireEvent.change(divide, { target: { value: choice?.value } });
  press('Divide here');
  expect(document.activeElement?.textContent).toBe('Close 1.1');
  press('Close 1.1');
  expect(names()).toEqual(['1.', '1.1', '1.2', 'first', 'second']);
  press('Put right first');
  press('Join to the one before');
  expect(names()).toEqual(['1.', '1.1', '1.2', 'second']);
  // Its own button is gone: the focus is on the clause that took it.
  expect(document.activeElement?.textContent).toContain('1.2');
  press('Take back what you did last (5)');
  expect(names()).toEqual(['1.', '1.1', '1.2', 'first', 'second']);
});

it('keeps what is left out beside the text, and puts what was left over into it', async () => {
  const { names } = await brought();
  press('Put right second');
  press(/Leave it out/);
  expect(names()).toEqual(['1.', '1.1', 'first']);
  expect(screen.getByText(/Line 6: second/)).toBeTruthy();
  press(/Put it into the text.*line 8/);
  expect(names()).toEqual(['1.', '1.1', 'first', '⟦note⟧ Who?']);
  expect(screen.getByText(/and 1 are left over/)).toBeTruthy();
});

it('keeps what was put right when another line of the text is changed', async () => {
  const { names } = await brought();
  press('Put right second');
  press('Join to the one before');
  write(['0. Doors', '', ...source].join('\n'));
  expect(names().filter((name) => name === 'second')).toEqual([]);
  expect(names()).toContain('first second');
  write(source.with(5, '- the second').join('\n'));
  expect(names()).toContain('the second');
});

it('shows the clauses that somebody else changed meanwhile beside what is about to take their place', async () => {
  const clause = (text: string) => ({
    id: '11111111-1111-4111-8111-111111111111',
    number: '1.1',
    kind: 'clause',
    level: 1,
    text,
  });
  const id = '44444444-4444-4444-8444-444444444444';
  const at = (entries: number, text: string) =>
    ({ ...version, id, entries, clauses: [clause(text)] }) as unknown as Version; // as above
  serve({ ImportPolicyText: () => refuse('record/changed-meanwhile') });
  const Page = () => {
    const [now, setNow] = useState(at(2, 'Doors are shut.'));
    return (
      <>
        <BringText version={now} />
        <button onClick={() => setNow(at(3, 'Doors are locked.'))}>Somebody else</button>
      </>
    );
  };
  show(<Page />);
  fireEvent.click(screen.getByText('Bring in a whole text', { selector: 'summary' }));
  write('1.1 Doors stay open.');
  fireEvent.click(screen.getByRole('button', { name: 'Somebody else' }));
  fireEvent.click(screen.getByRole('button', { name: 'Use this text' }));
  const theirs = within(await screen.findByRole('group', { name: 'What they did' }));
  expect(theirs.getByRole('listitem').textContent).toBe('1.1 Doors are locked.');
  expect(within(screen.getByRole('group', { name: 'What you wrote' })).getByText('1.1 Doors stay open.')).toBeTruthy();
});
