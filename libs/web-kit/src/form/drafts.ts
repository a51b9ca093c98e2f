import { useCallback, useEffect, useRef, useState } from 'react';

/** What is being typed, in this page's memory: it outlives a hidden screen. */
const drafts = new Map<string, unknown>();
/** The forms on the screen, by the name of their draft: how a text that comes back gets into its form. */
const forms = new Map<string, (value: unknown) => void>();

/** Whoever keeps drafts on the server. It is fetched after the first paint, and says so. */
export type Keeper = Readonly<{
  changed: (name: string) => void;
  cleared: (name: string) => void;
  /** Out of the form, and to be had back for as long as the page is open. */
  putAway: (name: string) => void;
  flush: () => Promise<void>;
  forget: () => void;
  /** Whether closing the page loses nothing. */
  safe: () => boolean;
}>;
let keeper: Keeper | undefined;
export const keptBy = (one: Keeper) => {
  keeper = one;
};

/** Where a reload would lose text, the browser asks first. */
const ask = (event: Event) => {
  if (!keeper?.safe()) event.preventDefault();
};
const guard = () =>
  drafts.size > 0 ? window.addEventListener('beforeunload', ask) : window.removeEventListener('beforeunload', ask);

/** Out of memory; what the server keeps stays there. */
export const forgetDrafts = () => {
  keeper?.forget();
  drafts.clear();
  guard();
};
export const hasDrafts = () => drafts.size > 0;
/** Everything that was typed goes to the server now: before one signs out, or the screen is locked. */
export const flushDrafts = () => keeper?.flush() ?? Promise.resolve();

export const draftOf = (name: string) => drafts.get(name);
/** Into the form, where it is open; undefined empties it. */
export const putDraft = (name: string, value: unknown) => {
  if (value === undefined) drafts.delete(name);
  else drafts.set(name, value);
  guard();
  forms.get(name)?.(value);
};

/** What a form is to begin with when it is opened next, unless something was begun there already. In this page's memory. */
export const beginDraft = (name: string, value: unknown) => {
  if (!drafts.has(name)) drafts.set(name, value);
};

/** Like useState, under a name that finds it again after the form was taken away. */
export const useDraft = <T>(name: string, initial: () => T) => {
  // Only this hook, and the keeper with what this hook once wrote, writes under this name: what lies there is a T.
  const [value, setValue] = useState(() => (drafts.get(name) as T | undefined) ?? initial());
  // What was typed last, before React has shown it: two changes in one go must not lose each other.
  const latest = useRef(value);
  const show = useCallback((next: T) => {
    latest.current = next;
    setValue(next);
  }, []);
  useEffect(() => {
    forms.set(name, (put) => show((put as T | undefined) ?? initial()));
    return () => void forms.delete(name);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the first value of a name never changes
  }, [name]);
  const write = useCallback(
    (change: (before: T) => T) => {
      const after = change(latest.current);
      drafts.set(name, after);
      guard();
      keeper?.changed(name);
      show(after);
    },
    [name, show],
  );
  const clear = useCallback(
    (putAway = false) => {
      // Whoever keeps it must have it before it is gone.
      if (putAway) keeper?.putAway(name);
      putDraft(name, undefined);
      if (!putAway) keeper?.cleared(name);
    },
    [name],
  );
  return [value, write, clear] as const;
};
