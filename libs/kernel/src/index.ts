export * from './calendar';
export * from './command';
export * from './events';
export * from './process';
export * from './reference';
export * from './refusal';
export * from './time';
export * from './vocabulary';
