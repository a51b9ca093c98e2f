import { expect, it } from '@jest/globals';
import { v5 } from 'uuid';
import { alertId } from './alert-projection';

it('an alert has a place for a record of any id, also one that is no UUID of a known version', () => {
  const record = '0197cccc-0000-7000-8000-000000000030';
  expect(alertId('CONCERN_WAITING', record)).toBe(v5('CONCERN_WAITING', record));
  const strange = '62f61390-939e-4596-f8f2-c6d6c5ba6e2b';
  expect(() => v5('CONDUCT_WAITING', strange)).toThrow();
  expect(alertId('CONDUCT_WAITING', strange)).not.toBe(alertId('LADO_NOT_TOLD', strange));
});
