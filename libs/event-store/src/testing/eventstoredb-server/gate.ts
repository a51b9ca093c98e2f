import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** Stands between client and server, so that a connection can stay open while nothing moves, keep-alives included. */
export class Gate {
  #server: Server | undefined;
  #upstream = 0;
  #frozen = false;
  readonly #pairs = new Set<readonly [Socket, Socket]>();

  /** Lets connections to `port` (0: any) through to `upstream`, and answers with the port it got. */
  async open(port: number, upstream: number): Promise<number> {
    this.#upstream = upstream;
    const server = createServer((socket) => this.#admit(socket)).listen(port, '127.0.0.1');
    this.#server = server;
    await once(server, 'listening');
    // listening on TCP, so it is not the name of a pipe
    return (server.address() as AddressInfo).port;
  }

  freeze(): void {
    this.#frozen = true;
    for (const [a, b] of this.#pairs) {
      a.unpipe(b).pause();
      b.unpipe(a).pause();
    }
  }

  thaw(): void {
    this.#frozen = false;
    for (const [a, b] of this.#pairs) {
      a.pipe(b);
      b.pipe(a);
    }
  }

  async shut(): Promise<void> {
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy();
    const server = this.#server;
    this.#server = undefined;
    if (server) await new Promise((resolve) => server.close(resolve));
  }

  #admit(socket: Socket): void {
    const server = connect(this.#upstream, '127.0.0.1');
    const pair = [socket, server] as const;
    this.#pairs.add(pair);
    for (const side of pair) {
      side.setNoDelay(true);
      side.on('error', () => {});
      side.on('close', () => {
        this.#pairs.delete(pair);
        for (const other of pair) other.destroy();
      });
    }
    if (this.#frozen) return;
    socket.pipe(server);
    server.pipe(socket);
  }
}
