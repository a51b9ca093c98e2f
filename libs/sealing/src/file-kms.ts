import { randomBytes } from 'node:crypto';
import { z } from 'zod';

import { decrypt, encrypt } from './aes-gcm';
import { createOnce, readPrivate, replaceWhole } from './key-file';
import { Kms, type WrappedKey } from './kms';

const keyFile = z.object({
  format: z.literal('caseward-key-encryption-key/1'),
  current: z.int().positive(),
  /** Version → 32 bytes in base64. */
  versions: z.record(z.string().regex(/^[1-9]\d*$/), z.base64().length(44)),
});
type KeyFile = z.infer<typeof keyFile>;

const aad = (version: number) => `caseward data key wrapped by version ${version}`;
const newKey = () => randomBytes(32).toString('base64');
const written = (file: KeyFile) => `${JSON.stringify(file, null, 2)}\n`;

/**
 * The key-encryption key in one private file. **Losing that file loses every sealed text**, so print `path` on first
 * start (`created`), copy the file somewhere safe, and keep it apart from copies of the database.
 */
export class FileKms extends Kms {
  private constructor(
    readonly path: string,
    /** True when this very call made the file: then no existing database can be read with it. */
    readonly created: boolean,
    private file: KeyFile,
  ) {
    super();
  }

  /**
   * Opens the key file, or makes it on first use (of two starts at once, one makes it and both use it).
   * @throws Error in clear words when others can read it or it is not a key file.
   */
  static async open(path: string): Promise<FileKms> {
    const first: KeyFile = { format: 'caseward-key-encryption-key/1', current: 1, versions: { 1: newKey() } };
    const created = await createOnce(path, () => written(first));
    return new FileKms(path, created, await FileKms.read(path));
  }

  private static async read(path: string): Promise<KeyFile> {
    const text = await readPrivate(path);
    const unusable = new Error(
      `${path} is not a key file of Caseward. Restore it from your copy; never make a new one.`,
    );
    let file: KeyFile;
    try {
      file = keyFile.parse(JSON.parse(text));
    } catch {
      // Without the cause: it could quote the key.
      throw unusable;
    }
    if (file.versions[file.current] === undefined) throw unusable;
    return file;
  }

  /**
   * Adds a version that new keys are wrapped with; the old ones still unwrap, and other processes find the new one by
   * themselves. Afterwards `Keyring.rewrap()` moves existing keys to it. @returns the new version.
   */
  async rotate(): Promise<number> {
    const next = await replaceWhole(this.path, async () => {
      const file = await FileKms.read(this.path);
      const current = Math.max(...Object.keys(file.versions).map(Number)) + 1;
      return written({ ...file, current, versions: { ...file.versions, [current]: newKey() } });
    });
    this.file = keyFile.parse(JSON.parse(next));
    return this.file.current;
  }

  override currentVersion(): Promise<number> {
    return Promise.resolve(this.file.current);
  }

  override wrap(dek: Buffer): Promise<WrappedKey> {
    const version = this.file.current;
    const { iv, ct } = encrypt(this.kek(version)!, dek, aad(version));
    return Promise.resolve({ wrapped: Buffer.concat([iv, ct]), kekVersion: version });
  }

  override async unwrap(wrapped: Buffer, kekVersion: number): Promise<Buffer> {
    // Another process may have rotated since this one read the file.
    if (!this.kek(kekVersion)) this.file = await FileKms.read(this.path);
    const kek = this.kek(kekVersion);
    if (!kek) throw new Error(`The key file ${this.path} has no version ${kekVersion}: it is older than the database.`);
    try {
      return decrypt(kek, wrapped.subarray(0, 12), wrapped.subarray(12), aad(kekVersion));
    } catch (cause) {
      throw new Error(`The key file ${this.path} does not belong to this database.`, { cause });
    }
  }

  private kek(version: number): Buffer | undefined {
    const text = this.file.versions[version];
    return text === undefined ? undefined : Buffer.from(text, 'base64');
  }
}
