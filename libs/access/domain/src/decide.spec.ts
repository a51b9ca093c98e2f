import { roles, tiers, type Restriction, type Role } from '@caseward/kernel';
import { describe, expect, it } from '@jest/globals';
import { ashdown, brookside, idNo, trustId } from './chart.fixture';
import { decide, noInterests, readersOf, rolesOf, type Needs, type Resource, type Standing } from './decide';

const [dev, hana, tom, child, record] = [10, 11, 12, 13, 20].map(idNo) as [string, string, string, string, string]; // five in, five out
const standing = (person: string, ...held: readonly (readonly [Role, string])[]): Standing => ({
  person,
  roles: held.map(([role, body]) => ({ role, body })),
  interests: noInterests,
  trust: trustId,
});
const concern = (changes: Partial<Restriction> = {}): Resource => ({
  kind: 'record',
  record,
  restriction: {
    kind: 'concern',
    school: ashdown,
    tier: 'T2',
    about: [child],
    excluded: [],
    reporter: tom,
    ...changes,
  },
});
const unknown: Resource = { kind: 'record', record, restriction: undefined };
const team: Needs = { roles: ['DSL', 'DDSL'], relations: ['named', 'reporter'] };
const devTheLead = standing(dev, ['DSL', ashdown]);
const close = (to: Partial<Standing['interests']>): Standing => ({
  ...devTheLead,
  interests: { ...noInterests, ...to },
});

describe('who may, of one record', () => {
  it('nobody, of a record that nobody may know of', () =>
    expect(decide(close({ persons: [child] }), team, unknown)).toEqual({ allow: false, reason: 'unknown-record' }));

  it('nobody who declared an interest in it or in somebody it is about, even when also excluded', () => {
    const shut = concern({ excluded: [dev], readers: [dev] });
    for (const asker of [close({ persons: [child] }), close({ records: [record] })])
      expect(decide(asker, team, shut)).toEqual({ allow: false, reason: 'interest' });
  });

  it('nobody who is excluded, even when named a reader or its reporter', () => {
    const shut = concern({ excluded: [dev], readers: [dev], reporter: dev });
    expect(decide(devTheLead, team, shut)).toEqual({ allow: false, reason: 'excluded' });
  });

  it('whoever wrote it, without any role', () => {
    expect(decide(standing(tom), team, concern())).toEqual({ allow: true, actingRole: 'STAFF', by: 'reporter' });
  });

  it('whoever is named, as long as they hold a role there', () => {
    const named = concern({ readers: [hana] });
    expect(decide(standing(hana, ['COG', ashdown]), team, named)).toMatchObject({ allow: true, by: 'named' });
    expect(decide(standing(hana), team, named)).toEqual({ allow: false, reason: 'not-among-readers' });
  });

  it('a reader as what they are, not as staff which most are as well', () => {
    const headToo = standing(hana, ['STAFF', ashdown], ['HT', ashdown]);
    expect(decide(headToo, readersOf('T5', 'narrative'), concern({ tier: 'T5', readers: [hana] }))).toEqual({
      allow: true,
      actingRole: 'HT',
      by: 'named',
    });
  });

  it('nobody else, whatever their role, once it has readers; with none at all, nobody', () => {
    const fewOnly = concern({ tier: 'T5', readers: [hana] });
    expect(decide(devTheLead, team, fewOnly)).toEqual({ allow: false, reason: 'not-among-readers' });
    for (const role of roles.filter((r) => r !== 'SYS'))
      expect(decide(standing(dev, [role, ashdown], [role, trustId]), { roles }, concern({ readers: [] })).allow).toBe(false); // prettier-ignore
  });

  it('a role at the school of the record, or at the trust', () => {
    expect(decide(devTheLead, team, concern())).toEqual({ allow: true, actingRole: 'DSL', by: 'role' });
    expect(decide(standing(dev, ['DDSL', trustId]), team, concern()).allow).toBe(true);
    expect(decide(standing(dev, ['DSL', brookside]), team, concern())).toEqual({ allow: false, reason: 'no-role' });
    expect(decide(standing(dev, ['HT', ashdown]), team, concern())).toEqual({ allow: false, reason: 'no-role' });
  });

  it('the system, where it is asked for by name, and for its clocks even of a record with readers', () => {
    const system = standing(idNo(99), ['SYS', trustId]);
    expect(decide(system, { roles: ['SYS'] }, concern({ readers: [] })).allow).toBe(true);
    expect(decide(system, { roles: ['SYS'] }, unknown).allow).toBe(false);
    expect(decide(system, { roles: roles.filter((r) => r !== 'SYS') }, concern()).allow).toBe(false);
  });
});

describe('who may, at a school or the trust', () => {
  const at = (body: string): Resource => ({ kind: 'body', body });
  it('a role there or at the trust, and none elsewhere', () => {
    expect(decide(devTheLead, team, at(ashdown))).toEqual({ allow: true, actingRole: 'DSL', by: 'role' });
    expect(decide(devTheLead, team, at(brookside)).allow).toBe(false);
    expect(decide(devTheLead, team, at(trustId)).allow).toBe(false);
    expect(decide(standing(dev, ['DSL', trustId]), team, at(brookside)).allow).toBe(true);
  });
  it('any role, where merely being somebody here is asked', () =>
    expect(decide(devTheLead, team, { kind: 'anywhere' }).allow).toBe(true));
});

describe('who reads a record of a tier', () => {
  it('of child welfare the safeguarding team, of adult conduct nobody by role', () => {
    expect(readersOf('T2', 'narrative').roles).toEqual(['DSL', 'DDSL']);
    expect(readersOf('T3', 'narrative').roles).toEqual(['DSL', 'DDSL']);
    for (const tier of ['T4', 'T5'] as const)
      expect(readersOf(tier, 'open')).toEqual({ roles: [], relations: ['named'] });
  });
  it('never an administrator, above the lowest tier', () =>
    expect(tiers.filter((tier) => readersOf(tier, 'open').roles.includes('ADM'))).toEqual(['T0']));
  it('of their own report its reporter alone, without what is restricted or for auditors', () => {
    expect(readersOf('T2', 'narrative', true)).toEqual({ roles: [], relations: ['reporter'] });
    for (const kept of ['restricted', 'audit'] as const)
      expect(readersOf('T2', kept, true)).toEqual({ roles: [], relations: [] });
  });
});

describe('the roles of a register', () => {
  it('count while they are held', () => {
    const appointments = [{ id: idNo(30), personId: dev, role: 'DSL' as const, from: '2026-09-01', to: '2026-09-30' }];
    expect(rolesOf({ appointments }, ashdown, dev, '2026-09-30')).toEqual([{ role: 'DSL', body: ashdown }]);
    expect(rolesOf({ appointments }, ashdown, dev, '2026-10-01')).toEqual([]);
    expect(rolesOf({ appointments }, ashdown, hana, '2026-09-30')).toEqual([]);
  });
});
