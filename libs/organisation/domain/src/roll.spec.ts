import { describe, expect, it } from '@jest/globals';
import { scenario } from '@caseward/kernel/testing';
import { pupilAggregate } from './pupil-aggregate';
import { admitPupil, changePupilDetails, recordPupilLeaving } from './roll';
import { ashdown, idNo, monday } from './scene.fixture';

const brookside = idNo(3);
const pupilId = idNo(20);
const identity = {
  upn: 'A823432112001',
  legalFirstName: 'Wilhelmina',
  legalLastName: 'Frost',
  dateOfBirth: '2018-02-03',
};
const placed = { pupilId, schoolId: ashdown, yearGroup: '4', className: '4B', identity };
const admitted = { type: 'PupilAdmitted', data: placed } as const;
const left = { type: 'PupilLeft', data: { pupilId, schoolId: ashdown, leftOn: '2026-09-04' } } as const;
const given = scenario(pupilAggregate, monday);
const nobody = { isStaff: false };

describe('a pupil', () => {
  it('is admitted to a roll', () => given().knowing(nobody).when(admitPupil, { ...placed, identity: { ...identity, upn: undefined } }).then({ type: 'PupilAdmitted', data: { ...placed, identity: { ...identity, upn: undefined } } })); // prettier-ignore
  it('is on one roll at a time', () =>
    given(admitted)
      .knowing(nobody)
      .when(admitPupil, { ...placed, schoolId: brookside })
      .refused('pupil/already-admitted'));
  it('never takes the id of an adult, and so their name', () =>
    given().knowing({ isStaff: true }).when(admitPupil, placed).refused('person/id-in-use'));
  it('can come back, or move, after leaving', () =>
    given(admitted, left)
      .knowing(nobody)
      .when(admitPupil, { ...placed, schoolId: brookside, identity: { ...identity, upn: undefined } })
      .then({
        type: 'PupilAdmitted',
        data: { ...placed, schoolId: brookside, identity: { ...identity, upn: undefined } },
      }));
  it('has a UPN whose check letter is right, or none', () => {
    const wrong = { ...placed, identity: { ...identity, upn: 'B823432112001' } };
    given().knowing(nobody).when(admitPupil, wrong).refused('pupil/upn-check-letter');
    given(admitted).when(changePupilDetails, wrong).refused('pupil/upn-check-letter');
  });
  it('gets a new class at their own school only', () => {
    const moved = { ...placed, className: '4A', identity: { ...identity, upn: undefined } };
    given(admitted).when(changePupilDetails, moved).then({ type: 'PupilDetailsChanged', data: moved });
    given(admitted)
      .when(changePupilDetails, { ...moved, schoolId: brookside })
      .refused('pupil/unknown');
    given().when(changePupilDetails, moved).refused('pupil/unknown');
  });
  it('leaves the roll they are on, once', () => {
    given(admitted).when(recordPupilLeaving, left.data).then(left);
    given(admitted)
      .when(recordPupilLeaving, { ...left.data, schoolId: brookside })
      .refused('pupil/unknown');
    given(admitted, left).when(recordPupilLeaving, left.data).refused('pupil/unknown');
  });
  it('stays on the roll when details change', () =>
    expect(
      [admitted, { type: 'PupilDetailsChanged', data: placed } as const].reduce(pupilAggregate.evolve, pupilAggregate.initial),
    ).toEqual({ school: ashdown, knownAt: ashdown, everAdmitted: true })); // prettier-ignore
});
