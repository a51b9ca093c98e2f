/** Where the runner speaks. Fields are ids, codes and counts: never what an event says. */
type Say = (fields: Readonly<Record<string, unknown>>, message: string) => void;
export type Log = Readonly<{ info: Say; warn: Say; error: Say }>;

/** What may be told of an accident without quoting it: messages of databases repeat the values they choke on. */
export const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
};
