import { lives } from '@caseward/kernel/living';
import { scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { acknowledgementOf, personTypeOf } from './acknowledgement-vocabulary';
import { campaignAggregate, closeCampaign, enrolInCampaign, issueCampaignAtSchool } from './campaign-commands';
import {
  adoptionId,
  as,
  asAmin,
  asSystem,
  bell,
  bound,
  campaignId,
  everybody,
  holds,
  lim,
  nextVersion,
} from './duties.fixture';
import { amin, ashdown, clay, hale, monday, patel, trust } from './policies.fixture';
import { askPeople } from './roster.reactions';

const given = scenario(campaignAggregate, monday);
const register = { appointments: [holds(hale, 'HT'), holds(hale, 'STAFF'), holds(lim, 'STAFF'), holds(patel, 'COG'), holds(bell, 'STAFF', '2026-10-05')] }; // prettier-ignore
const known = {
  register,
  inForce: { versionId: bound.versionId, from: '2026-09-07' },
  asked: [] as readonly string[],
  own: undefined,
};
const [isNew, isBack] = [
  { isBack: false, asked: [] },
  { isBack: true, asked: [] },
];
const asking = { campaignId, schoolId: ashdown, ...bound, personTypes: ['staff' as const], roles: [], effectiveFrom: '2026-09-07' }; // prettier-ignore
const asked = (personId: string, role: 'HT' | 'STAFF', startsOn = '2026-09-07') => ({ personId, role, startsOn });
const people = [asked(hale, 'HT'), asked(lim, 'STAFF'), asked(bell, 'STAFF', '2026-10-05')];
const issued = { type: 'CampaignIssued' as const, data: { ...asking, dueOn: '2026-09-21', people } };
const joiner = { type: 'JoinerEnrolled' as const, data: { campaignId, schoolId: ashdown, ...bound, effectiveFrom: '2026-09-07', dueOn: '2026-09-14', people: [asked(amin, 'STAFF', '2026-09-12')] } }; // prettier-ignore
const enrol = { campaignId, schoolId: ashdown, personId: amin, role: 'STAFF' as const, startsOn: '2026-09-12' };
const closed = { type: 'CampaignClosed' as const, data: { campaignId, because: 'superseded' as const, lapses: true, by: nextVersion, people: [hale, lim, bell] } }; // prettier-ignore

describe('a campaign', () => {
  it('asks everybody of the school for whom the text is written, once each, and those who are to come', () => {
    given().knowing(known).when(issueCampaignAtSchool, asking, asSystem).then(issued);
    given().knowing(known).when(issueCampaignAtSchool, { ...asking, personTypes: [], roles: ['COG'] }, asSystem).then({ ...issued, data: { ...issued.data, personTypes: [], roles: ['COG'], people: [{ ...asked(patel, 'STAFF'), role: 'COG' }] } }); // prettier-ignore
    given()
      .knowing(known)
      .when(issueCampaignAtSchool, { ...asking, personTypes: [] })
      .refused('campaign/nobody-named');
    given(issued).knowing(known).when(issueCampaignAtSchool, asking).refused('campaign/already-issued');
    given()
      .knowing({ ...known, inForce: undefined })
      .when(issueCampaignAtSchool, asking, asSystem)
      .then(issued);
  });
  it('that somebody started goes by the day and the reminders that they set, for the text in force', () => {
    const byHand = { ...asking, dueOn: '2026-10-02', reminders: ['day_3' as const] };
    const { dueOn, reminders } = byHand;
    const theirs = { ...issued, data: { ...issued.data, dueOn, reminders } };
    given().knowing(known).when(issueCampaignAtSchool, byHand, asSystem).then(theirs);
    given()
      .knowing({ ...known, asked: [hale, bell] })
      .when(issueCampaignAtSchool, byHand, asSystem)
      .then({ ...theirs, data: { ...theirs.data, people: [asked(lim, 'STAFF')] } });
    given()
      .knowing({ ...known, asked: [hale, lim, bell] })
      .when(issueCampaignAtSchool, byHand, asSystem)
      .refused('campaign/nobody-to-ask');
    given()
      .knowing({ ...known, inForce: { versionId: nextVersion, from: '2026-09-07' } })
      .when(issueCampaignAtSchool, byHand, asSystem)
      .refused('campaign/not-the-text-in-force');
    expect(askPeople.each?.CampaignIssued?.(theirs.data, {} as never)?.[0]?.input).toMatchObject({ dueOn, reminders });
  });
  it('asks for the words of the school’s own, where it follows those', () => {
    const own = { adoptionId, edition: 2, hash: 'sha256-of-ours' };
    const byHand = { ...asking, dueOn: '2026-10-02', reminders: [] };
    const ofSchool = { adoptionId, edition: 2 };
    const theirs = {
      ...issued,
      data: { ...issued.data, dueOn: '2026-10-02', reminders: [], hash: own.hash, ofSchool },
    };
    given()
      .knowing({ ...known, own })
      .when(issueCampaignAtSchool, byHand, asSystem)
      .then(theirs);
    const joins = { ...joiner, data: { ...joiner.data, hash: own.hash, ofSchool } };
    given(theirs).knowing(isNew).when(enrolInCampaign, enrol, asSystem).then(joins);
    for (const [asks, data] of [
      [askPeople.each?.CampaignIssued, theirs.data],
      [askPeople.each?.JoinerEnrolled, joins.data],
    ] as const)
      // prettier-ignore
      expect(asks?.(data as never, {} as never)?.[0]?.input).toMatchObject({ hash: own.hash, ofSchool });
  });
  it('looks for those words on the roster, and leaves a chair’s text to everybody', async () => {
    const own = { adoptionId, edition: 2, hash: 'sha256-of-ours' };
    const roster = (emergency?: object) => ({ campaigns: {}, ownTexts: { [`${bound.policyId}/${ashdown}`]: own }, policies: { [bound.policyId]: { emergency } } }); // prettier-ignore
    const found = async (emergency?: object, more: object = { reminders: [] }) =>
      (await issueCampaignAtSchool.facts?.((({ name }: { name: string }) => Promise.resolve(name === 'policyroster' ? roster(emergency) : { status: 'none', appointments: [] })) as never, { ...asking, joinersOnly: false, ...more }, monday))?.own; // prettier-ignore
    expect(await found()).toEqual(own);
    expect(await found({ versionId: bound.versionId })).toBeUndefined();
    expect(await found(undefined, {})).toBeUndefined();
  });
  it('does not ask a joiner whom another campaign asks for the same text', () => {
    given(issued).knowing({ isBack: false, asked: [amin] }).when(enrolInCampaign, enrol, asSystem).refused('campaign/already-enrolled'); // prettier-ignore
  });
  it('asks nobody again for a change of wording alone', () => {
    given().knowing(known).when(issueCampaignAtSchool, { ...asking, joinersOnly: true }, asSystem).then({ ...issued, data: { ...issued.data, people: [] } }); // prettier-ignore
  });
  it('takes in joiners, by their first school day', () => {
    given(issued).knowing(isNew).when(enrolInCampaign, enrol, asSystem).then(joiner);
    given(issued)
      .knowing(isNew)
      .when(enrolInCampaign, { ...enrol, personId: lim }, asSystem)
      .refused('campaign/already-enrolled');
    given(issued)
      .knowing(isNew)
      .when(enrolInCampaign, { ...enrol, role: 'COG' }, asSystem)
      .refused('campaign/not-their-role');
    given().knowing(isNew).when(enrolInCampaign, enrol, asSystem).refused('campaign/none');
  });
  it('asks whoever was closed as a leaver once more when they are back', () => {
    const back = { ...joiner, data: { ...joiner.data, people: [asked(lim, 'STAFF', '2026-09-12')] } };
    given(issued)
      .knowing(isBack)
      .when(enrolInCampaign, { ...enrol, personId: lim }, asSystem)
      .then(back);
    expect([issued, back].reduce(campaignAggregate.evolve, campaignAggregate.initial)).toMatchObject({ people: [hale, lim, bell] }); // prettier-ignore
  });
  it('asks nobody for a policy that was retired', () => {
    given().knowing({ ...known, inForce: 'retired' as const }).when(issueCampaignAtSchool, asking, asSystem).refused('campaign/policy-retired'); // prettier-ignore
  });
  it('ends; what was signed ends by a new text alone', () => {
    const end = { campaignId, because: 'superseded' as const, lapses: true, by: nextVersion };
    given(issued).knowing(false).when(closeCampaign, end, asSystem).then(closed);
    given(issued).knowing(true).when(closeCampaign, { ...end, because: 'withdrawn' }, asAmin).then({ ...closed, data: { ...closed.data, because: 'withdrawn', lapses: false } }); // prettier-ignore
    given(issued).knowing(false).when(closeCampaign, { ...end, because: 'withdrawn' }, as(clay, 'CLERK')).refused('campaign/not-yours'); // prettier-ignore
    given(issued, closed).knowing(isNew).when(enrolInCampaign, enrol, asSystem).refused('campaign/closed');
  });
  it('says who is staff, who governs and who works for the trust', () => {
    expect([personTypeOf('STAFF', false), personTypeOf('SG', false), personTypeOf('HR', true)]).toEqual(['staff', 'governor', 'central_team']); // prettier-ignore
  });
});

it('of the trust is closed by whoever keeps the register of the trust, and by no clerk of a school', async () => {
  const keeps = (school: string | undefined, body: string) =>
    closeCampaign.facts?.(
      (({ name }: { name: string }, id: string) =>
        Promise.resolve(
          name === 'campaign'
            ? { status: 'issued', bound }
            : name === 'policy'
              ? { status: 'in_force', school }
              : { appointments: id === body ? [holds(clay, 'CLERK')] : [] },
        )) as never,
      { campaignId, because: 'withdrawn', lapses: false },
      monday,
    );
  expect(await keeps(undefined, trust)).toBe(true);
  expect(await keeps(undefined, ashdown)).toBe(false);
  expect(await keeps(ashdown, ashdown)).toBe(true);
});

describe('what a campaign leads to', () => {
  it('asks each of its people, from their first day', () => {
    const sent = askPeople.each?.CampaignIssued?.(issued.data, {} as never) ?? [];
    expect(sent.map(({ type, input }) => [type, (input as { personId: string; notifyOn: string }).personId, (input as { notifyOn: string }).notifyOn])).toEqual([
      ['RequireAcknowledgement', hale, '2026-09-07'],
      ['RequireAcknowledgement', lim, '2026-09-07'],
      ['RequireAcknowledgement', bell, '2026-10-05'],
    ]); // prettier-ignore
    expect(askPeople.each?.JoinerEnrolled?.(joiner.data, {} as never)?.[0]?.input).toMatchObject({ personId: amin, joiner: true, dueOn: '2026-09-14' }); // prettier-ignore
  });
  it('lets what was signed lapse only when the content changed', () => {
    const sent = (data: Partial<(typeof closed)['data']>) => askPeople.each?.CampaignClosed?.({ ...closed.data, ...data }, {} as never) ?? []; // prettier-ignore
    expect(sent({})[1]).toEqual({ type: 'LapseAcknowledgement', input: { acknowledgementId: acknowledgementOf(campaignId, lim), by: nextVersion, onlyOpen: false } }); // prettier-ignore
    expect(sent({ lapses: false })).toEqual([]);
    expect(sent({ lapses: false, because: 'withdrawn' as never })[1]?.input).toMatchObject({ onlyOpen: true });
  });
});

it('lives as its table says, whatever anybody sends', () => {
  lives(campaignAggregate, {
    reaches: ['closed', 'issued'],
    begins: [[issued], [issued, joiner]],
    actors: [...everybody, as(amin, 'SYS').actor],
    moment: monday,
    refusals: /^campaign\//,
    sent: {
      EnrolInCampaign: [
        [enrol, isNew],
        [{ ...enrol, personId: bell }, isNew],
        [{ ...enrol, role: 'COG' }, isNew],
      ],
      CloseCampaign: [
        [{ campaignId, because: 'withdrawn' }, true],
        [{ campaignId, because: 'superseded', lapses: true }, false],
      ],
    },
  });
});
