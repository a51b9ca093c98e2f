import { outboxFlows } from '@caseward/outbox';
import type { Clock, ProjectionRunner } from '@caseward/server-kit';
import { Router } from 'express';
import type { Pool } from 'pg';

/** How far a start has come. */
export type Starting = Readonly<{
  isReady: () => boolean;
  /** How much of the demo has been told, in percent, while it is. */
  told?: () => number | undefined;
}>;

/**
 * Whether the process lives, and whether it can be asked: every projection standing, the database answering. Messages that do
 * not leave are told beside it: a product that cannot send mail can still be asked.
 */
export const healthRoutes = (
  runner: ProjectionRunner,
  pool: Pool,
  clock: Clock,
  { isReady, told = () => undefined }: Starting,
): Router => {
  const router = Router();
  router.get('/health/live', (_request, response) => void response.json({ status: 'live' }));
  router.get('/health/ready', async (_request, response) => {
    const percent = told();
    const progress = percent === undefined ? {} : { told: percent };
    try {
      await pool.query('select 1');
      const projections = (await runner.status()).map(({ name, lagMs, stopped }) => ({
        name,
        lagMs,
        ...(stopped ? { stopped } : {}),
      }));
      const stuck = (await outboxFlows(pool, clock.now())) ? {} : { messages: 'stuck' };
      const ready = isReady() && projections.every((p) => !('stopped' in p));
      const status = ready ? 'ready' : 'not ready';
      response.status(ready ? 200 : 503).json({ status, ...progress, projections, ...stuck });
    } catch {
      // Why is in the log of whoever met it; a probe needs only the fact.
      response.status(503).json({ status: 'not ready', ...progress, projections: [] });
    }
  });
  return router;
};
