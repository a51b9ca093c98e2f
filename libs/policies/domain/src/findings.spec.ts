import type { ReadFact } from '@caseward/kernel';
import { describe, expect, it } from '@jest/globals';
import { aroundKept, printedOf } from './around-text';
import { importPolicyText } from './draft-version';
import { findingsIn, knownHere } from './findings';
import { ashdown, clauses, idNo, monday, policyId, shaw, versionId } from './policies.fixture';
import type { OpenPolicy } from './policy';
import { asShaw, given, policy as kept, written } from './version.fixture';

const policy = kept as OpenPolicy;
const asAt = '2026-11-01';
const row = (n: number, kind: 'heading' | 'paragraph' | 'bullet', number: string, text: string, level = 2) => ({ id: idNo(n), kind, number, text, level }); // prettier-ignore
const field = (name: 'owner', value: string, label = 'Field', line = 1) => ({ field: name, label, value, line });
const text = [
  row(1, 'heading', '1', 'Aims', 1),
  row(2, 'paragraph', '1.1', 'The Hill Trust holds for all schools. On 4 September 2024 phones were handed in.'),
  row(3, 'paragraph', '1.2', 'This policy is reviewed annually. At Ashdown the gate is shut, as the Trust says.'),
  row(4, 'heading', '2', 'Links with other policies', 1),
  row(5, 'bullet', '', 'Whistleblowing policy'),
];
const around = {
  header: [
    field('owner', 'Ms Bo Quill, Head of Doors'),
    field('approver' as 'owner', ''),
    field('approvedOn' as 'owner', 'July 2023, by Ivo Kerr'),
    field('reviewPeriod' as 'owner', 'Every 3 years'),
    field('related' as 'owner', 'Keys policy; Use of social media'),
    field('role' as 'owner', 'Ann Moss', 'Designated Safeguarding Lead (Ann Moss)'),
  ],
  remainder: [{ line: 9, text: '⟦note⟧ Ask Ann Moss' }],
  contents: [{ line: 3, number: '1', text: 'Aims' }, { line: 4, number: '2', text: 'Rules' }], // prettier-ignore
};
const printed = printedOf(aroundKept(around));
const known = { name: 'Hill Trust', schools: ['Ashdown'], policies: [{ title: 'Use of social media' }] };
const rules = (...[of, here]: readonly [Parameters<typeof findingsIn>[0], Parameters<typeof findingsIn>[3]]) =>
  findingsIn(of, policy, asAt, here).map(({ rule }) => rule);

describe('what stands around a text', () => {
  it('is kept with it; nothing of it that may name somebody stands in the open', () => {
    const { around: closed, ...open } = aroundKept(around);
    expect(closed).toEqual({ header: around.header, remainder: around.remainder });
    expect(JSON.stringify(open)).not.toMatch(/Quill|Kerr|Moss/);
    expect(open.front.map(({ field: name, value }) => [name, value])).toEqual([
      ['owner', undefined],
      ['approver', ''],
      ['approvedOn', 'July 2023'],
      ['reviewPeriod', 'Every 3 years'],
      ['related', 'Keys policy; Use of social media'],
      ['role', undefined],
    ]);
    const sent = { versionId, format: 'typed' as const, clauses };
    given(...written).when(importPolicyText, { ...sent, around }, asShaw).then({ type: 'PolicyTextImported', data: { ...sent, ...aroundKept(around), importedBy: shaw } }); // prettier-ignore
  });

  it('is looked through with it, and holds up no text: nobody can mend the front page of a file here', () => {
    const found = findingsIn({ clauses: text, printed }, policy, asAt, known);
    const front = ['dates/later-than-approval', 'review/contradiction', 'review/overdue', 'contents/differ'];
    expect(found.map(({ rule }) => rule)).toEqual(expect.arrayContaining(front));
    expect(found.filter(({ rule }) => front.includes(rule)).map(({ severity }) => severity)).toEqual(front.map(() => 'warning')); // prettier-ignore
    expect(JSON.stringify(found)).not.toMatch(/Quill|Kerr|Moss/);
    // Who approves it the register says.
    expect(found.some(({ rule }) => rule === 'front-page/blank')).toBe(false);
    expect(rules({ clauses: text }, known).filter((rule) => front.includes(rule))).toEqual([]);
  });

  it('does not make less of what is wrong in the text itself', () => {
    const yearly = { ...policy, reviewMonths: 24 };
    const contradiction = (of: Parameters<typeof findingsIn>[0]) => findingsIn(of, yearly, asAt, known).filter(({ rule }) => rule === 'review/contradiction').map(({ severity }) => severity); // prettier-ignore
    expect(contradiction({ clauses: text, printed })).toEqual(['error']);
    expect(contradiction({ clauses: text })).toEqual(['error']);
  });
});

describe('what the trust knows', () => {
  it('counts: its schools, the titles of its register, its own editions', () => {
    const found = rules({ clauses: text, printed }, known);
    expect(found).toEqual(expect.arrayContaining(['names/school-in-trust-text', 'links/no-such-policy']));
    const says = findingsIn({ clauses: text, printed }, policy, asAt, known).find(({ rule }) => rule === 'links/no-such-policy')?.says; // prettier-ignore
    expect(says).toBe('Points to policies that the register does not have: "Keys policy" and "Whistleblowing policy".');
    // Of what nobody knows nothing is found.
    expect(rules({ clauses: text }, {})).not.toContain('links/no-such-policy');
    // A policy of one school may name it, and points to the trust's and its own, to no other school's.
    const own = { ...policy, school: ashdown };
    const theirs = { ...known, policies: [{ title: 'Whistleblowing', schoolId: ashdown }, { title: 'Keys', schoolId: idNo(99) }] }; // prettier-ignore
    const local = findingsIn({ clauses: text, printed }, own, asAt, theirs);
    expect(local.map(({ rule }) => rule)).not.toContain('names/school-in-trust-text');
    expect(local.find(({ rule }) => rule === 'links/no-such-policy')?.says).toMatch(/: "Keys policy" and "Use of/);
    const cites = [row(1, 'paragraph', '1', 'We follow the Door Keeping Act 1999.')];
    const editions = ['1999', '2025'].map((edition) => ({
      code: 'Door Keeping Act',
      edition,
      from: `${edition}-01-01`,
    }));
    expect(rules({ clauses: cites }, { editions })).toContain('statutes/repealed');
    expect(rules({ clauses: cites }, {})).not.toContain('statutes/repealed');
  });

  it('is read at the head of the trust, of its roster and of its schools, without those that have left', async () => {
    const left = idNo(77);
    const streams: Readonly<Record<string, unknown>> = {
      trust: { registered: true, name: 'Hill Trust' },
      policyroster: { schools: [ashdown, left], policies: { [policyId]: { title: 'Keys', schoolId: ashdown } }, campaigns: {} },
      [ashdown]: { registered: true, details: { name: 'Ashdown' } },
      [left]: { registered: true, details: { name: 'Elm Row' }, lastDay: '2026-08-31' },
    }; // prettier-ignore
    const read = (({ name }: Readonly<{ name: string }>, id: string) =>
      Promise.resolve(streams[name] ?? streams[id])) as unknown as ReadFact; // of these streams
    expect(await knownHere(read, monday)).toEqual({ name: 'Hill Trust', schools: ['Ashdown'], policies: [{ title: 'Keys', schoolId: ashdown }], editions: [] }); // prettier-ignore
  });
});
