import type { Policy } from '@caseward/policies-domain';
import { expect, it } from '@jest/globals';
import { toldClause } from './told-clause';

const policy = {
  status: 'in_force',
  id: 'p',
  title: 'Online safety',
  inForce: { versionId: 'v1' },
} as unknown as Policy;
const text = (id: string, heldFrom: string | null, ...clauses: readonly string[]) => ({
  ...{ id, heldFrom },
  clauses: clauses.map((one) => ({ id: one, number: `4.${one}`, kind: 'paragraph' as const, level: 1, text: 'Said.' })),
});
const changed = { policyId: 'p', versionId: 'v2', clauseId: '2' };

it('names the clause as the text in force has it, and since when the changed text holds', () => {
  const first = text('v1', '2026-01-05', '2');
  expect(toldClause(changed, policy, [first, text('v2', null, '2', '3')])).toEqual({
    ...{ policy: { id: 'p', title: 'Online safety' }, clauseId: '2', number: '4.2', heldFrom: null },
  });
  const later = { ...policy, inForce: { versionId: 'v2' } } as unknown as Policy;
  expect(toldClause(changed, later, [text('v2', '2026-09-01', '2')])).toMatchObject({ heldFrom: '2026-09-01' });
});

it('tells nothing of a clause that stands in a draft alone', () =>
  expect(toldClause({ ...changed, clauseId: '3' }, policy, [text('v1', '2026-01-05', '2'), text('v2', null, '2', '3')])).toMatchObject({
    ...{ clauseId: null, number: null, heldFrom: null },
  })); // prettier-ignore

it('tells of a policy of one school nothing at all, and of none the same', () => {
  const nothing = { policy: null, clauseId: null, number: null, heldFrom: null };
  const own = { ...policy, school: 'ashdown' } as unknown as Policy;
  expect(toldClause(changed, own, [text('v1', '2026-01-05', '2')])).toEqual(nothing);
  expect(toldClause(changed, { status: 'none' }, [])).toEqual(nothing);
});
