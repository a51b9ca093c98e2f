import type { z } from 'zod';

/** What is wrong, by the name of the field. */
export type Problems = Readonly<Record<string, string>>;

type Issue = Readonly<{ path: readonly PropertyKey[]; message: string; code?: string; maximum?: unknown }>;

const NUMBER = /^\d+$/;
/** `actions.1.due` is asked as `actions.due`, once in each row. */
const askedAs = (path: readonly string[]) => path.filter((part) => !NUMBER.test(part)).join('.');

/** The first problem of each field, in the page's words where it has some: a field of a row, when the page asks for it as one. */
export const problemsOf = (issues: readonly Issue[], words: Problems): Problems => {
  const found: Record<string, string> = {};
  for (const { path, message, code, maximum } of issues) {
    const parts = path.map(String);
    const asked = askedAs(parts);
    const inRow = parts.length > 1 && asked in words;
    const field = inRow ? parts.join('.') : (parts[0] ?? '');
    const tooLong = code === 'too_big' && `Use ${Number(maximum).toLocaleString('en-GB')} characters or fewer`;
    found[field] ??= tooLong || (words[inRow ? asked : field] ?? message);
  }
  return found;
};

/** In the order in which the page asks, row by row; what it does not ask for comes last. */
export const inPageOrder = (problems: Problems, asks: Problems): Problems => {
  const names = Object.keys(asks);
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  const rank = (field: string) => {
    const path = field.split('.');
    return [place(path[0] ?? ''), Number(path.find((part) => NUMBER.test(part)) ?? -1), place(askedAs(path))];
  };
  const ranked = Object.entries(problems).map((problem) => ({ problem, rank: rank(problem[0]) }));
  const before = (a: readonly number[], b: readonly number[]) =>
    a.map((n, i) => n - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
  return Object.fromEntries(ranked.sort((a, b) => before(a.rank, b.rank)).map(({ problem }) => problem));
};

/** What stands at a place inside a field: `1.due` of a list of actions. */
const within = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, part) => (at as Readonly<Record<string, unknown>> | undefined)?.[part], value);

/** What is still wrong after an answer: what was said of it goes, and of a list only what was said of the parts that changed. */
export const stillWrong = (problems: Problems, field: string, before: unknown, after: unknown): Problems =>
  Object.fromEntries(
    Object.entries(problems).filter(([name]) => {
      if (!name.startsWith(`${field}.`)) return name !== field;
      const path = name.slice(field.length + 1).split('.');
      return within(after, path) !== undefined && within(before, path) === within(after, path);
    }),
  );

/** The schema the server will use, fetched after the page is on the screen. */
export type Loader<I extends z.ZodType> = () => Promise<Readonly<{ input: I }>>;

/** A module with schemas in it. First, not beside: zod looks whether it may compile as soon as a schema is made. */
export const loadDomain = async <M>(load: () => Promise<M>): Promise<M> => {
  await import('./zod-without-eval');
  return load();
};

/** @throws when it does not arrive, or not within `patience` milliseconds. */
export const loadCommand = async <I extends z.ZodType>(load: Loader<I>, patience?: number): Promise<I> => {
  const arrives = async () => (await loadDomain(load)).input;
  if (patience === undefined) return arrives();
  const enough = new Promise<never>((_, give) => setTimeout(() => give(new Error('the schema is late')), patience));
  return Promise.race([arrives(), enough]);
};

/**
 * What the schema says of an input. A schema that did not arrive, because the connection went first, must not stand
 * in the way of a report: then only empty answers are found here, and the server, which has the same schema, says the rest.
 */
export const judge = <I extends z.ZodType>(
  schema: I | undefined,
  input: unknown,
  asks: Problems,
): Readonly<{ problems: Problems; data: z.output<I> }> => {
  if (schema) {
    const asked = schema.safeParse(input);
    // Where there are problems nobody sends the data.
    return { problems: problemsOf(asked.error?.issues ?? [], asks), data: asked.data as z.output<I> };
  }
  const empty = Object.entries(input ?? {}).filter(([name, value]) => value === '' && name in asks);
  return {
    problems: Object.fromEntries(empty.map(([name]) => [name, asks[name] ?? ''])),
    // The page's own input has the shape of the command; only its values are not judged yet.
    data: input as z.output<I>,
  };
};
