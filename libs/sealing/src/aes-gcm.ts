import { createCipheriv, createDecipheriv, randomBytes, type CipherKey } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Random 96-bit ivs are safe below 2^32 uses of one key; a record's key is used some thousands of times. */
export const encrypt = (key: CipherKey, plain: Buffer | string, aad: string) => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(aad));
  const text = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
  cipher.final();
  return { iv, ct: Buffer.concat([text, cipher.getAuthTag()]) };
};

/** `ct` ends with the tag. @throws Error when key, iv, text or `aad` is not what it was encrypted with. */
export const decrypt = (key: CipherKey, iv: Buffer, ct: Buffer, aad: string): Buffer => {
  if (iv.length !== IV_BYTES || ct.length < TAG_BYTES) throw new Error('not an AES-256-GCM text');
  const textEnd = ct.length - TAG_BYTES;
  const decipher = createDecipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(aad))
    .setAuthTag(ct.subarray(textEnd));
  const plain = decipher.update(ct.subarray(0, textEnd));
  // Adds nothing in this mode; it is what checks the tag.
  decipher.final();
  return plain;
};
