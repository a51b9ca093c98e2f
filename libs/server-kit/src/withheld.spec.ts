import { sealed, type AnyAggregate } from '@caseward/kernel';
import { isErased, Keyring } from '@caseward/sealing';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ReadersCodec } from './withheld';

const record = '0197aaaa-0000-7000-8000-000000000001';
const letters: AnyAggregate = {
  name: 'letter',
  events: {
    LetterWritten: z.object({ text: sealed('record', z.string()), from: sealed('record', z.string()) }),
    LetterRedacted: z.object({ entry: z.string(), field: z.string().optional() }),
    LetterBurnt: z.object({}),
  },
  initial: undefined,
  evolve: () => undefined,
  commands: [],
};
const noKeys = { byIds: () => Promise.resolve(new Map()) } as unknown as Keyring; // what is withheld is never handed on to be opened
// Of a pool it asks rows alone, and of a sealed segment where it stands.
const codecOver = (rows: readonly string[]) =>
  new ReadersCodec([letters], noKeys, ['LetterRedacted'], { query: () => Promise.resolve({ rows: rows.map((id) => ({ id })) }) } as never); // prettier-ignore
const segment = (f: string, r?: number) =>
  ({ s: `letter-${record}`, e: record, t: 'LetterWritten', sv: 1, f, v: 1, alg: 'A256GCM', kid: 'k', iv: '', ct: '', ...(r === undefined ? {} : { r }) }) as never; // prettier-ignore

describe('a text that was redacted', () => {
  it('does not open, from whichever row it comes', async () => {
    const [text] = await codecOver([`${record}/3/text`]).unseal([segment('text', 2)]);
    expect(isErased(text)).toBe(true);
  });
  it('does not open when all of its entry was redacted', async () => {
    const opened = await codecOver([`${record}/3/*`]).unseal([segment('text', 2), segment('from', 2)]);
    expect(opened.every(isErased)).toBe(true);
  });
  it('is that text alone: others are handed on to be opened', async () => {
    const codec = codecOver([`${record}/3/text`]);
    for (const other of [segment('from', 2), segment('text', 1)]) await expect(codec.unseal([other])).rejects.toThrow();
  });
});

it('an event that redacts says which entry', () => {
  const over = (type: string) =>
    new ReadersCodec([letters], noKeys, [type], { query: () => Promise.reject() } as never); // refused before it asks
  expect(() => over('LetterBurnt')).toThrow('LetterBurnt redacts, and does not say which entry');
  expect(() => over('LetterRedacted')).not.toThrow();
});
