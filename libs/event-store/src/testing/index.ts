export * from './subject';
export { storeContract } from './store.contract';
