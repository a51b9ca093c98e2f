import { connect, createServer, type Server, type Socket } from 'node:net';

type Pair = { client: Socket; server: Socket; swallowing: boolean };

/** Stands between a PostgreSQL client and its server and shows the client what a bad network would. */
export type FaultProxy = Readonly<{
  port: number;
  /** Refuses connections and breaks those there are. */
  down: () => Promise<void>;
  up: () => Promise<void>;
  loseNextAnswer: () => void;
  swallowNextAppend: () => void;
  endCleanly: () => void;
  /** Breaks the connections there are, whatever they are doing. */
  cutNow: () => void;
  blackHole: () => () => void;
}>;

// ReadyForQuery, idle: the transaction has ended.
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/** @param mark what every append carries: the name of its prepared statement. */
export const createFaultProxy = async (socketPath: string, mark: string): Promise<FaultProxy> => {
  const pairs = new Set<Pair>();
  let losing: 'no' | 'armed' | Pair = 'no';
  let swallow = false;
  let silent = false;

  const accept = (client: Socket) => {
    const server = connect(socketPath);
    const pair: Pair = { client, server, swallowing: false };
    pairs.add(pair);
    const end = () => {
      client.destroy();
      server.destroy();
      pairs.delete(pair);
    };
    for (const socket of [client, server]) {
      socket.on('error', end);
      socket.on('close', end);
      if (silent) socket.pause();
    }
    client.on('data', (chunk) => {
      if (chunk.includes(mark)) {
        if (swallow) pair.swallowing = true;
        if (losing === 'armed') losing = pair;
        swallow = false;
      }
      if (!pair.swallowing) server.write(chunk);
    });
    server.on('data', (chunk) => {
      if (losing !== pair) return void client.write(chunk);
      if (!chunk.subarray(-READY.length).equals(READY)) return;
      losing = 'no';
      end();
    });
  };

  let listener: Server | undefined;
  const listen = (port: number): Promise<number> =>
    new Promise((resolve, reject) => {
      const opened = createServer(accept);
      listener = opened;
      opened.once('error', reject);
      opened.listen(port, '127.0.0.1', () => {
        const address = opened.address();
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
  const port = await listen(0);

  return {
    port,
    down: async () => {
      const closing = listener;
      listener = undefined;
      for (const { client, server } of pairs) {
        client.destroy();
        server.destroy();
      }
      if (closing) await new Promise((resolve) => closing.close(resolve));
    },
    up: async () => {
      if (!listener) await listen(port);
    },
    loseNextAnswer: () => (losing = 'armed'),
    swallowNextAppend: () => (swallow = true),
    cutNow: () => {
      for (const { client, server } of pairs) {
        client.destroy();
        server.destroy();
      }
    },
    endCleanly: () => {
      for (const { client } of pairs) client.end();
    },
    blackHole: () => {
      silent = true;
      for (const { client, server } of pairs) [client, server].forEach((socket) => socket.pause());
      return () => {
        silent = false;
        for (const { client, server } of pairs) [client, server].forEach((socket) => socket.resume());
      };
    },
  };
};
