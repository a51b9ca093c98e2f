import { describe, expect, it } from '@jest/globals';
import { scenario } from '@caseward/kernel/testing';
import { contactRestrictionAggregate, liftContactRestriction, setContactRestriction } from './contact-restriction';
import { ashdown, idNo, monday } from './scene.fixture';

const input = {
  restrictionId: idNo(40),
  pupilId: idNo(20),
  schoolId: ashdown,
  kind: 'no_contact',
  who: 'Mr Orm Frost',
  words: 'Court order until August.',
} as const;
const set = { type: 'ContactRestrictionSet', data: input } as const;
const lift = { restrictionId: input.restrictionId, reason: 'The order has ended.' };
const lifted = { type: 'ContactRestrictionLifted', data: { ...lift, pupilId: input.pupilId } } as const;
const given = scenario(contactRestrictionAggregate, monday);
const known = { pupil: { school: ashdown, knownAt: ashdown, everAdmitted: true } };

describe('a contact restriction', () => {
  it('is set once', () => {
    given().knowing(known).when(setContactRestriction, input).then(set);
    given(set).knowing(known).when(setContactRestriction, input).refused('restriction/already-set');
  });
  it('is of a child whom this school knows', () =>
    given()
      .knowing({ pupil: { school: undefined, everAdmitted: false } })
      .when(setContactRestriction, input)
      .refused('pupil/unknown'));
  it('is for the safeguarding team alone, and not for whoever is close to the child', () =>
    expect(setContactRestriction.restricts?.(input, monday, known)).toEqual({
      school: ashdown,
      tier: 'T3',
      about: [input.pupilId],
      excluded: [],
    }));
  it('is lifted once, with a reason', () => {
    given(set).when(liftContactRestriction, lift).then(lifted);
    given(set, lifted).when(liftContactRestriction, lift).refused('restriction/already-lifted');
    given().when(liftContactRestriction, lift).refused('restriction/already-lifted');
  });
});
