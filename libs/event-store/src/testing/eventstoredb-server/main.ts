import { Log } from './log';
import { logFile } from './log-file';
import { EventStoreDbServer } from './server';

/** `node <bundle> <port> [file]`: a server of its own in a process of its own, on the log kept in the file. */
const [port = '2113', file] = process.argv.slice(2);
const log = file === undefined ? new Log() : new Log(logFile(file));
const server = await new EventStoreDbServer({ log }).start(Number(port));
console.log(`esdb://127.0.0.1:${server.port}?tls=false`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    void server.kill().then(() => process.exit(0));
  });
