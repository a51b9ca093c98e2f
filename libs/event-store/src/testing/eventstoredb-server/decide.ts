import type { Proposed, Recorded } from './log';

/** The server's own numbers for what is not a revision. */
export const NO_STREAM = -1n;
export const ANY = -2n;
export const STREAM_EXISTS = -4n;

export type Decision = Readonly<
  | { outcome: 'write'; revision: number }
  | { outcome: 'idempotent'; revision: number }
  | { outcome: 'wrong_version'; current: number }
  | { outcome: 'deleted' }
>;

/** The server's table for an append: what was already written in the same place answers as it did the first time. */
export const decide = (
  stream: readonly Recorded[],
  tombstoned: boolean,
  expected: bigint,
  events: readonly Proposed[],
): Decision => {
  const current = stream.length - 1;
  const wrong: Decision = { outcome: 'wrong_version', current };
  const write: Decision = { outcome: 'write', revision: current + events.length };
  if (tombstoned) return { outcome: 'deleted' };
  if (expected === STREAM_EXISTS && current < 0) return wrong;
  if (expected === ANY || expected === STREAM_EXISTS) {
    const ids = new Map(stream.map(({ id, revision }) => [id, revision]));
    const revisions = events.map(({ id }) => ids.get(id));
    if (revisions[0] === undefined) return write;
    const last = revisions.at(-1);
    return last === undefined || revisions.includes(undefined) ? wrong : { outcome: 'idempotent', revision: last };
  }
  if (expected > BigInt(current)) return wrong;
  if (expected === BigInt(current)) return write;
  const first = Number(expected) + 1;
  const same = events.every(({ id }, index) => stream[first + index]?.id === id);
  return same ? { outcome: 'idempotent', revision: first + events.length - 1 } : wrong;
};
