import { compare, treeOf } from '@caseward/policies-text';
import { expect, it } from '@jest/globals';
import { onlyChanges } from './compared-rows';

const row = (number: string, text: string) => ({
  ...{ id: number, number, text },
  kind: number.includes('.') ? ('paragraph' as const) : ('heading' as const),
  level: number.includes('.') ? 2 : 1,
});
const before = [
  row('1', 'Aims'),
  row('1.1', 'Safe.'),
  row('2', 'Phones'),
  row('2.1', 'Off.'),
  row('2.2', 'Handed in.'),
];

const shown = (after: typeof before) =>
  onlyChanges(compare(treeOf(before), treeOf(after)).clauses).map((one) =>
    'skipped' in one ? one.skipped : (one.clause.is === 'removed' ? one.clause.from : one.clause.to).number,
  );

it('a clause that changed stands under its heading, and the rest is counted', () => {
  const after = before.map((one) => (one.number === '2.1' ? { ...one, text: 'Off, and out of sight.' } : one));
  expect(shown(after)).toEqual([2, '2', '2.1', 1]);
});

it('what is new and what was taken out are both shown', () => {
  expect(shown([...before.slice(0, 4), row('2.3', 'Glasses that take pictures count as phones.')])).toEqual([2, '2', 1, '2.3', '2.2']); // prettier-ignore
});

it('of two texts that are the same nothing is shown', () => {
  expect(shown(before)).toEqual([5]);
});
