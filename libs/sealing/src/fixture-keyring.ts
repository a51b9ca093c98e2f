import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';

import type { KeyOwner } from './key-table';
import { Keyring, type DataKey } from './keyring';
import type { Kms } from './kms';
import { MemoryKeyTable } from './memory-key-table';

/** Never asked: this keyring's keys are not wrapped. */
const none = {} as Kms;

/** The keys that frozen fixtures are sealed with, in clear: they open invented text and nothing else. */
export class FixtureKeyring extends Keyring {
  private readonly made = new Map<string, DataKey>();

  constructor(private readonly keys: Record<string, string>) {
    super(new MemoryKeyTable(), none);
  }

  override keysFor(owners: readonly KeyOwner[]): Promise<readonly DataKey[]> {
    return Promise.resolve(
      owners.map(({ kind, owner }) => {
        const known = this.made.get(`${kind}/${owner}`);
        if (known) return known;
        const [kid, bytes] = [randomUUID(), randomBytes(32)];
        const key = { kid, key: createSecretKey(bytes) };
        this.keys[kid] = bytes.toString('base64');
        this.made.set(`${kind}/${owner}`, key);
        return key;
      }),
    );
  }

  override byIds(kids: Iterable<string>): Promise<Map<string, DataKey>> {
    const known = [...kids].flatMap((kid): [string, DataKey][] => {
      const text = this.keys[kid];
      return text === undefined ? [] : [[kid, { kid, key: createSecretKey(text, 'base64') }]];
    });
    return Promise.resolve(new Map(known));
  }

  get all(): Readonly<Record<string, string>> {
    return Object.fromEntries(Object.entries(this.keys).sort(([a], [b]) => a.localeCompare(b)));
  }
}
