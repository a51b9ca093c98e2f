import { execute } from '../../ask/execute';
import { isOutdated, Refused } from '../../ask/failure';
import { draftOf, keptBy, putDraft } from '../drafts';
import { newId } from '../new-id';
import { DiscardDraft, SaveDraft } from './draft-documents';
import { find, fitting } from './finding';
import { entries, none, standingOf, tell, type Entry, type Standing } from './standing';

/** On its way a second after the last letter, and at most this long after the first. */
const QUIET_MS = 1_000;
const LONGEST_MS = 2_500;
/** Browsers let a page that is closed send no more than this. */
const MOST_WHEN_LEAVING = 60_000;

const writer = newId();
let sequence = 0;

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
    const { revision, savedAt, keptUntil, other } = data.saveDraft;
    // An answer to an older save says nothing of a newer one.
    if (revision > entry.revision) Object.assign(entry, { content, revision });
    if (entry.looked === looked) entry.looked = 'keep';
    // It was sent or put away meanwhile: there is nothing to be said of a text that goes next.
    if (entry.discarding) return;
    tell(entry, { savedAt, keptUntil, other: other ?? undefined, trouble: undefined });
  } catch (error) {
    if (!entry.discarding) entry.dirtySince ??= Date.now();
    throw error;
  }
};

const discard = async (entry: Entry) => {
  const { owner, name, revision: seen } = entry;
  await execute(DiscardDraft, { input: { owner, name, writer, seen } }, undefined, true);
  entry.discarding = false;
  Object.assign(entry, { content: undefined, revision: 0 });
  tell(entry, { trouble: undefined });
};

const troubleOf = (error: unknown): Standing['trouble'] => {
  if (!(error instanceof Refused)) return 'unreachable';
  if (isOutdated(error)) return 'outdated';
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
    // What was sent while this was being saved is on the server by now, and must go.
    if (entry.discarding || entry.dirtySince !== undefined) plan(entry, entry.discarding ? 0 : QUIET_MS);
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
  if (entry.standing.restored !== undefined && !entry.standing.touched) tell(entry, { touched: true });
  plan(entry, Math.max(0, Math.min(QUIET_MS, entry.dirtySince + LONGEST_MS - Date.now())));
};

/** One request, for there may be no time for a second: what was written since takes the place of what is to go. */
const leave = async (entry: Entry) => {
  if (entry.dirtySince === undefined) return discard(entry);
  entry.discarding = false;
  return save(entry, true);
};

/** All that is not on the server yet; `leaving`: beside what is on its way, and even when the page is gone. */
const flush = async (leaving = false): Promise<void> => {
  const waiting = [...entries.values()].filter(({ dirtySince, discarding }) => discarding || dirtySince !== undefined);
  await Promise.all(
    waiting.map((entry) =>
      leaving && (typed(entry) ?? '').length < MOST_WHEN_LEAVING
        ? leave(entry).catch(() => plan(entry, QUIET_MS))
        : run(entry),
    ),
  );
};

const bringBack = async (entry: () => Entry, owner: string, name: string, initial: object) => {
  // Not reached: what is typed is saved as if there had been nothing, and the server keeps both.
  const draft = await find(owner, name).catch(() => undefined);
  if (!draft || entries.get(name) !== entry()) return;
  const { content, revision, savedAt, keptUntil, other } = draft;
  if (draftOf(name) !== undefined) return tell(entry(), { other: { content, savedAt } });
  Object.assign(entry(), { content, revision });
  putDraft(name, fitting(content, initial));
  tell(entry(), { savedAt, keptUntil, restored: savedAt, other: other ?? undefined });
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
  entry.standing = { away: entry.standing.away };
  tell(entry, {});
  void run(entry);
};

/** An empty form instead of what came back, which can be had back. */
export const startAfresh = (name: string) => {
  const entry = entries.get(name);
  const away = entry && typed(entry);
  putDraft(name, undefined);
  drop(name);
  if (entry) tell(entry, { away });
};

/** What was put away is in the form again; what was begun in its place can be had back in turn. */
export const haveBack = (name: string, initial: () => object) => {
  const entry = entries.get(name);
  const { away } = standingOf(name);
  if (!entry || away === undefined) return;
  const mine = typed(entry);
  putDraft(name, fitting(away, initial()));
  changed(name);
  const restored = mine === undefined ? new Date().toISOString() : undefined;
  tell(entry, { away: mine, restored, touched: false });
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
  tell(entry, {
    restored: undefined,
    touched: false,
    other: mine === undefined ? undefined : { content: mine, savedAt: now },
  });
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

keptBy({ changed, cleared: drop, putAway: startAfresh, flush, forget, safe });
document.addEventListener('focusout', () => void flush());
document.addEventListener('visibilitychange', () => void flush(document.visibilityState === 'hidden'));
window.addEventListener('pagehide', () => void flush(true));
window.addEventListener('online', () => void flush());
