import { assertFrozenEvents } from '@caseward/sealing/testing';
import { describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { policiesContext } from './index';

describe('events that were ever stored', () => {
  it('are what they were, and are still read', async () =>
    expect(
      assertFrozenEvents(path.join(import.meta.dirname, '../../domain/fixtures'), policiesContext.aggregates),
    ).resolves.toBeUndefined());
});
