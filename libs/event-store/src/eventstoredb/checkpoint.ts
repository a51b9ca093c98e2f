import type { Position } from '@eventstore/db-client';
import { type Checkpoint, EventStoreError } from '../port';

const SHAPE = /^(\d{1,20})\/(\d{1,20})$/;
const LIMIT = 2n ** 63n;

export const encode = ({ commit, prepare }: Position): Checkpoint => `${commit}/${prepare}` as Checkpoint;

/** @throws EventStoreError `invalid` when it was not made by `encode`. */
export const decode = (checkpoint: Checkpoint): Position => {
  const [, commit, prepare] = SHAPE.exec(checkpoint) ?? [];
  if (commit === undefined || prepare === undefined)
    throw new EventStoreError('invalid', 'not a checkpoint of this store');
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
};

const order = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

export const compare = (a: Checkpoint, b: Checkpoint): number => {
  const [x, y] = [decode(a), decode(b)];
  return order(x.commit, y.commit) || order(x.prepare, y.prepare);
};

/** Servers have sent checkpoints of 2^64-1 and ones behind what they had delivered; resuming there loses or repeats. */
export const isAdvance = (mark: Checkpoint, after: Checkpoint | null): boolean =>
  decode(mark).commit < LIMIT && (after === null || compare(mark, after) > 0);
