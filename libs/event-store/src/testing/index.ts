export * from './eventstoredb';
export * from './eventstoredb-real';
export * from './subject';
export * from './test-postgres';
export { createTestPostgres, type TestPostgres } from './test-postgres';
export { freshDatabase } from './postgres-subject';
export { storeContract } from './store.contract';
export { EventStoreDbServer } from './eventstoredb-server';
