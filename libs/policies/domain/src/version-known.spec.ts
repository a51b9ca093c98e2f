import type { Role } from '@caseward/kernel';
import { describe, expect, it } from '@jest/globals';
import { policyVersionAggregate } from './index';
import { ashdown, drafted, hale, idNo, shaw, trust, versionId } from './policies.fixture';
import { submitted, through, written } from './version.fixture';
import type { Version } from './version';
import { openStatuses, textKnownTo, versionKnownTo } from './version-known';

const elsewhere = idNo(3);
const lived = (...past: readonly object[]): Version =>
  past.reduce<Version>(
    (state, event) => policyVersionAggregate.evolve(state, event as never),
    policyVersionAggregate.initial,
  ); // prettier-ignore -- events of a version
const is = (role: Role, body = ashdown, person = hale) => ({ person, roles: [{ role, body }], trust });
const asked = (...groups: readonly ('staff' | 'parents')[]) => ({
  type: 'ConsultationOpened' as const,
  data: { versionId, groups, until: '2026-09-14' },
});
const closed = { type: 'ConsultationClosed' as const, data: { versionId } };
const own = { ...drafted, data: { ...drafted.data, schoolId: ashdown } };

describe('a text that is being written', () => {
  it('is there for its authors, for those who decide or govern, for the auditor and for the system', () => {
    const version = lived(...written);
    for (const role of ['DSL', 'HT', 'GOV', 'AUD', 'SYS'] as const) expect(versionKnownTo(version, is(role))).toEqual([role]); // prettier-ignore
    for (const role of ['TSL', 'CLERK'] as const) expect(versionKnownTo(version, is(role, trust))).toEqual([role]);
    // It is the trust's: who keeps the register of one school reads it, and has no say as that, nor as its author.
    expect(versionKnownTo(version, is('CLERK'))).toEqual(['STAFF']);
    expect(versionKnownTo(version, is('CLERK', ashdown, shaw))).toEqual(['STAFF']);
    expect(versionKnownTo(version, is('STAFF', ashdown, shaw))).toEqual(['STAFF']);
    for (const role of ['STAFF', 'POL', 'ADM'] as const) expect(versionKnownTo(version, is(role))).toBeUndefined();
    expect(versionKnownTo(lived(...written, submitted), is('STAFF'))).toBeUndefined();
  });
  it('is there for staff as long as staff are asked about it', () => {
    expect(versionKnownTo(lived(...written, asked('staff', 'parents')), is('STAFF'))).toEqual(['STAFF']);
    expect(versionKnownTo(lived(...written, asked('parents')), is('STAFF'))).toBeUndefined();
    expect(versionKnownTo(lived(...written, asked('staff'), closed), is('STAFF'))).toBeUndefined();
  });
  it('of one school is there for what people are at that school or at the trust', () => {
    expect(versionKnownTo(lived(own), is('HT', ashdown))).toEqual(['HT']);
    expect(versionKnownTo(lived(own), is('TSL', trust))).toEqual(['TSL']);
    expect(versionKnownTo(lived(own), is('HT', elsewhere))).toBeUndefined();
    expect(versionKnownTo(lived(own, asked('staff')), is('STAFF', elsewhere))).toBeUndefined();
    // Its author may work anywhere.
    expect(versionKnownTo(lived(own), is('STAFF', elsewhere, shaw))).toEqual(['STAFF']);
  });
});

it('a text that holds or held is there for everybody, and is none before it is begun', () => {
  const known = { authors: [shaw], status: 'draft' as const };
  for (const status of openStatuses) expect(textKnownTo({ ...known, status }, is('ADM'))).toEqual(['ADM']);
  expect(versionKnownTo(lived(...through), is('STAFF'))).toBeUndefined();
  expect(versionKnownTo(lived(), is('TSL'))).toBeUndefined();
});
