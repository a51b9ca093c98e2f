import { randomUUID } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { Codec } from './codec';
import { isErased } from './erased';
import type { KeyOwner, KeyTable } from './key-table';
import { Keyring } from './keyring';
import { closed, ids, note, stored, written } from './note.fixture';
import { MemoryKms } from './testing';

const person = (): KeyOwner => ({ kind: 'person', owner: randomUUID() });
const create = { create: true } as const;

/** What a key table and the keyring over it promise, whatever keeps the rows. */
export const keyTableSuite = (name: string, table: () => KeyTable) =>
  describe(`keys kept ${name}`, () => {
    const process = (kms = new MemoryKms(), now?: () => number) => new Keyring(table(), kms, now ? { now } : {});

    it('are made once for an owner and found again by owner and by id, also by another process', async () => {
      const kms = new MemoryKms();
      const owner = person();
      const [first] = await process(kms).keysFor([owner], create);
      const other = process(kms);
      expect(await other.keysFor([owner])).toEqual([first]);
      expect((await process(kms).byIds([first!.kid])).get(first!.kid)).toEqual(first);
      const again = await process(kms).keysFor([owner, person(), owner], create);
      expect([again[0]?.kid, again[2]?.kid]).toEqual([first!.kid, first!.kid]);
      expect(again[1]?.kid).not.toBe(first!.kid);
    });

    it('are different for a person and for a record of the same id', async () => {
      const { owner } = person();
      const keyring = process();
      const [a, b] = await keyring.keysFor(
        [
          { kind: 'person', owner },
          { kind: 'record', owner },
        ],
        create,
      );
      expect(a!.kid).not.toBe(b!.kid);
    });

    it('are one key when many processes make the same ones at once, in any order', async () => {
      const kms = new MemoryKms();
      const owners = Array.from({ length: 30 }, person);
      const made = await Promise.all(
        Array.from({ length: 8 }, async (_, i) => {
          const order = i % 2 ? owners : [...owners].reverse();
          const keys = await process(kms).keysFor(order, create);
          return new Map(order.map(({ owner }, at) => [owner, keys[at]!.kid]));
        }),
      );
      for (const { owner } of owners) expect(new Set(made.map((keys) => keys.get(owner))).size).toBe(1);
    });

    it('are not made when they are only asked for', async () => {
      const owner = person();
      expect(await process().keysFor([owner])).toEqual([undefined]);
      expect(await process().byIds([randomUUID(), 'not an id', ''])).toEqual(new Map());
    });

    it('do not come back once destroyed: the owner gets a new one and old texts stay erased', async () => {
      const keyring = process();
      const codec = new Codec([note], keyring);
      const owner: KeyOwner = { kind: 'person', owner: randomUUID() };
      const about = (id: string) => ({ ...written, id, data: { ...written.data, pupilId: owner.owner } });
      const [before] = await stored(codec, [about(ids(101))]);
      const kid = await keyring.destroy(owner.kind, owner.owner, 'rule 1');
      expect(before!.meta['keyIds']).toContain(kid);
      const [after] = await stored(codec, [about(ids(102)), closed]);
      expect(after!.meta['keyIds']).not.toContain(kid);
      const [old, fresh] = await codec.unseal([before!, after!].map((e) => codec.open(e).sealed['pupilName']));
      expect([isErased(old), fresh]).toEqual([true, written.data.pupilName]);
      expect(await keyring.destroy(owner.kind, randomUUID(), 'nobody')).toBeUndefined();
    });

    it('are noticed to be destroyed by another process when its memory runs out, or at once when told', async () => {
      const kms = new MemoryKms();
      const owner = person();
      let now = 0;
      const one = process(kms);
      const [slow, told, locked] = [process(kms, () => now), process(kms), process(kms)];
      const [key] = await one.keysFor([owner], create);
      const kid = key!.kid;
      for (const each of [slow, told, locked]) await each.byIds([kid]);
      await one.destroy(owner.kind, owner.owner, 'rule 1');
      expect((await one.byIds([kid])).get(kid)).toBe('destroyed');
      expect((await slow.byIds([kid])).get(kid)).toEqual(key);
      now = 300_000;
      expect((await slow.byIds([kid])).get(kid)).toBe('destroyed');
      told.forget(kid);
      expect((await told.byIds([kid])).get(kid)).toBe('destroyed');
      locked.lockDown();
      expect((await locked.byIds([kid])).get(kid)).toBe('destroyed');
    });

    it('are wrapped again after a rotation, without a change to what they seal', async () => {
      const kms = new MemoryKms();
      const owners = Array.from({ length: 5 }, person);
      const keys = await process(kms).keysFor(owners, create);
      kms.rotate();
      const rows = table();
      const keyring = new Keyring(rows, kms);
      // Keys of other specs were wrapped by other key-encryption keys, so only these may be left to wrap.
      for (const row of await rows.notWrappedBy(2, 1000))
        if (!keys.some(({ kid }) => kid === row.kid)) await rows.destroy(row, 'not of this spec');
      expect(await keyring.rewrap(2)).toBe(5);
      expect(await keyring.rewrap()).toBe(0);
      expect((await rows.byIds(keys.map(({ kid }) => kid))).map(({ kekVersion }) => kekVersion)).toEqual([
        2, 2, 2, 2, 2,
      ]);
      expect(await process(kms).keysFor(owners)).toEqual(keys);
      await expect(keyring.prove()).resolves.toBeUndefined();
      await expect(process().prove()).rejects.toThrow();
    });
  });
