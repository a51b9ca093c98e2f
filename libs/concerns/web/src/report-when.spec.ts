import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { emptyReport, inputOf, type Report } from './report';
import { dated, saying } from './report-when';

const friday = new Date('2026-11-20T14:05:00.000Z');
const monday = new Date('2026-11-23T08:30:00.000Z');
beforeEach(() => void jest.useFakeTimers({ now: friday }));
afterEach(() => void jest.useRealTimers());

const say = <K extends keyof Report & string>(report: Report, name: K, value: Report[K]): Report => ({
  ...saying(report, name),
  [name]: value,
});
const sent = (report: Report) => {
  const { occurredOn, ...rest } = inputOf(dated(report), 'ashdown');
  return [occurredOn, 'occurredTime' in rest ? rest.occurredTime : undefined];
};
const written = () => say(emptyReport(), 'account', 'She said');

it('sends the time of the first words as "just now", whenever it is sent that day', () => {
  const report = written();
  jest.setSystemTime(new Date('2026-11-20T15:40:00.000Z'));
  expect(sent(say(report, 'account', 'She said so.'))).toEqual(['2026-11-20', '14:05']);
});

it('does not count from a name that was chosen long before anything was written', () => {
  const named = say(emptyReport(), 'children', [{ id: 'ada', label: 'Ada' }]);
  jest.setSystemTime(monday);
  expect(dated(named).when).toBe('now');
  expect(sent(say(named, 'account', 'She said'))).toEqual(['2026-11-23', '08:30']);
});

it('turns what was said on another day into that day, and keeps what had been said', () => {
  const [now, earlier, yesterday] = [
    written(),
    say(say(written(), 'when', 'earlier'), 'time', '11:20'),
    say(written(), 'when', 'yesterday'),
  ];
  jest.setSystemTime(monday);
  expect([now, earlier, yesterday].map(sent)).toEqual([
    ['2026-11-20', '14:05'],
    ['2026-11-20', '11:20'],
    ['2026-11-19', undefined],
  ]);
  expect(dated(yesterday)).toMatchObject({ when: 'other', saidAs: 'yesterday', otherDay: '2026-11-19' });
  // Written on, it stays so, and can be put right.
  const writtenOn = say(say(yesterday, 'account', 'More.'), 'otherDay', '2026-11-18');
  expect(sent(writtenOn)).toEqual(['2026-11-18', undefined]);
  expect(writtenOn.saidAs).toBe('yesterday');
});

it('counts a new answer from when it is given', () => {
  const report = say(written(), 'when', 'yesterday');
  jest.setSystemTime(monday);
  const answered = say(report, 'when', 'yesterday');
  expect(answered.saidAs).toBe('');
  expect(sent(answered)).toEqual(['2026-11-22', undefined]);
});
