import { describe, it } from '@jest/globals';
import { scenario } from '@caseward/kernel/testing';
import { ashdown, monday, trustId } from './scene.fixture';
import { changeSchoolDetails, endSchoolMembership, registerSchool, schoolAggregate } from './school';
import { changeTrustDetails, registerTrust, trustAggregate } from './trust';

const details = { schoolId: ashdown, name: 'Ashdown Primary', phase: 'primary', localAuthority: 'Northshire' } as const;
const trustRegistered = { type: 'TrustRegistered', data: { trustId, name: 'Three Valleys Trust' } } as const;
const schoolRegistered = { type: 'SchoolRegistered', data: details } as const;

describe('a trust', () => {
  const given = scenario(trustAggregate, monday);
  it('is registered, without the blanks around its name', () =>
    given().when(registerTrust, { trustId, name: '  Three Valleys Trust ' }).then(trustRegistered));
  it('is registered once', () =>
    given(trustRegistered).when(registerTrust, { trustId, name: 'Again' }).refused('trust/already-registered'));
  it('is the one of this deployment: no school turns into a trust', () =>
    given().when(registerTrust, { trustId: ashdown, name: 'Mine' }).refused('trust/not-this-one'));

  it('takes another name, which is another one', () => {
    const renamed = { type: 'TrustDetailsChanged', data: { trustId, name: 'Four Valleys Trust' } } as const;
    given(trustRegistered).when(changeTrustDetails, { trustId, name: ' Four Valleys Trust' }).then(renamed);
    given(trustRegistered).when(changeTrustDetails, trustRegistered.data).refused('trust/unchanged');
    given(trustRegistered, renamed).when(changeTrustDetails, renamed.data).refused('trust/unchanged');
    given().when(changeTrustDetails, renamed.data).refused('trust/not-this-one');
  });
});

describe('a school', () => {
  const given = scenario(schoolAggregate, monday);
  it('is registered with the local authority whose LADO it calls', () =>
    given().when(registerSchool, details).then(schoolRegistered));
  it('is registered once', () =>
    given(schoolRegistered).when(registerSchool, details).refused('school/already-registered'));
  it('is not the trust', () =>
    given()
      .when(registerSchool, { ...details, schoolId: trustId })
      .refused('school/already-registered'));

  it('moves to another authority, whose numbers it calls from then on', () => {
    const moved = { type: 'SchoolDetailsChanged', data: { ...details, localAuthority: 'Southshire' } } as const;
    given(schoolRegistered).when(changeSchoolDetails, moved.data).then(moved);
    given(schoolRegistered, moved).when(changeSchoolDetails, moved.data).refused('school/unchanged');
    given(schoolRegistered, moved).when(changeSchoolDetails, details).then({ type: 'SchoolDetailsChanged', data: details }); // prettier-ignore
  });
  it('leaves the trust on a day, which can be moved until it is over', () => {
    const leaves = { type: 'SchoolMembershipEnded', data: { schoolId: ashdown, lastDay: '2026-12-31', to: 'Southshire' } } as const; // prettier-ignore
    const earlier = { type: 'SchoolMembershipEnded', data: { schoolId: ashdown, lastDay: '2026-09-04' } } as const;
    given(schoolRegistered).when(endSchoolMembership, leaves.data).then(leaves);
    given(schoolRegistered, leaves).when(endSchoolMembership, earlier.data).then(earlier);
    given(schoolRegistered, leaves).when(endSchoolMembership, leaves.data).refused('school/has-left');
    given(schoolRegistered, earlier).when(endSchoolMembership, leaves.data).refused('school/has-left');
    given(schoolRegistered, earlier).when(changeSchoolDetails, { ...details, name: 'Ashdown' }).refused('school/has-left'); // prettier-ignore
    given(schoolRegistered).when(endSchoolMembership, { schoolId: ashdown, lastDay: '2016-12-31' }).refused('school/leaves-in-the-past'); // prettier-ignore
    given().when(endSchoolMembership, leaves.data).refused('school/unknown');
  });
  it('is not changed when nothing is different, nor when there is none', () => {
    given(schoolRegistered).when(changeSchoolDetails, details).refused('school/unchanged');
    given().when(changeSchoolDetails, details).refused('school/unknown');
  });
});
