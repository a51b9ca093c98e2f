export * from './port';
export { encodeAppend, type EncodedAppend, type EncodedEvent } from './encode';
export { InMemoryEventStore, InMemoryLog } from './in-memory';
export * from './postgres';
