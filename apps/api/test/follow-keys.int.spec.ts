import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestPostgres, type TestPostgres } from '@caseward/event-store/testing';
import type { Keyring } from '@caseward/sealing';
import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { followKeys } from '../src/follow-keys';

const quiet = { info: () => {}, warn: () => {}, error: () => {} };

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await createTestPostgres();
});
afterAll(() => postgres.remove());

test('while the database is away it is asked once a second, and then heard again', async () => {
  let lockDowns = 0;
  const keyring = { lockDown: () => void lockDowns++, forget: () => {} } as unknown as Keyring; // the two calls that following makes
  const { connection } = postgres;
  const end = await followKeys(connection, keyring, quiet);
  await postgres.kill();
  const counter = await countConnections(String(connection.host), Number(connection.port));
  await new Promise((resolve) => setTimeout(resolve, 3_500));
  expect(counter.connections()).toBeGreaterThanOrEqual(1);
  expect(counter.connections()).toBeLessThanOrEqual(4);
  await counter.close();
  await postgres.start();
  const before = lockDowns;
  // Each time it listens anew it forgets what it knew.
  for (let i = 0; i < 400 && lockDowns === before; i++) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(lockDowns).toBeGreaterThan(before);
  await end();
});

/** Stands where the database stood, hangs up on everybody, and counts them. */
const countConnections = async (folder: string, port: number) => {
  let connections = 0;
  const server: Server = createServer((socket: Socket) => {
    connections++;
    socket.destroy();
  });
  const socket = `${folder}/.s.PGSQL.${port}`;
  rmSync(socket, { force: true });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(socket, resolve));
  return { connections: () => connections, close: () => new Promise((resolve) => server.close(resolve)) };
};
