import { useEffect, useRef } from 'react';
import { preferred } from './preferences';

/** What the keys that work on this page do, in words: whoever listens to a key says so here. */
const meanings = new Set<Readonly<Record<string, string>>>();
export const keysInWords = (): readonly (readonly [key: string, meaning: string])[] => [
  ...new Map([...meanings].flatMap((some) => Object.entries(some))),
];

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=radio]), textarea, select, [contenteditable]') !== null;

/**
 * Keys and pairs of keys ("g i") and what they do. Never while somebody is typing, and not at all for those who switched
 * them off (WCAG 2.1.4). `inWords` is how the list of keys (`?`) tells of them: `{ '1 to 4': 'How serious it is' }`.
 */
export const useShortcuts = (
  keys: Readonly<Record<string, () => void>>,
  inWords: Readonly<Record<string, string>> = {},
) => {
  const words = JSON.stringify(inWords);
  useEffect(() => {
    const mine = JSON.parse(words) as Readonly<Record<string, string>>; // as it was a line before
    meanings.add(mine);
    return () => void meanings.delete(mine);
  }, [words]);
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    let before = '';
    let at = 0;
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target, timeStamp } = event;
      if (!preferred().keys || ctrlKey || metaKey || altKey || typing(target)) return;
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
  useShortcuts({ j: () => move(1), k: () => move(-1) }, { 'j and k': 'Next and previous in the list' });
};
