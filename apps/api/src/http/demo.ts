import { personas } from '@caseward/seed';
import express, { Router } from 'express';
import type { Sessions } from '../sessions';
import { clearToken, isForeign, setToken, tokenOf } from './cookies';

/** One-click sign-in as one of the invented people. Exists in demo mode only, which listens on loopback only. */
export const demoRoutes = (
  sessions: Sessions,
  ended: (token: string | undefined) => void,
  messages: () => Promise<readonly object[]>,
  told: () => number | undefined = () => undefined,
): Router => {
  const router = Router();
  router.get('/demo/personas', (_request, response) => {
    const percent = told();
    // Whoever came now would find half a trust.
    if (percent !== undefined) return void response.status(503).json({ code: 'demo/being-told', told: percent });
    response.json(personas.map(({ id, name, role, school }) => ({ id, name, role, school })));
  });
  router.get('/demo/messages', async (_request, response) => {
    response.json(await messages());
  });
  router.use('/demo', (request, response, next) => {
    // A page of the web.
    if (request.method === 'GET' && request.path === '/outbox') return next('router');
    if (request.method !== 'POST' || isForeign(request)) response.status(404).json({ code: 'NOT_FOUND' });
    else next();
  });
  router.post('/demo/sign-in', express.json({ limit: '10kb' }), async (request, response) => {
    const body: unknown = request.body;
    const wanted = typeof body === 'object' && body !== null && 'persona' in body ? body.persona : undefined;
    const persona = personas.find(({ id }) => id === wanted);
    if (!persona) return void response.status(400).json({ code: 'demo/no-such-persona' });
    await sessions.end(tokenOf(request));
    ended(tokenOf(request));
    setToken(response, await sessions.begin(persona.personId), request.secure);
    response.json({ id: persona.id, name: persona.name, role: persona.role, school: persona.school });
  });
  router.post('/demo/sign-out', async (request, response) => {
    await sessions.end(tokenOf(request));
    ended(tokenOf(request));
    clearToken(response, request.secure);
    response.status(204).end();
  });
  return router;
};
