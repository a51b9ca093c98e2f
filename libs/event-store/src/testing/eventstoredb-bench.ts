import { randomUUID } from 'node:crypto';
import { EventStoreDbEventStore } from '../eventstoredb';
import { type EventStoreError, type NewEvent, type StreamName, streamName } from '../port';
import { faultsOf } from './eventstoredb';
import { EventStoreDbServer } from './eventstoredb-server';

export const event = (data: unknown = { note: 'seen' }): NewEvent => ({
  id: randomUUID(),
  type: 'ConcernLogged',
  data,
  meta: { $correlationId: 'c' },
});

export const many = (length: number, data?: unknown): NewEvent[] => Array.from({ length }, () => event(data));

export const stream = (category = 'case'): StreamName => streamName(category, randomUUID());

/** `done`, or the kind of the failure; undefined for one that is not the store's. */
export const kindOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    // every failure of the store is an EventStoreError; anything else shows as undefined
    (error: EventStoreError) => error.kind,
  );

/** Servers and stores for one test, put away together. */
export const bench = () => {
  const steps: (() => Promise<unknown>)[] = [];
  const serve = async (): Promise<EventStoreDbServer> => {
    const server = await new EventStoreDbServer().start();
    steps.push(() => server.kill());
    return server;
  };
  const connect = (server: EventStoreDbServer, options = ''): EventStoreDbEventStore => {
    const store = new EventStoreDbEventStore(`esdb://127.0.0.1:${server.port}?tls=false${options}`);
    steps.push(() => store.close());
    return store;
  };
  return {
    serve,
    connect,
    both: async () => {
      const server = await serve();
      return { server, store: connect(server), faults: faultsOf(server) };
    },
    later: (step: () => Promise<unknown>) => void steps.push(step),
    clear: async () => {
      for (const step of steps.splice(0).reverse()) await step();
    },
  };
};
