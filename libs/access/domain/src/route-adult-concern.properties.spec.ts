import { roles, type Role } from '@caseward/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { interestsIn, registerOf, type Chart, type Declared } from './chart.fixture';
import { routeAdultConcern, type Named, type Organisation } from './route-adult-concern';

// Few people and many roles, so that one person often holds several and is often close to somebody.
const people = Array.from({ length: 9 }, (_, n) => `person ${n}`);
const person = fc.constantFrom(...people);
const some = fc.uniqueArray(person, { maxLength: 3 });
const chart = (of: readonly Role[]): fc.Arbitrary<Chart> =>
  fc.record(Object.fromEntries(of.map((role) => [role, some])), { requiredKeys: [] });
const held = roles.filter((role) => role !== 'SYS');
const declared: fc.Arbitrary<Declared> = fc.dictionary(person, some, { maxKeys: 4 });
const world = fc.record({ school: chart(held), trust: chart(held), elsewhere: chart(held), declared });
type World = typeof world extends fc.Arbitrary<infer W> ? W : never;
const named: fc.Arbitrary<Named> = fc.record({ subjects: fc.uniqueArray(person, { minLength: 1, maxLength: 3 }), family: some, others: some }); // prettier-ignore

const organisation = ({ school, trust, elsewhere, declared }: World): Organisation => ({
  school: registerOf(school),
  trust: registerOf(trust),
  elsewhere: [registerOf(elsewhere)],
  interestsOf: interestsIn(declared),
  today: '2026-09-07',
});
const holding = (chart: Chart, ...these: readonly Role[]) => these.flatMap((role) => chart[role] ?? []);
const holds = (property: (world: World, named: Named) => void) =>
  fc.assert(fc.property(world, named, property), { numRuns: 400 });

describe('in any organisation, a concern about an adult', () => {
  it('is read by nobody who is shut out', () =>
    holds((world, named) => {
      const { readers, excluded } = routeAdultConcern(named, organisation(world));
      expect(readers.filter((reader) => excluded.includes(reader))).toEqual([]);
    }));

  it('never reaches its subject, or whom either has declared close', () =>
    holds((world, named) => {
      const { readers, excluded } = routeAdultConcern(named, organisation(world));
      for (const subject of named.subjects) {
        expect(readers).not.toContain(subject);
        expect(excluded).toContain(subject);
        for (const relative of world.declared[subject] ?? []) expect(readers).not.toContain(relative);
        for (const reader of readers) expect(world.declared[reader] ?? []).not.toContain(subject);
      }
    }));

  it('goes to nobody only together with the LADO', () =>
    holds((world, named) => {
      const { readers, to } = routeAdultConcern(named, organisation(world));
      expect(readers.length === 0).toBe(to === 'LADO');
    }));

  it('is routed by a role that one of its readers holds', () =>
    holds((world, named) => {
      const { readers, to } = routeAdultConcern(named, organisation(world));
      if (to === 'LADO') return;
      const holders = [...holding(world.school, to), ...holding(world.trust, to)];
      expect(readers.some((reader) => holders.includes(reader))).toBe(true);
    }));

  it('is routed alike every time', () =>
    holds((world, named) =>
      expect(routeAdultConcern(named, organisation(world))).toEqual(routeAdultConcern(named, organisation(world))),
    ));

  it('is not seen by the safeguarding group when it is about one of them', () =>
    holds((world, named) => {
      const group = holding(world.school, 'DSL', 'DDSL');
      if (!named.subjects.some((subject) => group.includes(subject))) return;
      const { readers, excluded } = routeAdultConcern(named, organisation(world));
      expect(excluded).toEqual(expect.arrayContaining([...group]));
      expect(readers.filter((reader) => group.includes(reader))).toEqual([]);
    }));

  it('gains no reader who was shut out when one more interest is declared', () =>
    fc.assert(
      fc.property(world, named, person, person, (world, named, who, inWhom) => {
        const before = routeAdultConcern(named, organisation(world));
        const more = { ...world.declared, [who]: [...(world.declared[who] ?? []), inWhom] };
        const after = routeAdultConcern(named, organisation({ ...world, declared: more }));
        expect(after.readers.filter((reader) => before.excluded.includes(reader))).toEqual([]);
        expect(after.excluded).toEqual(expect.arrayContaining([...before.excluded]));
      }),
      { numRuns: 400 },
    ));

  it('goes only to somebody with a role at the school or the trust', () =>
    holds((world, named) => {
      const { readers } = routeAdultConcern(named, organisation(world));
      const here = [...holding(world.school, ...held), ...holding(world.trust, ...held)];
      expect(readers.filter((reader) => !here.includes(reader))).toEqual([]);
    }));
});
