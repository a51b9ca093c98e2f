import { lint, statutesOf, treeOf } from '@caseward/policies-text';
import { expect, it } from '@jest/globals';
import { texts } from './policy-texts';

it('no text of the demo has an error that would keep it from being approved', () => {
  const errors = Object.entries(texts).flatMap(([policy, rows]) => {
    const clauses = treeOf(rows);
    // As the register gives it.
    const header = [
      { field: 'title', label: 'Title', value: policy },
      { field: 'writtenOn', label: 'Written', value: '1 October 2026' },
    ] as const;
    const doc = { header, clauses, linked: [], statutes: statutesOf(header, clauses), furniture: [], remainder: [] };
    return lint(doc, { asAt: '2026-11-01' }).filter(({ severity }) => severity === 'error').map(({ rule, says }) => `${policy} ${rule}: ${says}`); // prettier-ignore
  });
  expect(errors).toEqual([]);
});
