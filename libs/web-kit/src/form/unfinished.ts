import { createContext, useContext, useEffect } from 'react';

/** Told by a field what is typed into it and is no answer yet, in words for whoever wants to send; undefined: nothing is. */
export type TellUnfinished = (name: string, words: string | undefined) => void;

const Place = createContext<TellUnfinished | undefined>(undefined);
/** Around the fields of a form. A field outside of one tells nobody. */
export const UnfinishedIn = Place.Provider;

/** Nothing that was typed is dropped without a word: as long as this stands, the form is not sent. */
export const useUnfinished = (name: string, words: string | undefined) => {
  const tell = useContext(Place);
  useEffect(() => {
    tell?.(name, words);
    return () => tell?.(name, undefined);
  }, [tell, name, words]);
};
