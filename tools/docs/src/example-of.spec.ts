import { codes, day, id, instant, sealed, words } from '@caseward/kernel';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { exampleOf } from './example-of';
import { contexts } from './product';

describe('an example', () => {
  it.each([
    ['an id', id],
    ['a day', day],
    ['an instant', instant],
    ['words', words(100)],
    ['a code', codes('Heard', ['spoke', 'drew'])],
    ['one word', z.literal('yes')],
    ['one or another', z.union([z.string(), z.number()])],
    ['a number', z.int().min(1)],
    ['what may be left out', z.array(id).optional()],
  ])('is something that the schema of %s takes', (_, schema) => expect(() => schema.parse(exampleOf(schema))).not.toThrow()); // prettier-ignore

  it('has every field, those that may be left out among them', () =>
    expect(exampleOf(z.object({ a: id.optional(), b: sealed('record', words(9).optional()) }))).toEqual({
      a: expect.any(String),
      b: expect.any(String),
    }));

  it('is not made up where nobody has said what it looks like', () => {
    expect(() => exampleOf(z.string().regex(/^postcode:/))).toThrow('nobody has said');
    expect(() => exampleOf(z.bigint())).toThrow('nobody has said');
  });

  const all = contexts.flatMap(({ aggregates }) => aggregates).flatMap(({ name, events }) => Object.entries(events).map(([type, schema]) => [`${name} ${type}`, schema] as const)); // prettier-ignore
  it.each(all)('can be made of %s', (_, schema) => expect(() => schema.parse(exampleOf(schema))).not.toThrow());
});
