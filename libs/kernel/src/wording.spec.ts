import { describe, expect, it } from '@jest/globals';
import { globalRegistry, z } from 'zod';
import { decisionInput, decisionRecorded, entryRef } from './decision';
import { sealOwnerOf } from './events';
import { codes, optionalWords, words } from './wording';

describe('what somebody writes', () => {
  it('is kept to the letter', () => {
    const typed = '  “No.”\n\tShe said\u00a0it twice. ';
    expect(words(100).parse(typed)).toBe(typed);
  });
  it('is not empty and not longer than it may be', () => {
    expect(words(10).safeParse(' \n\t ').success).toBe(false);
    expect(words(10).safeParse('x'.repeat(10)).success).toBe(true);
    expect(words(10).safeParse('x'.repeat(11)).success).toBe(false);
    expect(optionalWords(10).safeParse(undefined).success).toBe(true);
  });
  it('chooses among codes that have one name on the wire', () => {
    const heard = codes('Heard', ['spoke', 'drew']);
    expect(globalRegistry.get(heard)?.id).toBe('Heard');
    expect(heard.safeParse('sang').success).toBe(false);
  });
});

describe('a judgement', () => {
  const asked = z.object(decisionInput);
  it('is not without its reasons; options and advice may be left out', () => {
    expect(asked.safeParse({}).success).toBe(false);
    expect(asked.safeParse({ rationale: '  ' }).success).toBe(false);
    expect(asked.safeParse({ rationale: 'The second note in a week.' }).success).toBe(true);
  });
  it('rests on entries of a record, by their number', () => {
    const record = '0b0e6c1e-6d39-4a53-9a3e-1b0a8f7e2c11';
    for (const good of [`${record}/1`, `${record}/240`]) expect(entryRef.safeParse(good).success).toBe(true);
    for (const bad of [record, `${record}/0`, `${record}/01`, `/1`, `${record}/1/2`])
      expect(entryRef.safeParse(bad).success).toBe(false);
  });
  it('is sealed but for the entries that it rests on', () =>
    expect(Object.entries(decisionRecorded).flatMap(([name, part]) => (sealOwnerOf(part) ? [name] : []))).toEqual([
      'optionsConsidered',
      'rationale',
      'adviceTaken',
    ]));
});
