import { z } from 'zod';

/** Kept to the letter: what was typed is what is stored. Only emptiness and length are judged. */
export const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.trim() !== '', { message: 'Write something here' });
export const optionalWords = (most: number) => z.string().max(most).optional();
/** One line that says why; asked for wherever somebody changes what happens to a record. */
export const reason = words(2_000);

/** A list of codes with a name of its own on the wire: it is one enum there, whoever uses it. */
export const codes = <const C extends readonly string[]>(name: string, list: C) => z.enum(list).meta({ id: name });
