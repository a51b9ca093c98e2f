import { describe, expect, it } from '@jest/globals';
import { SharedReads } from './shared-reads';

const steps = () => {
  const ends: (() => void)[] = [];
  let begun = 0;
  const once = () => {
    const number = ++begun;
    return new Promise<number>((resolve) => ends.push(() => resolve(number)));
  };
  return { once, end: (i: number) => ends[i]?.(), begun: () => begun };
};
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('shared reads', () => {
  it('never join a reading that has begun, and share the next one', async () => {
    const { once, end, begun } = steps();
    const reads = new SharedReads<number>();
    const first = reads.read('register', once);
    const [second, third] = [reads.read('register', once), reads.read('register', once)];
    expect(begun()).toBe(1);
    end(0);
    await settle();
    expect(begun()).toBe(2);
    end(1);
    expect(await Promise.all([first, second, third])).toEqual([1, 2, 2]);
  });

  it('go on after one that failed', async () => {
    const { once, end } = steps();
    const reads = new SharedReads<number>();
    const failing = reads.read('register', () => Promise.reject(new Error('no connection')));
    const next = reads.read('register', once);
    await expect(failing).rejects.toThrow('no connection');
    await settle();
    end(0);
    expect(await next).toBe(1);
  });

  it('are kept apart by what is read', async () => {
    const { once, end, begun } = steps();
    const reads = new SharedReads<number>();
    const both = [reads.read('a', once), reads.read('b', once)];
    expect(begun()).toBe(2);
    end(0);
    end(1);
    expect(await Promise.all(both)).toEqual([1, 2]);
  });
});
