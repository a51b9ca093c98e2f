import type { Interests, RestrictionState } from '@caseward/access-domain';
import type { BreachRoutingFacts, Concern } from '@caseward/concerns-domain';
import type { RoleRegister } from '@caseward/organisation-domain';
import type { Role } from '@caseward/kernel';
import { metaOf, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import * as f from './breach.fixture';
import { followBreachConcern, openBreachFromConcern } from './breach.reactions';
import { breachAggregate } from './index';
import { openBreachCase } from './open-breach-case';
import { routeBreach } from './routing';

const { ashdown, lim, okoro, hale, patel, amin, nair, wilma, breachId, concernId } = f;
const holding = (...held: readonly (readonly [Role, string])[]): RoleRegister => ({
  appointments: held.map(([role, personId]) => ({ id: `${role}/${personId}`, personId, role, from: '2026-09-01' })),
});
const world = (interests: Readonly<Record<string, readonly string[]>> = {}, before?: RestrictionState): BreachRoutingFacts => ({
  known: { [lim]: 'staff', [okoro]: 'staff', [hale]: 'staff', [wilma]: 'pupil' },
  organisation: {
    school: holding(['STAFF', lim], ['DSL', okoro], ['HT', hale], ['COG', patel]),
    trust: holding(['TSL', amin], ['DPO', nair]),
    elsewhere: [],
    interestsOf: (person): Interests => ({ persons: interests[person] ?? [], records: [] }),
    today: f.monday.today,
  },
  before,
}); // prettier-ignore
const about = (subject?: string) => ({ schoolId: ashdown, subject, affected: [] });

describe('who may know of a breach case', () => {
  it('about a teacher: the head and the team, but not the teacher', () => {
    const { restriction, called } = routeBreach(about(lim), okoro, false, world());
    expect(restriction).toEqual({ school: ashdown, tier: 'T1', about: [lim], excluded: [lim] });
    expect(called).toEqual([]);
  });
  it('about the head: the next in line and nobody else', () => {
    const { restriction, called } = routeBreach(about(hale), amin, false, world());
    expect(restriction.readers).toEqual([patel]);
    expect(restriction.excluded).toEqual(expect.arrayContaining([hale, okoro]));
    expect(called).toEqual([{ personId: patel, as: 'lead' }, { personId: amin, as: 'opener' }]); // prettier-ignore
  });
  it('about the safeguarding lead: the head, and not the team', () => {
    const { restriction } = routeBreach(about(okoro), hale, false, world());
    expect(restriction.excluded).toContain(okoro);
    expect(restriction.readers).toBeUndefined();
  });
  it('about a deputy whose head is the safeguarding lead herself: past her, to the next in line, also when she opened it', () => {
    const facts = world();
    const school = holding(['STAFF', lim], ['DDSL', lim], ['DSL', hale], ['HT', hale], ['COG', patel]);
    const { restriction, called } = routeBreach(about(lim), hale, false, { ...facts, organisation: { ...facts.organisation, school } }); // prettier-ignore
    expect(restriction.readers).toEqual([patel]);
    expect(restriction.excluded).toEqual(expect.arrayContaining([lim, hale]));
    expect(called).toEqual([{ personId: patel, as: 'lead' }]);
  });
  it('about a child of the head: the team as ever, and somebody else leads', () => {
    const { restriction, called } = routeBreach(about(wilma), okoro, false, world({ [hale]: [wilma] }));
    expect(restriction).toMatchObject({ about: [wilma], excluded: expect.arrayContaining([hale, wilma]) });
    expect(called).toEqual([{ personId: patel, as: 'lead' }]);
  });
  it('with personal information in it: the data protection officer as well', () =>
    expect(routeBreach(about(), okoro, true, world()).called).toEqual([{ personId: nair, as: 'data' }]));
  it('from a concern: nobody who was shut out of that, and no more than its few', () => {
    const before: RestrictionState = { kind: 'concern', school: ashdown, tier: 'T5', about: [lim, wilma], readers: [hale, patel], excluded: [patel] }; // prettier-ignore
    const { restriction } = routeBreach(about(lim), hale, false, world({}, before));
    expect(restriction).toMatchObject({ about: [lim, wilma], readers: [hale], excluded: expect.arrayContaining([patel, lim]) }); // prettier-ignore
  });
});

describe('a breach case', () => {
  const given = scenario(breachAggregate, f.monday);
  const route = { restriction: { school: ashdown, tier: 'T1' as const, about: [lim], excluded: [lim] }, called: [], nobody: false }; // prettier-ignore
  const known = world().known;
  const facts = { known, route, concern: undefined, chosen: [] };
  const clauses = [{ policy: 'Acceptable use', version: '3', clause: '4.2' }];
  const input = {
    breachId, schoolId: ashdown, personType: 'staff' as const, subject: lim, category: 'friend_or_follow' as const,
    personalData: 'no' as const, account: 'Follows a pupil who left in July.', clauses,
  }; // prettier-ignore
  const opening = (more: object, knowing: object = {}) => given().knowing({ ...facts, ...knowing }).when(openBreachCase, { ...input, ...more }); // prettier-ignore
  it('is opened with the rule that was broken, once', () => {
    opening({}).then(f.opened, f.cited);
    given(f.opened).knowing(facts).when(openBreachCase, input).refused('breach/already-open');
  });
  it('says what happened and which rule it was', () => {
    opening({ account: ' ' }).refused('breach/account-missing');
    opening({ clauses: undefined }).refused('breach/clause-missing');
  });
  it('is about somebody of the kind that was said, or about nobody known', () => {
    for (const personType of ['pupil', 'unknown', 'parent'] as const) opening({ personType }).refused('breach/person-does-not-fit'); // prettier-ignore
    opening({ affected: [f.milo] }).refused('breach/person-unknown');
  });
  it('is about what has been', () => {
    opening({ occurredOn: '2026-09-08' }).refused('breach/in-the-future');
    opening({ awareOn: '2026-09-07', awareTime: '11:00' }).refused('breach/in-the-future');
  });
  it('is not begun when nobody inside may deal with it', () =>
    opening({}, { route: { ...route, nobody: true } }).refused('breach/nobody-may-deal-with-it'));

  const concern = { status: 'breach_routed', breachId } as Concern; // the rule looks at no more of it
  const { account: _, clauses: __, ...routed } = { ...input, concernId, reporter: okoro, affected: [wilma], openedFor: okoro, awareAt: f.monday.now }; // prettier-ignore
  it('comes from a concern by the system alone, and only from the concern that says so', () => {
    opening({ concernId }, { concern }).refused('breach/concern-not-routed');
    given().knowing({ ...facts, concern: undefined }).when(openBreachCase, routed, f.asSystem).refused('breach/concern-not-routed'); // prettier-ignore
    const { openedFor: ___, ...data } = routed;
    given().knowing({ ...facts, concern }).when(openBreachCase, routed, f.asSystem).then({ type: 'BreachCaseOpened', data: { ...data, called: [] } }); // prettier-ignore
  });
  it('opens about a child who has changed school since, by the system alone', () => {
    const gone = { concern, known: { ...known, [wilma]: 'elsewhere' as const } };
    const child = { personType: 'pupil' as const, subject: wilma, affected: [] };
    opening(child, gone).refused('breach/person-does-not-fit');
    const { openedFor: ___, ...data } = { ...routed, ...child };
    given().knowing({ ...facts, ...gone }).when(openBreachCase, { ...routed, ...child }, f.asSystem).then({ type: 'BreachCaseOpened', data: { ...data, called: [] } }); // prettier-ignore
    given().knowing({ ...facts, ...gone }).when(openBreachCase, { ...routed, ...child, personType: 'staff' }, f.asSystem).refused('breach/person-does-not-fit'); // prettier-ignore
  });
  it('opens by reaction, and follows whoever is shut out of the concern', () => {
    const { openedFor, awareAt, ...same } = routed;
    const data = { ...same, routedBy: openedFor, learnedAt: awareAt };
    expect(openBreachFromConcern.on.ConcernRoutedToBreach?.(data, metaOf())).toEqual({ type: 'OpenBreachCase', input: routed }); // prettier-ignore
    expect(openBreachFromConcern.each?.ConcernRoutedToBreach?.(data, metaOf())).toEqual([{ type: 'ReturnConcernFromBreach', input: { concernId, breachId } }]); // prettier-ignore
    const follow = followBreachConcern.on.BreachCaseOpened;
    expect(follow?.({ ...f.opened.data, concernId } as never, metaOf())).toEqual({ type: 'FollowRestriction', input: { recordId: concernId, follower: breachId } }); // prettier-ignore
    expect(follow?.(f.opened.data as never, metaOf())).toBeUndefined();
  });
});
