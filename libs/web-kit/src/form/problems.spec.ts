import { expect, it } from '@jest/globals';
import { inPageOrder } from './problems';

it('names what is wrong in the order of the page', () => {
  const asks = { level: 'a', threshold: 'b', rationale: 'c' };
  const found = { rationale: '3', other: '4', threshold: '2', level: '1' };
  expect(Object.values(inPageOrder(found, asks))).toEqual(['1', '2', '3', '4']);
});
