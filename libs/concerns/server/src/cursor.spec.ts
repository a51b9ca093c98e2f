import { expect, it } from '@jest/globals';
import { fromCursor, toCursor } from './cursor';

const id = '0197aaaa-0000-7000-8000-000000000001';
const at = '2026-09-07T10:00:00.123Z';
const made = (text: string) => Buffer.from(text).toString('base64url');

it('a place in a list comes back as it went, whatever the time zone of the database', () => {
  for (const stored of [at, '2026-09-07 10:00:00.123+00', '2026-09-07 11:00:00.123+01'])
    expect(fromCursor(toCursor(2, stored, id))).toEqual({ rank: 2, at, id });
});

it.each([
  undefined,
  '',
  'none',
  made(`2|2026-02-31T10:00:00.000Z|${id}`),
  made(`2|2026-09-07T25:00:00.000Z|${id}`),
  made(`2|2026-09-07T10:00:00.000+99:99|${id}`),
  made(`2|2026-09-07 10:00:00+00|${id}`),
  made(`2|${at}|${id}' or true`),
  made(`9999|${at}|${id}`),
])('a place that no list has given is the beginning: %#', (text) => expect(fromCursor(text)).toBeUndefined());
