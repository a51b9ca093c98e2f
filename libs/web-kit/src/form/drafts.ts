import { useCallback, useState } from 'react';

/** What is being typed, in this page's memory only: it outlives a hidden screen, and not a reload. */
const drafts = new Map<string, unknown>();

/** A reload would lose it, so the browser asks first. */
const ask = (event: Event) => event.preventDefault();
const guard = () =>
  drafts.size > 0 ? window.addEventListener('beforeunload', ask) : window.removeEventListener('beforeunload', ask);

export const forgetDrafts = () => {
  drafts.clear();
  guard();
};
export const hasDrafts = () => drafts.size > 0;

/** Like useState, under a name that finds it again after the form was taken away. */
export const useDraft = <T>(name: string, initial: () => T) => {
  // Only this hook writes under this name, so what lies there is a T.
  const [value, setValue] = useState(() => (drafts.get(name) as T | undefined) ?? initial());
  const write = useCallback(
    (change: (before: T) => T) =>
      setValue((before) => {
        const after = change(before);
        drafts.set(name, after);
        guard();
        return after;
      }),
    [name],
  );
  const clear = useCallback(() => {
    drafts.delete(name);
    guard();
    setValue(initial());
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the first value of a name never changes
  }, [name]);
  return [value, write, clear] as const;
};
