import { Keyring, MemoryKeyTable } from '@caseward/sealing';
import { MemoryKms } from '@caseward/sealing/testing';
import { describe, expect, it } from '@jest/globals';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { BlobStore } from './blob-store';
import { Blobs, CHUNK_BYTES } from './blobs';

/** In pieces of any length, as a socket gives them. */
export async function* piecesOf(bytes: Buffer, length = 60_000): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += length)
    yield await Promise.resolve(bytes.subarray(from, from + length));
}
const gathered = async (pieces: AsyncIterable<Buffer> | undefined): Promise<Buffer | undefined> => {
  if (!pieces) return undefined;
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
};
const most = 25_000_000;

/** What files sealed over a store promise, whatever keeps the pieces. */
export const blobsSuite = (name: string, store: () => BlobStore) =>
  describe(`files kept ${name}`, () => {
    const over = (now = '2026-09-07T09:00:00.000Z', pieces = store()) => {
      const keyring = new Keyring(new MemoryKeyTable(), new MemoryKms());
      return { blobs: new Blobs(pieces, keyring, () => now), keyring, pieces };
    };

    it.each([1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES, 1_000_000])('come back as they were: %d bytes', async (size) => {
      const { blobs } = over();
      const [id, bytes] = [randomUUID(), randomBytes(size)];
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect(await blobs.put(id, piecesOf(bytes), { most })).toMatchObject({ size, sha256 });
      expect(await blobs.find(id)).toMatchObject({ size, sha256, closed: false });
      expect((await gathered(await blobs.open(id)))?.equals(bytes)).toBe(true);
    }); // prettier-ignore

    it('are sealed: no piece holds what was put', async () => {
      const { blobs, pieces } = over();
      const id = randomUUID();
      await blobs.put(id, piecesOf(Buffer.from('Quillfeather '.repeat(40_000))), { most });
      for (let n = 0; n < 2; n++) expect((await pieces.chunk(id, n))?.ct.includes('Quillfeather')).toBe(false);
    });

    it('leave nothing behind when they are too large, empty, or break off; and their key goes with them', async () => {
      const { blobs, keyring, pieces } = over();
      async function* broken() {
        yield await Promise.resolve(randomBytes(CHUNK_BYTES * 2));
        throw new Error('gone');
      }
      for (const [source, limit] of [[piecesOf(randomBytes(1_001)), 1_000], [piecesOf(Buffer.alloc(0)), most], [broken(), most]] as const) {
        const id = randomUUID();
        await expect(blobs.put(id, source, { most: limit })).rejects.toThrow();
        expect(await blobs.find(id)).toBeUndefined();
        expect(await pieces.chunk(id, 0)).toBeUndefined();
        expect(await keyring.keysFor([{ kind: 'attachment', owner: id }])).toEqual([undefined]);
      }
    }); // prettier-ignore

    it('are not opened when a piece is missing, altered, moved, cut off or from elsewhere', async () => {
      const { blobs, pieces } = over();
      const put = async () => {
        const id = randomUUID();
        await blobs.put(id, piecesOf(randomBytes(CHUNK_BYTES * 2 + 5)), { most });
        return id;
      };
      const [id, other] = [await put(), await put()];
      const chunks = [0, 1, 2].map((n) => pieces.chunk(id, n));
      const [first, second, third] = (await Promise.all(chunks)).map((one) => one!); // it was just put
      const copied = async (parts: readonly (typeof first)[]) => {
        const row = (await pieces.find(id))!; // as above
        const copy = randomUUID();
        await pieces.begin(copy, row.kid, '2026-09-07T09:00:00.000Z');
        for (const [n, part] of parts.entries()) if (part) await pieces.add(copy, n, part);
        await pieces.finish(copy, { ...row, chunks: 3 });
        return gathered(await blobs.open(copy));
      };
      for (const parts of [[first, second, third], [second, first, third], [first, second], [await pieces.chunk(other, 0), second, third]])
        await expect(copied(parts)).rejects.toThrow();
    }); // prettier-ignore

    it('are opened by nobody once they are sealed for the police, nor once their key is gone', async () => {
      const { blobs } = over();
      const [id, gone] = [randomUUID(), randomUUID()];
      for (const one of [id, gone]) await blobs.put(one, piecesOf(randomBytes(10)), { most });
      await blobs.close(id);
      expect(await blobs.open(id)).toBeUndefined();
      expect(await blobs.find(id)).toMatchObject({ closed: true, size: 10 });
      await blobs.destroy(gone, 'KeyDestroyed 1');
      expect(await blobs.open(gone)).toBeUndefined();
    });

    it('are removed when no record has taken them, and kept when one has', async () => {
      const { blobs } = over('2026-09-07T09:00:00.000Z');
      const ids = [randomUUID(), randomUUID(), randomUUID()] as const;
      for (const id of ids) await blobs.put(id, piecesOf(randomBytes(10)), { most });
      await blobs.keep(ids[0]);
      await blobs.close(ids[1]);
      expect(await blobs.purge('2026-09-07T08:59:59.000Z')).toBe(0);
      expect(await blobs.purge('2026-09-07T09:00:01.000Z')).toBeGreaterThanOrEqual(1);
      expect((await Promise.all(ids.map((id) => blobs.find(id)))).map((row) => row !== undefined)).toEqual([true, true, false]); // prettier-ignore
    });

    it('share a key when one is made of the other', async () => {
      const { blobs, keyring } = over();
      const [id, preview] = [randomUUID(), randomUUID()];
      await blobs.put(id, piecesOf(randomBytes(10)), { most });
      await blobs.put(preview, piecesOf(randomBytes(10)), { most, of: id });
      await keyring.destroy('attachment', id, 'KeyDestroyed 1');
      expect(await blobs.open(preview)).toBeUndefined();
    });
  });
