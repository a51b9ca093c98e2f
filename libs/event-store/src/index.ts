export * from './port';
export { InMemoryEventStore } from './in-memory';
export * from './postgres';
