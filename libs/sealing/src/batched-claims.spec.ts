import { describe, expect, it } from '@jest/globals';
import { BatchedClaims } from './batched-claims';
import type { LiveKeyRow } from './key-table';

const row = (owner: string, kid: string): LiveKeyRow => ({
  kind: 'person',
  owner,
  kid,
  wrapped: Buffer.alloc(1),
  kekVersion: 1,
});

describe('claims of keys', () => {
  it('that come while one is written are written together, and one owner gets one key', async () => {
    const statements: string[][] = [];
    const claims = new BatchedClaims({
      claim: async (rows) => {
        statements.push(rows.map(({ owner }) => owner));
        await new Promise((resolve) => setImmediate(resolve));
        return rows;
      },
    });
    const all = await Promise.all([
      claims.claim([row('a', '1')]),
      claims.claim([row('b', '2'), row('c', '3')]),
      claims.claim([row('c', '4')]),
    ]);
    expect(statements).toEqual([['a'], ['b', 'c']]);
    expect(all.map((rows) => rows.map(({ kid }) => kid))).toEqual([['1'], ['2', '4'], ['4']]);
  });

  it('fail for those who asked, and not for the next', async () => {
    let down = true;
    const claims = new BatchedClaims({
      claim: async (rows) => {
        if (down) throw new Error('no connection');
        return rows;
      },
    });
    await expect(claims.claim([row('a', '1')])).rejects.toThrow('no connection');
    down = false;
    await expect(claims.claim([row('a', '1')])).resolves.toHaveLength(1);
  });
});
