export * from './postgres-event-store';
export { migrate, type Migration } from './migrate';
export { openPool } from './pool';
export { assertDurable } from './durable';
export { grantEventStore } from './grants';
export * from './embedded';
