import { Refusal } from '@caseward/kernel';
import { MOST_BYTES, readPolicy } from '@caseward/policies-reading';
import { mayBringIn } from '@caseward/policies-server';
import { raw, Router, type Request, type Response } from 'express';
import type { Product } from '../product';
import type { Sessions } from '../sessions';
import { isForeign, tokenOf } from './cookies';
import { Pace } from './pace';

const READ_AN_HOUR = 60;
/** Each may take a quarter of a gigabyte while it lasts. */
const AT_ONCE = 2;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * What a Word file, a PDF or a text file says, line by line, for whoever may bring it into this version. Nothing of it is
 * kept: they look at it first, and save it with ImportPolicyText.
 */
export const policyFileRoutes = ({
  product: { platform },
  sessions,
}: Readonly<{ product: Pick<Product, 'platform'>; sessions: Pick<Sessions, 'find'> }>) => {
  const pace = new Pace(READ_AN_HOUR);
  let running = 0;

  const may = mayBringIn(platform);
  const no = (response: Response, status: number, code: string) => {
    // What was not read to its end cannot be followed by another request.
    if (!response.req.complete) response.set('Connection', 'close');
    response.status(status).json({ code });
  };

  const admit = async (request: Request, response: Response, next: () => void) => {
    if (isForeign(request) || request.headers['x-caseward'] !== '1') return no(response, 403, 'BAD_REQUEST');
    if (!request.is('application/octet-stream')) return no(response, 415, 'BAD_REQUEST');
    const asker = await sessions.find(tokenOf(request));
    if (!asker) return no(response, 401, 'UNAUTHENTICATED');
    const { version } = request.params;
    if (typeof version !== 'string' || !UUID.test(version) || !(await may(asker, version)))
      return no(response, 404, 'NOT_FOUND');
    if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return no(response, 413, 'policy-file/too-large');
    if (running >= AT_ONCE || !pace.take(asker.person)) return no(response, 429, 'policy-file/busy');
    running++;
    response.once('close', () => running--);
    next();
  };

  const read = async ({ body }: Request, response: Response) => {
    // An empty body is none to the parser.
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    try {
      const { format, lines, original } = await readPolicy(bytes);
      response.json({ format, lines, sha256: original, bytes: bytes.length });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      no(response, 422, error.code);
    }
  };

  const router = Router();
  router.post('/policy-files/:version', admit, raw({ type: 'application/octet-stream', limit: MOST_BYTES }), read);
  return router;
};
