import express, { Router } from 'express';
import path from 'node:path';

/** The built web: hashed files for ever, the page itself never. Every path that is a page answers with the page. */
export const webRoutes = (folder: string): Router => {
  const router = Router();
  router.use(
    '/assets',
    express.static(path.join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  router.use(express.static(folder, { index: false, maxAge: 0 }));
  router.get(/.*/, (request, response, next) => {
    if (!request.accepts('html')) return next();
    response.setHeader('Cache-Control', 'no-store');
    response.sendFile(path.join(folder, 'index.html'));
  });
  return router;
};
