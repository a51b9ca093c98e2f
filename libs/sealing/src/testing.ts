import { randomBytes } from 'node:crypto';

import { decrypt, encrypt } from './aes-gcm';
import { Keyring } from './keyring';
import { Kms } from './kms';
import { MemoryKeyTable } from './memory-key-table';

export { assertFrozenEvents, freezeEvent, isFrozen } from './frozen-events';
export { assertFrozen } from './frozen-fixtures';

/** A key-encryption key that dies with the process. */
export class MemoryKms extends Kms {
  private readonly versions = [randomBytes(32)];

  /** Adds a version, as a rotation does. */
  rotate(): void {
    this.versions.push(randomBytes(32));
  }
  override currentVersion() {
    return Promise.resolve(this.versions.length);
  }
  override wrap(dek: Buffer) {
    const kekVersion = this.versions.length;
    const { iv, ct } = encrypt(this.versions[kekVersion - 1]!, dek, `${kekVersion}`);
    return Promise.resolve({ wrapped: Buffer.concat([iv, ct]), kekVersion });
  }
  override async unwrap(wrapped: Buffer, kekVersion: number) {
    return decrypt(this.versions[kekVersion - 1]!, wrapped.subarray(0, 12), wrapped.subarray(12), `${kekVersion}`);
  }
}

/** A whole keyring in memory, for specs of what stands on the codec. */
export const memoryKeyring = (): Keyring => new Keyring(new MemoryKeyTable(), new MemoryKms());
