/** What the server says of a file that it has sealed. */
export type Ticket = Readonly<{ blobId: string; kind: string; size: number; scanned: string; preview: boolean }>;
export type Sending = Readonly<{ done: Promise<Ticket>; cancel: () => void }>;

/** The server said no, in a code; empty when nobody answered. */
export class NotTaken extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}
export class Cancelled extends Error {}

const endingOf = (name: string) => (/\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1] ?? '').toLowerCase();

/**
 * Sends a file on its own, so that one can see how far it is. Its name does not travel: only its ending, and that the
 * question about images of children was answered. (fetch cannot tell how far an upload is.)
 */
export const sendFile = (file: File, of: string, record: string, onProgress: (percent: number) => void): Sending => {
  const request = new XMLHttpRequest();
  const done = new Promise<Ticket>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0);
    request.onload = () => {
      try {
        const answer = JSON.parse(request.responseText) as Ticket & { code?: string }; // the shapes that the route answers
        if (request.status === 201) resolve(answer);
        else reject(new NotTaken(answer.code ?? ''));
      } catch {
        reject(new NotTaken(request.status === 413 ? 'file/too-large' : '')); // words of a proxy in between
      }
    };
    request.onerror = () => reject(new NotTaken(''));
    request.onabort = () => reject(new Cancelled());
  });
  request.open('POST', `/files/${of}/${record}`);
  for (const [name, value] of [
    ['content-type', 'application/octet-stream'],
    ['x-caseward', '1'],
    ['x-caseward-imagery', 'ruled-out'],
    ['x-caseward-ending', endingOf(file.name)],
  ] as const)
    request.setRequestHeader(name, value);
  request.send(file);
  return { done, cancel: () => request.abort() };
};
