import { metaOf, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { startedCampaignOf } from './acknowledgement-vocabulary';
import { reachOf } from './campaign-reach';
import { asLim, bell, bound, hash, holds, lim, nextVersion } from './duties.fixture';
import { policyAggregate } from './index';
import { ashdown, bound as delegated, hale, idNo, monday, policyId, registered, shaw, trust, versionId } from './policies.fixture'; // prettier-ignore
import { issueStarted, issueCampaign } from './issue-campaign';

const given = scenario(policyAggregate, monday);
const beech = idNo(70);
const startId = idNo(80);
const noted = { type: 'PolicyInForceNoted' as const, data: { policyId, versionId, from: '2026-09-01', emergency: false, reviewOn: '2027-09-01' } }; // prettier-ignore
const past = [registered, delegated, noted] as const;
const { statement } = bound;
const asking = { policyId, startId, versionId, statement, personTypes: ['staff' as const], roles: [], schools: [ashdown, trust], dueOn: '2026-09-30', reminders: ['day_3' as const] }; // prettier-ignore
const at = (schoolId: string, ...people: string[]) => ({ schoolId, people, already: [] as string[] });
const known = { hash, schools: [ashdown, beech], reached: [at(ashdown, lim), at(trust)] };
const started = { type: 'CampaignStarted' as const, data: { ...asking, hash, schools: [ashdown], from: '2026-09-07' } };

describe('a campaign that somebody starts', () => {
  it('asks for the text in force, by its hash, at the schools where there is somebody to ask', () => {
    given(...past)
      .knowing(known)
      .when(issueCampaign, asking)
      .then(started);
    given(...past)
      .knowing(known)
      .when(issueCampaign, { ...asking, versionId: nextVersion })
      .refused('policy/not-the-text-in-force');
    given(...past)
      .knowing({ ...known, hash: undefined })
      .when(issueCampaign, asking)
      .refused('policy/not-the-text-in-force');
    given(registered, delegated).knowing(known).when(issueCampaign, asking).refused('policy/no-text-in-force');
  });
  it('is for its owner and for those who keep the register, and for nobody else', () => {
    given(...past)
      .knowing(known)
      .when(issueCampaign, asking, { actor: shaw, actingRole: 'STAFF' })
      .then(started);
    given(...past)
      .knowing(known)
      .when(issueCampaign, asking, asLim)
      .refused('policy/not-yours');
    given(...past)
      .knowing(known)
      .when(issueCampaign, asking, { actor: hale, actingRole: 'HT' })
      .refused('policy/not-yours');
  });
  it('names somebody, at schools of the policy, and a day that is still to come', () => {
    const sent = (change: object, facts: object = {}) =>
      given(...past)
        .knowing({ ...known, ...facts })
        .when(issueCampaign, { ...asking, ...change });
    sent({ personTypes: [] }).refused('policy/nobody-named');
    sent({ schools: [idNo(71)] }).refused('policy/school-unknown');
    sent({ dueOn: '2026-09-06' }).refused('policy/day-in-the-past');
    sent({}, { reached: [at(ashdown), at(trust)] }).refused('policy/nobody-to-ask');
    const own = { ...registered, data: { ...registered.data, schoolId: ashdown } };
    const ofSchool = given(own, delegated, noted).knowing(known);
    ofSchool.when(issueCampaign, asking).refused('policy/school-unknown');
    ofSchool.when(issueCampaign, { ...asking, schools: [ashdown] }).then({ ...started, data: { ...started.data } });
  });
  it('begins at each school of its own', () => {
    const sent = issueStarted.each?.CampaignStarted?.(started.data, metaOf({})) ?? [];
    expect(sent).toEqual([
      { type: 'IssueCampaignAtSchool', input: { campaignId: startedCampaignOf(startId, ashdown), schoolId: ashdown, ...bound, personTypes: ['staff'], roles: [], effectiveFrom: '2026-09-07', dueOn: '2026-09-30', reminders: ['day_3'] } }, // prettier-ignore
    ]);
    expect(startedCampaignOf(startId, ashdown)).not.toBe(startedCampaignOf(startId, beech));
  });
});

describe('whom it reaches', () => {
  const [running, closed, another] = [idNo(81), idNo(82), idNo(83)];
  const of = (schoolId: string, version = versionId) => ({ schoolId, policyId, versionId: version });
  const campaigns = { [running]: of(ashdown), [closed]: of(ashdown), [another]: of(ashdown, nextVersion), [idNo(84)]: of(beech) }; // prettier-ignore
  const asked = { [running]: ['issued', [lim]], [closed]: ['closed', [hale]], [another]: ['issued', [bell]], [idNo(84)]: ['issued', [bell]] }; // prettier-ignore
  const registers = { [ashdown]: [holds(lim, 'STAFF'), holds(hale, 'HT'), holds(bell, 'STAFF')] };
  const reader =
    (own: boolean) =>
    ({ name }: { name: string }, id: string) => {
      if (name === 'policyroster')
        return Promise.resolve({ campaigns, ownTexts: own ? { [`${policyId}/${ashdown}`]: {} } : {} });
      if (name === 'campaign') return Promise.resolve({ status: asked[id]?.[0], people: asked[id]?.[1] });
      return Promise.resolve({ appointments: registers[id] ?? [] });
    };
  it('is counted once each, without those whom a running campaign asks for this text at that school', async () => {
    const all = {
      policyId,
      versionId,
      personTypes: ['staff' as const],
      roles: ['HT' as const],
      schools: [ashdown, ashdown, trust],
    };
    expect(await reachOf(reader(false) as never, all, monday)).toEqual([
      { schoolId: ashdown, people: [hale, bell], already: [lim] },
      { schoolId: trust, people: [], already: [] },
    ]);
  });
  it('counts whoever is asked for the school’s own words as asked, whichever text of the trust was behind them', async () => {
    const all = { policyId, versionId, personTypes: ['staff' as const], roles: [], schools: [ashdown] };
    expect(await reachOf(reader(true) as never, all, monday)).toEqual([{ schoolId: ashdown, people: [hale], already: [lim, bell] }]); // prettier-ignore
  });
});
