import type { Restriction } from '@caseward/kernel';
import { metaOf, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { ashdown, calendar, holding, idNo } from './following.fixture';
import { noInterests } from './decide';
import { narrowedBy } from './narrowed-by';
import { excludeInterested, narrowFollower } from './reactions';
import { excludePerson, followRestriction, narrowedTo, narrowLike, restrictionAggregate } from './restriction';

const [concern, file, okoro, dale, hart, wilma, milo] = [1, 2, 3, 4, 5, 6, 7].map(idNo) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]; // prettier-ignore -- seven in, seven out
const restricted = {
  type: 'RecordRestricted' as const,
  data: { recordId: concern, kind: 'concern', schoolId: ashdown, tier: 'T2' as const, about: [wilma], excluded: [] },
};
const followed = { type: 'RestrictionFollowed' as const, data: { recordId: concern, follower: file } };
const passedOn = { type: 'RestrictionPassedOn' as const, data: { recordId: concern, follower: file } };
const given = scenario(restrictionAggregate, {
  now: '2026-09-07T09:00:00.000Z', today: '2026-09-07', actor: okoro, actingRole: 'SYS', session: 's', trust: idNo(9), calendar,
}); // prettier-ignore
const organisation = {
  school: holding(['DSL', okoro], ['DDSL', dale], ['HT', hart]),
  trust: holding(),
  interestsOf: () => noInterests,
  today: '2026-09-07',
};
const own: Restriction = { school: ashdown, tier: 'T2', about: [wilma], excluded: [] };

describe('a case that follows its concern', () => {
  it('learns of everybody who is shut out already, and of everybody who is shut out later', () => {
    given(restricted).when(followRestriction, followed.data).then(followed, passedOn);
    given(restricted, followed).when(followRestriction, followed.data).refused('restriction/already-followed');
    const out = { type: 'PersonExcluded' as const, data: { recordId: concern, personId: okoro } };
    given(restricted, followed).when(excludePerson, out.data).then(out, passedOn);
    given(restricted).when(excludePerson, out.data).then(out);
  });
  it('shuts out whom the concern shuts out, and whoever is close to somebody it names', () => {
    const other = { about: [milo], excluded: [okoro] };
    expect(narrowedBy(own, other, organisation)).toEqual({ ...own, about: [wilma, milo], excluded: [okoro] });
  });
  it('goes to the next in line when nobody of the team is left, and never to nobody', () => {
    expect(narrowedBy(own, { about: [], excluded: [okoro, dale] }, organisation).readers).toEqual([hart]);
    const few = { ...own, readers: [hart] };
    expect(narrowedBy(few, { about: [], excluded: [okoro] }, organisation).readers).toEqual([hart]);
  });
  it('is told once', () => {
    const other = { ...own, kind: 'concern', excluded: [okoro] };
    const narrowed = { type: 'RestrictionNarrowed' as const, data: { recordId: file, tier: 'T2' as const, about: [wilma], excluded: [okoro] } }; // prettier-ignore
    const facts = { other, organisation };
    given(restricted).knowing(facts).when(narrowLike, { recordId: file, like: concern }).then(narrowed);
    given(restricted, narrowed).knowing(facts).when(narrowLike, { recordId: file, like: concern }).refused('restriction/already-so'); // prettier-ignore
  });
  it('is told by the system alone', () => {
    expect(followRestriction.may.roles).toEqual(['SYS']);
    expect(narrowLike.may.roles).toEqual(['SYS']);
    expect(narrowFollower.on.RestrictionPassedOn?.(passedOn.data, metaOf())).toEqual({
      type: 'NarrowLike',
      input: { recordId: file, like: concern },
    });
  });
});

describe('a restriction that changes', () => {
  it('keeps its school, its reporter and its followers', () => {
    const before = [restricted, followed].reduce(restrictionAggregate.evolve, undefined);
    const [narrowed, told] = narrowedTo(before, concern, { ...own, tier: 'T5', readers: [hart], excluded: [okoro] });
    expect(told).toEqual(passedOn);
    expect(narrowed && restrictionAggregate.evolve(before, narrowed)).toEqual({
      ...own, kind: 'concern', tier: 'T5', readers: [hart], excluded: [okoro], followers: [file],
    }); // prettier-ignore
  });
  it('says nothing when it is so already', () => {
    const before = restrictionAggregate.evolve(undefined, restricted);
    expect(narrowedTo(before, concern, own)).toEqual([]);
    expect(narrowedTo(undefined, concern, own)).toEqual([]);
  });
});

it('whoever declares a part in a record is shut out of it by name, and so of what follows it', () => {
  const declared = { personId: okoro, interestId: idNo(8), kind: 'friend' as const };
  expect(excludeInterested.on.InterestDeclared?.({ ...declared, inRecord: concern }, metaOf())).toEqual({
    type: 'ExcludePerson',
    input: { recordId: concern, personId: okoro },
  });
  expect(excludeInterested.on.InterestDeclared?.({ ...declared, inPerson: wilma }, metaOf())).toBeUndefined();
});
