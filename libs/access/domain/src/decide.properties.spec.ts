import { relations, roles, tiers, type Relation, type Role } from '@caseward/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ashdown, brookside, idNo, trustId } from './chart.fixture';
import { decide, type Needs, type Resource, type Standing } from './decide';

const me = idNo(10);
const person = fc.constantFrom(...[10, 11, 12, 13].map(idNo));
const some = fc.uniqueArray(person, { maxLength: 3 });
const record = idNo(20);
const human: fc.Arbitrary<Role> = fc.constantFrom(...roles.filter((role) => role !== 'SYS'));
const anyRole: fc.Arbitrary<Role> = fc.constantFrom(...roles);
const interests = fc.record({ persons: some, records: fc.subarray([record, idNo(21)]) });
const asker: fc.Arbitrary<Standing> = fc.record({
  person: fc.constant(me),
  roles: fc.array(fc.record({ role: human, body: fc.constantFrom(ashdown, brookside, trustId) }), { maxLength: 4 }),
  interests,
  trust: fc.constant(trustId),
});
const needs: fc.Arbitrary<Needs> = fc.record({
  roles: fc.uniqueArray(anyRole, { maxLength: 4 }),
  relations: fc.option(fc.subarray<Relation>([...relations]), { nil: undefined }),
});
type Known = Extract<Resource, { kind: 'record' }> & { restriction: object };
const resource: fc.Arbitrary<Known> = fc
  .record(
    {
      kind: fc.constant('concern'),
      school: fc.constantFrom(ashdown, brookside),
      tier: fc.constantFrom(...tiers),
      about: some,
      excluded: some,
      readers: some,
      reporter: person,
      letIn: some,
    },
    { requiredKeys: ['kind', 'school', 'tier', 'about', 'excluded'] },
  )
  .map((restriction) => ({ kind: 'record', record, restriction }));

const holds = (property: (asker: Standing, needs: Needs, resource: Known) => void) =>
  fc.assert(fc.property(asker, needs, resource, property), { numRuns: 1_000 });

describe('for anybody, anything and any record', () => {
  it('it is no by default', () =>
    holds((asker, needs, resource) => {
      expect(decide(asker, { roles: [] }, resource).allow).toBe(false);
      const nobody = { ...asker, roles: [] };
      const unrelated = { ...resource.restriction, readers: undefined, reporter: undefined, letIn: undefined };
      const { readers: _r, reporter: _p, letIn: _l, ...withoutAny } = unrelated;
      expect(decide(nobody, needs, { ...resource, restriction: withoutAny }).allow).toBe(false);
    }));

  it('one more exclusion or interest never allows more', () =>
    holds((asker, needs, resource) => {
      const before = decide(asker, needs, resource).allow;
      const { restriction } = resource;
      const allow = (a: Standing, r: Known['restriction']) => decide(a, needs, { ...resource, restriction: r }).allow;
      for (const who of [10, 11, 12, 13].map(idNo)) {
        const excluding = { ...restriction, excluded: [...restriction.excluded, who] };
        const { interests } = asker;
        const closer = { ...asker, interests: { ...interests, persons: [...interests.persons, who] } };
        const part = { ...asker, interests: { ...interests, records: [...interests.records, record] } };
        if (!before) for (const after of [allow(asker, excluding), allow(closer, restriction)]) expect(after).toBe(false); // prettier-ignore
        expect(allow(part, restriction)).toBe(false);
        if (who === me) expect(allow(asker, excluding)).toBe(false);
      }
    }));

  it('a role at another school never helps', () =>
    fc.assert(
      fc.property(asker, needs, resource, human, (asker, needs, resource, role) => {
        const elsewhere = resource.restriction.school === ashdown ? brookside : ashdown;
        const more = { ...asker, roles: [...asker.roles, { role, body: elsewhere }] };
        expect(decide(more, needs, resource)).toEqual(decide(asker, needs, resource));
      }),
      { numRuns: 1_000 },
    ));

  it('a record with readers opens to no role', () =>
    holds((asker, { roles }, resource) => {
      const few = { ...resource, restriction: { ...resource.restriction, readers: [] } };
      expect(decide(asker, { roles }, few).allow).toBe(false);
    }));

  it('a record about an adult opens to nobody who was merely let in', () =>
    holds((asker, needs, resource) => {
      const { letIn: _, readers: __, reporter: ___, ...restriction } = resource.restriction;
      const adults = { ...restriction, tier: 'T5' as const, readers: [] };
      expect(decide(asker, needs, { ...resource, restriction: { ...adults, letIn: [me] } })).toEqual(decide(asker, needs, { ...resource, restriction: adults })); // prettier-ignore
    }));

  it('the system passes only where it is asked for by name, and nobody else as it', () =>
    holds((asker, needs, resource) => {
      const system = { ...asker, person: idNo(99), roles: [{ role: 'SYS' as const, body: trustId }] };
      expect(decide(system, needs, resource).allow).toBe(needs.roles.includes('SYS'));
      expect(decide(asker, { roles: ['SYS'] }, resource).allow).toBe(false);
    }));

  it('who is let in acts in a role they hold, or as staff by a relation', () =>
    holds((asker, needs, resource) => {
      const decision = decide(asker, needs, resource);
      if (!decision.allow) return;
      const held = asker.roles.filter(({ body }) => body !== brookside || resource.restriction.school === brookside).map(({ role }) => role); // prettier-ignore
      if (decision.by === 'role') expect(needs.roles).toContain(decision.actingRole);
      expect([...held, ...(decision.by === 'role' ? [] : ['STAFF'])]).toContain(decision.actingRole);
    }));
});
