import type { Me } from '@caseward/web-kit';
import type { ReactNode } from 'react';
import { groupWords, rowOf } from './rows';
import { LEAST_LETTERS, type Searched } from './use-search';

export type Option = Readonly<{ key: string; title: ReactNode; note?: ReactNode; run: () => void }>;
export type Section = Readonly<{ title: string; options: readonly Option[]; more?: string }>;

/** What the search answered, as rows; none while it has not. */
export const sectionsOf = (searched: Searched, me: Me, opens: (path: string) => () => void): readonly Section[] => {
  if (searched.state !== 'found') return [];
  return searched.groups.map(({ kind, items, total }) => ({
    title: groupWords[kind] ?? kind,
    ...(total > items.length ? { more: `first ${items.length} of ${total}` } : {}),
    options: items.map((hit) => {
      const { id, to, title, note } = rowOf(hit, me);
      return { key: `${kind}-${id}`, title, note, run: opens(to) };
    }),
  }));
};

/** What is said aloud, and shown: never that something might be there which is not for them. */
export const statusOf = (
  searched: Searched,
  text: string,
  count: number,
): Readonly<{ words: string; alert: boolean }> => {
  if (searched.state === 'failed') return { words: searched.words, alert: true };
  if (searched.state === 'searching') return { words: 'Searching…', alert: false };
  if (searched.state !== 'found')
    return { words: text.trim().length < LEAST_LETTERS ? 'Type two letters or more.' : '', alert: false };
  const partly = searched.groups.find(({ lookedThrough }) => lookedThrough)?.lookedThrough;
  const within = partly ? ` Only your newest ${partly} records were looked through.` : '';
  const written = searched.groups.every(({ kind }) => kind === 'written');
  const nothing = written
    ? 'These words stand in nothing that you can open.'
    : 'Nothing that you can open fits these words.';
  const words = count === 0 ? nothing : `${count} found.`;
  return { words: `${words}${within}`, alert: false };
};
