import type { Text } from './finding';

/** How a draft stands, for the words below its form. */
export type Standing = Readonly<{
  savedAt?: string | undefined;
  /** When it goes, unless something is written on it before. */
  keptUntil?: string | undefined;
  /** When what came back had been written. */
  restored?: string | undefined;
  /** Whether anything was changed in it since. */
  touched?: boolean;
  /** What was put away for an empty form: it can be had back as long as this page is open. */
  away?: string | undefined;
  /** What another page of the same person had saved. */
  other?: Text | undefined;
  trouble?: 'unreachable' | 'signed-out' | 'too-long' | 'outdated' | undefined;
}>;

/** A form that was opened in this page, and what the server has of it. */
export type Entry = {
  readonly name: string;
  readonly owner: string;
  readonly found: Promise<void>;
  standing: Standing;
  /** As the server has it. */
  content: string | undefined;
  revision: number;
  looked: 'keep' | 'drop' | 'exchange';
  dirtySince: number | undefined;
  discarding: boolean;
  running: boolean;
  failures: number;
  timer: ReturnType<typeof setTimeout> | undefined;
};

export const entries = new Map<string, Entry>();
const listeners = new Set<() => void>();
export const none: Standing = {};

export const tell = (entry: Entry, standing: Standing) => {
  entry.standing = { ...entry.standing, ...standing };
  listeners.forEach((listener) => listener());
};
export const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
export const standingOf = (name: string): Standing => entries.get(name)?.standing ?? none;
