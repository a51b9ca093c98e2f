import { lives } from '@caseward/kernel/living';
import { running, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import type { Acknowledgement, OpenAcknowledgementEvent } from './acknowledgement';
import { acknowledgementAggregate } from './acknowledgement-aggregate';
import { closeLeaverAcknowledgement, escalateAcknowledgement, lapseAcknowledgement, notifyAcknowledgementDue, remindToAcknowledge, requireAcknowledgement } from './acknowledgement-asked'; // prettier-ignore
import { acknowledgePolicyVersion, declineAcknowledgement, exemptFromAcknowledgement, openDocument, recordPaperAcknowledgement } from './acknowledgement-given'; // prettier-ignore
import { acknowledgementDeadlines } from './acknowledgement.deadlines';
import { acknowledgementDue, acknowledgementEscalated } from './acknowledgement.notices';
import { acknowledgementId, asBell, asHale, asLim, asSystem, bell, bound, campaignId, everybody, lim, nextVersion } from './duties.fixture'; // prettier-ignore
import { ashdown, calendar, hale, idNo, monday } from './policies.fixture';

const given = scenario(acknowledgementAggregate, monday);
const { hash } = bound;
const asking = { campaignId, schoolId: ashdown, personId: lim, role: 'STAFF' as const, ...bound, notifyOn: '2026-09-07', dueOn: '2026-09-21', joiner: false }; // prettier-ignore
const required = { type: 'AcknowledgementRequired' as const, data: { acknowledgementId, ...asking } };
const notified = { type: 'AcknowledgementNotified' as const, data: { acknowledgementId, schoolId: ashdown, personId: lim, on: '2026-09-07', joiner: false } }; // prettier-ignore
const opened = { type: 'DocumentOpened' as const, data: { acknowledgementId, hash } };
const given1 = { type: 'PolicyVersionAcknowledged' as const, data: { acknowledgementId, ...bound, role: 'STAFF' as const, schoolId: ashdown, confirmedBy: 'signed_in_again' as const } }; // prettier-ignore
const declined = { type: 'AcknowledgementDeclined' as const, data: { acknowledgementId, people: [hale], reason: 'Clause 4.' } }; // prettier-ignore
const exempted = { type: 'AcknowledgementExempted' as const, data: { acknowledgementId, ground: 'family_leave' as const, reason: 'Until June.' } }; // prettier-ignore
const onPaper = { type: 'AcknowledgementRecordedOnBehalf' as const, data: { acknowledgementId, hash, signedOn: '2026-09-07', kept: 'Office, folder 3' } }; // prettier-ignore
const lapsed = { type: 'AcknowledgementLapsed' as const, data: { acknowledgementId, by: nextVersion } };
const left = { type: 'LeaverAcknowledgementClosed' as const, data: { acknowledgementId } };
const agreed = { acknowledgementId, hash, agreed: true };

describe('somebody who is asked', () => {
  it('is asked once by a campaign, and the record opens to them', () => {
    given().when(requireAcknowledgement, asking, asSystem).then(required);
    given(required).when(requireAcknowledgement, asking, asSystem).refused('acknowledgement/already-required');
    expect(requireAcknowledgement.letsIn?.([required])).toEqual([lim]);
    expect(requireAcknowledgement.restricts?.(asking, monday, undefined)).toMatchObject({
      school: ashdown,
      tier: 'T1',
    });
  });
  it('hears of it on the day, and not before', () => {
    given(required).when(notifyAcknowledgementDue, { acknowledgementId }, asSystem).then(notified);
    given(required).when(notifyAcknowledgementDue, { acknowledgementId }, { ...asSystem, today: '2026-09-06' }).refused('acknowledgement/not-asked-yet'); // prettier-ignore
    given(required).when(openDocument, { acknowledgementId, hash }, asLim).refused('acknowledgement/not-asked-yet');
    given().when(notifyAcknowledgementDue, { acknowledgementId }).refused('acknowledgement/none');
  });
  it('reads the text, and then puts their name to that text', () => {
    given(required, notified).when(openDocument, { acknowledgementId, hash }, asLim).then(opened);
    given(required, notified).when(openDocument, { acknowledgementId, hash: 'other' }, asLim).refused('acknowledgement/another-text'); // prettier-ignore
    const may = given(required, notified, opened).knowing('signed_in_again' as const);
    may.when(acknowledgePolicyVersion, agreed, asLim).then(given1);
    may.when(acknowledgePolicyVersion, { ...agreed, hash: 'other' }, asLim).refused('acknowledgement/another-text');
    may.when(acknowledgePolicyVersion, { ...agreed, agreed: false }, asLim).refused('acknowledgement/not-agreed');
    given(required, notified).knowing('signed_in_again' as const).when(acknowledgePolicyVersion, agreed, asLim).refused('acknowledgement/not-opened'); // prettier-ignore
    given(required, notified, opened, given1).knowing('signed_in_again' as const).when(acknowledgePolicyVersion, agreed, asLim).refused('acknowledgement/acknowledged'); // prettier-ignore
  });
  it('makes sure once more that it is they: a session alone signs nothing', () => {
    given(required, notified, opened).knowing(undefined).when(acknowledgePolicyVersion, agreed, asLim).refused('acknowledgement/not-confirmed'); // prettier-ignore
  });
  it('acknowledges for nobody else, whatever their post', () => {
    for (const other of [asHale, asBell, asSystem])
      given(required, notified, opened).knowing('signed_in_again' as const).when(acknowledgePolicyVersion, agreed, other).refused('acknowledgement/only-yourself'); // prettier-ignore
    given(required, notified).when(openDocument, { acknowledgementId, hash }, asHale).refused('acknowledgement/only-yourself'); // prettier-ignore
  });
  it('may decline with a reason, and read it again after all', () => {
    given(required, notified).knowing([hale]).when(declineAcknowledgement, { acknowledgementId, reason: 'Clause 4.' }, asLim).then(declined); // prettier-ignore
    expect(declineAcknowledgement.letsIn?.([declined])).toEqual([hale]);
    given(required, notified, declined).when(openDocument, { acknowledgementId, hash }, asLim).then(opened);
    given(required, notified, opened, declined).knowing('signed_in_again' as const).when(acknowledgePolicyVersion, agreed, asLim).refused('acknowledgement/declined'); // prettier-ignore
    given(required, notified, declined, opened).knowing('signed_in_again' as const).when(acknowledgePolicyVersion, agreed, asLim).then(given1); // prettier-ignore
  });
});

describe('those who lead', () => {
  it('exempt somebody for a reason, never themselves', () => {
    const says = { acknowledgementId, ground: 'family_leave' as const, reason: 'Until June.' };
    given(required, notified).when(exemptFromAcknowledgement, says, asHale).then(exempted);
    given(required, notified).when(exemptFromAcknowledgement, says, asLim).refused('acknowledgement/only-yourself');
    given(required, notified, exempted).when(exemptFromAcknowledgement, says, asHale).refused('acknowledgement/exempt');
  });
  it('record what was signed on paper', () => {
    const says = { acknowledgementId, signedOn: '2026-09-07', kept: 'Office, folder 3' };
    given(required, notified).when(recordPaperAcknowledgement, says, asBell).then(onPaper);
    given(required, notified).when(recordPaperAcknowledgement, { ...says, signedOn: '2026-09-08' }, asBell).refused('acknowledgement/in-the-future'); // prettier-ignore
  });
  it('remind by hand; the clock reminds once on each of its days', () => {
    const by = (step: 'day_3' | 'by_hand') => ({ type: 'AcknowledgementReminded' as const, data: { acknowledgementId, personId: lim, step } }); // prettier-ignore
    given(required, notified)
      .when(remindToAcknowledge, { acknowledgementId, step: 'day_3' }, asSystem)
      .then(by('day_3'));
    given(required, notified, by('day_3')).when(remindToAcknowledge, { acknowledgementId, step: 'day_3' }, asSystem).refused('acknowledgement/reminded-already'); // prettier-ignore
    given(required, notified, by('day_3')).when(remindToAcknowledge, { acknowledgementId, step: 'day_3' }, asHale).then(by('by_hand')); // prettier-ignore
  });
});

describe('the clock', () => {
  const names = ['acknowledgement-asked', 'acknowledgement-reminder-day_3', 'acknowledgement-reminder-day_7', 'acknowledgement-reminder-day_10', 'acknowledgement-overdue-line_manager', 'acknowledgement-overdue-head']; // prettier-ignore
  it('reminds on the third, seventh and tenth school day, and then tells the line manager and the head', () => {
    expect(acknowledgementDeadlines.map(({ name }) => name)).toEqual(names);
    const due = acknowledgementDeadlines.map((one) => running<OpenAcknowledgementEvent>(one, calendar, required, notified)[acknowledgementId]); // prettier-ignore
    expect(due).toEqual([undefined, '2026-09-10T15:00:00.000Z', '2026-09-16T15:00:00.000Z', '2026-09-21T15:00:00.000Z', '2026-09-22T15:00:00.000Z', '2026-09-24T15:00:00.000Z']); // prettier-ignore
    expect(running<OpenAcknowledgementEvent>(acknowledgementDeadlines[0]!, calendar, required)).toEqual({ [acknowledgementId]: '2026-09-07T09:00:00.000Z' }); // prettier-ignore
    for (const end of [given1, exempted, onPaper, lapsed, left])
      for (const one of acknowledgementDeadlines)
        expect(running<OpenAcknowledgementEvent>(one, calendar, required, notified, end)).toEqual({});
    expect(acknowledgementDeadlines.map(({ then }) => then(acknowledgementId, notified.data).type)).toEqual(['NotifyAcknowledgementDue', 'RemindToAcknowledge', 'RemindToAcknowledge', 'RemindToAcknowledge', 'EscalateAcknowledgement', 'EscalateAcknowledgement']); // prettier-ignore
  });
  it('reminds on the days that somebody set for it, and counts on from its last day', () => {
    const set = { dueOn: '2026-09-16', reminders: ['day_3', 'day_7', 'day_10'] as ('day_3' | 'day_7' | 'day_10')[] };
    const started = { ...required, data: { ...required.data, ...set } };
    const told = { ...notified, data: { ...notified.data, ...set } };
    given(started).when(notifyAcknowledgementDue, { acknowledgementId }, asSystem).then(told);
    const due = (data: Partial<typeof set>) => acknowledgementDeadlines.slice(1).map((one) => running<OpenAcknowledgementEvent>(one, calendar, started, { ...told, data: { ...told.data, ...data } })[acknowledgementId]?.slice(0, 10)); // prettier-ignore
    expect(due({})).toEqual(['2026-09-10', undefined, '2026-09-16', '2026-09-17', '2026-09-21']);
    expect(due({ reminders: [] })).toEqual([undefined, undefined, undefined, '2026-09-17', '2026-09-21']);
    expect(due({ dueOn: '2026-10-02', reminders: ['day_7'] })).toEqual([undefined, '2026-09-16', undefined, '2026-10-05', '2026-10-07']); // prettier-ignore
  });
  it('marks it overdue once, and tells each of the two once', () => {
    const ask = { acknowledgementId, schoolId: ashdown, personId: lim };
    const marked = { type: 'AcknowledgementOverdueMarked' as const, data: ask };
    const to = (who: 'line_manager' | 'head', people: string[]) => ({ type: 'AcknowledgementEscalated' as const, data: { acknowledgementId, to: who, people } }); // prettier-ignore
    given(required, notified).knowing([bell]).when(escalateAcknowledgement, { ...ask, to: 'line_manager' }, asSystem).then(marked, to('line_manager', [bell])); // prettier-ignore
    const told = [required, notified, marked, to('line_manager', [bell])] as const;
    given(...told)
      .knowing([hale])
      .when(escalateAcknowledgement, { ...ask, to: 'head' }, asSystem)
      .then(to('head', [hale]));
    given(...told).knowing([bell]).when(escalateAcknowledgement, { ...ask, to: 'line_manager' }, asSystem).refused('acknowledgement/escalated-already'); // prettier-ignore
    expect(escalateAcknowledgement.letsIn?.([to('head', [hale])])).toEqual([hale]);
  });
  it('says nothing more once they have declined, and goes on when they read it again', () => {
    const ask = { acknowledgementId, schoolId: ashdown, personId: lim, to: 'head' as const };
    const clock = { acknowledgementId, step: 'day_7' as const };
    const said = [required, notified, declined] as const;
    given(...said)
      .when(remindToAcknowledge, clock, asSystem)
      .refused('acknowledgement/declined');
    given(...said).knowing([hale]).when(escalateAcknowledgement, ask, asSystem).refused('acknowledgement/declined'); // prettier-ignore
    given(...said).when(remindToAcknowledge, { acknowledgementId }, asHale).then({ type: 'AcknowledgementReminded', data: { acknowledgementId, personId: lim, step: 'by_hand' } }); // prettier-ignore
    given(...said, opened).when(remindToAcknowledge, clock, asSystem).then({ type: 'AcknowledgementReminded', data: { acknowledgementId, personId: lim, step: 'day_7' } }); // prettier-ignore
    const late = { type: 'AcknowledgementOverdueMarked' as const, data: { acknowledgementId, schoolId: ashdown, personId: lim } }; // prettier-ignore
    const told = { type: 'AcknowledgementEscalated' as const, data: { acknowledgementId, to: 'head' as const, people: [hale] } }; // prettier-ignore
    given(...said, opened).knowing([hale]).when(escalateAcknowledgement, ask, asSystem).then(late, told); // prettier-ignore
  });
  it('tells them and those above them that something waits, and nothing more', () => {
    expect(acknowledgementDue.tells.AcknowledgementNotified?.(notified.data, {} as never)).toEqual({ record: acknowledgementId, to: [lim] }); // prettier-ignore
    expect(acknowledgementEscalated.tells.AcknowledgementDeclined?.({ acknowledgementId, people: [] }, {} as never)).toEqual({ record: acknowledgementId, to: 'readers' }); // prettier-ignore
  });
});

describe('what was signed', () => {
  it('lapses when a text of another content is in force', () => {
    given(required, notified, opened, given1).when(lapseAcknowledgement, { acknowledgementId, by: nextVersion }, asSystem).then(lapsed); // prettier-ignore
    given(required, notified, lapsed).when(lapseAcknowledgement, { acknowledgementId, by: nextVersion }, asSystem).refused('acknowledgement/lapsed'); // prettier-ignore
  });
  it('stays when a campaign is merely withdrawn', () => {
    const withdrawn = { acknowledgementId, by: nextVersion, onlyOpen: true };
    given(required, notified, opened, given1).when(lapseAcknowledgement, withdrawn, asSystem).refused('acknowledgement/acknowledged'); // prettier-ignore
    given(required, notified).when(lapseAcknowledgement, withdrawn, asSystem).then(lapsed);
  });
  it('stays when somebody leaves; what they had not signed is closed', () => {
    given(required, notified)
      .knowing(false)
      .when(closeLeaverAcknowledgement, { acknowledgementId }, asSystem)
      .then(left);
    given(required, notified, opened, given1).knowing(false).when(closeLeaverAcknowledgement, { acknowledgementId }, asSystem).refused('acknowledgement/acknowledged'); // prettier-ignore
    given(required, left)
      .knowing(false)
      .when(closeLeaverAcknowledgement, { acknowledgementId }, asSystem)
      .refused('acknowledgement/left');
  });
  it('stays asked when one of two roles ends, for which it is written both', () => {
    const unless = { campaignId, schoolId: ashdown, personId: lim };
    given(required, notified).knowing(true).when(closeLeaverAcknowledgement, { acknowledgementId, unless }, asSystem).refused('acknowledgement/another-role'); // prettier-ignore
    given(required, notified).knowing(false).when(closeLeaverAcknowledgement, { acknowledgementId, unless }, asSystem).then(left); // prettier-ignore
  });
  it('is looked up in the register of that school, today and to come', async () => {
    const campaign = { status: 'issued', personTypes: ['staff'], roles: [] };
    const heldThere = async (...appointments: readonly object[]) => {
      const read = ({ name }: { name: string }) => Promise.resolve(name === 'campaign' ? campaign : { appointments });
      const unless = { campaignId, schoolId: ashdown, personId: lim };
      return closeLeaverAcknowledgement.facts?.(read as never, { acknowledgementId, unless }, { ...monday, ...asSystem }); // prettier-ignore
    };
    const post = { id: idNo(91), personId: lim, role: 'STAFF', from: '2026-01-01' };
    expect(await heldThere(post)).toBe(true);
    expect(await heldThere({ ...post, endedFrom: '2026-09-07' })).toBe(false);
    expect(await heldThere({ ...post, from: '2026-10-01' })).toBe(true);
    expect(await heldThere({ ...post, role: 'GOV' })).toBe(false);
    expect(await heldThere({ ...post, personId: bell })).toBe(false);
  });
  it('is asked for once more of whoever comes back, as of a joiner', () => {
    given(required, notified, left).when(requireAcknowledgement, { ...asking, joiner: true }, asSystem).then({ ...required, data: { ...required.data, joiner: true } }); // prettier-ignore
  });
});

it('lives as its table says, whatever anybody sends', () => {
  lives(acknowledgementAggregate, {
    reaches: ['acknowledged', 'declined', 'exempt', 'lapsed', 'left', 'notified', 'on_paper', 'opened', 'required'],
    begins: [[required], [required, notified], [required, notified, opened]],
    actors: [...everybody, lim, lim, asSystem.actor],
    moment: monday,
    refusals: /^acknowledgement\//,
    sent: {
      NotifyAcknowledgementDue: [[{ acknowledgementId }]],
      OpenDocument: [[{ acknowledgementId, hash }], [{ acknowledgementId, hash: 'other' }]],
      AcknowledgePolicyVersion: [[agreed, 'signed_in_again'], [agreed, undefined], [{ ...agreed, agreed: false }, 'signed_in_again']], // prettier-ignore
      DeclineAcknowledgement: [[{ acknowledgementId, reason: 'No.' }, [hale]]],
      ExemptFromAcknowledgement: [[{ acknowledgementId, ground: 'other', reason: 'So.' }]],
      RecordPaperAcknowledgement: [[{ acknowledgementId, signedOn: '2026-09-07', kept: 'Office' }]],
      RemindToAcknowledge: [[{ acknowledgementId }]],
      EscalateAcknowledgement: [[{ acknowledgementId, schoolId: ashdown, personId: lim, to: 'head' }, [hale]]],
      LapseAcknowledgement: [[{ acknowledgementId, by: nextVersion }], [{ acknowledgementId, by: nextVersion, onlyOpen: true }]], // prettier-ignore
      CloseLeaverAcknowledgement: [
        [{ acknowledgementId }, false],
        [{ acknowledgementId }, true],
      ],
      RequireAcknowledgement: [[asking]],
    },
    holds: (acknowledgement: Acknowledgement) => {
      if (acknowledgement.status !== 'none' && acknowledgement.status === 'acknowledged') expect(acknowledgement.overdue).toBe(false); // prettier-ignore
    },
  });
});
