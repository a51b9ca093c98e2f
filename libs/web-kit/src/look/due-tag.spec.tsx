import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { dayEnds } from '../words/when';
import { DueTag } from './due-tag';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});
const shown = (due: string, now: string) => {
  jest.setSystemTime(Date.parse(now));
  const { container, unmount } = render(<DueTag due={due} />);
  const words = container.textContent.trim();
  unmount();
  return words;
};

describe('a day on which something is due', () => {
  it('ends at midnight in England: an hour earlier by the world’s clock in summer', () => {
    expect(new Date(dayEnds('2026-01-15')).toISOString()).toBe('2026-01-16T00:00:00.000Z');
    expect(new Date(dayEnds('2026-07-15')).toISOString()).toBe('2026-07-15T23:00:00.000Z');
    // The clocks change in the night before.
    expect(new Date(dayEnds('2026-03-29')).toISOString()).toBe('2026-03-29T23:00:00.000Z');
    expect(new Date(dayEnds('2026-10-25')).toISOString()).toBe('2026-10-26T00:00:00.000Z');
  });
  it('is today from its first minute to its last, and late in the next, in winter and in summer', () => {
    for (const [first, last, over] of [
      ['2026-01-15T00:00:00.000Z', '2026-01-15T23:59:30.000Z', '2026-01-16T00:00:00.000Z'],
      ['2026-07-14T23:00:00.000Z', '2026-07-15T22:59:30.000Z', '2026-07-15T23:00:00.000Z'],
    ] as const) {
      const due = first.startsWith('2026-01') ? '2026-01-15' : '2026-07-15';
      expect([first, last, over].map((now) => shown(due, now))).toEqual(['Today', 'Today', 'Overdue']);
    }
  });
  it('is so many hours away, counted to its end, and never today on the evening before', () => {
    expect(shown('2026-07-15', '2026-07-14T11:00:00.000Z')).toBe('36 h left');
    expect(shown('2026-01-15', '2026-01-14T12:00:00.000Z')).toBe('36 h left');
    expect(shown('2026-01-15', '2026-01-14T23:59:30.000Z')).toBe('24 h left');
    expect(shown('2026-07-15', '2026-07-12T11:00:00.000Z')).toBe('3 days left');
  });
});

it('what is due at a moment is late after it', () => {
  expect(shown('2026-07-15T15:00:00.000Z', '2026-07-15T13:00:00.000Z')).toBe('2 h left');
  expect(shown('2026-07-15T15:00:00.000Z', '2026-07-15T18:00:00.000Z')).toBe('3 h late');
  expect(screen.queryByText('Today')).toBeNull();
});
