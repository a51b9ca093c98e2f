import { describe, expect, it, jest } from '@jest/globals';

import { keyTableSuite } from './key-table.suite';
import { Keyring } from './keyring';
import { MemoryKeyTable } from './memory-key-table';
import { ids } from './note.fixture';
import { MemoryKms } from './testing';

const table = new MemoryKeyTable();
keyTableSuite('in memory', () => table);

const person = (n: number) => ({ kind: 'person', owner: ids(n) }) as const;
const create = { create: true } as const;

describe('a keyring', () => {
  it('asks the table once for a whole batch, and not again while it remembers', async () => {
    const rows = new MemoryKeyTable();
    const claim = jest.spyOn(rows, 'claim');
    const byIds = jest.spyOn(rows, 'byIds');
    const keyring = new Keyring(rows, new MemoryKms());
    const keys = await keyring.keysFor([person(1), person(2), person(1)], create);
    await keyring.keysFor([person(2), person(1)], create);
    await keyring.byIds(keys.map(({ kid }) => kid));
    expect([claim.mock.calls.length, byIds.mock.calls.length]).toEqual([1, 0]);
    keyring.lockDown();
    await keyring.byIds(keys.map(({ kid }) => kid));
    expect(byIds.mock.calls.length).toBe(1);
  });

  it('remembers no more than so many, and none longer than five minutes', async () => {
    let now = 0;
    const rows = new MemoryKeyTable();
    const byIds = jest.spyOn(rows, 'byIds');
    const keyring = new Keyring(rows, new MemoryKms(), { size: 2, ms: 999_999_999, now: () => now });
    const kids = (await keyring.keysFor([person(1), person(2), person(3)], create)).map(({ kid }) => kid);
    await keyring.byIds(kids);
    expect(byIds.mock.calls).toEqual([[[kids[0]]]]);
    now = 300_000;
    await keyring.byIds(kids);
    expect(byIds.mock.calls[1]).toEqual([kids]);
  });

  it('does not remember a key that was being fetched when it was destroyed', async () => {
    const rows = new MemoryKeyTable();
    const keyring = new Keyring(rows, new MemoryKms());
    const [key] = await keyring.keysFor([person(1)], create);
    keyring.lockDown();
    const fetching = keyring.byIds([key!.kid]);
    await keyring.destroy('person', ids(1), 'rule 1');
    await fetching;
    expect((await keyring.byIds([key!.kid])).get(key!.kid)).toBe('destroyed');
  });
});
