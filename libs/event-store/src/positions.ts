import { EventStoreError, type Checkpoint } from './port';

// Stores that number their log with one integer write a checkpoint as its decimal digits.
const DIGITS = /^\d{1,19}$/;

// The brand is given here and nowhere else in these adapters.
export const toCheckpoint = (position: bigint): Checkpoint => position.toString() as Checkpoint;

/** @throws EventStoreError `invalid` when the checkpoint was made by another kind of store. */
export const toPosition = (checkpoint: Checkpoint): bigint => {
  if (!DIGITS.test(checkpoint)) throw new EventStoreError('invalid', 'this checkpoint is not of this store');
  return BigInt(checkpoint);
};

export const compareCheckpoints = (a: Checkpoint, b: Checkpoint): number => {
  const distance = toPosition(a) - toPosition(b);
  return distance < 0n ? -1 : distance > 0n ? 1 : 0;
};
