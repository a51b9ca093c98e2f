export * from './subject';
export { storeContract } from './store.contract';
export { freshDatabase } from './postgres-subject';
export { createTestPostgres, type TestPostgres } from './test-postgres';
