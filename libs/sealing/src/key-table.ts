/** `person`: who somebody is. `record`: what is told about them. `attachment`: one file. */
export type KeyKind = 'person' | 'record' | 'attachment';
export type KeyOwner = Readonly<{ kind: KeyKind; owner: string }>;
export const nameOf = ({ kind, owner }: KeyOwner): string => `${kind}/${owner}`;

/** A wrapped data-encryption key. `wrapped` is null once it has been destroyed: the row stays as a tombstone. */
export type KeyRow = KeyOwner & Readonly<{ kid: string; wrapped: Buffer | null; kekVersion: number }>;
export type LiveKeyRow = KeyRow & Readonly<{ wrapped: Buffer }>;

/** Where wrapped keys are kept. An owner has at most one live key and any number of destroyed ones. */
export abstract class KeyTable {
  /**
   * Answers the live key of each proposal's owner: the one that was there, else the proposed one, durably stored.
   * Of several callers at once, all get the same.
   */
  abstract claim(proposals: readonly LiveKeyRow[]): Promise<readonly LiveKeyRow[]>;
  /** Live keys only; an owner without one is left out. */
  abstract live(owners: readonly KeyOwner[]): Promise<readonly LiveKeyRow[]>;
  /** Live and destroyed ones; an unknown id is left out. */
  abstract byIds(kids: readonly string[]): Promise<readonly KeyRow[]>;
  /** @returns the id of the destroyed key, or undefined when the owner had no live one. */
  abstract destroy(owner: KeyOwner, why: string): Promise<string | undefined>;
  /** Live keys that are not wrapped by this version. */
  abstract notWrappedBy(kekVersion: number, limit: number): Promise<readonly LiveKeyRow[]>;
  /** Stores other wrappings of the same keys; leaves alone what has been destroyed meanwhile. */
  abstract rewrap(rows: readonly LiveKeyRow[]): Promise<void>;
}
