import { lint, statutesOf, treeOf } from '@caseward/policies-text';
import { expect, it } from '@jest/globals';
import { trustName } from './people';
import { texts } from './policy-texts';

const months: Readonly<Record<string, number>> = { behaviour: 24, data: 6, whistle: 24 };

it('no text of the demo has an error that would keep it from being approved', () => {
  const errors = Object.entries(texts).flatMap(([policy, rows]) => {
    const clauses = treeOf(rows);
    // As the register gives it.
    const header = [
      { field: 'title', label: 'Title', value: policy },
      { field: 'writtenOn', label: 'Written', value: '1 October 2026' },
      { field: 'owner', label: 'Owner', value: 'As the register says' },
      { field: 'approver', label: 'Approved by', value: 'CEO' },
      { field: 'reviewPeriod', label: 'Reviewed', value: `every ${months[policy] ?? 12} months` },
    ] as const;
    const doc = { header, clauses, linked: [], statutes: statutesOf(header, clauses), furniture: [], remainder: [] };
    return lint(doc, { asAt: '2026-10-01', trust: trustName }).filter(({ severity }) => severity === 'error').map(({ rule, says }) => `${policy} ${rule}: ${says}`); // prettier-ignore
  });
  expect(errors).toEqual([]);
});
