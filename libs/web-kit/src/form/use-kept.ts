import { useEffect, useState } from 'react';
import { useMe } from '../ask/me';

/**
 * Whether the server keeps what the reader once wrote in a form that the page has no reason to show. Asked only while `asks`;
 * unknown is no: then the form is not offered, and what was written is still kept for the day on which it can be.
 */
export const useKept = (name: string, asks: boolean): boolean => {
  const { personId } = useMe();
  const [kept, setKept] = useState(false);
  useEffect(() => {
    if (!asks) return;
    let here = true;
    import('./later/finding')
      .then(({ find }) => find(personId, name))
      .then(
        (draft) => here && setKept(draft !== undefined),
        () => here && setKept(false),
      );
    return () => {
      here = false;
    };
  }, [asks, name, personId]);
  return asks && kept;
};
