import { metaOf, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { acknowledgementOf, campaignOf } from './acknowledgement-vocabulary';
import { adoptionOf } from './adoption-required';
import { fieldsIn } from './adoption-clauses';
import { asSystem, campaignId, editionId, lim, nextVersion, text } from './duties.fixture';
import { ashdown, details, monday, policyId, trust, versionId, idNo } from './policies.fixture';
import { askedOf } from './roster';
import { putCampaignOnRoster, putEditionOnRoster, putJoinerOnRoster, putPolicyOnRoster, putSchoolOnRoster, putVersionOnRoster, rosterAggregate, takeCampaignOffRoster, takeLeaverOffRoster } from './roster-commands'; // prettier-ignore
import { followRoster, keepRoster } from './roster.reactions';

const given = scenario(rosterAggregate, { ...monday, ...asSystem });
const rosterId = trust;
const beech = idNo(70);
const school = { type: 'SchoolOnRoster' as const, data: { schoolId: ashdown, texts: [] } };
const known = { policyId, title: details.title, adoption: 'principles' as const, audience: ['all_staff' as const] };
const policy = { type: 'PolicyOnRoster' as const, data: known };
const force = { policyId, ...text, changeClass: 'material' as const, from: '2026-09-01' };
const inForce = { ...force, title: details.title, model: 'principles' as const, audience: ['all_staff' as const], fields: ['Lead'] }; // prettier-ignore
const version = { type: 'VersionOnRoster' as const, data: { ...inForce, cites: ['KCSIE' as const], campaigns: [], schools: [ashdown], local: false } }; // prettier-ignore
const campaign = { type: 'CampaignOnRoster' as const, data: { campaignId, schoolId: ashdown, policyId, versionId } };
const knows = { inForce: { versionId, from: '2026-09-01' }, text: { fields: ['Lead'], cites: ['KCSIE' as const] } };

describe('the roster of the trust', () => {
  it('finds the schools of a text that comes into force', () => {
    given(school, policy)
      .knowing(knows)
      .when(putVersionOnRoster, { rosterId, ...force })
      .then(version);
    given(school, policy, version).knowing(knows).when(putVersionOnRoster, { rosterId, ...force }).refused('roster/already-there'); // prettier-ignore
    given(school)
      .knowing(knows)
      .when(putVersionOnRoster, { rosterId, ...force })
      .refused('roster/not-there');
  });
  it('tells nobody of a text that another has followed meanwhile', () => {
    given(school, policy).knowing({ ...knows, inForce: { versionId: nextVersion, from: '2026-10-01' } }).when(putVersionOnRoster, { rosterId, ...force }).then({ ...version, data: { ...version.data, schools: [] } }); // prettier-ignore
  });
  it('keeps the policy of one school to that school', () => {
    given(school, { ...policy, data: { ...known, schoolId: beech } }).knowing(knows).when(putVersionOnRoster, { rosterId, ...force }).then({ ...version, data: { ...version.data, schools: [beech], local: true } }); // prettier-ignore
  });
  it('gives a new school what is in force', () => {
    given(school, policy, version).when(putSchoolOnRoster, { rosterId, schoolId: beech }).then({ type: 'SchoolOnRoster', data: { schoolId: beech, texts: [inForce] } }); // prettier-ignore
    given(school).when(putSchoolOnRoster, { rosterId, schoolId: ashdown }).refused('roster/already-there');
    given()
      .when(putPolicyOnRoster, { rosterId, ...known })
      .then(policy);
  });
  it('finds the campaigns of a joiner and of a leaver, while they ask', () => {
    const joins = { personId: lim, schoolId: ashdown, role: 'STAFF' as const, startsOn: '2026-09-07' };
    given(campaign).when(putJoinerOnRoster, { rosterId, ...joins }).then({ type: 'JoinerOnRoster', data: { ...joins, campaigns: [campaignId] } }); // prettier-ignore
    given(campaign)
      .when(putJoinerOnRoster, { rosterId, ...joins, schoolId: beech })
      .refused('roster/nothing-to-do');
    given(campaign).when(takeLeaverOffRoster, { rosterId, personId: lim }).then({ type: 'LeaverOnRoster', data: { personId: lim, campaigns: [campaignId] } }); // prettier-ignore
    given(campaign, { type: 'CampaignOffRoster', data: { campaignId } }).when(takeLeaverOffRoster, { rosterId, personId: lim }).refused('roster/nothing-to-do'); // prettier-ignore
    given(campaign)
      .when(putCampaignOnRoster, { rosterId, ...campaign.data })
      .refused('roster/already-there');
    given()
      .when(putCampaignOnRoster, { rosterId, ...campaign.data })
      .then(campaign);
    given(campaign).when(takeCampaignOffRoster, { rosterId, campaignId }).then({ type: 'CampaignOffRoster', data: { campaignId } }); // prettier-ignore
    given().when(takeCampaignOffRoster, { rosterId, campaignId }).refused('roster/not-there');
  });
  it('finds the policies that cite a reference of which another edition is in force', () => {
    const edition = { editionId, code: 'KCSIE' as const, edition: '2026' };
    given(policy, version).when(putEditionOnRoster, { rosterId, ...edition }).then({ type: 'EditionOnRoster', data: { ...edition, policies: [policyId] } }); // prettier-ignore
    given(policy, version)
      .when(putEditionOnRoster, { rosterId, ...edition, code: 'EYFS' })
      .refused('roster/nothing-to-do');
  });
});

describe('what follows from the roster', () => {
  const meta = metaOf({ trust });
  const types = (sent: readonly Readonly<{ type: string }>[] | undefined) => sent?.map(({ type }) => type);
  it('a text in force is adopted by its schools, and acknowledged there and among the trust’s own staff', () => {
    const sent = followRoster.each?.VersionOnRoster?.({ ...version.data, campaigns: [campaignId], previousVersionId: nextVersion }, meta); // prettier-ignore
    expect(types(sent)).toEqual([
      'CloseCampaign',
      'LapseAlignment',
      'RequireAdoption',
      'IssueCampaign',
      'IssueCampaign',
    ]);
    expect(sent?.[0]?.input).toEqual({ campaignId, because: 'superseded', lapses: true, by: versionId });
    expect(sent?.[1]?.input).toMatchObject({ adoptionId: adoptionOf(policyId, ashdown), changeClass: 'material' });
    expect(sent?.[3]?.input).toMatchObject({ campaignId: campaignOf(versionId, ashdown), personTypes: ['staff', 'central_team'], joinersOnly: false }); // prettier-ignore
    expect(sent?.[4]?.input).toMatchObject({ schoolId: trust });
  });
  it('a change of wording asks joiners alone', () => {
    const sent = followRoster.each?.VersionOnRoster?.({ ...version.data, changeClass: 'editorial', previousVersionId: nextVersion }, meta); // prettier-ignore
    expect(sent?.find(({ type }) => type === 'IssueCampaign')?.input).toMatchObject({ joinersOnly: true });
  });
  it('nobody is told of a text that is over, nor asked to sign one for parents', () => {
    expect(followRoster.each?.VersionOnRoster?.({ ...version.data, schools: [] }, meta)).toEqual([]);
    expect(askedOf(['parents', 'pupils', 'public', 'volunteers'])).toEqual({ roles: [], personTypes: [] });
    expect(types(followRoster.each?.VersionOnRoster?.({ ...version.data, audience: ['parents'] }, meta))).toEqual(['LapseAlignment', 'RequireAdoption']); // prettier-ignore
    expect(types(followRoster.each?.VersionOnRoster?.({ ...version.data, local: true }, meta))).toEqual([
      'IssueCampaign',
    ]);
  });
  it('a school, a joiner, a leaver and an edition each lead on', () => {
    expect(types(followRoster.each?.SchoolOnRoster?.({ schoolId: beech, texts: [inForce] }, meta))).toEqual(['RequireAdoption', 'IssueCampaign']); // prettier-ignore
    expect(types(followRoster.each?.JoinerOnRoster?.({ personId: lim, schoolId: ashdown, role: 'STAFF', startsOn: '2026-09-07', campaigns: [campaignId] }, meta))).toEqual(['EnrolInCampaign']); // prettier-ignore
    expect(followRoster.each?.LeaverOnRoster?.({ personId: lim, campaigns: [campaignId] }, meta)?.[0]?.input).toEqual({ acknowledgementId: acknowledgementOf(campaignId, lim) }); // prettier-ignore
    expect(types(followRoster.each?.EditionOnRoster?.({ editionId, code: 'KCSIE', edition: '2026', policies: [policyId] }, meta))).toEqual(['TriggerPolicyReview']); // prettier-ignore
  });
  it('is kept from what happens elsewhere, in one order', () => {
    expect(Object.keys(keepRoster.on).sort()).toEqual(['CampaignClosed', 'CampaignIssued', 'PolicyDetailsChanged', 'PolicyRegistered', 'RoleAppointed', 'RoleCoverArranged', 'SchoolRegistered', 'StaffRecordClosed', 'StatutoryEditionInForce', 'VersionInForce']); // prettier-ignore
    const sent = keepRoster.on.VersionInForce?.({ policyId, ...text, changeClass: 'material', effectiveFrom: '2026-09-01', supersedes: [] }, meta); // prettier-ignore
    expect(sent).toEqual({ type: 'PutVersionOnRoster', input: { rosterId, ...force } });
  });
  it('reads in a text what it leaves to each school', () => {
    expect(fieldsIn(['Our lead is [Name of the lead].', 'See [ website ] and [Name of the lead].'])).toEqual(['Name of the lead', 'website']); // prettier-ignore
  });
});
