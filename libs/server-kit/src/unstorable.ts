import { z } from 'zod';

/** NUL and half a surrogate pair: sealed text may hold them, what is stored in the open may not. */
const isUnstorable = (text: string) => text.includes('\0') || Buffer.from(text, 'utf8').toString('utf8') !== text;

const issuesIn = (value: unknown, path: readonly PropertyKey[]): z.core.$ZodIssue[] => {
  if (typeof value === 'string')
    return isUnstorable(value)
      ? [{ code: 'custom', path: [...path], message: 'holds a character that cannot be kept', input: undefined }]
      : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => issuesIn(inner, [...path, key]));
};

/** Which fields of a command hold what the log refused. */
export const unstorable = (input: unknown): z.ZodError => new z.ZodRealError(issuesIn(input, []));
