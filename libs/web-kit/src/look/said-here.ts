import { createContext } from 'react';

/** Under the heading of a page: where it is said what was just done. */
export const SaidHere = createContext<HTMLElement | null>(null);
