import { useState } from 'react';

/**
 * How many events of a record somebody has before them who writes about it: while it follows, as many as stand on the page;
 * from then on, as many as stood there when they began.
 */
export const useSeen = (entries: number | undefined, follows: boolean) => {
  const [seen, setSeen] = useState(entries);
  if ((follows || seen === undefined) && seen !== entries) setSeen(entries);
  /** From what stands on the page next. */
  const seeAnew = () => setSeen(undefined);
  return [seen ?? 0, seeAnew] as const;
};
