export * from './eventstoredb';
export * from './eventstoredb-real';
export { storeContract } from './store.contract';
export * from './subject';
