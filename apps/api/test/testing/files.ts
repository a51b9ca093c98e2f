import { randomUUID } from 'node:crypto';
import type { Answer, Browser } from './browser';

/** A text that is a file of its own every time. */
export const aText = (words = 'Said at nine: I do not want to go home.') => Buffer.from(`${words} ${randomUUID()}\n`);

export const upload = (
  who: Browser,
  of: string,
  record: string,
  {
    bytes = aText(),
    ending = 'txt',
    headers = {},
  }: Readonly<{ bytes?: Buffer; ending?: string; headers?: Record<string, string> }> = {},
): Promise<Answer> =>
  who.fetch(`/files/${of}/${record}`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: {
      'content-type': 'application/octet-stream',
      'x-caseward': '1',
      'x-caseward-imagery': 'ruled-out',
      'x-caseward-ending': ending,
      ...headers,
    },
  });

export const ticketOf = ({ status, body }: Answer) => {
  if (status !== 201) throw new Error(`not stored: ${status} ${body}`);
  return JSON.parse(body) as Readonly<{
    blobId: string;
    kind: string;
    size: number;
    scanned: string;
    preview: boolean;
  }>; // what the route answers
};

/** Uploaded and attached to a concern. Answers with the attachment's id. */
export const attached = async (
  who: Browser,
  concernId: string,
  how: Parameters<typeof upload>[3] = {},
  more: object = {},
): Promise<string> => {
  const { blobId } = ticketOf(await upload(who, 'concern', concernId, how));
  const attachmentId = randomUUID();
  await who.send('attachToConcern', {
    concernId,
    attachmentId,
    blobId,
    imageryRuledOut: true,
    name: 'notes.txt',
    what: 'What she wrote down',
    contentNotes: [],
    ...more,
  });
  return attachmentId;
};
