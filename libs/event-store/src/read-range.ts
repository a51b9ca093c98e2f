import { EventStoreError, type ReadOptions } from './port';

/** A read's options, checked. `step` is 1 forwards and -1 backwards; `limit` is infinite when none was given. */
export type ReadRange = Readonly<{ from: bigint | undefined; limit: number; step: 1 | -1 }>;

/** @throws EventStoreError `invalid` for a negative revision or limit. */
export const checkRead = ({ from, limit = Infinity, backwards = false }: ReadOptions): ReadRange => {
  if (from !== undefined && from < 0n) throw new EventStoreError('invalid', 'a read starts at a negative revision');
  if (limit < 0 || Number.isNaN(limit)) throw new EventStoreError('invalid', 'a read has a negative limit');
  return { from, limit, step: backwards ? -1 : 1 };
};
