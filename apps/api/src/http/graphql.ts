import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { Ask, formatErrorWith, PositionTokens, productSchema, type Asker, type Loaders } from '@caseward/server-kit';
import express, { Router } from 'express';
import type { FormattedExecutionResult } from 'graphql';
import { randomUUID } from 'node:crypto';
import { contexts } from '../contexts';
import type { Env } from '../env';
import type { Product } from '../product';
import type { Sessions } from '../sessions';
import { isForeign, tokenOf } from './cookies';
import { trustedOnly } from './trusted-documents';

/** How long a question waits for the asker's own last write. */
const PATIENCE_MS = 2_000;
const MOST_TOKENS = 1_000;

/**
 * Whoever loses their right to a record while the answer is being made gets the same bytes as somebody who never had it: the
 * record is null, and no error tells that there was one.
 */
const lostMeanwhile = (result: FormattedExecutionResult): FormattedExecutionResult => {
  const { errors, ...rest } = result;
  const left = errors?.filter(({ path, extensions }) => {
    const field = path?.[0];
    return extensions?.['code'] !== 'record/not-found' || typeof field !== 'string' || rest.data?.[field] !== null;
  });
  return left?.length ? { ...rest, errors: left } : rest;
};

export const graphqlRoutes = async ({
  product,
  env,
  sessions,
  positions,
}: Readonly<{ product: Product; env: Env; sessions: Sessions; positions: PositionTokens }>) => {
  const { platform, runner, catalogue, served, commands, queries } = product;
  const { log, access, codec } = platform;
  const production = env.APP_MODE === 'production';
  const loaders: Loaders = Object.assign({}, ...served.map((s) => s.loaders ?? {}));
  const schema = productSchema({ contexts, served, catalogue, positions, commands, queries });

  const readYourWrites: ApolloServerPlugin<Ask> = {
    async requestDidStart({ request }) {
      const checkpoint = positions.open(request.http?.headers.get('x-caseward-position') ?? '');
      const seen = checkpoint ? await runner.waitFor(checkpoint, PATIENCE_MS) : 'seen';
      return {
        async willSendResponse({ response, contextValue }) {
          const { body } = response;
          if (body.kind !== 'single') return;
          if (seen === 'catching-up')
            body.singleResult.extensions = { ...body.singleResult.extensions, catchingUp: true };
          body.singleResult = lostMeanwhile(body.singleResult);
          if (!contextValue.asker || contextValue.read.length === 0) return;
          try {
            // Before the data leaves. What cannot be written down does not leave.
            await access.noteReadings(contextValue.asker, contextValue.read, contextValue.through);
          } catch (error) {
            const traceId = randomUUID();
            log.error(
              { traceId, error: error instanceof Error ? error.name : typeof error },
              'a reading could not be written down',
            );
            body.singleResult = {
              errors: [{ message: 'Something went wrong', extensions: { code: 'INTERNAL', traceId } }],
            };
          }
        },
      };
    },
  };

  const armor = new ApolloArmor({
    maxDepth: { n: 10 },
    maxAliases: { n: 15 },
    maxDirectives: { n: 20 },
    // Its own counting throws a mistake in a document as an accident; graphql's parser counts as well.
    maxTokens: { enabled: false },
    costLimit: { maxCost: 20_000 },
    blockFieldSuggestion: { enabled: production },
  }).protect();

  const apollo = new ApolloServer<Ask>({
    schema,
    introspection: !production,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    persistedQueries: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    allowBatchedHttpRequests: false,
    formatError: formatErrorWith(log, randomUUID),
    validationRules: [...armor.validationRules],
    plugins: [...armor.plugins, ApolloServerPluginLandingPageDisabled(), readYourWrites],
    logger: {
      debug: () => {},
      info: () => {},
      warn: () => log.warn({}, 'apollo'),
      error: () => log.error({}, 'apollo'),
    },
    stopOnTerminationSignals: false,
  });
  await apollo.start();

  const json = express.json({ limit: '200kb', strict: true });
  /** From whoever is signed in: a whole policy at once. */
  const wholeText = express.json({ limit: '1mb', strict: true });
  const askers = new WeakMap<object, Asker>();
  const router = Router();
  router.use('/graphql', (request, response, next) => {
    const refuse = (status: number, message: string, headers = {}) =>
      void response
        .set(headers)
        .status(status)
        .json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
    if (request.method !== 'POST') return refuse(405, 'POST only', { Allow: 'POST' });
    if (isForeign(request)) return refuse(403, 'From our own page only');
    if (!request.is('application/json')) return refuse(415, 'JSON only');
    next();
  });
  router.use(
    '/graphql',
    async (request, response, next) => {
      const asker = await sessions.find(tokenOf(request));
      if (asker) askers.set(request, asker);
      (asker ? wholeText : json)(request, response, next);
    },
    trustedOnly(production, catalogue.commandTypes),
    expressMiddleware(apollo, {
      context: ({ req }) => Promise.resolve(new Ask(askers.get(req), randomUUID(), access, codec, loaders)),
    }),
  );
  return { router, stop: () => apollo.stop() };
};
