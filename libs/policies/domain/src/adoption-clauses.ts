import type { Id, ReadFact } from '@caseward/kernel';
import type { StatutoryCode } from './statutory-edition';

export type ClauseToAlign = Readonly<{ id: Id; number: string }>;
export const toAlign = <C extends Readonly<{ kind: string; number: string }>>(rows: readonly C[]): readonly C[] => {
  const said = rows.filter(({ kind }) => kind !== 'heading');
  const numbered = said.filter(({ number }) => number !== '');
  return numbered.length > 0 ? numbered : said;
};
export const clausesOf = (_read: ReadFact, _versionId: Id): Promise<readonly ClauseToAlign[]> => Promise.resolve([]);
const FIELD = /\[([^[\]]{2,120})\]/g;
/** What a text leaves to each school: the words in square brackets, once each. */
export const fieldsIn = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(FIELD)].map(([, field = '']) => field.trim()))),
];
export type TextFacts = Readonly<{ fields: readonly string[]; cites: readonly StatutoryCode[] }>;
export const textOf = (_read: ReadFact, _versionId: Id): Promise<TextFacts> =>
  Promise.resolve({ fields: [], cites: [] });
export const versionInForceOf = (_read: ReadFact, _policyId: Id): Promise<Id | undefined> => Promise.resolve(undefined);
