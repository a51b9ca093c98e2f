import type { Request, Response } from 'express';

// `__Host-` needs HTTPS; the demo runs on plain HTTP and on loopback only.
const NAME = 'caseward_session';
const SECURE_NAME = '__Host-caseward_session';

/** The session token of a request. The secure name wins: a plain one may have been set by a neighbouring subdomain. */
export const tokenOf = (request: Pick<Request, 'headers'>): string | undefined => {
  const parts = (request.headers.cookie ?? '').split(';').map((part) => part.trim().split('='));
  const valueOf = (wanted: string) => parts.find(([name, value]) => name === wanted && value)?.[1];
  return valueOf(SECURE_NAME) ?? valueOf(NAME);
};

export const setToken = (response: Response, token: string, secure: boolean): void => {
  response.cookie(secure ? SECURE_NAME : NAME, token, { httpOnly: true, sameSite: 'lax', path: '/', secure });
};

export const clearToken = (response: Response, secure: boolean): void => {
  response.clearCookie(secure ? SECURE_NAME : NAME, { httpOnly: true, sameSite: 'lax', path: '/', secure });
  response.setHeader('Clear-Site-Data', '"cache", "storage"');
};

/**
 * A request that changes something must come from our own page: browsers say so in Sec-Fetch-Site; a caller that is no
 * browser sends neither header and has no cookie to be misused.
 */
export const isForeign = ({ headers }: Pick<Request, 'headers'>): boolean => {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return site !== 'same-origin' && site !== 'none';
  const { origin, host } = headers;
  // `null` is what a page without an origin of its own says: never one of ours.
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
};
