import { metaOf, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { asSystem, campaignId, holds, lim, nextVersion, text } from './duties.fixture';
import { ashdown, details, hale, idNo, monday, policyId, trust, versionId } from './policies.fixture';
import type { Roster } from './roster';
import { rosterAggregate } from './roster-aggregate';
import { takeVersionOffRoster } from './roster-commands';
import { putJoinerOnRoster } from './roster-people';
import { followRoster } from './roster.reactions';

const given = scenario(rosterAggregate, { ...monday, ...asSystem });
const rosterId = trust;
const [chairs, another] = [idNo(76), idNo(77)];
const known = { policyId, title: details.title, adoption: 'principles' as const, audience: ['all_staff' as const] };
const text1 = { policyId, ...text, changeClass: 'material' as const, from: '2026-09-01', title: details.title, model: 'principles' as const, audience: ['all_staff' as const], fields: [] }; // prettier-ignore
const stands = { type: 'VersionOnRoster' as const, data: { ...text1, cites: [], campaigns: [], schools: [ashdown], local: false } }; // prettier-ignore
const alone = { ...stands, data: { ...stands.data, versionId: nextVersion, changeClass: 'emergency' as const } };
const at = (one: string, of: string, policy = policyId) => ({ type: 'CampaignOnRoster' as const, data: { campaignId: one, schoolId: ashdown, policyId: policy, versionId: of } }); // prettier-ignore
const past = [{ type: 'PolicyOnRoster' as const, data: known }, stands, alone, at(campaignId, versionId), at(chairs, nextVersion), at(another, idNo(78), idNo(79))] as const; // prettier-ignore
const joins = { personId: lim, schoolId: ashdown, role: 'STAFF' as const, startsOn: '2026-09-07' };
const joined = { type: 'JoinerOnRoster' as const, data: { ...joins, campaigns: [chairs, another], later: [campaignId] } }; // prettier-ignore
const waits = { ...joins, campaignId };
const take = { rosterId, policyId, versionId: nextVersion };
const off = { type: 'VersionOffRoster' as const, data: { policyId, versionId: nextVersion, campaigns: [chairs], by: versionId } }; // prettier-ignore
const rosterOf = (...events: readonly object[]) =>
  [...past, ...(events as Parameters<typeof rosterAggregate.evolve>[1][])].reduce(rosterAggregate.evolve, rosterAggregate.initial); // prettier-ignore

describe('whoever joins while a chair’s action holds', () => {
  it('is asked for the chair’s text, and not for the one behind it; of other policies as ever', () => {
    given(...past)
      .when(putJoinerOnRoster, { rosterId, ...joins })
      .then(joined);
  });
  it('is asked for the text behind it when that holds again', () => {
    const back = { ...off, data: { ...off.data, joiners: [waits] } };
    given(...past, joined)
      .knowing([waits])
      .when(takeVersionOffRoster, take)
      .then(back);
    expect(followRoster.each?.VersionOffRoster?.(back.data, metaOf({}))?.[1]).toEqual({ type: 'EnrolInCampaign', input: waits }); // prettier-ignore
    expect(rosterOf(joined).waiting).toEqual([waits]);
    expect(rosterOf(joined, back).waiting).toEqual([]);
  });
  it('is asked for nothing more when they have left, or what they would be asked for has ended', () => {
    expect(rosterOf(joined, { type: 'LeaverOnRoster', data: { personId: lim, campaigns: [] } }).waiting).toEqual([]);
    expect(rosterOf(joined, { type: 'CampaignOffRoster', data: { campaignId } }).waiting).toEqual([]);
    expect(rosterOf(joined, { type: 'LeaverOnRoster', data: { personId: hale, campaigns: [] } }).waiting).toEqual([waits]); // prettier-ignore
  });
  it('is asked only while they have that role at that school', async () => {
    const found = (post: object, roster: Roster = rosterOf(joined)) =>
      takeVersionOffRoster.facts?.((({ name }: { name: string }) => Promise.resolve(name === 'policyroster' ? roster : { appointments: [post] })) as never, take, { ...monday, ...asSystem }); // prettier-ignore
    expect(await found(holds(lim, 'STAFF'))).toEqual([waits]);
    expect(await found({ ...holds(lim, 'STAFF'), to: '2026-09-07' })).toEqual([waits]);
    for (const over of [
      holds(hale, 'STAFF'),
      holds(lim, 'HT'),
      { ...holds(lim, 'STAFF'), to: '2026-09-06' },
      { ...holds(lim, 'STAFF'), endedFrom: '2026-09-07' },
    ])
      // prettier-ignore
      expect(await found(over)).toEqual([]);
    const ofAnother = { ...joined, data: { ...joined.data, later: [another] } };
    expect(await found(holds(lim, 'STAFF'), rosterOf(ofAnother))).toEqual([]);
  });
});
