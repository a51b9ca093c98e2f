export * from './subject';
export * from './eventstoredb';
export * from './eventstoredb-real';
export * from './test-postgres';
