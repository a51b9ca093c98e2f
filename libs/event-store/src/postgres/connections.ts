import { Socket } from 'node:net';

import { Client, type ClientConfig, type Pool } from 'pg';
import { openPool } from './pool';

/**
 * Opens every connection of one store and remembers the sockets: a connection that has gone silent ends only when its
 * socket is destroyed, and a store that closes must not wait for one.
 */
export class Connections {
  readonly #sockets = new Set<Socket>();
  readonly #config: ClientConfig;
  /** Short statements only; nobody holds a connection between two pages. */
  readonly pool: Pool;

  constructor(
    config: ClientConfig,
    { poolSize, readTimeoutMs }: Readonly<{ poolSize: number; readTimeoutMs: number }>,
  ) {
    this.#config = { keepAlive: true, connectionTimeoutMillis: readTimeoutMs, ...config };
    const stream = () => this.#socket();
    this.pool = openPool({ ...this.#config, stream, max: poolSize, query_timeout: readTimeoutMs });
  }

  /** A connection of its own; `onLost` may be called more than once, and never before this has resolved. `cut` destroys it at once, whatever it is doing. */
  async dedicated(onLost: () => void): Promise<Dedicated> {
    let socket: Socket | undefined;
    const client = new Client({ ...this.#config, stream: () => (socket = this.#socket()) });
    const cut = () => void socket?.destroy();
    client.on('error', () => undefined);
    try {
      await client.connect();
    } catch (error) {
      cut();
      throw error;
    }
    client.on('error', onLost);
    client.on('end', onLost);
    return { client, cut };
  }

  async end(): Promise<void> {
    await this.pool.end();
  }

  cutAll(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #socket(): Socket {
    const socket = new Socket();
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    return socket;
  }
}

export type Dedicated = Readonly<{ client: Client; cut: () => void }>;
