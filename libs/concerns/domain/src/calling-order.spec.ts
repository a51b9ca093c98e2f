import type { Interests } from '@caseward/access-domain';
import type { PersonId, Role } from '@caseward/kernel';
import type { OnCallRota } from '@caseward/organisation-domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aboveTheTeam, callingOrder, nextRung, type WhoCanBeCalled } from './calling-order';
import { ashdown, concernId, holding } from './concern.fixture';

const none: Interests = { persons: [], records: [] };
const restriction = { kind: 'concern', school: ashdown, tier: 'T2', about: ['child'], excluded: [], reporter: 'teacher' } as const; // prettier-ignore
const school = holding(['STAFF', 'teacher'], ['DSL', 'lead'], ['DDSL', 'deputy'], ['HT', 'head'], ['COG', 'chair']);
const trust = holding(['TSL', 'trust lead'], ['CEO', 'chief']);
const known: WhoCanBeCalled = { restriction, record: concernId, school, trust, interestsOf: () => none, ...{ rota: { said: [] }, trustRota: { said: [] } }, now: '2026-09-07T09:00:00.000Z' }; // prettier-ignore
const called = (change: Partial<WhoCanBeCalled> = {}) => callingOrder({ ...known, ...change }).map(({ role, people }) => `${role}: ${people.join(', ')}`); // prettier-ignore
const rotaOf = (...people: readonly PersonId[]): OnCallRota => ({
  said: [
    {
      kind: 'plan',
      from: '2026-09-01',
      duties: people.map((personId) => ({ personId, weekdays: [1, 2, 3, 4, 5, 6, 7] })),
    },
  ],
});
const closeTo = (who: string, whom: string) => (person: string) =>
  person === who ? { ...none, persons: [whom] } : none;

describe('when a child may be in danger', () => {
  it('the lead is called, then the deputy, then the head, then the lead of the trust', () =>
    expect(called()).toEqual(['DSL: lead', 'DDSL: deputy', 'HT: head', 'TSL: trust lead']));
  it('whoever is on call is called first, and the lead when they do not answer', () => {
    expect(called({ rota: rotaOf('deputy') })).toEqual(['DDSL: deputy', 'DSL: lead', 'HT: head', 'TSL: trust lead']);
    expect(called({ rota: rotaOf('head') })).toEqual(['HT: head', 'DSL: lead', 'DDSL: deputy', 'TSL: trust lead']);
    expect(called({ trustRota: rotaOf('trust lead') })[0]).toBe('TSL: trust lead');
  });
  it('whoever is on call and shut out is passed over, and so is a rota with somebody who has left', () => {
    expect(called({ rota: rotaOf('deputy'), restriction: { ...restriction, excluded: ['deputy'] } })).toEqual(['DSL: lead', 'HT: head', 'TSL: trust lead']); // prettier-ignore
    expect(called({ rota: rotaOf('somebody else') })[0]).toBe('DSL: lead');
  });
  it('a vacant role is skipped, never the end of the chain', () => {
    expect(called({ school: holding(['HT', 'head']) })).toEqual(['HT: head', 'TSL: trust lead']);
    expect(called({ school: holding(['DSL', 'lead']) })).toEqual(['DSL: lead', 'TSL: trust lead']);
    expect(called({ school: holding(['COG', 'chair']), trust: holding(['CEO', 'chief']) })).toEqual(['COG: chair', 'CEO: chief']); // prettier-ignore
  });
  it('so is whoever is shut out, has declared an interest, or wrote the report', () => {
    expect(called({ restriction: { ...restriction, excluded: ['lead', 'head'] } })).toEqual(['DDSL: deputy', 'TSL: trust lead']); // prettier-ignore
    expect(called({ interestsOf: closeTo('lead', 'child') })[0]).toBe('DDSL: deputy');
    expect(called({ interestsOf: (p) => (p === 'head' ? { ...none, records: [concernId] } : none) })).not.toContain('HT: head'); // prettier-ignore
    expect(called({ restriction: { ...restriction, reporter: 'lead' } })[0]).toBe('DDSL: deputy');
  });
  it('the reporter is called after all when nobody else is there', () =>
    expect(called({ school: holding(['DSL', 'lead']), trust: holding(), restriction: { ...restriction, reporter: 'lead' } })).toEqual(['DSL: lead'])); // prettier-ignore
  it('a head who leads safeguarding as well is called once', () =>
    expect(called({ school: holding(['HT', 'head'], ['DSL', 'head'], ['DDSL', 'deputy']) })).toEqual(['DSL: head', 'DDSL: deputy', 'TSL: trust lead'])); // prettier-ignore
  it('a record about an adult is for its few readers alone, however long they are silent', () => {
    const few = { ...restriction, tier: 'T5', readers: ['chair'], excluded: ['head', 'lead', 'deputy'] } as const;
    expect(called({ restriction: few })).toEqual(['COG: chair']);
    expect(called({ restriction: { ...few, readers: [] } })).toEqual([]);
  });
  it('a child’s record that opened to the head alone still climbs to the trust', () =>
    expect(called({ restriction: { ...restriction, readers: ['head'], excluded: ['lead', 'deputy'] } })).toEqual(['HT: head', 'TSL: trust lead'])); // prettier-ignore
});

describe('the next call', () => {
  const order = callingOrder(known);
  it('goes to whoever has not been called in this round, until everybody has', () =>
    expect(
      [[], ['lead'], ['lead', 'deputy'], ['lead', 'deputy', 'head'], ['lead', 'deputy', 'head', 'trust lead']].map(
        (done) => nextRung(order, done)?.role,
      ),
    ).toEqual(['DSL', 'DDSL', 'HT', 'TSL', undefined]));
  it('goes past a role that has become vacant since, and to a lead who has come since', () => {
    const without = order.filter(({ role }) => role !== 'HT');
    expect(nextRung(without, ['lead', 'deputy'])?.role).toBe('TSL');
    expect(nextRung(callingOrder({ ...known, school: holding(['DSL', 'new lead'], ['DDSL', 'deputy']) }), ['lead', 'deputy'])?.people).toEqual(['new lead']); // prettier-ignore
  });
  it('goes to nobody where nobody is left', () => expect(nextRung([], [])).toBeUndefined());
  it('above the team is the head, or whoever comes next', () => {
    expect(aboveTheTeam(order)?.role).toBe('HT');
    expect(aboveTheTeam(order.slice(0, 2))).toBeUndefined();
  });
});

describe('in any organisation', () => {
  const people = ['a', 'b', 'c', 'd', 'e', 'f'];
  const some = fc.uniqueArray(fc.constantFrom(...people), { maxLength: 3 });
  const roles: readonly Role[] = ['STAFF', 'DSL', 'DDSL', 'HT', 'EHT', 'TSL', 'COG', 'CEO', 'COT'];
  const register = fc
    .array(fc.tuple(fc.constantFrom(...roles), fc.constantFrom(...people)), { maxLength: 8 })
    .map((held) => holding(...held));
  const world: fc.Arbitrary<WhoCanBeCalled> = fc
    .record({
      school: register,
      trust: register,
      excluded: some,
      close: some,
      readers: fc.option(some),
      onCall: some,
      reporter: fc.constantFrom(...people),
      tier: fc.constantFrom('T2', 'T3', 'T5'),
    }) // prettier-ignore
    .map(({ school, trust, excluded, close, readers, onCall, reporter, tier }) => ({
      restriction: { ...restriction, tier: tier as 'T2', excluded, reporter, ...(readers ? { readers } : {}) },
      ...{
        record: concernId,
        school,
        trust,
        rota: rotaOf(...onCall),
        trustRota: rotaOf(),
        now: '2026-09-07T09:00:00.000Z',
      },
      interestsOf: (person) => (close.includes(person) ? { ...none, persons: ['child'] } : none),
    }));
  const holds = (property: (world: WhoCanBeCalled) => void) => fc.assert(fc.property(world, property), { numRuns: 1_000 }); // prettier-ignore
  const free = ({ restriction, interestsOf }: WhoCanBeCalled, person: string) =>
    !restriction.excluded.includes(person) && interestsOf(person).persons.length === 0;

  it('nobody is called who is shut out or too close', () =>
    holds((world) => {
      for (const person of callingOrder(world).flatMap((rung) => rung.people)) expect(free(world, person)).toBe(true);
    }));
  it('no rung is empty, and nobody is called twice in one round', () =>
    holds((world) => {
      const order = callingOrder(world);
      expect(order.filter((rung) => rung.people.length === 0)).toEqual([]);
      const all = order.flatMap((rung) => rung.people);
      expect(new Set(all).size).toBe(all.length);
    }));
  it('nobody is called about a child only when nobody above staff is left: then it is the LADO', () =>
    holds((world) => {
      if (world.restriction.readers && world.restriction.tier >= 'T4') return;
      const holders = [...world.school.appointments, ...world.trust.appointments].filter(
        ({ role }) => role !== 'STAFF',
      );
      const anybody = holders.some(({ personId }) => free(world, personId));
      expect(callingOrder(world).length > 0).toBe(anybody);
    }));
  it('a record about an adult calls none but its readers', () =>
    holds((world) => {
      const { readers, tier } = world.restriction;
      if (!readers || tier < 'T4') return;
      for (const person of callingOrder(world).flatMap((rung) => rung.people)) expect(readers).toContain(person);
    }));
});
