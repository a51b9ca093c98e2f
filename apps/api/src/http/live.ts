import type { Access, ProjectedChange } from '@caseward/server-kit';
import { Router, type Response } from 'express';
import type { Sessions } from '../sessions';
import { tokenOf } from './cookies';

/** What anybody signed in may be told has changed: nothing in it is about a record. */
const OPEN = ['trust', 'school', 'appointment', 'pupil', 'staff'];
/** Records of their own, each opened or closed by its restriction. */
const GUARDED = ['concern', 'childcase'];
const HEARTBEAT_MS = 25_000;
const TOPICS: Readonly<Record<string, string>> = {
  pupil: 'people',
  staff: 'people',
  appointment: 'people',
  trust: 'people',
  school: 'people',
};

/**
 * One stream of "look again" for each open page: topics only, never an id. Whoever may not know of a record is told
 * nothing when it changes, or the moment itself would tell.
 */
export const liveRoutes = (
  sessions: Sessions,
  access: Access,
  onProjected: (listener: (changes: readonly ProjectedChange[]) => void) => void,
) => {
  const listeners = new Map<Response, string>();

  const tell = async (response: Response, token: string, changes: readonly ProjectedChange[]) => {
    const asker = await sessions.find(token);
    if (!asker) return void response.end();
    const records = [
      ...new Set(changes.filter(({ category }) => GUARDED.includes(category)).map(({ record }) => record)),
    ];
    const [open, own] = await Promise.all([access.among(asker, records), access.among(asker, records, true)]);
    const told = changes.filter(
      ({ category, record }) => OPEN.includes(category) || open.has(record) || own.has(record),
    );
    const topics =
      changes.length === 0
        ? ['concern', 'childcase', 'people']
        : [...new Set(told.map(({ category }) => TOPICS[category] ?? category))];
    if (topics.length > 0) response.write(`data: ${JSON.stringify({ topics })}\n\n`);
  };
  onProjected((changes) => {
    // A stream whose right cannot be checked is closed: the page connects again.
    for (const [response, token] of listeners) tell(response, token, changes).catch(() => response.end());
  });

  const router = Router();
  router.get('/live', async (request, response) => {
    const token = tokenOf(request);
    if (!token || !(await sessions.find(token))) return void response.status(401).end();
    response.set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' }).flushHeaders();
    response.write(': here\n\n');
    listeners.set(response, token);
    const beat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS).unref();
    response.on('close', () => {
      clearInterval(beat);
      listeners.delete(response);
    });
  });
  return { router, closeAll: () => { for (const response of listeners.keys()) response.end(); } }; // prettier-ignore
};
