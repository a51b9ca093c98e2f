import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { Asked } from './asked';
import { Refused, Unreachable } from './failure';
import type { Ask } from './use-ask';

const again = jest.fn();
const nothingYet: Ask<string> = { data: undefined, catchingUp: false, failed: null, fetching: true, again };
const show = (ask: Partial<Ask<string>> = {}) =>
  render(<Asked ask={{ ...nothingYet, ...ask }}>{(words) => <p>{words}</p>}</Asked>);
const pass = (milliseconds: number) => act(() => void jest.advanceTimersByTime(milliseconds));
const skeleton = () => document.querySelector('.skeleton');

beforeEach(() => {
  jest.useFakeTimers();
  again.mockClear();
});
afterEach(() => void jest.useRealTimers());

it('shows nothing for a fifth of a second, then where words will be, and after five seconds says that it is still loading', () => {
  show();
  pass(190);
  expect(skeleton()).toBeNull();
  pass(20);
  expect(skeleton()).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('');
  pass(4_800);
  expect(screen.getByRole('status').textContent).toBe('Still loading');
});

it('after fifteen seconds of silence says what can be done, and leads to urgent help', () => {
  show({ failed: new Unreachable(), fetching: false });
  expect(screen.getByRole('alert').textContent).toContain('We cannot reach the server');
  expect(screen.getByRole('link', { name: 'what to do now' }).getAttribute('href')).toBe('/help/urgent');
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(again).toHaveBeenCalledTimes(1);
});

it('leads somebody who is signed out to where they sign in', () => {
  show({ failed: new Refused({ code: 'UNAUTHENTICATED' }), fetching: false });
  expect(screen.getByRole('link', { name: 'Sign in' })).toBeTruthy();
});

it('says that it was updated while the page was open, and leads to the new one instead of asking in vain', () => {
  show({ data: 'The list', failed: new Refused({ code: 'client/outdated' }), fetching: false });
  expect(screen.getByText(/Caseward was updated while this page was open/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Reload the page' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

it('says that a list is catching up with what was saved', () => {
  show({ data: 'The list', catchingUp: true, fetching: false });
  expect(screen.getByRole('status').textContent).toBe('Saved. The list is catching up.');
  expect(screen.getByText('The list')).toBeTruthy();
});

it('keeps what is known when it cannot be asked again, and says how old it may be', () => {
  show({ data: 'The list', failed: new Unreachable(), fetching: false });
  expect(screen.getByText('The list')).toBeTruthy();
  expect(screen.getByText(/This may be out of date/)).toBeTruthy();
});
