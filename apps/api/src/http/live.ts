import { standingFor, type Access, type Asker, type ProjectedChange, type Streams } from '@caseward/server-kit';
import { Router, type Response } from 'express';
import { contexts } from '../contexts';
import type { Sessions } from '../sessions';
import { tokenOf } from './cookies';

/** What anybody signed in may be told has changed: nothing in it is about a record. */
const TOPICS: Readonly<Record<string, string>> = {
  pupil: 'people',
  staff: 'people',
  appointment: 'people',
  trust: 'people',
  school: 'people',
  rota: 'people',
  agencies: 'people',
  calendar: 'people',
  // The register of rules is for everybody. Their texts are not, as long as they are being written.
  policy: 'policy',
};
const AGGREGATES = contexts.flatMap(({ aggregates }) => aggregates);
/** Records that say themselves who knows of them. */
const KNOWN = new Map(
  AGGREGATES.filter(({ name, knownTo }) => knownTo && !(name in TOPICS)).map((one) => [one.name, one]),
);
/** Records of their own, each opened or closed by its restriction; not each has a life: what somebody told of themselves stays. */
const GUARDED = AGGREGATES.filter(({ lifecycle, commands }) => lifecycle ?? commands.some(({ restricts }) => restricts))
  .map(({ name }) => name)
  .filter((name) => !(name in TOPICS) && !KNOWN.has(name));
const EVERY_TOPIC = [...new Set([...GUARDED, ...KNOWN.keys(), ...Object.values(TOPICS)])];
const HEARTBEAT_MS = 15_000;
/** Open pages of one session: each costs a look at the database for every change. */
export const MOST_PAGES = 20;
/** A page that does not read what it is told is closed, before what it was told fills the memory. */
const MOST_UNREAD = 64 * 1024;

type Changes = readonly ProjectedChange[];
type Door = Readonly<{ access: Pick<Access, 'among' | 'rolesOf'>; streams: Pick<Streams, 'fold' | 'trust'> }>;
type Options = Readonly<{
  sessions: Pick<Sessions, 'find' | 'glance'>;
  door: Door;
  onProjected: (listener: (changes: Changes) => void) => void;
  heartbeatMs?: number;
}>;

/** Of the records that say themselves who knows of them, those topics of which the asker knows one that has changed. */
const knownTopics = async (door: Door, asker: Asker, changes: Changes): Promise<readonly string[]> => {
  const standing = standingFor(door, asker);
  const records = new Map(changes.map(({ category, record }) => [`${category}-${record}`, { category, record }]));
  const told = [...records.values()].map(async ({ category, record }) => {
    const aggregate = KNOWN.get(category);
    return aggregate && (await standing(aggregate, record)).revision !== 'no_stream' ? [category] : [];
  });
  return (await Promise.all(told)).flat();
};

/** What this person may be told of these changes: topics only. */
const topicsFor = async (door: Door, asker: Asker, changes: Changes): Promise<readonly string[]> => {
  const { access } = door;
  // None named: the wire was cut for a while, so anything may have changed.
  if (changes.length === 0) return EVERY_TOPIC;
  const guarded = changes.filter(({ category }) => GUARDED.includes(category));
  const records = [...new Set(guarded.map(({ record }) => record))];
  const [seen, own] =
    records.length === 0
      ? [new Set<string>(), new Set<string>()]
      : await Promise.all([access.among(asker, records), access.among(asker, records, true)]);
  return [
    ...new Set([
      ...changes.flatMap(({ category }) => TOPICS[category] ?? []),
      ...guarded.filter(({ record }) => seen.has(record) || own.has(record)).map(({ category }) => category),
      ...(await knownTopics(door, asker, changes)),
    ]),
  ];
};

/**
 * One stream of "look again" for each open page: topics only, never an id. Whoever may not know of a record is told
 * nothing when it changes, or the moment itself would tell. Being told is no activity: it keeps no session alive.
 */
export const liveRoutes = ({ sessions, door, onProjected, heartbeatMs = HEARTBEAT_MS }: Options) => {
  const listeners = new Map<Response, string>();

  const write = (response: Response, words: string) => {
    if (response.writableLength > MOST_UNREAD) response.destroy();
    else if (!response.writableEnded) response.write(words);
  };
  const tell = async (changes: Changes) => {
    // One person with ten pages open is asked about once.
    const asked = new Map<string, Promise<readonly string[]>>();
    const once = (asker: Asker) => {
      const known = asked.get(asker.person) ?? topicsFor(door, asker, changes);
      asked.set(asker.person, known);
      return known;
    };
    await Promise.all(
      [...listeners].map(async ([response, token]) => {
        try {
          const asker = await sessions.glance(token);
          if (!asker) return void response.end();
          const topics = await once(asker);
          if (topics.length > 0) write(response, `data: ${JSON.stringify({ topics })}\n\n`);
        } catch {
          response.end(); // a stream whose right cannot be checked is closed: the page connects again
        }
      }),
    );
  };
  onProjected((changes) => void tell(changes));

  const router = Router();
  router.get('/live', async (request, response) => {
    const token = tokenOf(request);
    if (!token || !(await sessions.find(token)))
      return void response.status(401).json({ errors: [{ message: 'Sign in', extensions: { code: 'UNAUTHENTICATED' } }] }); // prettier-ignore
    // Gone while it was being looked up: its closing has been told already, so nothing would ever forget it.
    if (response.closed || response.destroyed) return;
    if ([...listeners.values()].filter((held) => held === token).length >= MOST_PAGES)
      return void response.status(429).json({ errors: [{ message: 'Too many open pages', extensions: { code: 'BAD_REQUEST' } }] }); // prettier-ignore
    response.set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' }).flushHeaders();
    response.write(': here\n\n');
    listeners.set(response, token);
    const beat = setInterval(() => {
      sessions.glance(token).then(
        (asker) => (asker ? write(response, ': still here\n\n') : response.end()),
        () => response.end(),
      );
    }, heartbeatMs).unref();
    response.on('close', () => {
      clearInterval(beat);
      listeners.delete(response);
    });
  });
  /** Signing out closes every page of that session at once. */
  const close = (token: string | undefined) => {
    for (const [response, held] of listeners) if (held === token) response.end();
  };
  return { router, close, closeAll: () => { for (const response of listeners.keys()) response.end(); } }; // prettier-ignore
};
