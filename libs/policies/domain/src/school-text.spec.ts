import { metaOf, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { adoptionId, asSystem, campaignId, hash, nextVersion, text } from './duties.fixture';
import { ashdown, details, idNo, monday, policyId, trust, versionId } from './policies.fixture';
import { adoptionStream, evolveAdoption } from './adoption';
import { rosterAggregate } from './roster-aggregate';
import { putSchoolTextOnRoster, putVersionOnRoster } from './roster-commands';
import { followRoster, keepRoster } from './roster.reactions';
import { schoolTextHash } from './school-text';

const given = scenario(rosterAggregate, { ...monday, ...asSystem });
const words = { title: 'Our phones', text: 'Phones stay at the gate.' };
const drafted = (edition: number, more: object = {}) => ({ type: 'OwnPolicyDrafted' as const, data: { adoptionId, edition, ...words, ...more } }); // prettier-ignore
const ratified = { type: 'LocalAdoptionRatified' as const, data: { adoptionId, ...text, body: 'local_governing_body' as const, meetingOn: '2026-09-07', minute: '7', present: 6, quorum: 4, from: '2026-09-14' } }; // prettier-ignore
const holds = (own: boolean) => ({ type: 'AdoptionInForce' as const, data: { adoptionId, policyId, schoolId: ashdown, ...text, own, from: '2026-09-14' } }); // prettier-ignore
const required = { type: 'AdoptionRequired' as const, data: { adoptionId, policyId, schoolId: ashdown, ...text, model: 'principles' as const, fields: [], dueOn: '2026-11-24' } }; // prettier-ignore
const of = (...said: readonly object[]) => {
  const past = [required, ...said] as Parameters<typeof evolveAdoption>[1][]; // events of an adoption
  const adoption = past.reduce(evolveAdoption, adoptionStream.initial);
  return adoption.status === 'none' ? undefined : adoption.words?.holds;
};
const ours = { adoptionId, edition: 1, hash: schoolTextHash(adoptionId, words) };

describe('the words that a school follows in place of the trust’s', () => {
  it('are those that its governors ratified, from their day until it goes back to the trust’s', () => {
    expect(of(drafted(1), ratified)).toBeUndefined();
    expect(of(drafted(1), ratified, holds(true))).toEqual(ours);
    expect(of(drafted(1), ratified, holds(true), drafted(2, { text: 'Anew.' }))).toEqual(ours);
    expect(of(drafted(1), ratified, holds(true), drafted(2), ratified, holds(false))).toBeUndefined();
    // Asked anew for another text of the trust, the school still follows its own.
    expect(of(drafted(1), ratified, holds(true), required)).toEqual(ours);
  });
  it('have the mark of their own words: another word is another mark, another writing of the same is not', () => {
    const next = of(drafted(1), ratified, holds(true), drafted(2), ratified, holds(true));
    expect(next).toEqual({ ...ours, edition: 2 });
    expect(schoolTextHash(adoptionId, { ...words, text: 'Phones stay at home.' })).not.toBe(ours.hash);
    expect(ours.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

const beech = idNo(70);
const chairs = idNo(71);
const known = { policyId, title: details.title, adoption: 'principles' as const, audience: ['all_staff' as const] };
const policy = { type: 'PolicyOnRoster' as const, data: known };
const force = { policyId, ...text, changeClass: 'material' as const, from: '2026-09-01' };
const inForce = { ...force, title: details.title, model: 'principles' as const, audience: ['all_staff' as const], fields: [] }; // prettier-ignore
const version = { type: 'VersionOnRoster' as const, data: { ...inForce, cites: [], campaigns: [], schools: [ashdown, beech], local: false } }; // prettier-ignore
const at = (one: string, schoolId: string, of = versionId) => ({ type: 'CampaignOnRoster' as const, data: { campaignId: one, schoolId, policyId, versionId: of } }); // prettier-ignore
const school = (schoolId: string) => ({ type: 'SchoolOnRoster' as const, data: { schoolId, texts: [] } });
const past = [school(ashdown), school(beech), policy, version, at(campaignId, ashdown), at(idNo(72), beech)] as const;
const put = { rosterId: trust, policyId, schoolId: ashdown, adoptionId, from: '2026-09-14' };
const { rosterId: _, ...place } = put;
const follows = { type: 'SchoolTextOnRoster' as const, data: { ...place, own: ours, campaigns: [campaignId], text: inForce } }; // prettier-ignore
const mine = idNo(73);

describe('a school that follows words of its own', () => {
  it('has its people asked for those, and what they signed before lapses there alone', () => {
    given(...past)
      .knowing(ours)
      .when(putSchoolTextOnRoster, put)
      .then(follows);
    const sent = followRoster.each?.SchoolTextOnRoster?.(follows.data, metaOf({})) ?? [];
    expect(sent.map(({ type }) => type)).toEqual(['CloseCampaign', 'IssueCampaignAtSchool']);
    expect(sent[0]?.input).toMatchObject({ campaignId, lapses: true });
    expect(sent[1]?.input).toMatchObject({ schoolId: ashdown, versionId, hash: ours.hash, ofSchool: { adoptionId, edition: 1 }, effectiveFrom: '2026-09-14', joinersOnly: false }); // prettier-ignore
    expect(keepRoster.on.AdoptionInForce?.(holds(true).data, metaOf({ trust }))).toEqual({ type: 'PutSchoolTextOnRoster', input: put }); // prettier-ignore
  });
  it('asks nobody again for words that are the same', () => {
    given(...past)
      .knowing(undefined)
      .when(putSchoolTextOnRoster, put)
      .refused('roster/nothing-to-do');
    given(...past, follows)
      .knowing({ ...ours, edition: 2 })
      .when(putSchoolTextOnRoster, put)
      .refused('roster/nothing-to-do');
    given().knowing(ours).when(putSchoolTextOnRoster, put).refused('roster/not-there');
  });
  it('goes back to the trust’s, and is asked for that once more', () => {
    const off = { type: 'CampaignOffRoster' as const, data: { campaignId } };
    const { own: _own, ...rest } = follows.data;
    const back = { ...follows, data: { ...rest, campaigns: [mine], from: '2026-11-02' } };
    given(...past, follows, off, at(mine, ashdown))
      .knowing(undefined)
      .when(putSchoolTextOnRoster, { ...put, from: '2026-11-02' })
      .then(back);
    const sent = followRoster.each?.SchoolTextOnRoster?.(back.data, metaOf({})) ?? [];
    expect(sent[1]?.input).toMatchObject({ hash, effectiveFrom: '2026-11-02' });
    expect(sent[1]?.input).not.toHaveProperty('ofSchool');
  });
  it('leaves what asks for a chair’s text alone', () => {
    const alone = { type: 'VersionOnRoster' as const, data: { ...version.data, versionId: chairs, changeClass: 'emergency' as const } }; // prettier-ignore
    given(...past, alone, at(idNo(74), ashdown, chairs))
      .knowing(ours)
      .when(putSchoolTextOnRoster, put)
      .then(follows);
  });
  it('goes on with its own when the trust’s text changes, until it is set against that', () => {
    const next = { ...force, versionId: nextVersion, hash: 'sha256-of-two', from: '2026-10-01' };
    const knows = { inForce: { versionId: nextVersion, from: '2026-10-01' }, text: { fields: [], cites: [] } };
    const off = { type: 'CampaignOffRoster' as const, data: { campaignId } };
    const found = { ...version, data: { ...version.data, ...next, campaigns: [idNo(72)], previousVersionId: versionId, ownText: [ashdown] } }; // prettier-ignore
    given(...past, follows, off, at(mine, ashdown))
      .knowing(knows)
      .when(putVersionOnRoster, { rosterId: trust, ...next })
      .then(found);
    const asked = (data: typeof found.data) => (followRoster.each?.VersionOnRoster?.(data as never, metaOf({ trust })) ?? []).flatMap(({ type, input }) => (type === 'IssueCampaignAtSchool' ? [(input as { schoolId: string }).schoolId] : [])); // prettier-ignore
    expect(asked(found.data)).toEqual([beech, trust]);
    // What the chair does alone is for everybody.
    expect(asked({ ...found.data, changeClass: 'emergency' as never })).toEqual([ashdown, beech, trust]);
  });
});
