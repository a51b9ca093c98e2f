import { flushDrafts, forgetDrafts } from '@caseward/web-kit';

const post = (path: string, body: object) =>
  fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-caseward': '1' },
    body: JSON.stringify(body),
  });

/** A whole new page each time: nothing of the last person stays in memory. */
const start = (path: string) => {
  forgetDrafts();
  window.location.assign(path);
};

export const signInAs = async (persona: string) => {
  // As long as it is still they who are asked for: what they were writing waits for them.
  await flushDrafts();
  const answer = await post('/demo/sign-in', { persona });
  if (!answer.ok) throw new Error(`sign-in answered ${answer.status}`);
  start('/');
};

/** @throws when nobody was signed out: then this page stays, and says so */
export const signOut = async () => {
  await flushDrafts();
  await endSession();
  start('/sign-in');
};

/** Ends it here, or another of one's own by its id. @throws when the server cannot be reached */
export const endSession = async (id?: string) => {
  const answer = await post('/sessions/end', id === undefined ? {} : { id });
  if (!answer.ok) throw new Error(`ending a session answered ${answer.status}`);
};

export type Session = Readonly<{ id: string; began: string; lastSeen: string; here: boolean }>;

/** Where one is signed in. @throws when the server cannot be reached */
export const mySessions = async (): Promise<readonly Session[]> => {
  const answer = await fetch('/sessions', { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`sessions answered ${answer.status}`);
  // Our own server's answer.
  return (await answer.json()) as readonly Session[];
};

export type Persona = Readonly<{ id: string; name: string; role: string; school: string }>;

/** At its first start the demo is still being told: so much of it, in percent. */
export type BeingTold = Readonly<{ told: number }>;

/** The made-up people of a demo; undefined where this is no demo. @throws when the server cannot be reached */
export const personas = async (): Promise<readonly Persona[] | BeingTold | undefined> => {
  const answer = await fetch('/demo/personas', { headers: { accept: 'application/json' } });
  if (!answer.ok) {
    const body: unknown = answer.status === 503 ? await answer.json().catch(() => undefined) : undefined;
    if (typeof body === 'object' && body !== null && 'told' in body && typeof body.told === 'number')
      return { told: body.told };
    if (answer.status >= 500) throw new Error(`personas answered ${answer.status}`);
    return undefined;
  }
  const list: unknown = await answer.json().catch(() => undefined);
  // Our own server's answer; anything else is a page of some proxy, and no demo.
  return Array.isArray(list) ? (list as Persona[]) : undefined;
};
