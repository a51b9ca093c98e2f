import { InMemoryEventStore, InMemoryLog } from './in-memory';
import { storeContract } from './testing/store.contract';

const noServer = 'there is no server and no connection';

storeContract({
  name: 'in-memory',
  notApplicable: Object.fromEntries([19, 48, 49, 50, 53, 54, 55, 56, 57, 58, 59].map((number) => [number, noServer])),
  fresh: () => {
    const log = new InMemoryLog();
    return Promise.resolve({
      store: new InMemoryEventStore(log),
      another: () => Promise.resolve(new InMemoryEventStore(log)),
      dispose: () => Promise.resolve(),
    });
  },
});
