import { describe, expect, it } from '@jest/globals';
import { scenario } from '@caseward/kernel/testing';
import {
  agencyContactsAggregate,
  agencyContactsFor,
  setAgencyContacts,
  type Agency,
  type AgencyContact,
} from './agency-contacts';
import { ashdown, monday, trustId } from './scene.fixture';

const given = scenario(agencyContactsAggregate, monday);
const atSchool = { school: { registered: true }, trust: { registered: false } };
const atTrust = { school: { registered: false }, trust: { registered: true } };
const line = (agency: Agency, n: number): AgencyContact => ({
  agency,
  name: `Westmere ${n}`,
  phone: `01632 96000${n}`,
});
const forWestmere = { bodyId: trustId, localAuthority: 'Westmere', contacts: [line('lado', 1), line('police', 2)] };
const ours = { bodyId: ashdown, contacts: [line('lado', 3), line('childrens_services', 4)] };

describe('the numbers to call', () => {
  it('are said at the trust for one local authority, and at a school for itself', () => {
    given()
      .knowing(atTrust)
      .when(setAgencyContacts, forWestmere)
      .then({ type: 'AgencyContactsSet', data: forWestmere });
    given().knowing(atSchool).when(setAgencyContacts, ours).then({ type: 'AgencyContactsSet', data: ours });
    given()
      .knowing(atTrust)
      .when(setAgencyContacts, { ...ours, bodyId: trustId })
      .refused('agency/which-authority');
    given()
      .knowing(atSchool)
      .when(setAgencyContacts, { ...forWestmere, bodyId: ashdown })
      .refused('agency/which-authority');
    given()
      .knowing({ school: { registered: false }, trust: { registered: false } })
      .when(setAgencyContacts, ours)
      .refused('school/unknown');
  });
  it('of a school come before those of its authority, agency by agency, in the order of a card', () => {
    const fold = (data: typeof forWestmere | typeof ours) =>
      agencyContactsAggregate.evolve(
        {},
        { type: 'AgencyContactsSet', data: { ...data, contacts: [...data.contacts] } },
      );
    const phones = (own: ReturnType<typeof fold>, authority = 'Westmere') =>
      agencyContactsFor(own, fold(forWestmere), authority).map(({ agency, phone }) => [agency, phone]);
    expect(phones({})).toEqual([
      ['lado', '01632 960001'],
      ['police', '01632 960002'],
    ]);
    expect(phones(fold(ours))).toEqual([
      ['childrens_services', '01632 960004'],
      ['lado', '01632 960003'],
      ['police', '01632 960002'],
    ]);
    expect(phones({}, 'Eastmarsh')).toEqual([]);
    expect(phones({}, 'constructor')).toEqual([]);
  });
  it('are numbers', () => {
    for (const phone of ['', '()', 'call Ruth', '0'.repeat(30)])
      expect(setAgencyContacts.input.safeParse({ ...ours, contacts: [{ ...line('lado', 1), phone }] }).success).toBe(
        false,
      );
    expect(
      setAgencyContacts.input.safeParse({ ...ours, contacts: [{ ...line('lado', 1), phone: '101' }] }).success,
    ).toBe(true);
  });
});
