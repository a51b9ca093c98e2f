import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router';

/**
 * For a form with a place of its own on a page: a link to `#draftPolicyVersion` opens it and goes there, as it does with those
 * among which somebody chooses.
 */
export const useLedHere = <E extends HTMLElement>(name: string): RefObject<E | null> => {
  const { hash, key } = useLocation();
  const here = useRef<E>(null);
  useEffect(() => {
    const one = here.current;
    if (hash !== `#${name}` || !one) return;
    if (one instanceof HTMLDetailsElement) one.open = true;
    one.querySelector<HTMLElement>('summary, h2')?.focus();
    one.scrollIntoView?.({ block: 'start' });
  }, [hash, key, name]);
  return here;
};
