import { Refusal } from '@caseward/kernel';
import { MOST_BYTES, readPolicy, type Unreadable } from '@caseward/policies-reading';
import { mayBringIn, originalFor, tooMuchIn } from '@caseward/policies-server';
import { ExecuteCommand, system } from '@caseward/server-kit';
import { raw, Router, type Request, type Response } from 'express';
import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Env } from '../env';
import type { Product } from '../product';
import type { Sessions } from '../sessions';
import { isForeign, tokenOf } from './cookies';
import { Pace } from './pace';
import { scanningOf } from './scanning';

const READ_AN_HOUR = 60;
const FETCHED_AN_HOUR = 300;
/** Each may take a quarter of a gigabyte while it lasts. */
const AT_ONCE = 2;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const formats = { text: 'text', docx: 'word', pdf: 'pdf' } as const;
const endings: Readonly<Record<string, string>> = { text: 'txt', word: 'docx', pdf: 'pdf' };

/**
 * A Word file, a PDF or a text file on its way into a version: it is sealed as it came, and what it says is told line by line,
 * for whoever may bring it in. They look at that first, and save it with ImportPolicyText; what no text has taken is removed
 * after a day. Whoever may read the text fetches the file as it came: as a download, and never as a page.
 */
export const policyFileRoutes = ({
  product: { platform, blobs, commands },
  env,
  sessions,
}: Readonly<{
  product: Pick<Product, 'platform' | 'blobs' | 'commands'>;
  env: Env;
  sessions: Pick<Sessions, 'find'>;
}>) => {
  const { scanner, unscanned } = scanningOf(env);
  const [reads, fetches] = [new Pace(READ_AN_HOUR), new Pace(FETCHED_AN_HOUR)];
  const [may, original] = [mayBringIn(platform), originalFor(platform)];
  let running = 0;

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
    if (!scanner && !unscanned) return no(response, 503, 'policy-file/no-scanner');
    if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return no(response, 413, 'policy-file/too-large');
    if (running >= AT_ONCE || !reads.take(asker.person)) return no(response, 429, 'policy-file/busy');
    running++;
    response.once('close', () => running--);
    response.locals = { versionId: version, readFor: asker.person };
    next();
  };

  /** @throws Refusal for what was found in it, and for a scanner that does not answer */
  const scan = async (bytes: Buffer): Promise<'clean' | 'not_scanned'> => {
    if (!scanner) return 'not_scanned';
    try {
      const one = await scanner();
      await one.write(bytes);
      if ((await one.end()) === 'clean') return 'clean';
    } catch (error) {
      platform.log.error({ accident: error instanceof Error ? error.name : typeof error }, 'a policy was not scanned, and refused'); // prettier-ignore
      throw new Refusal('policy-file/not-scanned');
    }
    throw new Refusal('policy-file/malware');
  };

  const read = async ({ body }: Request, response: Response) => {
    // An empty body is none to the parser.
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    try {
      const { format, lines, document } = await readPolicy(bytes);
      const tooMuch = tooMuchIn(document.clauses);
      if (tooMuch) throw new Refusal<Unreadable>(tooMuch);
      const scanned = await scan(bytes);
      const fileId = randomUUID();
      const { size, sha256 } = await blobs.put(fileId, only(bytes), { most: MOST_BYTES });
      const input = { fileId, ...response.locals, format: formats[format], bytes: size, sha256, scanned };
      await commands.execute(
        new ExecuteCommand({ type: 'NotePolicyFile', input, commandId: randomUUID(), asker: system('files') }),
      );
      response.json({ format, lines, fileId, sha256, bytes: size });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      no(response, 422, error.code);
    }
  };

  const hand = async (request: Request, response: Response) => {
    const asker = await sessions.find(tokenOf(request));
    if (!asker) return no(response, 401, 'UNAUTHENTICATED');
    const { version } = request.params;
    const file =
      isForeign(request) || typeof version !== 'string' || !UUID.test(version)
        ? undefined
        : await original(asker, version);
    if (!file) return no(response, 404, 'NOT_FOUND');
    if (!fetches.take(asker.person)) return no(response, 429, 'policy-file/busy');
    const [row, pieces] = await Promise.all([blobs.find(file.fileId), blobs.open(file.fileId)]);
    if (!row || !pieces) return no(response, 404, 'NOT_FOUND');
    response.set({
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="policy-${version!.slice(0, 8)}.${endings[file.format] ?? 'bin'}"`,
      'Content-Length': String(row.size),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    });
    await pipeline(pieces, response).catch(() => response.destroy()); // whoever asked has gone, or a piece was broken
  };

  const router = Router();
  router.post('/policy-files/:version', admit, raw({ type: 'application/octet-stream', limit: MOST_BYTES }), read);
  router.get('/policy-files/:version', hand);
  return router;
};

async function* only(bytes: Buffer) {
  yield await Promise.resolve(bytes);
}
