export type Cursor = Readonly<{ rank: number; at: string; id: string }>;

const FORM =
  /^(\d{1,3})\|(\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[\d.:+Z-]{0,16})\|([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** Where a page ended, opaque to the client. */
export const toCursor = (rank: number, at: string, id: string): string =>
  Buffer.from(`${rank}|${at}|${id}`).toString('base64url');

/** Undefined for none and for anything not made here: then the list starts from its beginning. */
export const fromCursor = (text: string | undefined): Cursor | undefined => {
  const parts = text === undefined ? null : FORM.exec(Buffer.from(text, 'base64url').toString('utf8'));
  if (!parts) return undefined;
  const [, rank, at, id] = parts;
  // The database would take a 31st of February for an accident.
  if (Number.isNaN(Date.parse(`${at}`.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')))) return undefined;
  return { rank: Number(rank), at: at ?? '', id: id ?? '' };
};
