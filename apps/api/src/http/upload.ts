import {
  Inspector,
  previewOf,
  TooLarge,
  withPreview,
  type Blobs,
  type Found,
  type Scan,
  type Scanner,
} from '@caseward/blobs';
import type { Log } from '@caseward/server-kit';
import { randomUUID } from 'node:crypto';

type Room = Readonly<{ blobs: Blobs; scanner: Scanner | undefined; log: Log; most: number }>;
/** What is known of a file whose bytes are sealed now. */
export type Stored = Readonly<{
  fileId: string;
  kind: string;
  size: number;
  sha256: string;
  scanned: 'clean' | 'not_scanned';
  preview: boolean;
}>;
export type Refused = Readonly<{ status: number; code: string }>;

const nameOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);

/**
 * Seals, looks at and scans a file in one pass, a piece at a time. What is refused, too large or not whole leaves nothing
 * behind. @throws whatever breaks on the way, for which nothing is left behind either
 */
export const receive = async (source: AsyncIterable<Buffer>, ending: string, room: Room): Promise<Stored | Refused> => {
  const { blobs, scanner, log, most } = room;
  const fileId = randomUUID();
  let scan: Scan | undefined;
  try {
    scan = await scanner?.();
  } catch (error) {
    log.error({ accident: nameOf(error) }, 'the virus scanner cannot be reached: files are refused');
    return { status: 503, code: 'file/not-scanned' };
  }
  const inspector = new Inspector();
  async function* looked() {
    for await (const piece of source) {
      inspector.write(piece);
      await scan?.write(piece);
      yield piece;
    }
  }
  let whole: Readonly<{ size: number; sha256: string }>;
  try {
    whole = await blobs.put(fileId, looked(), { most });
  } catch (error) {
    scan?.abort();
    if (error instanceof TooLarge) return { status: 413, code: 'file/too-large' };
    throw error;
  }
  const refused = await verdict(inspector.end(ending), scan, log);
  if ('code' in refused) {
    await blobs.destroy(fileId, 'upload refused');
    return refused;
  }
  const preview = await pictured(blobs, fileId, refused, most);
  return {
    fileId,
    kind: refused.kind,
    ...{ size: whole.size, sha256: whole.sha256 },
    scanned: scan ? 'clean' : 'not_scanned',
    preview,
  };
};

const verdict = async (
  found: Found,
  scan: Scan | undefined,
  log: Log,
): Promise<Refused | Exclude<Found, { problem: unknown }>> => {
  if ('problem' in found) {
    scan?.abort();
    return { status: 422, code: found.problem };
  }
  try {
    if (scan && (await scan.end()) === 'found') return { status: 422, code: 'file/malware' };
    return found;
  } catch (error) {
    log.error({ accident: nameOf(error) }, 'the virus scanner gave no verdict: the file was refused');
    return { status: 503, code: 'file/not-scanned' };
  }
};

/** Whether there is a picture to show now: made anew from the sealed bytes. */
const pictured = async (
  blobs: Blobs,
  fileId: string,
  { kind, points }: Exclude<Found, { problem: unknown }>,
  most: number,
): Promise<boolean> => {
  const made = await withPreview(kind, points, async () => {
    const pieces: Buffer[] = [];
    for await (const piece of (await blobs.open(fileId)) ?? []) pieces.push(piece);
    return Buffer.concat(pieces);
  });
  if (!made) return false;
  async function* one(bytes: Buffer) {
    yield await Promise.resolve(bytes);
  }
  await blobs.put(previewOf(fileId), one(made), { most, of: fileId });
  return true;
};
