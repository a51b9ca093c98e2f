import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Off for this page load, until accounts can keep the choice (WCAG 2.1.4). */
let on = true;
const told = new Set<() => void>();
export const switchShortcuts = (wanted: boolean) => {
  on = wanted;
  told.forEach((tell) => tell());
};
export const useShortcutsOn = () =>
  useSyncExternalStore(
    (tell) => {
      told.add(tell);
      return () => told.delete(tell);
    },
    () => on,
  );

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=radio]), textarea, select, [contenteditable]') !== null;

/** Keys and pairs of keys ("g i") and what they do. Never while somebody is typing. */
export const useShortcuts = (keys: Readonly<Record<string, () => void>>) => {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    let before = '';
    let at = 0;
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target, timeStamp } = event;
      if (!on || ctrlKey || metaKey || altKey || typing(target)) return;
      const pair = timeStamp - at < 1500 ? latest.current[`${before} ${key}`] : undefined;
      const act = pair ?? latest.current[key];
      before = key;
      at = timeStamp;
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
};

/** Moves the focus along the links of a list: `j` down, `k` up. */
export const useListKeys = (selector: string) => {
  const move = (step: number) => {
    const links = [...document.querySelectorAll<HTMLElement>(selector)];
    const current = document.querySelector('[aria-current="page"]');
    const here = links.findIndex((link) => link === document.activeElement);
    const from = here >= 0 ? here : links.findIndex((link) => link === current);
    links[Math.min(Math.max(from + step, 0), links.length - 1)]?.focus();
  };
  useShortcuts({ j: () => move(1), k: () => move(-1) });
};
