import { expect, it } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { serve, show } from '../testing';
import { meeting, MeetingPage } from './sheet.fixture';

const offered = (nextCommands: readonly string[], at = '/record') => {
  serve({});
  show(<MeetingPage record={{ ...meeting, nextCommands }} />, { path: '/record', at });
  return [...document.querySelectorAll('summary')].map(({ textContent }) => textContent);
};

it('offers exactly what the record takes, in its groups', () => {
  expect(offered(['holdMeeting'])).toEqual(['Hold a meeting']);
  expect(screen.getByRole('region', { name: 'What you can do' })).toBeTruthy();
  expect(screen.getByRole('group', { name: 'Meetings' })).toBeTruthy();
  expect(screen.queryByRole('group', { name: 'Notes' })).toBeNull();
});

it('does not offer what makes no sense on this record, although it would be taken', () =>
  expect(offered(['writeNote', 'hideNote'])).toEqual(['Write a note']));

it('is not there when nothing can be done', () => {
  expect(offered([])).toEqual([]);
  expect(screen.queryByText('What you can do')).toBeNull();
});

it('keeps nothing of one record when another takes its place', async () => {
  serve({});
  const other = { id: 'dddddddd-0000-4000-8000-000000000002' };
  show(<MeetingPage record={{ ...meeting, nextCommands: ['writeNote'] }} then={other} />, { at: '/', path: '/' });
  fireEvent.click(screen.getByText('Write a note'));
  fireEvent.change(await screen.findByLabelText('What is there to say?'), { target: { value: 'about Ada' } });
  fireEvent.click(screen.getByRole('button', { name: 'Time goes by' }));
  expect(screen.queryByDisplayValue('about Ada')).toBeNull();
  fireEvent.click(screen.getByText('Write a note'));
  expect(await screen.findByLabelText('What is there to say?')).toHaveProperty('value', '');
});

it('opens the form that the address names', async () => {
  offered(['holdMeeting', 'writeNote'], '/record#writeNote');
  expect(await screen.findByRole('form', { name: 'Write a note' })).toBeTruthy();
  expect(screen.queryByRole('form', { name: 'Hold a meeting' })).toBeNull();
});
