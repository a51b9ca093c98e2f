import { createHmac, hkdfSync } from 'node:crypto';

import { decrypt, encrypt } from './aes-gcm';
import type { DataKey, Keyring } from './keyring';

/** What one person alone may read: sealed with their own key, and bound to its owner and its place. */
export type PrivateText = Readonly<{ v: 1; alg: 'A256GCM'; kid: string; iv: string; ct: string }>;

const aadOf = (owner: string, place: string, { v, alg, kid }: Pick<PrivateText, 'v' | 'alg' | 'kid'>) =>
  JSON.stringify(['caseward-private', v, alg, owner, place, kid]);

/** Text that is no event: it belongs to one person, and may be thrown away. Erasing the person erases it. */
export class PrivateTexts {
  constructor(private readonly keyring: Keyring) {}

  /** Where a person's text of this name stands. Without their key nobody can tell which name it was. */
  async placeOf(owner: string, name: string): Promise<string> {
    const { key } = await this.keyOf(owner);
    const naming = Buffer.from(hkdfSync('sha256', key, '', 'caseward/place-of-private-text', 32));
    return createHmac('sha256', naming).update(name).digest('hex');
  }

  async seal(owner: string, place: string, text: string): Promise<PrivateText> {
    const { kid, key } = await this.keyOf(owner);
    const mark = { v: 1, alg: 'A256GCM', kid } as const;
    // As JSON, which escapes the lone surrogates that UTF-8 cannot hold.
    const { iv, ct } = encrypt(key, JSON.stringify(text), aadOf(owner, place, mark));
    return { ...mark, iv: iv.toString('base64'), ct: ct.toString('base64') };
  }

  /** Undefined when the owner's key has been destroyed. @throws Error when it was altered or moved */
  async open(owner: string, place: string, text: PrivateText): Promise<string | undefined> {
    const known = (await this.keyring.byIds([text.kid])).get(text.kid);
    if (known === 'destroyed') return undefined;
    if (!known) throw new Error('a private text has no key');
    const plain = decrypt(known.key, Buffer.from(text.iv, 'base64'), Buffer.from(text.ct, 'base64'), aadOf(owner, place, text)); // prettier-ignore
    return String(JSON.parse(plain.toString()));
  }

  private async keyOf(owner: string): Promise<DataKey> {
    const [key] = await this.keyring.keysFor([{ kind: 'person', owner }], { create: true });
    if (!key) throw new Error('no key was made');
    return key;
  }
}
