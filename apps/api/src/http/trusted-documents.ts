import documents from '@caseward/contract/trusted-documents' with { type: 'json' };
import type { RequestHandler } from 'express';

const known = new Set<string>(Object.values(documents));

/** In production only the documents that our own web was built with are answered; anything else is refused unread. */
export const trustedOnly =
  (production: boolean): RequestHandler =>
  (request, response, next) => {
    const body: unknown = request.body;
    const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined;
    if (production && !(typeof query === 'string' && known.has(query)))
      response.status(400).json({ errors: [{ message: 'Unknown document', extensions: { code: 'BAD_REQUEST' } }] });
    else next();
  };
