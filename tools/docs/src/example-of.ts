import type { z } from 'zod';

type Def = Readonly<{ type: string; [part: string]: unknown }>;
const defOf = (schema: unknown): Def => (schema as { def: Def }).def; // every classic zod schema has one

const ID = '0197ffff-0000-7000-8000-000000000001';
/** What a text of ours may have to look like. */
const texts = [
  'As it was said.',
  ID,
  '2026-11-20',
  '2026-11-20T09:30:00.000Z',
  '09:30',
  `${ID}/1`,
  '0',
  'E1',
  'A1',
  '2026-11',
  'ab'.repeat(32),
  '020 7946 0000',
  'ada@example.org',
];

/** The least that a number of ours may have to be. */
const numbers = [1, 2, 5, 10, 15, 30, 60];

/** A value that a schema of ours takes, with every field that it can have. @throws Error when none of our guesses will do */
export const exampleOf = (schema: z.ZodType): unknown => {
  const def = defOf(schema);
  const within = (part: string) => exampleOf(def[part] as z.ZodType);
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return within('innerType');
    case 'array':
      return [within('element')];
    case 'object':
      // The shape of an object's schema holds schemas.
      return Object.fromEntries(
        Object.entries((schema as z.ZodObject).shape).map(([name, part]) => [name, exampleOf(part as z.ZodType)]),
      );
    case 'enum':
      return Object.values(def['entries'] as Record<string, string>)[0];
    case 'literal':
      return (def['values'] as readonly unknown[])[0];
    case 'union':
      return exampleOf((def['options'] as readonly z.ZodType[])[0]!); // a union has options
    case 'boolean':
      return true;
    case 'number': {
      const fits = numbers.find((number) => schema.safeParse(number).success);
      if (fits !== undefined) return fits;
      break;
    }
    case 'string': {
      const fits = texts.find((text) => schema.safeParse(text).success);
      if (fits !== undefined) return fits;
    }
  }
  throw new Error(`nobody has said what a ${def.type} of this kind looks like`);
};
