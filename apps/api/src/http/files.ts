import { previewOf, type Blobs } from '@caseward/blobs';
import { Refusal } from '@caseward/kernel';
import { ExecuteCommand, readingOf, system, type Asker, type Holder, type Reading } from '@caseward/server-kit';
import { Router, type Request, type Response } from 'express';
import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Env } from '../env';
import type { Product } from '../product';
import type { Sessions } from '../sessions';
import { isForeign, tokenOf } from './cookies';
import { Pace } from './pace';
import { scanningOf } from './scanning';
import { receive } from './upload';

const UPLOADS_AN_HOUR = 120;
const READS_AN_HOUR = 300;
/** Of one person at once: more would be no person. */
const AT_ONCE = 3;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const endings: Readonly<Record<string, string>> = { jpeg: 'jpg', text: 'txt' };

const no = (response: Response, status: number, code: string) => {
  // What was not read to its end cannot be followed by another request.
  if (!response.req.complete) response.set('Connection', 'close');
  response.status(status).json({ code });
};

/**
 * Bytes of files: in by a request of their own, out as a download and never as a page. Who may, the record says; that
 * somebody has read one is written down before a byte leaves.
 */
export const fileRoutes = ({
  product,
  env,
  sessions,
  holders,
}: Readonly<{ product: Product; env: Env; sessions: Pick<Sessions, 'find'>; holders: readonly Holder[] }>) => {
  const { platform, blobs, commands } = product;
  const { access, streams, log } = platform;
  const read = readingOf(streams);
  const { scanner, unscanned } = scanningOf(env);
  const most = env.UPLOAD_MEGABYTES * 1_000_000;
  const [uploads, reads] = [new Pace(UPLOADS_AN_HOUR), new Pace(READS_AN_HOUR)];
  const busy = new Map<string, number>();

  const holderOf = ({ params }: Request): Readonly<{ holder: Holder; record: string }> | undefined => {
    const holder = holders.find(({ of }) => of === params['of']);
    const record = params['record'];
    return holder && typeof record === 'string' && UUID.test(record) ? { holder, record } : undefined;
  };

  const upload = async (request: Request, response: Response, asker: Asker, record: string, shut: Holder['shut']) => {
    if (request.headers['x-caseward-imagery'] !== 'ruled-out') return no(response, 400, 'file/imagery-not-answered');
    if ((await shut(read, record)).locked) return no(response, 409, 'file/locked');
    if (!scanner && !unscanned) return no(response, 503, 'file/no-scanner');
    if (Number(request.headers['content-length'] ?? 0) > most) return no(response, 413, 'file/too-large');
    const ending = request.headers['x-caseward-ending'];
    const got = await receive(request, typeof ending === 'string' ? ending : '', { blobs, scanner, log, most });
    if ('code' in got) return no(response, got.status, got.code);
    const input = { ...got, uploadedBy: asker.person };
    await commands.execute(
      new ExecuteCommand({ type: 'StoreFile', input, commandId: randomUUID(), asker: system('files') }),
    );
    response
      .status(201)
      .json({ blobId: got.fileId, kind: got.kind, size: got.size, scanned: got.scanned, preview: got.preview });
  };

  const router = Router();
  router.post('/files/:of/:record', async (request, response) => {
    if (isForeign(request) || request.headers['x-caseward'] !== '1') return no(response, 403, 'BAD_REQUEST');
    if (!request.is('application/octet-stream')) return no(response, 415, 'BAD_REQUEST');
    const asker = await sessions.find(tokenOf(request));
    if (!asker) return no(response, 401, 'UNAUTHENTICATED');
    const wanted = holderOf(request);
    const may = wanted && (await admitted(asker, wanted.holder, wanted.record));
    if (!wanted || !may) return no(response, 404, 'NOT_FOUND');
    const running = busy.get(asker.person) ?? 0;
    if (running >= AT_ONCE || !uploads.take(asker.person)) return no(response, 429, 'file/too-many');
    busy.set(asker.person, running + 1);
    try {
      await upload(request, response, asker, wanted.record, wanted.holder.shut);
    } catch (error) {
      // Its sender has gone: nobody is left to be told, and nothing was kept.
      if (!request.destroyed || request.complete) throw error;
    } finally {
      const left = (busy.get(asker.person) ?? 1) - 1;
      if (left > 0) busy.set(asker.person, left);
      else busy.delete(asker.person);
    }
  });

  const admitted = async (asker: Asker, { attach }: Holder, record: string): Promise<boolean> => {
    try {
      await access.admit(asker, attach.may, { record });
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  };

  /** The file, when this record has it, and it may be opened, and by whoever asks. One answer for every no. */
  const openable = async (
    request: Request,
    asker: Asker,
  ): Promise<Readonly<{ blobId: string; kind: string; reading: Reading }> | undefined> => {
    const wanted = holderOf(request);
    if (!wanted) return undefined;
    const { holder, record } = wanted;
    const [any, own] = await Promise.all([
      access.mayRead(asker, record, 'narrative', false),
      access.mayRead(asker, record, 'narrative', true),
    ]);
    const found = holder
      .held(await read(holder.aggregate, record))
      .find(({ id }) => id === request.params['attachment']);
    const may = any ?? (found?.by === asker.person ? own : undefined);
    if (!may || !found || found.withdrawn) return undefined;
    if ((await holder.shut(read, record)).sealed.includes(found.id)) return undefined;
    return { blobId: found.blobId, kind: found.kind, reading: { ...may, classes: ['narrative'] } };
  };

  const hand = (preview: boolean) => async (request: Request, response: Response) => {
    const asker = await sessions.find(tokenOf(request));
    if (!asker) return no(response, 401, 'UNAUTHENTICATED');
    if (isForeign(request)) return no(response, 404, 'NOT_FOUND');
    const file = await openable(request, asker);
    if (!file) return no(response, 404, 'NOT_FOUND');
    if (!reads.take(asker.person)) {
      log.warn({ person: asker.person }, 'somebody opens a great many files');
      return no(response, 429, 'file/too-many');
    }
    const bytes = await openedBlob(blobs, preview ? previewOf(file.blobId) : file.blobId);
    if (!bytes) return no(response, 404, 'NOT_FOUND');
    await access.noteReadings(asker, [file.reading], preview ? 'file preview' : 'file');
    const ending = preview ? 'jpg' : (endings[file.kind] ?? file.kind);
    response.set({
      'Content-Type': preview ? 'image/jpeg' : 'application/octet-stream',
      // Neutral: what it is called may say whom it is about.
      'Content-Disposition': `attachment; filename="file-${file.blobId.slice(0, 8)}.${ending}"`,
      'Content-Length': String(bytes.size),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    });
    await pipeline(bytes.pieces, response).catch(() => response.destroy()); // whoever asked has gone, or a piece was broken
  };
  router.get('/files/:of/:record/:attachment', hand(false));
  router.get('/files/:of/:record/:attachment/preview', hand(true));
  return router;
};

const openedBlob = async (blobs: Blobs, id: string) => {
  const [row, pieces] = await Promise.all([blobs.find(id), blobs.open(id)]);
  return row && pieces && { size: row.size, pieces };
};
