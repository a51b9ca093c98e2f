import { beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';

import type { Keyring } from './keyring';
import { PrivateTexts } from './private-texts';
import { memoryKeyring } from './testing';

const [lim, okoro] = [randomUUID(), randomUUID()];
const typed = 'She said "not home". \ud800 \u0000';
let keyring: Keyring;
let texts: PrivateTexts;
beforeEach(() => {
  keyring = memoryKeyring();
  texts = new PrivateTexts(keyring);
});

describe('a private text', () => {
  it('comes back to the letter, and says nothing as it lies there', async () => {
    const sealed = await texts.seal(lim, 'a', typed);
    expect(JSON.stringify(sealed)).not.toContain('home');
    expect(await texts.open(lim, 'a', sealed)).toBe(typed);
  });

  it('opens for its owner and in its place only', async () => {
    const sealed = await texts.seal(lim, 'a', typed);
    await expect(texts.open(okoro, 'a', sealed)).rejects.toThrow();
    await expect(texts.open(lim, 'b', sealed)).rejects.toThrow();
  });

  it('stands in a place that tells neither its name nor whether two people use the same one', async () => {
    const place = await texts.placeOf(lim, 'report');
    expect(place).toBe(await texts.placeOf(lim, 'report'));
    expect(place).not.toBe(await texts.placeOf(okoro, 'report'));
    expect(place).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is gone with the key of its owner', async () => {
    const sealed = await texts.seal(lim, 'a', typed);
    await keyring.destroy('person', lim, 'erasure');
    expect(await texts.open(lim, 'a', sealed)).toBeUndefined();
  });
});
