import type { StreamName } from '@caseward/event-store';

import { decrypt, encrypt } from './aes-gcm';
import type { DataKey } from './keyring';

/** One sealed field as the log stores it, beside the open ones. Base64; the tag is the end of `ct`. */
export type Segment = Readonly<{ f: string; v: 1; alg: 'A256GCM'; kid: string; iv: string; ct: string }>;

/**
 * A segment with all that opening it needs: what a read model keeps as a jsonb column. Good to hold, send and dump:
 * without its key it says nothing. `s` stream, `e` event id, `t` event type, `sv` schema version, `f` field; `r` the event's place
 * in its stream, by which a redaction names it: rows of before it was kept have none.
 */
export type SealedText = Segment & Readonly<{ s: StreamName; e: string; t: string; sv: number; r?: number }>;

type Place = Readonly<Pick<SealedText, 's' | 'e' | 't' | 'sv' | 'f'>>;

/** A sealed text was altered, or moved to another place, or its key never was in the table: an accident to look into. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  /** `place` has ids and names of fields only. */
  constructor(
    readonly place: Place & Readonly<{ kid: string }>,
    cause?: unknown,
  ) {
    super(`sealed text cannot be trusted: ${place.s} ${place.e} ${place.t}.${place.f}`, { cause });
  }
}

// A list, not joined text: no two different places can read the same. Stored texts depend on it for ever.
const aadOf = ({ s, e, t, sv, f }: Place, { v, alg, kid }: Pick<Segment, 'v' | 'alg' | 'kid'>) =>
  JSON.stringify(['caseward', v, alg, s, e, t, sv, f, kid]);

/** `value` must be JSON. Its text is kept to the letter: JSON escapes the lone surrogates that UTF-8 cannot hold. */
export const sealField = (place: Place, value: unknown, { kid, key }: DataKey): Segment => {
  const mark = { f: place.f, v: 1, alg: 'A256GCM', kid } as const;
  const { iv, ct } = encrypt(key, JSON.stringify(value), aadOf(place, mark));
  return { ...mark, iv: iv.toString('base64'), ct: ct.toString('base64') };
};

/** @throws SealBroken */
export const unsealField = (text: SealedText, { key }: DataKey): unknown => {
  try {
    const { iv, ct } = text;
    return JSON.parse(decrypt(key, Buffer.from(iv, 'base64'), Buffer.from(ct, 'base64'), aadOf(text, text)).toString());
  } catch (cause) {
    throw new SealBroken(placeOf(text), cause);
  }
};

/** Where it stands, without its contents. */
export const placeOf = ({ s, e, t, sv, f, kid }: SealedText) => ({ s, e, t, sv, f, kid });
