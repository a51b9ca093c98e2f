import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
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

it('opens the form that the address names', async () => {
  offered(['holdMeeting', 'writeNote'], '/record#writeNote');
  expect(await screen.findByRole('form', { name: 'Write a note' })).toBeTruthy();
  expect(screen.queryByRole('form', { name: 'Hold a meeting' })).toBeNull();
});
