import { EventStoreDbEventStore } from '../eventstoredb';
import { eventStoreDbUnderTest } from './eventstoredb';
import type { StoreUnderTest } from './subject';

const NO_CONTROL = 'no control over a real server';
/** Lost answers, leaked calls, crashes, silence, capability failures, clock skew and passwords. */
const NEED_FAULTS = [19, 47, 48, 49, 50, 53, 54, 55, 56, 57, 58, 59];

const real = (url: string): StoreUnderTest => ({
  name: 'eventstoredb',
  fresh: async () => {
    const opened: EventStoreDbEventStore[] = [];
    const connect = (name: string): EventStoreDbEventStore => {
      const store = new EventStoreDbEventStore(`${url}${url.includes('?') ? '&' : '?'}connectionName=${name}`);
      opened.push(store);
      return store;
    };
    return {
      store: connect('client-0'),
      another: async () => connect(`client-${opened.length}`),
      dispose: async () => void (await Promise.all(opened.map((store) => store.close()))),
    };
  },
  notApplicable: Object.fromEntries(NEED_FAULTS.map((number) => [number, NO_CONTROL])),
});

/**
 * Our own server, or with `EVENT_STORE_URL` the real one there: a disposable, empty server, because a log cannot be
 * emptied through the protocol and each case adds to it.
 */
export const chosenEventStoreDb = (): StoreUnderTest => {
  const url = process.env['EVENT_STORE_URL'];
  return url ? real(url) : eventStoreDbUnderTest;
};
