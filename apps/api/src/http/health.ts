import { outboxFlows } from '@caseward/outbox';
import type { Clock, ProjectionRunner } from '@caseward/server-kit';
import { Router } from 'express';
import type { Pool } from 'pg';

/**
 * Whether the process lives, and whether it can be asked: every projection standing, the database answering. Messages that do
 * not leave are told beside it: a product that cannot send mail can still be asked.
 */
export const healthRoutes = (runner: ProjectionRunner, pool: Pool, clock: Clock, isReady: () => boolean): Router => {
  const router = Router();
  router.get('/health/live', (_request, response) => void response.json({ status: 'live' }));
  router.get('/health/ready', async (_request, response) => {
    try {
      await pool.query('select 1');
      const projections = (await runner.status()).map(({ name, lagMs, stopped }) => ({
        name,
        lagMs,
        ...(stopped ? { stopped } : {}),
      }));
      const messages = (await outboxFlows(pool, clock.now())) ? 'flowing' : 'stuck';
      const ready = isReady() && projections.every((p) => !('stopped' in p));
      response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready', projections, messages });
    } catch {
      // Why is in the log of whoever met it; a probe needs only the fact.
      response.status(503).json({ status: 'not ready', projections: [] });
    }
  });
  return router;
};
