import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { Codec } from './codec';
import { Erased, isErased } from './erased';
import { closed, ids, note, pupilId, stored, stream, written } from './note.fixture';
import { memoryKeyring } from './testing';

const fresh = () => {
  const keyring = memoryKeyring();
  return { keyring, codec: new Codec([note], keyring) };
};
const writtenAs = (text: string, pupilName = 'n') => ({ ...written, data: { ...written.data, text, pupilName } });

describe('sealing and opening', () => {
  it('gives back what was sealed, and shows the open fields without a key', async () => {
    const { codec } = fresh();
    const advice = { by: 'LADO', said: null };
    const [event] = await stored(codec, [{ ...written, data: { ...written.data, advice } }]);
    const { type, data, sealed } = codec.open(event!);
    expect({ type, data }).toEqual({ type: 'NoteWritten', data: { pupilId, level: 'high' } });
    expect(Object.keys(sealed)).toEqual(['text', 'pupilName', 'advice']);
    expect(await codec.unseal([sealed['advice'], sealed['text'], null, undefined, sealed['pupilName']])).toEqual([
      advice, written.data.text, null, null, written.data.pupilName,
    ]); // prettier-ignore
  });

  it('stores no letter of a sealed field in clear', async () => {
    const { codec } = fresh();
    const events = await stored(codec, [written, closed]);
    const seen = JSON.stringify([
      events.map(({ data, meta, stream: s }) => [data, meta, s]),
      events.map((e) => codec.open(e)),
    ]);
    expect(seen).not.toMatch(/Zebedee|Quillfeather|sleeps/);
    expect(seen).not.toContain(Buffer.from('Zebedee').toString('base64').slice(0, 8));
  });

  it('leaves out a field that was not given', async () => {
    const { codec } = fresh();
    const [event] = await stored(codec, [
      { ...written, data: { ...written.data, advice: undefined, channel: undefined } },
    ]);
    const { data, sealed } = codec.open(event!);
    expect(data).not.toHaveProperty('channel');
    expect(sealed).not.toHaveProperty('advice');
  });

  it.each([
    ['a lone high surrogate', 'a\ud83d'],
    ['a lone low surrogate', '\udc00b'],
    ['surrogates the wrong way round', '\udc00\ud800'],
    ['NUL and controls', '\u0000\u0001\u001f\u007f'],
    ['text that runs both ways', 'שלום \u202eevil\u2066 مرحبا'],
    ['emoji joined by zero-width joiners', '👩🏽‍👧🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['unnormalised accents, which stay unnormalised', 'e\u0301 é ﬁ'],
    ['a byte order mark and line separators', '\ufeff\u2028\u2029\r\n'],
    ['nothing', ''],
  ])('keeps %s to the letter', async (_, text) => {
    const { codec } = fresh();
    const [event] = await stored(codec, [writtenAs(text)]);
    expect(await codec.unseal([codec.open(event!).sealed['text']])).toEqual([text]);
  });

  it('keeps any text at all to the letter', async () => {
    const { codec } = fresh();
    const anyText = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
    const keeps = fc.asyncProperty(anyText, anyText, async (text, name) => {
      const [event] = await stored(codec, [writtenAs(text, name)]);
      const { sealed } = codec.open(event!);
      expect(await codec.unseal([sealed['text'], sealed['pupilName']])).toEqual([text, name]);
    });
    await fc.assert(keeps);
  });

  it('never seals the same text to the same bytes', async () => {
    const { codec } = fresh();
    const [one, two] = await stored(codec, [written, { ...written, id: ids(103) }]);
    expect(codec.open(one!).sealed['text']!.ct).not.toBe(codec.open(two!).sealed['text']!.ct);
    expect(codec.open(one!).sealed['text']!.iv).not.toBe(codec.open(two!).sealed['text']!.iv);
  });

  it('uses the record, the person of the stream, or the person a field names', async () => {
    const { codec, keyring } = fresh();
    const [first, second] = await stored(codec, [
      written,
      { id: ids(104), type: 'AuthorNamed', data: { name: 'Ada' } },
    ]);
    const [record, pupil, author] = await keyring.keysFor([
      { kind: 'record', owner: ids(1) },
      { kind: 'person', owner: pupilId },
      { kind: 'person', owner: ids(1) },
    ]);
    expect(first!.meta['keyIds']).toEqual([record!.kid, pupil!.kid]);
    expect(second!.meta['keyIds']).toEqual([author!.kid]);
  });
});

describe('what does not fit', () => {
  it.each([
    ['of the wrong shape', { ...written, data: { ...written.data, level: 'Zebedee' } }, /level invalid_value/],
    ['of an unknown type', { ...written, type: 'NoteEaten' }, /no event NoteEaten/],
    [
      'whose id the store could spell in another way',
      { ...written, id: ids(101).replace('8', 'A') },
      /lower-case UUID/,
    ],
  ])('refuses to seal an event %s, without quoting it', async (_, event, words) => {
    const { codec } = fresh();
    const tried = codec.seal(note, stream, [event]);
    await expect(tried).rejects.toThrow(words);
    await expect(tried).rejects.not.toThrow(/Zebedee/);
  });

  it('refuses a stream of another kind', async () => {
    await expect(fresh().codec.seal({ name: 'other' }, stream, [closed])).rejects.toThrow('not a stream of other');
  });

  it('parks on an event from later software, of an unknown kind, or that it did not write', async () => {
    const { codec } = fresh();
    const [event] = await stored(codec, [closed]);
    const unknown = expect.objectContaining({ name: 'UnknownShape', revision: 0n });
    for (const other of [
      { ...event!, meta: { schemaVersion: 2 } },
      { ...event!, meta: {} },
      { ...event!, meta: { schemaVersion: 0 } },
      { ...event!, type: 'NoteEaten' },
      { ...event!, data: { day: '2026-09-07' } },
      { ...event!, stream: `other-${ids(1)}` as typeof stream },
      { ...event!, data: { open: {}, sealed: [{ f: 'text', v: 2 }] } },
    ])
      expect(() => codec.open(other)).toThrow(unknown);
  });
});

describe('erasure', () => {
  it('shows an erased text as erased while its neighbours still open', async () => {
    const { codec, keyring } = fresh();
    const { sealed } = codec.open((await stored(codec, [written]))[0]!);
    await keyring.destroy('person', pupilId, 'rule 1');
    const [name, text] = await codec.unseal([sealed['pupilName'], sealed['text']]);
    expect(isErased(name)).toBe(true);
    expect(name).toBe(Erased);
    expect(text).toBe(written.data.text);
  });

  it('lets no sealed text pass for erased', async () => {
    const { codec } = fresh();
    const [event] = await stored(codec, [
      { ...written, data: { ...written.data, advice: { by: 'x', said: 'erased' } } },
    ]);
    const [advice] = await codec.unseal([codec.open(event!).sealed['advice']]);
    expect(isErased(advice)).toBe(false);
    expect(isErased({ erased: true })).toBe(false);
  });

  it('folds to the same state before and after', async () => {
    const { codec, keyring } = fresh();
    const events = await stored(codec, [written, closed]);
    // The codec parses and upcasts; what comes out has the shape of the aggregate's events.
    const fold = () => events.reduce((s, e) => note.evolve(s, codec.open(e) as never), note.initial);
    const before = fold();
    await keyring.destroy('person', pupilId, 'rule 1');
    await keyring.destroy('record', ids(1), 'rule 1');
    expect(fold()).toEqual(before);
    expect(before).toEqual({ notes: 1, high: 1, closed: true });
  });
});
