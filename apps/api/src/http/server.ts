import { PositionTokens } from '@caseward/server-kit';
import express, { type ErrorRequestHandler } from 'express';
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { contexts } from '../contexts';
import { demoMessages } from '../demo-messages';
import { secretOf } from '../deployment';
import type { Env } from '../env';
import type { Product } from '../product';
import { Sessions } from '../sessions';
import { confirmedInDemo, confirmRoutes, nobodyConfirmed } from './confirm';
import { demoRoutes } from './demo';
import { fileRoutes } from './files';
import { graphqlRoutes } from './graphql';
import { helpRoutes } from './help';
import { healthRoutes, type Starting } from './health';
import { liveRoutes } from './live';
import { noStore, securityHeaders } from './security';
import { sessionRoutes } from './sessions';
import { policyFileRoutes } from './policy-files';
import { webRoutes } from './web';

export type Http = Readonly<{ server: Server; url: () => string; close: () => Promise<void> }>;

const DRAIN_MS = 300;
/** A file over a slow line takes its time; anything else has been sent in full by half a minute. */
const UPLOAD_MS = 600_000;
const REQUEST_MS = 30_000;

/** Puts the product behind HTTP. Listening starts at once; it is ready when `isReady` says so. */
export const serveHttp = async (product: Product, env: Env, starting: Starting): Promise<Http> => {
  const { platform, pool, runner } = product;
  const sessions = new Sessions(pool, platform.clock);
  const positions = new PositionTokens(secretOf(env));
  const live = liveRoutes({ sessions, door: platform, onProjected: platform.onProjected });
  const graphql = await graphqlRoutes({ product, env, sessions, positions });

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  let draining = false;
  app.use((_request, response, next) => {
    if (draining) response.setHeader('Connection', 'close');
    next();
  });
  app.use((request, response, next) => {
    if (/^\/(?:policy-)?files\//.test(request.path)) return next();
    const late = setTimeout(() => request.complete || request.destroy(), REQUEST_MS).unref();
    response.once('close', () => clearTimeout(late));
    next();
  });
  app.use(securityHeaders(env.APP_MODE === 'production'));
  app.use(['/graphql', '/live', '/demo', '/sessions', '/health', '/files', '/policy-files'], noStore);
  app.use(healthRoutes(runner, pool, platform.clock, starting));
  app.use(helpRoutes(product.help));
  if (env.APP_MODE === 'demo') app.use(demoRoutes(sessions, live.close, () => demoMessages(product), starting.told));
  app.use(confirmRoutes(sessions, product.commands, env.APP_MODE === 'demo' ? confirmedInDemo : nobodyConfirmed));
  app.use(sessionRoutes(sessions, live.close));
  app.use(live.router);
  app.use(fileRoutes({ product, env, sessions, holders: contexts.flatMap(({ holders = [] }) => holders) }));
  app.use(policyFileRoutes({ product, env, sessions }));
  app.use(graphql.router);
  if (env.CASEWARD_WEB) app.use(webRoutes(env.CASEWARD_WEB));
  app.use((_request, response) => void response.status(404).json({ code: 'NOT_FOUND' }));
  const lastResort: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
    const status =
      typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
        ? error.status
        : 500;
    if (status >= 400 && status < 500) return void response.status(status).json({ errors: [{ message: 'Bad request', extensions: { code: status === 413 ? 'input/too-large' : 'BAD_REQUEST' } }] }); // prettier-ignore
    const traceId = randomUUID();
    platform.log.error({ traceId, error: error instanceof Error ? error.name : typeof error }, 'accident');
    response
      .status(500)
      .json({ errors: [{ message: 'Something went wrong', extensions: { code: 'INTERNAL', traceId } }] });
  };
  app.use(lastResort);

  const server = createServer({ requestTimeout: UPLOAD_MS, headersTimeout: 10_000 }, app);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(env.PORT, env.HOST, resolve));
  const url = () => {
    const address = server.address();
    return `http://${env.HOST === '127.0.0.1' ? 'localhost' : env.HOST}:${typeof address === 'object' && address ? address.port : env.PORT}`;
  };
  const close = async () => {
    draining = true;
    live.closeAll();
    // What was sent a moment ago on an open connection is still answered, and told to come no more.
    await new Promise((resolve) => setTimeout(resolve, DRAIN_MS));
    const closed = new Promise((resolve) => server.close(resolve));
    setTimeout(() => server.closeAllConnections(), 3_000).unref();
    server.closeIdleConnections();
    await closed;
    await graphql.stop();
  };
  return { server, url, close };
};
