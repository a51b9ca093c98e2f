import { isRealMoment } from '@caseward/server-kit';

export type Cursor = Readonly<{ rank: number; at: string; id: string }>;

const FORM = /^(\d{1,3})\|(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Where a page ended, opaque to the client: in one form, whatever the database's time zone. */
export const toCursor = (rank: number, at: string, id: string): string =>
  Buffer.from(`${rank}|${new Date(at).toISOString()}|${id}`).toString('base64url');

/** Undefined for none and for anything not made here: then the list starts from its beginning. */
export const fromCursor = (text: string | undefined): Cursor | undefined => {
  const [, rank, at, id] = FORM.exec(Buffer.from(text ?? '', 'base64url').toString('utf8')) ?? [];
  if (at === undefined || id === undefined || !isRealMoment(at)) return undefined;
  return { rank: Number(rank), at, id };
};
