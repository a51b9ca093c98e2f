export { EventStoreDbEventStore } from './event-store-db';
