import { useEffect, useState } from 'react';

export type Found = Readonly<{ id: string; label: string; note?: string }>;
type Result = Readonly<{ text: string; people: readonly Found[] | 'failed' }>;

/** Asks 150 ms after the last letter; an answer to older letters is dropped. */
export const useFinding = (
  find: (text: string, signal: AbortSignal) => Promise<readonly Found[]>,
  chosen: readonly Found[],
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
  const found = Array.isArray(people) ? people.filter(({ id }) => !chosen.some((c) => c.id === id)) : [];
  const none = Array.isArray(people) && found.length === 0;
  const failed = people === 'failed';
  const words = failed
    ? 'The list cannot be reached. Check the connection, then type again.'
    : none
      ? 'Nobody found.'
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
