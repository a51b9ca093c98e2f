export type WrappedKey = Readonly<{ wrapped: Buffer; kekVersion: number }>;

/**
 * Keeps the key-encryption key and never gives it away: a file for the demo and small installations, a key service
 * in production. An abstract class because it is an injection token as well.
 */
export abstract class Kms {
  /** Encrypts a data-encryption key under the present version of the key-encryption key. */
  abstract wrap(dek: Buffer): Promise<WrappedKey>;
  /** @throws Error when that version is unknown, or the bytes were wrapped by another key-encryption key. */
  abstract unwrap(wrapped: Buffer, kekVersion: number): Promise<Buffer>;
  /** The version that `wrap` uses. */
  abstract currentVersion(): Promise<number>;
}
