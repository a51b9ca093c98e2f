export { Log } from './log';
export { logFile } from './log-file';
export { EventStoreDbServer, type ServerOptions } from './server';
