import express, { Router } from 'express';
import { z } from 'zod';
import type { Sessions } from '../sessions';
import { clearToken, isForeign, tokenOf } from './cookies';

const which = z.object({ id: z.uuid().optional() });

/** Where somebody is signed in, and the end of it: of this session, or of another of their own. */
export const sessionRoutes = (sessions: Sessions, ended: (token: string | undefined) => void): Router => {
  const router = Router();
  router.get('/sessions', async (request, response) => {
    const asker = await sessions.glance(tokenOf(request));
    if (!asker) return void response.status(401).json({ code: 'UNAUTHENTICATED' });
    const all = await sessions.of(asker.person);
    response.json(all.map((one) => ({ ...one, here: one.id === asker.session })));
  });
  router.post('/sessions/end', express.json({ limit: '1kb' }), async (request, response) => {
    if (isForeign(request)) return void response.status(404).json({ code: 'NOT_FOUND' });
    const wanted = which.safeParse(request.body ?? {});
    if (!wanted.success) return void response.status(400).json({ code: 'BAD_REQUEST' });
    const token = tokenOf(request);
    const { id } = wanted.data;
    const asker = await sessions.glance(token);
    // The same answer whether there was one or not: it is over.
    if (id !== undefined && asker && id !== asker.session) await sessions.endOther(asker.person, id);
    else {
      await sessions.end(token);
      ended(token);
      clearToken(response, request.secure);
    }
    response.status(204).end();
  });
  return router;
};
