import { connect, type Socket } from 'node:net';

/** One file on its way past the scanner. */
export type Scan = Readonly<{
  write: (piece: Buffer) => Promise<void>;
  /** @throws Error when the scanner gives no answer: what was not scanned is not clean. */
  end: () => Promise<'clean' | 'found'>;
  abort: () => void;
}>;
export type Scanner = () => Promise<Scan>;

const ANSWER_MS = 60_000;
const CONNECT_MS = 5_000;

const opened = (address: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const url = new URL(address);
    const socket = url.protocol === 'unix:' ? connect(url.pathname) : connect(Number(url.port || 3310), url.hostname);
    socket.setTimeout(CONNECT_MS, () => socket.destroy(new Error('the scanner does not answer')));
    socket.once('error', reject).once('connect', () => {
      socket.setTimeout(ANSWER_MS);
      resolve(socket);
    });
  });

/** ClamAV's own stream protocol: each piece after its length, and an empty one at the end (clamd(8), INSTREAM). */
export const clamScanner =
  (address: string): Scanner =>
  async () => {
    const socket = await opened(address);
    let said = '';
    const answer = new Promise<string>((resolve, reject) => {
      socket.on('data', (piece: Buffer) => (said += piece.toString('latin1')));
      socket.once('error', reject).once('close', () => resolve(said));
    });
    answer.catch(() => undefined); // told when it is asked for
    const send = (bytes: Buffer) =>
      new Promise<void>((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())));
    await send(Buffer.from('zINSTREAM\0'));
    return {
      async write(piece) {
        const length = Buffer.alloc(4);
        length.writeUInt32BE(piece.length);
        await send(Buffer.concat([length, piece]));
      },
      async end() {
        await send(Buffer.alloc(4));
        const words = (await answer).replace(/\0.*$/s, '').trim();
        if (/^stream: OK$/.test(words)) return 'clean';
        if (/ FOUND$/.test(words)) return 'found';
        throw new Error('the scanner gave no verdict');
      },
      abort: () => void socket.destroy(),
    };
  };
