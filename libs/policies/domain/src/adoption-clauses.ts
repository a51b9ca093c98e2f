import type { Id, ReadFact } from '@caseward/kernel';
import type { StatutoryCode } from './statutory-edition';

/** A clause of the trust's text that a school's own version answers to. */
export type ClauseToAlign = Readonly<{ id: Id; number: string }>;
export type TextFacts = Readonly<{ fields: readonly string[]; cites: readonly StatutoryCode[] }>;
// Until the versions stand.
export const clausesOf = (_read: ReadFact, _versionId: Id): Promise<readonly ClauseToAlign[]> => Promise.resolve([]);
export const textOf = (_read: ReadFact, _versionId: Id): Promise<TextFacts> =>
  Promise.resolve({ fields: [], cites: [] });
export const versionInForceOf = (_read: ReadFact, _policyId: Id): Promise<Id | undefined> => Promise.resolve(undefined);

const FIELD = /\[([^[\]]{2,120})\]/g;
/** What a text leaves to each school: the words in square brackets, once each. */
export const fieldsIn = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(FIELD)].map(([, field = '']) => field.trim()))),
];
