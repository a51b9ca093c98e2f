import type { Role } from '@caseward/kernel';
import { scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { ashdown, idNo, trustId } from './chart.fixture';
import { decide, noInterests } from './decide';
import { excludePerson, restrictionAggregate } from './restriction';

const [ada, bob, child, record] = [10, 11, 13, 20].map(idNo) as [string, string, string, string]; // four in, four out
const given = scenario(restrictionAggregate, {
  now: '2026-09-07T09:00:00.000Z',
  today: '2026-09-07',
  actor: ada,
  actingRole: 'HT',
  session: 'session',
  trust: trustId,
  calendar: { terms: [], closed: [], bankHolidays: [] },
});
const restricted = {
  type: 'RecordRestricted',
  data: { recordId: record, kind: 'concern', schoolId: ashdown, tier: 'T5', about: [child], readers: [ada], excluded: [bob] },
} as const; // prettier-ignore
const childExcluded = { type: 'PersonExcluded', data: { recordId: record, personId: child } } as const;

describe('a restriction', () => {
  it('is undefined until it is written: nobody may know of the record', () =>
    expect([childExcluded].reduce(restrictionAggregate.evolve, restrictionAggregate.initial)).toBeUndefined());
  it('keeps no readers apart from readers that are nobody', () => {
    const { readers: _, ...open } = restricted.data;
    expect(restrictionAggregate.evolve(undefined, { ...restricted, data: open })).not.toHaveProperty('readers');
    expect(restrictionAggregate.evolve(undefined, { ...restricted, data: { ...open, readers: [] } })).toHaveProperty('readers', []); // prettier-ignore
  });
  it('lets in who was called to it, one call after another', () => {
    const called = (...people: string[]) => ({ type: 'ReadersLetIn', data: { recordId: record, people } }) as const;
    const after = [restricted, called(bob), called(child)].reduce(restrictionAggregate.evolve, undefined as never);
    expect(after).toMatchObject({ letIn: [bob, child], readers: [ada] });
    expect(restrictionAggregate.evolve(undefined, called(bob))).toBeUndefined();
  });
  it('shuts out one person more', () => {
    given(restricted).when(excludePerson, childExcluded.data).then(childExcluded);
    expect([restricted, childExcluded].reduce(restrictionAggregate.evolve, restrictionAggregate.initial)?.excluded).toEqual([bob, child]); // prettier-ignore
  });
  it('shuts nobody out twice', () => {
    given(restricted).when(excludePerson, { recordId: record, personId: bob }).refused('exclusion/already-there');
    given(restricted, childExcluded).when(excludePerson, childExcluded.data).refused('exclusion/already-there');
  });
  it('shuts nobody out for whoever was only called to the record, and has no post that decides', () => {
    const asked = (role: Role) =>
      decide(
        { person: ada, roles: [{ role, body: ashdown }], interests: noInterests, trust: trustId },
        excludePerson.may,
        { kind: 'record', record, restriction: { school: ashdown, kind: 'childcase', tier: 'T2', about: [], excluded: [], letIn: [ada] } }, // prettier-ignore
      ).allow;
    expect((['STAFF', 'DDSL', 'DSL', 'HR', 'ADM'] as const).map(asked)).toEqual([false, false, false, false, false]);
    expect((['HT', 'EHT', 'TSL', 'COG'] as const).map(asked)).toEqual([true, true, true, true]);
  });
  it('shuts out a reader as well: they lose sight of it at once', () =>
    given(restricted)
      .when(excludePerson, { recordId: record, personId: ada })
      .then({ type: 'PersonExcluded', data: { recordId: record, personId: ada } }));
});
