import type { DataKey } from './keyring';

type Kept = Readonly<{ key: DataKey; owner: string; until: number }>;

/** Unwrapped keys, for a few minutes and no more than so many; the oldest goes first. */
export class KeyCache {
  /** Changes with every drop, so that an answer asked for before it is not kept after it. */
  generation = 0;
  private readonly kept = new Map<string, Kept>();
  private readonly kidOfOwner = new Map<string, string>();

  constructor(
    private readonly ms: number,
    private readonly size: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  ofId(kid: string): DataKey | undefined {
    const kept = this.kept.get(kid);
    if (kept && kept.until > this.now()) return kept.key;
    if (kept) this.remove(kid, kept);
    return undefined;
  }

  ofOwner(owner: string): DataKey | undefined {
    const kid = this.kidOfOwner.get(owner);
    return kid === undefined ? undefined : this.ofId(kid);
  }

  put(key: DataKey, owner: string, since: number): void {
    if (since !== this.generation) return;
    this.kept.delete(key.kid);
    this.kept.set(key.kid, { key, owner, until: this.now() + this.ms });
    this.kidOfOwner.set(owner, key.kid);
    for (const [kid, kept] of this.kept) {
      if (this.kept.size <= this.size) break;
      this.remove(kid, kept);
    }
  }

  drop(kid: string | undefined): void {
    this.generation++;
    const kept = kid === undefined ? undefined : this.kept.get(kid);
    if (kid !== undefined && kept) this.remove(kid, kept);
  }

  clear(): void {
    this.generation++;
    this.kept.clear();
    this.kidOfOwner.clear();
  }

  private remove(kid: string, { owner }: Kept): void {
    this.kept.delete(kid);
    if (this.kidOfOwner.get(owner) === kid) this.kidOfOwner.delete(owner);
  }
}
