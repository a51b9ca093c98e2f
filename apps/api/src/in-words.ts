import { EmbeddedPostgresFailure } from '@caseward/event-store';
import { BadSettings } from './env';

const hasCode = (error: unknown): error is Error & { code: unknown } => error instanceof Error && 'code' in error;

/** Failures that a person can mend, in words. Undefined for the rest, which keep their stack. */
export const inWords = (error: unknown): string | undefined => {
  if (error instanceof BadSettings || error instanceof EmbeddedPostgresFailure) return error.message;
  if (hasCode(error) && error.code === 'EADDRINUSE')
    return 'That port is taken. Stop what runs there, or choose another: PORT=3001 npm start';
  if (hasCode(error) && error.code === 'ENOSPC') return 'The disk is full.';
  return undefined;
};
