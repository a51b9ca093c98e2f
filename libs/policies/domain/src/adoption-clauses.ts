import type { Id, ReadFact } from '@caseward/kernel';

/** A clause of the trust's text that a school's own version answers to. */
export type ClauseToAlign = Readonly<{ id: Id; number: string }>;
export const clausesOf = (read: ReadFact, versionId: Id): Promise<readonly ClauseToAlign[]> => Promise.resolve([]);
