import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clamScanner } from './scanner';

const EICAR = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE';
let server: Server | undefined;
afterEach(() => void server?.close());

/** Reads what clamd would read, and answers as it would. */
const clamd = async (says: (stream: Buffer) => string | undefined, listen: string | number = 0): Promise<string> => {
  server = createServer((socket) => {
    let bytes = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (piece) => {
      bytes = Buffer.concat([bytes, Buffer.from(piece)]);
      const command = Buffer.from('zINSTREAM\0');
      if (!bytes.subarray(0, command.length).equals(command.subarray(0, bytes.length))) return socket.destroy();
      const stream: Buffer[] = [];
      for (let at = command.length; at + 4 <= bytes.length;) {
        const length = bytes.readUInt32BE(at);
        if (length === 0) {
          const words = says(Buffer.concat(stream));
          return words === undefined ? socket.destroy() : socket.end(`${words}\0`);
        }
        stream.push(bytes.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
      return undefined;
    });
  });
  await new Promise<void>((resolve) => server?.listen(listen, resolve));
  return typeof listen === 'string' ? `unix:${listen}` : `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port
};
const honest = (stream: Buffer) => (stream.includes(EICAR) ? 'stream: Eicar-Signature FOUND' : 'stream: OK');
const scanned = async (address: string, ...pieces: readonly string[]) => {
  const scan = await clamScanner(address)();
  for (const piece of pieces) await scan.write(Buffer.from(piece));
  return scan.end();
};

describe('the scanner', () => {
  it('says clean of what is clean, and found of what is not, however it was cut', async () => {
    const address = await clamd(honest);
    expect(await scanned(address, 'minutes of ', 'a meeting')).toBe('clean');
    expect(await scanned(address, 'x', EICAR.slice(0, 10), EICAR.slice(10))).toBe('found');
  });
  it('is asked over a socket of the machine as well', async () => {
    const address = await clamd(honest, path.join(mkdtempSync(path.join(tmpdir(), 'clamd-')), 's'));
    expect(await scanned(address, EICAR)).toBe('found');
  });
  it.each(['INSTREAM size limit exceeded. ERROR', '', 'stream: OK?', undefined])('that says %p has not said clean', async (words) =>
    expect(scanned(await clamd(() => words), 'x')).rejects.toThrow()); // prettier-ignore
  it('that is not there lets nothing through', async () => {
    const address = await clamd(honest);
    await new Promise((resolve) => server?.close(resolve));
    await expect(scanned(address, 'x')).rejects.toThrow();
  });
});
