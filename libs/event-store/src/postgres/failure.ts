import { EventStoreError, type ErrorKind } from '../port';

// No class begins with E, so that `EPIPE` and its kin stay what they are: system errors.
const SQLSTATE = /^[0-9A-DF-Z][0-9A-Z]{4}$/;
const PROGRAMMING = ['TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'AssertionError'];

// Errors come from several realms and drivers: only their shape is looked at.
const field = (error: unknown, name: 'code' | 'message' | 'name'): string => {
  if (typeof error !== 'object' || error === null) return '';
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : '';
};

const sqlStateOf = (error: unknown): string | undefined => {
  const code = field(error, 'code');
  return SQLSTATE.test(code) ? code : undefined;
};

/** True when the connection went, so that nobody knows what became of the last statement. */
export const isLost = (error: unknown): boolean => {
  if (error instanceof EventStoreError) return false;
  const state = sqlStateOf(error);
  // 57P: the server is stopping or starting; 08: connection exceptions.
  if (state !== undefined) return /^(57P|08)/.test(state);
  return !PROGRAMMING.includes(field(error, 'name'));
};

const kinds: readonly (readonly [RegExp, ErrorKind])[] = [
  [/^(28|42501)/, 'access_denied'],
  [/^23505/, 'conflict'],
  [/^(22|54001)/, 'invalid'],
  [/^54/, 'too_large'],
  // Out of disk or connections, cancelled, a lock not had, a standby, a serialisation failure: rolled back, may pass.
  [/^(53|57014|55P03|25006|40)/, 'unavailable'],
];

/** Maps on SQLSTATE, never on words, which are in the server's language. A lost connection is `unavailable`. */
export const toEventStoreError = (error: unknown): EventStoreError => {
  if (error instanceof EventStoreError) return error;
  if (isLost(error)) return new EventStoreError('unavailable', 'PostgreSQL cannot be reached', {}, error);
  const state = sqlStateOf(error) ?? '';
  const kind = kinds.find(([pattern]) => pattern.test(state))?.[1] ?? 'internal';
  return new EventStoreError(kind, `PostgreSQL: ${field(error, 'message')}`, {}, error);
};
