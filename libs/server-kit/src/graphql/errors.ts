import { unwrapResolverError } from '@apollo/server/errors';
import { EventStoreError } from '@caseward/event-store';
import { Refusal } from '@caseward/kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ZodError } from 'zod';
import type { Log } from '../projections';
import { Unauthenticated } from '../query-gate';

/** Codes of Apollo's own that tell the sender what is wrong with the document, and nothing of our insides. */
const theirs = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
];

/**
 * A refusal is an answer and keeps its code. Bad input says which field. Anything else is an accident: it is logged
 * under a trace id, and only that id leaves.
 */
export const formatErrorWith =
  (log: Log, newTraceId: () => string) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    if (cause instanceof Refusal)
      return { message: 'Refused', extensions: { code: cause.code, details: cause.details } };
    if (cause instanceof ZodError) {
      const fields = cause.issues.slice(0, 50).map(({ path, message }) => ({ path: path.join('.'), message }));
      return { message: 'Invalid input', extensions: { code: 'input/invalid', details: { fields } } };
    }
    if (cause instanceof Unauthenticated) return { message: 'Sign in', extensions: { code: 'UNAUTHENTICATED' } };
    if (cause instanceof EventStoreError && (cause.kind === 'too_large' || cause.kind === 'invalid'))
      return {
        message: 'Invalid input',
        extensions: { code: cause.kind === 'too_large' ? 'input/too-large' : 'input/invalid', details: { fields: [] } },
      };
    if (cause instanceof EventStoreError && cause.kind === 'conflict')
      return { message: 'Refused', extensions: { code: 'record/changed-meanwhile', details: {} } };
    const code = formatted.extensions?.['code'];
    if (typeof code === 'string' && theirs.includes(code)) return { message: formatted.message, extensions: { code } };
    // What graphql itself has against a document or its variables, before any resolver ran, sometimes has no code.
    if (cause instanceof GraphQLError && !cause.path && !cause.originalError)
      return { message: formatted.message, extensions: { code: 'BAD_REQUEST' } };
    const traceId = newTraceId();
    log.error({ traceId, error: describe(cause) }, 'accident');
    const busy = cause instanceof EventStoreError && (cause.kind === 'unavailable' || cause.kind === 'outcome_unknown');
    return { message: 'Something went wrong', extensions: { code: busy ? 'UNAVAILABLE' : 'INTERNAL', traceId } };
  };

/** Name and stack without the message: a message may quote what somebody typed. */
const describe = (error: unknown) => {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames =
    error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8) ?? [];
  return { name: error.name, at: frames.map((line) => line.trim()) };
};
