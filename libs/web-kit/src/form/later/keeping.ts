import { execute } from '../../ask/execute';
import { Refused } from '../../ask/failure';
import { draftOf, keptBy, putDraft } from '../drafts';
import { newId } from '../new-id';
import { DiscardDraft, SaveDraft } from './draft-documents';
import { find, fitting, type Text } from './finding';

/** How a draft stands, for the words below its form. */
export type Standing = Readonly<{
  savedAt?: string | undefined;
  /** When what came back had been written. */
  restored?: string | undefined;
  /** What another page of the same person had saved. */
  other?: Text | undefined;
  trouble?: 'unreachable' | 'signed-out' | 'too-long' | undefined;
}>;

type Entry = {
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

/** On its way a second after the last letter, and at most this long after the first. */
const QUIET_MS = 1_000;
const LONGEST_MS = 2_500;
/** Browsers let a page that is closed send no more than this. */
const MOST_WHEN_LEAVING = 60_000;

const writer = newId();
let sequence = 0;
const entries = new Map<string, Entry>();
const listeners = new Set<() => void>();
const none: Standing = {};

const tell = (entry: Entry, standing: Standing) => {
  entry.standing = { ...entry.standing, ...standing };
  listeners.forEach((listener) => listener());
};
export const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
export const standingOf = (name: string): Standing => entries.get(name)?.standing ?? none;

const plan = (entry: Entry, ms: number) => {
  clearTimeout(entry.timer);
  entry.timer = setTimeout(() => void run(entry), ms);
};
const typed = (entry: Entry) => JSON.stringify(draftOf(entry.name));

const inputOf = (entry: Entry, content: string) => ({
  ...{ owner: entry.owner, name: entry.name, content, writer, seen: entry.revision, other: entry.looked },
  sequence: (sequence += 1),
});

const save = async (entry: Entry, keepalive = false) => {
  const content = typed(entry);
  entry.dirtySince = undefined;
  if (content === undefined || (content === entry.content && entry.looked === 'keep')) return;
  const { looked } = entry;
  try {
    const { data } = await execute(SaveDraft, { input: inputOf(entry, content) }, undefined, keepalive);
    const { revision, savedAt, other } = data.saveDraft;
    // An answer to an older save says nothing of a newer one.
    if (revision > entry.revision) Object.assign(entry, { content, revision });
    if (entry.looked === looked) entry.looked = 'keep';
    tell(entry, { savedAt, other: other ?? undefined, trouble: undefined });
  } catch (error) {
    entry.dirtySince ??= Date.now();
    throw error;
  }
};

const discard = async (entry: Entry) => {
  const { owner, name, revision: seen } = entry;
  await execute(DiscardDraft, { input: { owner, name, writer, seen } }, undefined, true);
  entry.discarding = false;
  Object.assign(entry, { content: undefined, revision: 0 });
};

const troubleOf = (error: unknown): Standing['trouble'] => {
  if (!(error instanceof Refused)) return 'unreachable';
  if (error.code === 'input/invalid' || error.code === 'input/too-large') return 'too-long';
  return error.code === 'UNAUTHENTICATED' ? 'signed-out' : 'unreachable';
};

/** One thing at a time for each draft; what fails is tried again, less and less often, for as long as the page is open. */
const run = async (entry: Entry): Promise<void> => {
  if (entry.running || entries.get(entry.name) !== entry) return;
  entry.running = true;
  clearTimeout(entry.timer);
  try {
    await entry.found;
    if (entry.discarding) await discard(entry);
    if (entry.dirtySince !== undefined) await save(entry);
    entry.failures = 0;
    if (entry.dirtySince !== undefined) plan(entry, QUIET_MS);
  } catch (error) {
    // Somebody else is signed in by now: what was typed here is not for them, and this page will soon be gone.
    if (error instanceof Refused && error.code === 'draft/of-somebody-else') return void entries.delete(entry.name);
    entry.failures += 1;
    tell(entry, { trouble: troubleOf(error) });
    plan(entry, Math.min(30_000, 1_500 * 2 ** entry.failures));
  } finally {
    entry.running = false;
  }
};

const changed = (name: string) => {
  const entry = entries.get(name);
  if (!entry) return;
  entry.dirtySince ??= Date.now();
  plan(entry, Math.max(0, Math.min(QUIET_MS, entry.dirtySince + LONGEST_MS - Date.now())));
};

/** All that is not on the server yet; `leaving`: beside what is on its way, and even when the page is gone. */
const flush = async (leaving = false): Promise<void> => {
  const waiting = [...entries.values()].filter(({ dirtySince }) => dirtySince !== undefined);
  await Promise.all(
    waiting.map((entry) =>
      leaving && (typed(entry) ?? '').length < MOST_WHEN_LEAVING
        ? save(entry, true).catch(() => plan(entry, QUIET_MS))
        : run(entry),
    ),
  );
};

const bringBack = async (entry: () => Entry, owner: string, name: string, initial: object) => {
  // Not reached: what is typed is saved as if there had been nothing, and the server keeps both.
  const draft = await find(owner, name).catch(() => undefined);
  if (!draft || entries.get(name) !== entry()) return;
  const { content, revision, savedAt, other } = draft;
  if (draftOf(name) !== undefined) return tell(entry(), { other: { content, savedAt } });
  Object.assign(entry(), { content, revision });
  putDraft(name, fitting(content, initial));
  tell(entry(), { savedAt, restored: savedAt, other: other ?? undefined });
};

/** A form is on the screen: what was written in it before comes back, and what is written from now on is kept. */
export const open = (owner: string, name: string, initial: () => object) => {
  if (entries.has(name)) return;
  const state = {
    standing: none,
    content: undefined,
    revision: 0,
    looked: 'keep',
    discarding: false,
    running: false,
  } as const;
  const entry: Entry = {
    ...{ name, owner, ...state, failures: 0, timer: undefined },
    dirtySince: draftOf(name) === undefined ? undefined : Date.now(),
    found: Promise.resolve().then(() => bringBack(() => entry, owner, name, initial())),
  };
  entries.set(name, entry);
  if (entry.dirtySince !== undefined) plan(entry, QUIET_MS);
};

const drop = (name: string) => {
  const entry = entries.get(name);
  if (!entry) return;
  entry.dirtySince = undefined;
  entry.discarding = true;
  entry.standing = none;
  tell(entry, {});
  void run(entry);
};

/** An empty form instead of what came back. */
export const startAfresh = (name: string) => {
  putDraft(name, undefined);
  drop(name);
};

/** The other text into the form; this one is offered in its place. */
export const swap = async (name: string, initial: () => object) => {
  const entry = entries.get(name);
  const { other } = standingOf(name);
  if (!entry || !other) return;
  // The server exchanges what it has, so it must have this one first.
  await run(entry);
  const mine = typed(entry);
  putDraft(name, fitting(other.content, initial()));
  const now = new Date().toISOString();
  tell(entry, { restored: undefined, other: mine === undefined ? undefined : { content: mine, savedAt: now } });
  entry.looked = 'exchange';
  changed(name);
};

/** The other text has been looked at, and is not needed. */
export const settle = (name: string) => {
  const entry = entries.get(name);
  if (!entry) return;
  entry.looked = 'drop';
  tell(entry, { other: undefined });
  changed(name);
};

const safe = () =>
  [...entries.values()].every(
    (entry) =>
      entry.dirtySince === undefined ||
      (entry.failures === 0 && navigator.onLine && (typed(entry) ?? '').length < MOST_WHEN_LEAVING),
  );

const forget = () => {
  for (const { timer } of entries.values()) clearTimeout(timer);
  entries.clear();
};

keptBy({ changed, cleared: drop, flush, forget, safe });
document.addEventListener('focusout', () => void flush());
document.addEventListener('visibilitychange', () => void flush(document.visibilityState === 'hidden'));
window.addEventListener('pagehide', () => void flush(true));
window.addEventListener('online', () => void flush());
