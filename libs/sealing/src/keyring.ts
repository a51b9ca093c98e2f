import { createSecretKey, randomBytes, randomUUID, type KeyObject } from 'node:crypto';

import { BatchedClaims } from './batched-claims';
import { KeyCache } from './key-cache';
import { nameOf, type KeyOwner, type KeyRow, type KeyTable, type LiveKeyRow } from './key-table';
import type { Kms } from './kms';

/** A data-encryption key in clear, in memory only. */
export type DataKey = Readonly<{ kid: string; key: KeyObject }>;
/** What is known of a key's id. An id that is not answered at all was never ours. */
export type KnownKey = DataKey | 'destroyed';

type Limits = Readonly<{
  /** How long a key may stay in memory. Default and maximum 5 minutes. */
  ms?: number;
  /** How many. Default 10,000: about 5 MB. */
  size?: number;
  now?: () => number;
}>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const distinct = (owners: readonly KeyOwner[]) => [...new Map(owners.map((o) => [nameOf(o), o])).values()];

/** Data-encryption keys: one per person, record and attachment, each wrapped by the key-encryption key. */
export class Keyring {
  private readonly cache: KeyCache;
  private readonly claims: BatchedClaims;

  constructor(
    private readonly table: KeyTable,
    private readonly kms: Kms,
    limits: Limits = {},
  ) {
    this.cache = new KeyCache(Math.min(limits.ms ?? 300_000, 300_000), limits.size ?? 10_000, limits.now);
    this.claims = new BatchedClaims(table);
  }

  /**
   * The live keys of these owners, in their order. With `create`, missing ones are made and durable before this
   * resolves, in one round trip for all; without, they are undefined. A destroyed key never comes back: its owner
   * gets a new one with another id, and what the old one sealed stays erased.
   */
  async keysFor(owners: readonly KeyOwner[], options: Readonly<{ create: true }>): Promise<readonly DataKey[]>;
  async keysFor(
    owners: readonly KeyOwner[],
    options?: Readonly<{ create: false }>,
  ): Promise<readonly (DataKey | undefined)[]>;
  async keysFor(
    owners: readonly KeyOwner[],
    options?: Readonly<{ create: boolean }>,
  ): Promise<readonly (DataKey | undefined)[]> {
    const keys = new Map<string, DataKey>();
    const missing = distinct(owners).filter((owner) => {
      const cached = this.cache.ofOwner(nameOf(owner));
      if (cached) keys.set(nameOf(owner), cached);
      return !cached;
    });
    if (missing.length) {
      const since = this.cache.generation;
      const rows = options?.create
        ? await this.claims.claim(await Promise.all(missing.map((owner) => this.propose(owner))))
        : await this.table.live(missing);
      for (const [row, key] of await this.unwrapped(rows)) {
        this.cache.put(key, nameOf(row), since);
        keys.set(nameOf(row), key);
      }
    }
    return owners.map((owner) => {
      const key = keys.get(nameOf(owner));
      if (!key && options?.create) throw new Error('a key table claimed no key for an owner');
      return key;
    });
  }

  /** Keys by id, fetched in one batch: what reading needs. */
  async byIds(kids: Iterable<string>): Promise<ReadonlyMap<string, KnownKey>> {
    const known = new Map<string, KnownKey>();
    const missing = [...new Set(kids)].filter((kid) => {
      const cached = this.cache.ofId(kid);
      if (cached) known.set(kid, cached);
      // An id that was tampered with is unknown, not a failed query.
      return !cached && UUID.test(kid);
    });
    if (missing.length === 0) return known;
    const since = this.cache.generation;
    const rows = await this.table.byIds(missing);
    for (const row of rows) if (row.wrapped === null) known.set(row.kid, 'destroyed');
    for (const [row, key] of await this.unwrapped(rows.filter((row): row is LiveKeyRow => row.wrapped !== null))) {
      this.cache.put(key, nameOf(row), since);
      known.set(row.kid, key);
    }
    return known;
  }

  /**
   * Deletes the owner's key for good; everything it sealed is erased. `why` names the `KeyDestroyed` event or rule,
   * never a person. Other processes notice by `followDestroyedKeys`, at the latest when their cache runs out.
   * Effective once vacuum has run and copies of the table have aged out.
   * @returns the destroyed key's id, or undefined when there was none.
   */
  async destroy(kind: KeyOwner['kind'], owner: string, why: string): Promise<string | undefined> {
    const kid = await this.table.destroy({ kind, owner }, why);
    // Whatever is being fetched right now may be this key.
    this.cache.drop(kid);
    return kid;
  }

  /** Another process destroyed this key. */
  forget(kid: string): void {
    this.cache.drop(kid);
  }

  /** Empties the memory at once, also of what is being fetched. Keys come back from the table when they are asked for. */
  lockDown(): void {
    this.cache.clear();
  }

  /**
   * Proves that the key-encryption key opens the keys in this table: call it on start, before anything is written
   * with a key file that belongs elsewhere. @throws Error in the words of the `Kms`.
   */
  async prove(): Promise<void> {
    for (const row of await this.table.notWrappedBy(0, 1)) await this.kms.unwrap(row.wrapped, row.kekVersion);
  }

  /** After a rotation: wraps existing keys by the present version. Events stay untouched. @returns how many. */
  async rewrap(batch = 500): Promise<number> {
    const version = await this.kms.currentVersion();
    for (let done = 0; ;) {
      const rows = await this.table.notWrappedBy(version, batch);
      if (rows.length === 0) return done;
      const again = await Promise.all(
        rows.map(async (row) => ({
          ...row,
          ...(await this.kms.wrap(await this.kms.unwrap(row.wrapped, row.kekVersion))),
        })),
      );
      await this.table.rewrap(again);
      done += rows.length;
    }
  }

  private async propose({ kind, owner }: KeyOwner): Promise<LiveKeyRow> {
    return { kid: randomUUID(), kind, owner, ...(await this.kms.wrap(randomBytes(32))) };
  }

  private unwrapped(rows: readonly LiveKeyRow[]): Promise<readonly (readonly [KeyRow, DataKey])[]> {
    return Promise.all(
      rows.map(async (row) => {
        const dek = await this.kms.unwrap(row.wrapped, row.kekVersion);
        const key = createSecretKey(dek);
        dek.fill(0);
        return [row, { kid: row.kid, key }] as const;
      }),
    );
  }
}
