import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { show } from '../testing';
import { WhatNext } from './what-next';

it('says the next thing, and leads to the first of its forms that the reader may send', () => {
  show(
    <WhatNext
      next="Somebody signs it."
      forms={['IssueFindings', 'SignOffFindings']}
      nextCommands={['signOffFindings']}
    />,
  );
  const link = screen.getByRole('link', { name: 'Go to that form' });
  expect(link.getAttribute('href')?.endsWith('#signOffFindings')).toBe(true);
});

it('leads to where the form is, when that is another side of the record', () => {
  show(
    <WhatNext next="Do it." forms={['AddTask']} nextCommands={['addTask']} formAt={(one) => `/cases/1/tasks#${one}`} />,
  );
  expect(screen.getByRole('link', { name: 'Go to that form' }).getAttribute('href')).toBe('/cases/1/tasks#addTask');
});

it('shows what runs out, the nearest first, what is late in words, and what stands in the way of closing', () => {
  const clocks = [
    { id: 'b', what: 'Findings', due: '2199-02-01' },
    { id: 'a', what: 'Terms', due: '2020-01-01' },
  ];
  show(
    <WhatNext
      next="Wait."
      clocks={clocks}
      before={[{ words: 'Nobody has been told.', mend: undefined }]}
      forms={['Close']}
      nextCommands={[]}
    />,
  );
  const due = within(screen.getByRole('list', { name: 'What falls due' })).getAllByRole('listitem');
  expect(due.map(({ textContent }) => textContent?.split(' ')[0])).toEqual(['Terms', 'Findings']);
  expect(due[0]?.textContent).toMatch(/Overdue/);
  expect(screen.getByText('Nobody has been told.')).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
});
