import { existsSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import type { Recorded } from './log';

/** One JSON line an event, so that a server started again in another process has the same log. */
export type LogFile = Readonly<{ path: string; write: (events: readonly Recorded[]) => void }>;

type Line = Omit<Recorded, 'data' | 'meta' | 'position'> & Readonly<{ data: string; meta: string; position: string }>;

const lineOf = ({ data, meta, position, ...rest }: Recorded): Line => ({
  ...rest,
  data: data.toString('base64'),
  meta: meta.toString('base64'),
  position: String(position),
});

/** What follows the last newline was cut off by a crash and never acknowledged. */
const dropTornLine = (path: string): void => {
  if (existsSync(path)) truncateSync(path, readFileSync(path).lastIndexOf(0x0a) + 1);
};

export const logFile = (path: string): LogFile => {
  dropTornLine(path);
  const file = openSync(path, 'a');
  return {
    path,
    write: (events) => void writeSync(file, events.map((event) => `${JSON.stringify(lineOf(event))}\n`).join('')),
  };
};

const eventOf = (line: string): Recorded => {
  // written by `lineOf`
  const { data, meta, position, ...rest } = JSON.parse(line) as Line;
  return { ...rest, data: Buffer.from(data, 'base64'), meta: Buffer.from(meta, 'base64'), position: BigInt(position) };
};

export const replay = ({ path }: LogFile): Recorded[] =>
  readFileSync(path, 'utf8').split('\n').slice(0, -1).map(eventOf);
