import { commandText } from '@caseward/contract';
import documents from '@caseward/contract/trusted-documents' with { type: 'json' };
import type { RequestHandler } from 'express';
import { stripIgnoredCharacters } from 'graphql';

/** Undefined for a text that is no GraphQL. */
const bare = (text: string): string | undefined => {
  try {
    return stripIgnoredCharacters(text);
  } catch {
    // Not a document at all is not a known one either.
    return undefined;
  }
};

/** Longer than any document of ours: not even looked at. */
const LONGEST = 20_000;

/**
 * In production only the documents that our own web was built with are answered; anything else is refused unread. A page that
 * was open over an update asks the questions of the one before: it is told so, and says to reload.
 */
export const trustedOnly = (production: boolean, commands: readonly string[]): RequestHandler => {
  const known = new Set([...Object.values(documents), ...commands.map(commandText)].map(bare));
  return (request, response, next) => {
    const body: unknown = request.body;
    const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined;
    const text = typeof query === 'string' && query.length <= LONGEST ? bare(query) : undefined;
    if (production && !(text !== undefined && known.has(text)))
      response.status(400).json({ errors: [{ message: 'Unknown document', extensions: { code: 'client/outdated' } }] });
    else next();
  };
};
