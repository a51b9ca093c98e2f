import { metaOf, running, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { acknowledgementOf, campaignOf } from './acknowledgement-vocabulary';
import { adoptionOf } from './adoption-required';
import { fieldsIn } from '@caseward/policies-text';
import { asSystem, campaignId, editionId, lim, nextVersion, text } from './duties.fixture';
import { ashdown, details, monday, policyId, trust, versionId, idNo } from './policies.fixture';
import { askedOf, type OpenRosterEvent } from './roster';
import { rosterAggregate } from './roster-aggregate';
import { putCampaignOnRoster, putEditionOnRoster, putPolicyOnRoster, putSchoolOnRoster, putVersionOnRoster, takeCampaignOffRoster, takePolicyOffRoster, takeVersionOffRoster } from './roster-commands'; // prettier-ignore
import { putJoinerOnRoster, putRoleEndOnRoster, roleEnds, takeLeaverOffRoster, takeRoleOffRoster } from './roster-people'; // prettier-ignore
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
  it('carries the day by which schools take it on to each of them', () => {
    const adoptBy = '2026-10-16';
    const set = { ...version, data: { ...version.data, adoptBy } };
    given(school, policy)
      .knowing(knows)
      .when(putVersionOnRoster, { rosterId, ...force, adoptBy })
      .then(set);
    const told = (type: string) => (followRoster.each?.VersionOnRoster?.(set.data, metaOf()) ?? []).find((one) => one.type === type); // prettier-ignore
    for (const type of ['RequireAdoption', 'LapseAlignment']) expect(told(type)?.input).toMatchObject({ adoptBy });
    const inForceNow = { policyId, ...text, changeClass: 'material' as const, effectiveFrom: '2026-09-01', adoptBy, supersedes: [] }; // prettier-ignore
    expect(keepRoster.on.VersionInForce?.(inForceNow, metaOf())).toMatchObject({ input: { adoptBy } });
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

describe('an edition of the register', () => {
  const edition = { editionId, code: 'DOORS', edition: '2026', from: '2026-09-01' };
  const known = { type: 'EditionOnRoster' as const, data: { ...edition, policies: [] } };
  it('is known to whoever looks a text through, also when no text cites it, and once', () => {
    given(policy, version).when(putEditionOnRoster, { rosterId, ...edition }).then(known); // prettier-ignore
    given(policy, version, known).when(putEditionOnRoster, { rosterId, ...edition }).refused('roster/nothing-to-do'); // prettier-ignore
    const { editions } = rosterAggregate.evolve(rosterAggregate.initial, known);
    expect(editions).toEqual([{ code: 'DOORS', edition: '2026', from: '2026-09-01' }]);
    // Told before editions were kept.
    const { from: _, ...before } = known.data;
    expect(rosterAggregate.evolve(rosterAggregate.initial, { ...known, data: before }).editions).toBeUndefined();
  });
});

describe('a policy that was retired', () => {
  const meta = metaOf({ trust });
  const off = { type: 'PolicyOffRoster' as const, data: { policyId, campaigns: [campaignId] } };
  it('asks nobody any more: its campaigns are withdrawn, and no school or joiner is told of it', () => {
    const sent = keepRoster.on.PolicyRetired?.({ policyId, on: '2026-09-07', reason: 'So.', versions: [] }, meta);
    expect(sent).toEqual({ type: 'TakePolicyOffRoster', input: { rosterId, policyId } });
    const other = { type: 'CampaignOnRoster' as const, data: { ...campaign.data, campaignId: idNo(77), policyId: idNo(78) } }; // prettier-ignore
    given(school, policy, version, campaign, other).when(takePolicyOffRoster, { rosterId, policyId }).then(off);
    given(school, policy, off).when(takePolicyOffRoster, { rosterId, policyId }).refused('roster/not-there');
    expect(followRoster.each?.PolicyOffRoster?.(off.data, meta)).toEqual([{ type: 'CloseCampaign', input: { campaignId, because: 'withdrawn' } }]); // prettier-ignore
    given(school, policy, version, off)
      .when(putSchoolOnRoster, { rosterId, schoolId: beech })
      .then({ type: 'SchoolOnRoster', data: { schoolId: beech, texts: [] } });
    given(school, policy).knowing({ ...knows, inForce: 'retired' as const }).when(putVersionOnRoster, { rosterId, ...force }).then({ ...version, data: { ...version.data, schools: [] } }); // prettier-ignore
  });
});

describe('a role that ends at a school', () => {
  const meta = metaOf({ trust });
  const [post, cover, bell] = [80, 81, 82].map(idNo) as [string, string, string]; // three in, three out
  const ending = { rosterId, appointmentId: post, schoolId: ashdown, from: '2026-09-14' };
  const ends = { type: 'RoleEndOnRoster' as const, data: ending };
  const appointed = { personId: lim, role: 'STAFF' as const, from: '2026-01-01' };
  it('is noted with its day, also when that day was set from the beginning', () => {
    given().when(putRoleEndOnRoster, ending).then(ends);
    const sent = { type: 'PutRoleEndOnRoster', input: ending };
    expect(keepRoster.on.RoleAppointmentEnded?.({ appointmentId: post, bodyId: ashdown, endedFrom: '2026-09-14' }, meta)).toEqual(sent); // prettier-ignore
    expect(keepRoster.on.RoleCoverEnded?.({ coverId: post, bodyId: ashdown, endedFrom: '2026-09-14' }, meta)).toEqual(sent); // prettier-ignore
    const join = { type: 'PutJoinerOnRoster', input: { rosterId, personId: lim, schoolId: ashdown, role: 'STAFF', startsOn: '2026-01-01' } }; // prettier-ignore
    expect(keepRoster.each?.RoleAppointed?.({ ...appointed, appointmentId: post, bodyId: ashdown }, meta)).toEqual([join]); // prettier-ignore
    expect(keepRoster.each?.RoleCoverArranged?.({ ...appointed, appointmentId: idNo(83), coverId: post, bodyId: ashdown, to: '2026-09-13' }, meta)).toEqual([join, sent]); // prettier-ignore
    expect(running<OpenRosterEvent>(roleEnds, monday.calendar, ends)).toEqual({ [post]: '2026-09-14T03:00:00.000Z' });
    expect(roleEnds.then(post, ending)).toEqual({ type: 'TakeRoleOffRoster', input: { rosterId, appointmentId: post, schoolId: ashdown } }); // prettier-ignore
  });
  it('finds on that day what is asked there, of whoever had it and whoever covered it', () => {
    const register = { appointments: [{ id: post, ...appointed, endedFrom: '2026-09-14' }, { id: cover, ...appointed, personId: bell, to: '2026-12-01', covers: post }] }; // prettier-ignore
    const take = { rosterId, appointmentId: post, schoolId: ashdown };
    const off = { type: 'RoleOffRoster' as const, data: { appointmentId: post, schoolId: ashdown, people: [lim, bell], campaigns: [campaignId] } }; // prettier-ignore
    given(campaign).knowing(register).when(takeRoleOffRoster, take, { today: '2026-09-14' }).then(off);
    given(campaign).knowing(register).when(takeRoleOffRoster, take, { today: '2026-09-13' }).refused('roster/nothing-to-do'); // prettier-ignore
    given().knowing(register).when(takeRoleOffRoster, take, { today: '2026-09-14' }).refused('roster/nothing-to-do');
    expect(running<OpenRosterEvent>(roleEnds, monday.calendar, ends, off)).toEqual({});
    const sent = followRoster.each?.RoleOffRoster?.(off.data, meta);
    expect(sent).toHaveLength(2);
    expect(sent?.[1]).toEqual({ type: 'CloseLeaverAcknowledgement', input: { acknowledgementId: acknowledgementOf(campaignId, bell), unless: { campaignId, schoolId: ashdown, personId: bell } } }); // prettier-ignore
  });
});

describe('what the chair does alone', () => {
  const meta = metaOf({ trust });
  const own = idNo(75);
  const chairs = { ...version.data, versionId: own, changeClass: 'emergency' as const, previousVersionId: versionId };
  const alone = { type: 'VersionOnRoster' as const, data: chairs };
  const put = { rosterId, ...force, versionId: own, changeClass: 'emergency' as const };
  const asks = { type: 'CampaignOnRoster' as const, data: { ...campaign.data, campaignId: idNo(76), versionId: own } };
  const facts = { ...knows, inForce: { versionId: own, from: '2026-09-01' } };
  const both = [school, policy, version, campaign, alone, asks] as const;
  const off = { type: 'VersionOffRoster' as const, data: { policyId, versionId: own, campaigns: [idNo(76)], by: versionId } }; // prettier-ignore
  it('is read at once, and leaves the text behind it, its campaigns and its adoptions alone', () => {
    given(school, policy, version, campaign).knowing(facts).when(putVersionOnRoster, put).then(alone);
    expect(followRoster.each?.VersionOnRoster?.(chairs, meta)?.map(({ type }) => type)).toEqual(['IssueCampaignAtSchool', 'IssueCampaignAtSchool']); // prettier-ignore
    given(...both)
      .knowing(facts)
      .when(putVersionOnRoster, put)
      .refused('roster/already-there');
    given(...both)
      .knowing(facts)
      .when(putVersionOnRoster, { ...put, versionId: nextVersion })
      .then({ ...alone, data: { ...chairs, versionId: nextVersion, campaigns: [idNo(76)] } });
  });
  it('a new school reads both, and takes on the text that went the whole way', () => {
    const { cites: _, campaigns: __, schools: ___, local: ____, ...its } = chairs;
    given(...both)
      .when(putSchoolOnRoster, { rosterId, schoolId: beech })
      .then({ type: 'SchoolOnRoster', data: { schoolId: beech, texts: [inForce, its] } });
    expect(followRoster.each?.SchoolOnRoster?.({ schoolId: beech, texts: [inForce, its] }, meta)?.map(({ type }) => type)).toEqual(['RequireAdoption', 'IssueCampaignAtSchool', 'IssueCampaignAtSchool']); // prettier-ignore
  });
  it('lapses, and nobody is asked for it any more; the text behind it was never gone', () => {
    const lapsed = keepRoster.on.EmergencyVersionLapsed?.({ versionId: own, policyId, on: '2026-10-12' }, meta);
    expect(lapsed).toEqual({ type: 'TakeVersionOffRoster', input: { rosterId, policyId, versionId: own } });
    const take = { rosterId, policyId, versionId: own };
    given(...both)
      .knowing([])
      .when(takeVersionOffRoster, take)
      .then(off);
    given(...both, off)
      .knowing([])
      .when(takeVersionOffRoster, take)
      .refused('roster/not-there');
    expect(followRoster.each?.VersionOffRoster?.(off.data, meta)).toEqual([{ type: 'CloseCampaign', input: { campaignId: idNo(76), because: 'withdrawn', lapses: true, by: versionId } }]); // prettier-ignore
    given(...both, off)
      .when(putSchoolOnRoster, { rosterId, schoolId: beech })
      .then({ type: 'SchoolOnRoster', data: { schoolId: beech, texts: [inForce] } });
  });
  it('is confirmed by the body, and then takes the place of the text behind it as any other does', () => {
    const ratified = { policyId, versionId: own, hash: text.hash, confirms: true, from: '2026-09-20' };
    const sent = keepRoster.on.VersionRatified?.(ratified as never, meta);
    expect(sent).toEqual({ type: 'PutVersionOnRoster', input: { ...put, changeClass: 'material', from: '2026-09-20' } }); // prettier-ignore
    expect(keepRoster.on.VersionRatified?.({ ...ratified, confirms: false } as never, meta)).toBeUndefined();
    const confirmed = { ...put, changeClass: 'material' as const, from: '2026-09-20' };
    const { rosterId: _, ...its } = confirmed;
    given(...both).knowing(facts).when(putVersionOnRoster, confirmed).then({ ...alone, data: { ...chairs, ...its, campaigns: [campaignId] } }); // prettier-ignore
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
      'IssueCampaignAtSchool',
      'IssueCampaignAtSchool',
    ]);
    expect(sent?.[0]?.input).toEqual({ campaignId, because: 'superseded', lapses: true, by: versionId });
    expect(sent?.[1]?.input).toMatchObject({
      adoptionId: adoptionOf(policyId, ashdown),
      changeClass: 'material',
      model: 'principles',
    });
    expect(sent?.[3]?.input).toMatchObject({ campaignId: campaignOf(versionId, ashdown), personTypes: ['staff', 'central_team'], joinersOnly: false }); // prettier-ignore
    expect(sent?.[4]?.input).toMatchObject({ schoolId: trust });
  });
  it('a change of wording asks joiners alone', () => {
    const sent = followRoster.each?.VersionOnRoster?.({ ...version.data, changeClass: 'editorial', previousVersionId: nextVersion }, meta); // prettier-ignore
    expect(sent?.find(({ type }) => type === 'IssueCampaignAtSchool')?.input).toMatchObject({ joinersOnly: true });
  });
  it('nobody is told of a text that is over, nor asked to sign one for parents', () => {
    expect(followRoster.each?.VersionOnRoster?.({ ...version.data, schools: [] }, meta)).toEqual([]);
    expect(askedOf(['parents', 'pupils', 'public', 'volunteers'])).toEqual({ roles: [], personTypes: [] });
    expect(types(followRoster.each?.VersionOnRoster?.({ ...version.data, audience: ['parents'] }, meta))).toEqual(['LapseAlignment', 'RequireAdoption']); // prettier-ignore
    expect(types(followRoster.each?.VersionOnRoster?.({ ...version.data, local: true }, meta))).toEqual([
      'IssueCampaignAtSchool',
    ]);
  });
  it('a school, a joiner, a leaver and an edition each lead on', () => {
    expect(types(followRoster.each?.SchoolOnRoster?.({ schoolId: beech, texts: [inForce] }, meta))).toEqual(['RequireAdoption', 'IssueCampaignAtSchool']); // prettier-ignore
    expect(types(followRoster.each?.JoinerOnRoster?.({ personId: lim, schoolId: ashdown, role: 'STAFF', startsOn: '2026-09-07', campaigns: [campaignId] }, meta))).toEqual(['EnrolInCampaign']); // prettier-ignore
    expect(followRoster.each?.LeaverOnRoster?.({ personId: lim, campaigns: [campaignId] }, meta)?.[0]?.input).toEqual({ acknowledgementId: acknowledgementOf(campaignId, lim) }); // prettier-ignore
    expect(types(followRoster.each?.EditionOnRoster?.({ editionId, code: 'KCSIE', edition: '2026', policies: [policyId] }, meta))).toEqual(['TriggerPolicyReview']); // prettier-ignore
  });
  it('is kept from what happens elsewhere, in one order', () => {
    expect(Object.keys(keepRoster.on).sort()).toEqual(['AdoptionInForce', 'CampaignClosed', 'CampaignIssued', 'EmergencyVersionLapsed', 'PolicyDetailsChanged', 'PolicyRegistered', 'PolicyRetired', 'RoleAppointmentEnded', 'RoleCoverEnded', 'SchoolRegistered', 'StaffRecordClosed', 'StatutoryEditionInForce', 'VersionInForce', 'VersionRatified']); // prettier-ignore
    expect(Object.keys(keepRoster.each ?? {}).sort()).toEqual(['RoleAppointed', 'RoleCoverArranged']);
    const sent = keepRoster.on.VersionInForce?.({ policyId, ...text, changeClass: 'material', effectiveFrom: '2026-09-01', supersedes: [] }, meta); // prettier-ignore
    expect(sent).toEqual({ type: 'PutVersionOnRoster', input: { rosterId, ...force } });
  });
  it('reads in a text what it leaves to each school', () => {
    expect(fieldsIn(['Our lead is [Name of the lead].', 'See [ website ] and [Name of the lead].'])).toEqual(['Name of the lead', 'website']); // prettier-ignore
  });
});
