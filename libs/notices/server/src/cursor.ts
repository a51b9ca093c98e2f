import { isRealMoment } from '@caseward/server-kit';

export type Cursor = Readonly<{ at: string; id: string }>;

const FORM = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Where a page ended, opaque to the client. */
export const toCursor = ({ at, id }: Cursor): string =>
  Buffer.from(`${new Date(at).toISOString()}|${id}`).toString('base64url');

/** Undefined for none and for anything not made here: then the list starts from its beginning. */
export const fromCursor = (text: string | undefined): Cursor | undefined => {
  const [, at, id] = (text === undefined ? null : FORM.exec(Buffer.from(text, 'base64url').toString('utf8'))) ?? [];
  return at === undefined || id === undefined || !isRealMoment(at) ? undefined : { at, id };
};
