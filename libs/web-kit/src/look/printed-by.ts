import { createContext } from 'react';

/** Whose name stands on what is printed. */
export const PrintedBy = createContext<string | undefined>(undefined);
