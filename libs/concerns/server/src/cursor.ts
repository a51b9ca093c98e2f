export type Cursor = Readonly<{ rank: number; at: string; id: string }>;

const FORM = /^(\d{1,3})\|([\d :.+TZ-]{10,40})\|([0-9a-f-]{36})$/;

/** Where a page ended, opaque to the client. */
export const toCursor = (rank: number, at: string, id: string): string =>
  Buffer.from(`${rank}|${at}|${id}`).toString('base64url');

/** Undefined for none and for anything not made here: then the list starts from its beginning. */
export const fromCursor = (text: string | undefined): Cursor | undefined => {
  const parts = text === undefined ? null : FORM.exec(Buffer.from(text, 'base64url').toString('utf8'));
  if (!parts) return undefined;
  const [, rank, at, id] = parts;
  return { rank: Number(rank), at: at ?? '', id: id ?? '' };
};
