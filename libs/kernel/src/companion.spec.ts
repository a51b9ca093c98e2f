import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { companionId } from './companion';

it('a companion has an id of its own that is a UUID of the same kind, the same every time', () =>
  fc.assert(
    fc.property(fc.uuid(), fc.constantFrom('debrief', 'imagery', 'preview'), (of, name) => {
      const its = companionId(of, name);
      expect(its).toBe(companionId(of, name));
      expect(its).not.toBe(of);
      expect(its).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(companionId(of, 'other')).not.toBe(its);
    }),
  ));
