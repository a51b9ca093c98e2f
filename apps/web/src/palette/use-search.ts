import { execute, failureInWords, Refused, type SearchHit } from '@caseward/web-kit';
import { useEffect, useState } from 'react';
import { Search } from './search-document';

/** After the last letter, so that one look-up is one question or two. */
const PAUSE_MS = 200;
export const LEAST_LETTERS = 2;
const SHOWN = 5;
const SHOWN_WRITTEN = 20;

export type Group = Readonly<{
  kind: string;
  total: number;
  lookedThrough?: number | null;
  items: readonly SearchHit[];
}>;
export type Searched =
  | Readonly<{ state: 'idle' | 'searching' }>
  | Readonly<{ state: 'failed'; words: string }>
  | Readonly<{ state: 'found'; groups: readonly Group[] }>;
type Result = Readonly<{ key: string; searched: Searched }>;

const inWords = (error: unknown): string =>
  error instanceof Refused && error.code === 'search/too-often'
    ? 'That is a lot of searches. Wait a minute, then go on.'
    : failureInWords(error);

/** Asks when the letters rest; an answer to older letters is dropped. Words travel in the body and are kept nowhere. */
export const useSearch = (text: string, written: boolean): Searched => {
  const wanted = text.trim();
  const asks = wanted.length >= LEAST_LETTERS;
  const key = `${written ? 'written' : 'all'} ${wanted}`;
  const [result, setResult] = useState<Result>();
  useEffect(() => {
    if (!asks) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const input = written ? { text: wanted, kinds: ['written'], first: SHOWN_WRITTEN } : { text: wanted, first: SHOWN }; // prettier-ignore
      execute(Search, { input }, stop.signal).then(
        ({ data }) => setResult({ key, searched: { state: 'found', groups: data.search.groups } }),
        (error: unknown) => {
          if (!stop.signal.aborted) setResult({ key, searched: { state: 'failed', words: inWords(error) } });
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [wanted, written, asks, key]);
  if (!asks) return { state: 'idle' };
  return result?.key === key ? result.searched : { state: 'searching' };
};
