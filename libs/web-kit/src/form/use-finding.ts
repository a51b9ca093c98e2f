import { useEffect, useState } from 'react';

export type Found = Readonly<{ id: string; label: string; note?: string }>;
type Result = Readonly<{ text: string; people: readonly Found[] | 'failed' }>;

const UNLISTED = 'unlisted:';
const notOnTheList = (words: string): Found => ({ id: UNLISTED + words, label: words, note: 'not on the list' });
/** Somebody the list does not have, in the words of whoever looked for them. */
export const isUnlisted = ({ id }: Pick<Found, 'id'>) => id.startsWith(UNLISTED);

/** Asks 150 ms after the last letter; an answer to older letters is dropped. */
export const useFinding = (
  find: (text: string, signal: AbortSignal) => Promise<readonly Found[]>,
  chosen: readonly Found[],
  unlisted: boolean,
) => {
  const [text, setTyped] = useState('');
  const [result, setResult] = useState<Result>();
  const [active, setActive] = useState(-1);
  const wanted = text.trim();
  const asks = wanted.length >= 2;

  useEffect(() => {
    if (!asks) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      find(wanted, stop.signal).then(
        (people) => setResult({ text: wanted, people }),
        () => !stop.signal.aborted && setResult({ text: wanted, people: 'failed' }),
      );
    }, 150);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `find` is made anew on each render; only the letters count
  }, [wanted, asks]);

  const people = asks && result?.text === wanted ? result.people : undefined;
  const listed = Array.isArray(people) ? people.filter(({ id }) => !chosen.some((c) => c.id === id)) : [];
  const none = Array.isArray(people) && listed.length === 0;
  const found = none && unlisted ? [notOnTheList(wanted)] : listed;
  const failed = people === 'failed';
  const words = failed
    ? 'The list cannot be reached. Check the connection, then type again.'
    : none
      ? unlisted
        ? 'Nobody found. Choose what you typed to report somebody who is not on the list.'
        : 'Nobody found.'
      : found.length > 0
        ? `${found.length} found`
        : '';
  return {
    text,
    setText: (typed: string) => {
      setTyped(typed);
      setActive(-1);
    },
    found,
    active,
    setActive,
    status: { words, none, seen: none || failed },
    close: () => {
      setTyped('');
      setActive(-1);
    },
  };
};
