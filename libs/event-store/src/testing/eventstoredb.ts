import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EventStoreDbEventStore } from '../eventstoredb';
import { EventStoreDbServer } from './eventstoredb-server';
import { selfSigned } from './eventstoredb-server/certificate';
import type { Faults, StoreUnderTest } from './subject';

const USER = 'caseward';
const PASSWORD = randomUUID();

/** The faults, worked from inside the server. */
export const faultsOf = (server: EventStoreDbServer): Required<Faults> => ({
  kill: () => server.kill(),
  restart: async () => void (await server.start()),
  loseNextAnswer: async () => void (server.faults.loseAnswers = 1),
  swallowNextAppend: async () => void (server.faults.swallowAppends = 1),
  endCleanly: async () => server.endCleanly(),
  blackHole: async () => {
    const thaw = server.blackHole();
    return async () => thaw();
  },
  failCapabilities: async () => void (server.faults.failCapabilities = 1),
  skewClock: async (ms) => void (server.log.skew = ms),
  openCalls: async () => server.openCalls,
});

/** Shorter than production's 10 s and 5 s, so that a silent network is noticed while somebody waits for the test. */
const KEEP_ALIVE = 'keepAliveInterval=3000&keepAliveTimeout=3000';

/** The client warns of a short interval each time it is built. Answers with what undoes it. */
const withoutKeepAliveWarnings = (): (() => void) => {
  const { warn } = console;
  console.warn = (...said: unknown[]): void => {
    if (!String(said[0]).startsWith('Specified KeepAliveInterval')) warn(...said);
  };
  return () => void (console.warn = warn);
};

/** Over TLS and with a password, because without TLS the server asks for none. */
const fresh: StoreUnderTest['fresh'] = async () => {
  const speakUp = withoutKeepAliveWarnings();
  const pair = selfSigned();
  const folder = await mkdtemp(path.join(tmpdir(), 'caseward-esdb-'));
  const authority = path.join(folder, 'authority.pem');
  await writeFile(authority, pair.certificate);
  const server = await new EventStoreDbServer({ tls: { ...pair, user: USER, password: PASSWORD } }).start();
  let clients = 0;
  const opened: EventStoreDbEventStore[] = [];
  const connect = (password: string): EventStoreDbEventStore => {
    // stores of one address share a client: the name makes this address its own
    const options = `tlsCAFile=${encodeURIComponent(authority)}&connectionName=client-${++clients}&${KEEP_ALIVE}`;
    const store = new EventStoreDbEventStore(`esdb://${USER}:${password}@localhost:${server.port}?${options}`);
    opened.push(store);
    return store;
  };
  return {
    store: connect(PASSWORD),
    another: async ({ badPassword = false } = {}) => connect(badPassword ? 'wrong' : PASSWORD),
    faults: faultsOf(server),
    dispose: async () => {
      await Promise.all(opened.map((store) => store.close()));
      await server.kill();
      await rm(folder, { recursive: true, force: true });
      speakUp();
    },
  };
};

/** The adapter against our own server, which shows every fault. */
export const eventStoreDbUnderTest: StoreUnderTest = { name: 'eventstoredb', fresh, notApplicable: {} };
