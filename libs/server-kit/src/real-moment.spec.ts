import { expect, it } from '@jest/globals';
import { isRealMoment } from './real-moment';

it.each(['2026-02-28T09:30:00.000Z', '2028-02-29T23:59:59.999999Z'])('%s is a moment', (at) =>
  expect(isRealMoment(at)).toBe(true),
);
it.each([
  '2026-02-29T09:30:00.000Z',
  '2026-02-31T09:30:00.000Z',
  '2026-04-31T00:00:00.000Z',
  '2026-13-01T00:00:00.000Z',
  '2026-01-01T24:00:00.000Z',
  '2026-01-01T10:61:00.000Z',
  'then',
])('%s is none', (at) => expect(isRealMoment(at)).toBe(false));
