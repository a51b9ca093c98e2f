import { expect, it } from '@jest/globals';
import { mapError } from './errors';

const gone = { code: 13, message: '13 INTERNAL: Received RST_STREAM with code 2 triggered by internal client error: Session closed' }; // prettier-ignore

it('a connection that went away under a call leaves an append unknown and a reading to be tried again', () => {
  expect(mapError(gone, true).kind).toBe('outcome_unknown');
  expect(mapError(gone).kind).toBe('unavailable');
  expect(mapError({ code: 13, message: '13 INTERNAL: a fault of the server' }, true).kind).toBe('internal');
});
