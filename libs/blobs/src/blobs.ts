import { decrypt, encrypt, type DataKey, type Keyring } from '@caseward/sealing';
import { createHash } from 'node:crypto';
import type { BlobRow, BlobStore } from './blob-store';

/** What is sealed at once, and the most that is held of a file. */
export const CHUNK_BYTES = 256 * 1024;

export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}
export class NotWhole extends Error {
  override readonly name = 'NotWhole';
}

/** Bound to its file, its place and whether it is the last: nothing can be moved, left out or cut off unnoticed. */
const aadOf = (id: string, n: number, last: boolean, kid: string) =>
  JSON.stringify(['caseward-blob', 1, 'A256GCM', id, n, last, kid]);

type Source = AsyncIterable<Buffer>;

/** The same bytes in pieces of one size, the last one shorter. */
async function* inChunks(source: Source): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let bytes = 0;
  for await (const piece of source)
    for (let from = 0; from < piece.length;) {
      const part = piece.subarray(from, from + CHUNK_BYTES - bytes);
      held.push(part);
      bytes += part.length;
      from += part.length;
      if (bytes < CHUNK_BYTES) continue;
      yield Buffer.concat(held);
      [held, bytes] = [[], 0];
    }
  if (bytes > 0) yield Buffer.concat(held);
}

/** Files under keys of their own, piece by piece: never whole in memory, never in clear anywhere else. */
export class Blobs {
  constructor(
    private readonly store: BlobStore,
    private readonly keyring: Pick<Keyring, 'keysFor' | 'byIds' | 'destroy'>,
    private readonly now: () => string = () => new Date().toISOString(),
  ) {}

  /**
   * Seals what comes, as it comes. What is not whole in the end leaves nothing behind. `of`: whose key it is sealed
   * with, when it belongs to another file. @throws TooLarge, or whatever the source throws
   */
  async put(
    id: string,
    source: Source,
    { most, of = id }: Readonly<{ most: number; of?: string }>,
  ): Promise<Pick<BlobRow, 'size' | 'sha256'>> {
    const [key] = await this.keyring.keysFor([{ kind: 'attachment', owner: of }], { create: true });
    if (!key) throw new Error('no key was made');
    await this.store.begin(id, key.kid, this.now());
    try {
      const whole = await this.sealAll(id, key, source, most);
      await this.store.finish(id, whole);
      return whole;
    } catch (error) {
      await this.store.remove(id);
      if (of === id) await this.keyring.destroy('attachment', of, 'upload not finished');
      throw error;
    }
  }

  private async sealAll(id: string, { kid, key }: DataKey, source: Source, most: number) {
    const hash = createHash('sha256');
    let [size, n] = [0, 0];
    let held: Buffer | undefined;
    // One piece behind, because only the end tells which was the last.
    const seal = (piece: Buffer, last: boolean) =>
      this.store.add(id, n, encrypt(key, piece, aadOf(id, n++, last, kid)));
    for await (const piece of inChunks(source)) {
      size += piece.length;
      if (size > most) throw new TooLarge();
      hash.update(piece);
      if (held) await seal(held, false);
      held = piece;
    }
    if (!held) throw new NotWhole('an empty file');
    await seal(held, true);
    return { size, sha256: hash.digest('hex'), chunks: n };
  }

  find(id: string): Promise<BlobRow | undefined> {
    return this.store.find(id);
  }

  /**
   * Undefined for one that is not there, is sealed for the police, or whose key has been destroyed. Each piece is checked
   * before it is given out. @throws NotWhole when a piece is missing; Error when one was altered or moved
   */
  async open(id: string): Promise<AsyncIterable<Buffer> | undefined> {
    const row = await this.store.find(id);
    if (!row || row.closed) return undefined;
    const known = (await this.keyring.byIds([row.kid])).get(row.kid);
    if (!known) throw new NotWhole('a file without a key');
    return known === 'destroyed' ? undefined : this.pieces(row, known);
  }

  private async *pieces({ id, chunks }: BlobRow, { kid, key }: DataKey): AsyncGenerator<Buffer> {
    for (let n = 0; n < chunks; n++) {
      const chunk = await this.store.chunk(id, n);
      if (!chunk) throw new NotWhole(`piece ${n} of ${chunks} is missing`);
      yield decrypt(key, chunk.iv, chunk.ct, aadOf(id, n, n === chunks - 1, kid));
    }
  }

  /** It and its key: for good. */
  async destroy(id: string, why: string): Promise<void> {
    await this.keyring.destroy('attachment', id, why);
    await this.store.remove(id);
  }

  keep(...ids: readonly string[]): Promise<void> {
    return this.store.keep(ids);
  }
  close(...ids: readonly string[]): Promise<void> {
    return this.store.close(ids);
  }
  remove(id: string): Promise<void> {
    return this.store.remove(id);
  }
  /** What was begun before that and belongs to no record. */
  purge(before: string): Promise<number> {
    return this.store.purge(before);
  }
}
