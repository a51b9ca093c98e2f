import { describe, it } from '@jest/globals';
import { scenario } from '@caseward/kernel/testing';
import { ashdown, monday, trustId } from './scene.fixture';
import { registerSchool, schoolAggregate } from './school';
import { registerTrust, trustAggregate } from './trust';

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
});
