import type { StreamName } from '@caseward/event-store';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { Codec } from './codec';
import { ids, note, pupilId, stored, stream, written } from './note.fixture';
import type { SealedText } from './segment';
import { memoryKeyring } from './testing';

const keyring = memoryKeyring();
const codec = new Codec([note], keyring);
let text: SealedText;
let otherKid: string;
beforeAll(async () => {
  text = codec.open((await stored(codec, [written]))[0]!).sealed['text']!;
  const [other] = await keyring.keysFor([{ kind: 'person', owner: pupilId }], { create: true });
  otherKid = other!.kid;
});

const broken = expect.objectContaining({ name: 'SealBroken' });
const flip = (base64: string, at: number, bit: number) => {
  const bytes = Buffer.from(base64, 'base64');
  const i = at % bytes.length;
  bytes[i] = bytes[i]! ^ (1 << bit);
  return bytes.toString('base64');
};

describe('a sealed text is bound to its place', () => {
  it('opens where it stands', async () => {
    expect(await codec.unseal([text])).toEqual([written.data.text]);
  });

  it.each<[string, () => Partial<SealedText>]>([
    ['stream', () => ({ s: `note-${ids(9)}` as StreamName })],
    ['kind of stream', () => ({ s: stream.replace('note', 'case') as StreamName })],
    ['event', () => ({ e: ids(999) })],
    ['type of event', () => ({ t: 'AuthorNamed' })],
    ['schema version', () => ({ sv: 2 })],
    ['field', () => ({ f: 'advice' })],
    ['key that exists', () => ({ kid: otherKid })],
    ['key that does not', () => ({ kid: ids(77) })],
    ['way of sealing', () => ({ v: 2 as 1 })],
    ['algorithm', () => ({ alg: 'A256CBC' as 'A256GCM' })],
    ['length', () => ({ ct: text.ct.slice(0, 8) })],
  ])('does not open under another %s', async (_, moved) => {
    await expect(codec.unseal([{ ...text, ...moved() }])).rejects.toEqual(broken);
  });

  it('does not open at any other place whatever', async () => {
    const uuid = fc.uuid();
    const moved = {
      s: uuid.map((id) => `note-${id}` as StreamName),
      e: uuid,
      t: fc.string(),
      sv: fc.integer(),
      f: fc.string(),
      kid: fc.constant(otherKid),
    };
    // One part alone most of all: several together would hide that one of them is not bound.
    const one = fc
      .constantFrom(...Object.keys(moved))
      .chain((part) => fc.record({ [part]: moved[part as keyof typeof moved] as fc.Arbitrary<unknown> }));
    const elsewhere = fc
      .oneof({ weight: 4, arbitrary: one }, fc.record(moved, { requiredKeys: [] }))
      .filter((place) => Object.entries(place).some(([part, value]) => text[part as keyof SealedText] !== value));
    await fc.assert(
      fc.asyncProperty(elsewhere, async (place) => {
        await expect(codec.unseal([{ ...text, ...place }])).rejects.toEqual(broken);
      }),
    );
  });

  it('does not open when any bit of it is changed', async () => {
    const bit = fc.tuple(fc.constantFrom('iv' as const, 'ct' as const), fc.nat(), fc.integer({ min: 0, max: 7 }));
    await fc.assert(
      fc.asyncProperty(bit, async ([part, at, n]) => {
        await expect(codec.unseal([{ ...text, [part]: flip(text[part], at, n) }])).rejects.toEqual(broken);
      }),
    );
  });

  it('says where it broke and nothing of what it says', async () => {
    const error: unknown = await codec.unseal([{ ...text, f: 'advice' }]).catch((e: unknown) => e);
    expect(error).toMatchObject({ place: { s: stream, f: 'advice' } });
    expect(String(error)).not.toMatch(/Zebedee/);
  });
});
