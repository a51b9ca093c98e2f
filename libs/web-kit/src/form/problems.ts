import type { z } from 'zod';

/** What is wrong, by the name of the field. */
export type Problems = Readonly<Record<string, string>>;

type Issue = Readonly<{ path: readonly PropertyKey[]; message: string; code?: string; maximum?: unknown }>;

/** The first problem of each field, in the page's words where it has some. */
export const problemsOf = (issues: readonly Issue[], words: Problems): Problems => {
  const found: Record<string, string> = {};
  for (const { path, message, code, maximum } of issues) {
    const field = String(path[0] ?? '');
    const tooLong = code === 'too_big' && `Use ${Number(maximum).toLocaleString('en-GB')} characters or fewer`;
    found[field] ??= tooLong || (words[field] ?? message);
  }
  return found;
};

/** In the order in which the page asks; what it does not ask for comes last. */
export const inPageOrder = (problems: Problems, asks: Problems): Problems => {
  const names = Object.keys(asks);
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  return Object.fromEntries(Object.entries(problems).sort(([a], [b]) => place(a) - place(b)));
};

/** The schema the server will use, fetched after the page is on the screen. */
export type Loader<I extends z.ZodType> = () => Promise<Readonly<{ input: I }>>;

export const loadCommand = async <I extends z.ZodType>(load: Loader<I>): Promise<I> => {
  // First, not beside: zod looks whether it may compile as soon as a schema is made.
  await import('./zod-without-eval');
  const { input } = await load();
  return input;
};
