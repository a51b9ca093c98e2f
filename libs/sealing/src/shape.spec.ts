import { sealed, type AnyAggregate } from '@caseward/kernel';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

import { Codec } from './codec';
import { note } from './note.fixture';
import { memoryKeyring } from './testing';

const text = sealed('record', z.string());
const codecFor = (events: Record<string, z.ZodObject>, more: Partial<AnyAggregate> = {}) =>
  new Codec([{ ...note, upcasters: {}, versions: {}, events, ...more }], memoryKeyring());

describe('a codec is not built', () => {
  it.each<[string, z.ZodType]>([
    ['an optional around it', text.optional()],
    ['a nullable around it', text.nullable()],
    ['a list', z.array(text)],
    ['an object', z.object({ inner: z.object({ text }) })],
    ['a choice', z.union([z.number(), text])],
    ['a default', text.default('')],
    ['a map', z.record(z.string(), text)],
    ['a pipe', text.transform((t) => t)],
    ['something lazy', z.lazy(() => text)],
  ])('when a mark is hidden by %s and would seal nothing', (_, field) => {
    expect(() => codecFor({ Told: z.object({ field }) })).toThrow('outermost');
  });

  it('when the person whose key seals a field is not named by an open field', () => {
    const name = sealed('person', z.string(), 'pupilId');
    expect(() => codecFor({ Told: z.object({ name }) })).toThrow('not an open field');
    expect(() => codecFor({ Told: z.object({ name, pupilId: text }) })).toThrow('not an open field');
  });

  it('when an old version could not be read', () => {
    expect(() =>
      codecFor({ Told: z.object({}) }, { versions: { Told: 3 }, upcasters: { Told: { 1: (o: object) => o } } }),
    ).toThrow('no upcaster from 2');
  });

  it('when two aggregates share a name', () => {
    expect(() => new Codec([note, note], memoryKeyring())).toThrow('two aggregates are called note');
  });
});
