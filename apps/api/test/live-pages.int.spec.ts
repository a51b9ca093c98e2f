import type { Asker } from '@caseward/server-kit';
import { afterEach, expect, test } from '@jest/globals';
import express from 'express';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { liveRoutes, MOST_PAGES } from '../src/http/live';

const asker: Asker = { person: '0197cccc-0000-7000-8000-000000000010', session: 'session' };
const cookie = { cookie: 'caseward_session=token' };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let server: Server | undefined;
const stops: AbortController[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop.abort();
  server?.closeAllConnections();
  server?.close();
});

/** Looking somebody up takes a moment; each later look at an open page is counted. */
const serve = async (findMs: number) => {
  let glances = 0;
  const live = liveRoutes({
    sessions: {
      find: () => pause(findMs).then(() => asker),
      glance: () => (glances++, Promise.resolve(asker)),
    },
    door: {
      access: { among: () => Promise.resolve(new Set<string>()), rolesOf: () => Promise.resolve([]) },
      streams: { trust: '', fold: () => Promise.reject(new Error('nothing has changed')) },
    },
    onProjected: () => {},
    heartbeatMs: 20,
  });
  const listening = createServer(express().use(live.router)).listen(0, '127.0.0.1');
  server = listening;
  await new Promise((resolve) => listening.once('listening', resolve));
  const { port } = listening.address() as AddressInfo; // it listens on a port
  const open = () => {
    const stop = new AbortController();
    stops.push(stop);
    return { stop, response: fetch(`http://127.0.0.1:${port}/live`, { headers: cookie, signal: stop.signal }) };
  };
  return { open, glances: () => glances };
};

test('a page that is gone before it was let in is forgotten', async () => {
  const { open, glances } = await serve(60);
  const { stop, response } = open();
  await pause(20);
  stop.abort();
  await response.catch(() => {});
  await pause(150);
  expect(glances()).toBe(0);
});

test('a session has only so many pages open at once', async () => {
  const { open } = await serve(1);
  const statuses = await Promise.all(
    Array.from({ length: MOST_PAGES + 1 }, () => open().response.then((r) => r.status)),
  );
  expect(statuses.filter((status) => status === 200)).toHaveLength(MOST_PAGES);
  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
});
