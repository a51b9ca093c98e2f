import { expect, test } from '@jest/globals';
import { changesIn, payloadsOf } from './signals';

const change = (i: number) => ({
  category: 'concern',
  record: `record-${i}`,
  type: 'ConcernReported',
  revision: `${i}`,
});

test('a page of changes is cut into payloads that PostgreSQL takes, and nothing is lost', () => {
  const changes = Array.from({ length: 1_000 }, (_, i) => change(i));
  const payloads = payloadsOf(changes);
  expect(Math.max(...payloads.map((payload) => Buffer.byteLength(payload)))).toBeLessThan(8_000);
  expect(payloads.flatMap(changesIn)).toEqual(changes);
});

test('no changes need no payload', () => {
  expect(payloadsOf([])).toEqual([]);
  expect(changesIn('')).toEqual([]);
});
