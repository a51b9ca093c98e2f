import { expect, jest, test } from '@jest/globals';
import { EventEmitter } from 'node:events';
import type { Pool } from 'pg';
import { changesIn, listen, payloadsOf } from './signals';

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

test('a connection that answers no more without having ended is given up, and all that may have been missed is read again', async () => {
  jest.useFakeTimers();
  try {
    const released: number[] = [];
    let opened = 0;
    const connect = () => {
      const mine = (opened += 1);
      // The first goes silent once it listens: nothing comes of what it is asked, and no end either.
      const query = (text: string) => (mine === 1 && text === 'select 1' ? new Promise(() => {}) : Promise.resolve());
      return Promise.resolve(Object.assign(new EventEmitter(), { query, release: () => released.push(mine) }));
    };
    const heard: unknown[] = [];
    const said: unknown[] = [];
    const log = { info: () => {}, warn: (...words: unknown[]) => said.push(words), error: () => {} };
    const stop = new AbortController();
    const listening = listen({ connect } as unknown as Pool, log, (one) => heard.push(one), stop.signal); // of a pool no more is asked
    await jest.advanceTimersByTimeAsync(19_000);
    expect(heard).toEqual(['woken']);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(heard).toEqual(['woken', 'missed']);
    expect([opened, released, said.length]).toEqual([2, [1], 1]);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(opened).toBe(2);
    stop.abort();
    await listening;
    expect(released).toEqual([1, 2]);
  } finally {
    jest.useRealTimers();
  }
});
