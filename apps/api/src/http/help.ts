import { urgentPagePolicy } from '@caseward/organisation-server';
import { Router } from 'express';
import type { UrgentHelp } from '../urgent-help';

/** Help for whoever is not signed in, while the database is away, in a browser without scripts. Asks nobody anything. */
export const helpRoutes = (help: Pick<UrgentHelp, 'known' | 'page'>): Router => {
  const router = Router();
  router.get('/help/urgent.json', (_request, response) => {
    response.set('Cache-Control', 'no-cache').json(help.known ?? null);
  });
  router.get(['/help/urgent', '/help/urgent.html'], (_request, response) => {
    response
      .set({ 'Cache-Control': 'no-cache', 'Content-Security-Policy': urgentPagePolicy })
      .type('html')
      .send(help.page);
  });
  return router;
};
