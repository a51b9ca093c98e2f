import type { Checkpoint } from '@caseward/event-store';
import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';

/** A receipt's position as the world sees it: encrypted, because a number would tell how much is being written. */
export class PositionTokens {
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = createHash('sha256').update('position').update(secret).digest();
  }

  /** The same position always looks the same, so that a command sent again is answered with the very same receipt. */
  seal(checkpoint: Checkpoint): string {
    const iv = createHmac('sha256', this.key).update(checkpoint).digest().subarray(0, 12);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv);
    const text = Buffer.concat([cipher.update(checkpoint, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
  }

  /** Undefined for anything that was not made here: an old or a made-up token only means not waiting. */
  open(token: string): Checkpoint | undefined {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length < 29 || bytes.length > 300) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8') as Checkpoint;
    } catch {
      return undefined;
    }
  }
}
