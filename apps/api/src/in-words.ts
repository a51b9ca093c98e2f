import { EmbeddedPostgresFailure, EventStoreError } from '@caseward/event-store';
import { BadSettings } from './env';

const hasCode = (error: unknown): error is Error & { code: unknown } => error instanceof Error && 'code' in error;

/** Nobody listens there, no such host, wrong password, no such database, too many clients, starting up. */
const UNREACHABLE = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', '28P01', '28000', '3D000', '53300', '57P03']; // prettier-ignore

/** Failures that a person can mend, in words. Undefined for the rest, which keep their stack. */
export const inWords = (error: unknown): string | undefined => {
  if (error instanceof BadSettings || error instanceof EmbeddedPostgresFailure) return error.message;
  // Of the log, before anything was served: its settings, its version, its address. It never quotes an event.
  if (error instanceof EventStoreError) return error.message;
  if (hasCode(error) && UNREACHABLE.includes(String(error.code)))
    return `The database cannot be reached (${String(error.code)}). Check DATABASE_URL, and that the database runs.`;
  if (hasCode(error) && error.code === 'EADDRINUSE')
    return 'That port is taken. Stop what runs there, or choose another: PORT=3001 npm start';
  if (hasCode(error) && error.code === 'ENOSPC') return 'The disk is full.';
  return undefined;
};
