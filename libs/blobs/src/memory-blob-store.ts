import { BlobStore, type BlobRow, type SealedChunk } from './blob-store';

type Held = {
  kid: string;
  at: string;
  chunks: SealedChunk[];
  whole?: Omit<BlobRow, 'id' | 'kid' | 'closed'>;
  kept: boolean;
  closed: boolean;
};

/** For specs: everything goes with the process. */
export class MemoryBlobStore extends BlobStore {
  readonly held = new Map<string, Held>();

  override begin(id: string, kid: string, at: string) {
    if (this.held.has(id)) return Promise.reject(new Error('a blob with this id is there'));
    this.held.set(id, { kid, at, chunks: [], kept: false, closed: false });
    return Promise.resolve();
  }
  override add(id: string, n: number, chunk: SealedChunk) {
    const held = this.held.get(id);
    if (held) held.chunks[n] = chunk;
    return Promise.resolve();
  }
  override finish(id: string, whole: Readonly<{ size: number; sha256: string; chunks: number }>) {
    const held = this.held.get(id);
    if (held) held.whole = whole;
    return Promise.resolve();
  }
  override find(id: string) {
    const held = this.held.get(id);
    return Promise.resolve(held?.whole && { ...held.whole, id, kid: held.kid, closed: held.closed });
  }
  override chunk(id: string, n: number) {
    return Promise.resolve(this.held.get(id)?.chunks[n]);
  }
  override keep(ids: readonly string[]) {
    for (const id of ids) Object.assign(this.held.get(id) ?? {}, { kept: true });
    return Promise.resolve();
  }
  override close(ids: readonly string[]) {
    for (const id of ids) Object.assign(this.held.get(id) ?? {}, { closed: true, kept: true });
    return Promise.resolve();
  }
  override remove(id: string) {
    this.held.delete(id);
    return Promise.resolve();
  }
  override purge(before: string) {
    const old = [...this.held].filter(([, { at, kept }]) => !kept && at < before);
    for (const [id] of old) this.held.delete(id);
    return Promise.resolve(old.length);
  }
}
