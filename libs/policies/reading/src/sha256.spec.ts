import { describe, expect, it } from '@jest/globals';
import { sha256 } from '@caseward/policies-text';
import { createHash } from 'node:crypto';
import fc from 'fast-check';

describe('the hash that runs in the browser as well', () => {
  it('is SHA-256, as Node makes it', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 130 })), (any) => {
        expect(sha256(any)).toBe(createHash('sha256').update(any, 'utf8').digest('hex'));
      }),
    ));
});
