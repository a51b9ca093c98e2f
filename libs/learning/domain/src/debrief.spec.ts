import { metaOf, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { beginDebrief } from './begin-debrief';
import { tellBreachOfDebrief } from './debrief.reactions';
import { holdDebrief, recordSeriousIncidentMeeting, scheduleDebrief } from './hold-debrief';
import { debriefAggregate } from './index';
import {
  amin,
  ashdown,
  breachId,
  caseId,
  debriefId,
  hale,
  idNo,
  lim,
  monday,
  okoro,
  restriction,
  roy,
} from './learning.fixture';
import { markDebriefWaived, requireDebrief } from './require-debrief';
import { required, plan, scheduled, happened, held, waived } from './debrief.fixture';

const given = scenario(debriefAggregate, monday);
const facts = { source: restriction, leads: [amin] };

describe('a debrief that is required', () => {
  const input = { debriefId, breachId, schoolId: ashdown, severity: 'low' as const, decidedBy: hale };
  it('follows the outcome of a breach', () => given().knowing(facts).when(requireDebrief, input).then(required));
  it('calls the lead of the trust when the breach was serious, and lets them in', () => {
    const serious = { ...required, data: { ...required.data, serious: true, people: [amin] } };
    for (const severity of ['high', 'critical'] as const)
      given()
        .knowing(facts)
        .when(requireDebrief, { ...input, severity })
        .then(serious);
    expect(requireDebrief.letsIn?.([serious])).toEqual([amin]);
  });
  it('calls whoever decided on the breach, when they have it by name alone', () => {
    const called = { ...required, data: { ...required.data, people: [amin] } };
    given()
      .knowing({ source: { ...restriction, letIn: [amin, okoro] }, leads: [] })
      .when(requireDebrief, { ...input, decidedBy: amin })
      .then(called);
  });
  it('is known to whoever may know of the breach, and to nobody else', () => {
    const few = { ...restriction, tier: 'T4' as const, readers: [hale] };
    expect(requireDebrief.restricts?.(input, monday, { ...facts, source: few })).toEqual({
      school: ashdown,
      tier: 'T4',
      about: [roy],
      excluded: [roy],
      readers: [hale],
    });
  });
  it('is required once', () =>
    given(required).knowing(facts).when(requireDebrief, input).refused('debrief/already-required'));
  it('is of a breach that exists', () =>
    given()
      .knowing({ ...facts, source: undefined })
      .when(requireDebrief, input)
      .refused('record/not-found'));
  it('may be waived where the breach is, until it is held', () => {
    given(required).when(markDebriefWaived, { debriefId }).then(waived);
    given(required, scheduled, held).when(markDebriefWaived, { debriefId }).refused('debrief/notes-not-agreed');
    given(required, waived).knowing(restriction).when(scheduleDebrief, plan).refused('debrief/waived');
  });
});

describe('a debrief that a leader begins', () => {
  const input = {
    ...{ debriefId, schoolId: ashdown, ofKind: 'childcase' as const, ofRecord: caseId },
    ...{ ready: 'findings_issued' as const, serious: false, reason: 'Three schools were involved.' },
  };
  const knows = { source: { ...restriction, kind: 'childcase', tier: 'T2' as const }, mine: true };
  it('looks back on a case whose findings are issued', () =>
    given().knowing(knows).when(beginDebrief, input).then({ type: 'DebriefBegun', data: input }));
  it('is begun by nobody who may not know of the case, and not for another school', () => {
    given()
      .knowing({ ...knows, mine: false })
      .when(beginDebrief, input)
      .refused('record/not-found');
    given().knowing(knows).when(beginDebrief, { ...input, schoolId: idNo(3) }).refused('record/not-found'); // prettier-ignore
  });
  it('says rightly what it looks back on', () =>
    given().knowing({ ...knows, source: restriction }).when(beginDebrief, input).refused('debrief/another-kind')); // prettier-ignore
  it('says when the LADO agreed, when that is why it may take place', () => {
    const lado = { ...input, ready: 'lado_agrees' as const };
    given().knowing(knows).when(beginDebrief, lado).refused('debrief/lado-day-missing');
    given().knowing(knows).when(beginDebrief, { ...lado, ladoAgreedOn: '2026-09-08' }).refused('debrief/in-the-future'); // prettier-ignore
    given().knowing(knows).when(beginDebrief, { ...lado, ladoAgreedOn: '2026-09-04' })
      .then({ type: 'DebriefBegun', data: { ...lado, ladoAgreedOn: '2026-09-04' } }); // prettier-ignore
  });
  it('is begun once', () =>
    given(required).knowing(knows).when(beginDebrief, input).refused('debrief/already-required'));
});

describe('holding a debrief', () => {
  it('has a day, a facilitator and people who take part', () => {
    given(required).knowing(restriction).when(scheduleDebrief, plan).then(scheduled);
    expect(scheduleDebrief.letsIn?.([scheduled])).toEqual([okoro]);
  });
  it('is led by nobody whom it is about, nor do they take part', () => {
    for (const with_ of [
      { ...plan, facilitator: roy },
      { ...plan, participants: [lim, roy] },
    ])
      given(required).knowing(restriction).when(scheduleDebrief, with_).refused('debrief/subject-takes-part');
    given(required, scheduled).knowing(restriction).when(holdDebrief, { ...happened, present: [roy] }).refused('debrief/subject-takes-part'); // prettier-ignore
  });
  it('is planned for a day to come, and held on a day that was', () => {
    given(required).knowing(restriction).when(scheduleDebrief, { ...plan, on: '2026-09-04' }).refused('debrief/day-is-past'); // prettier-ignore
    given(required, scheduled).knowing(restriction).when(holdDebrief, { ...happened, on: '2026-09-08' }).refused('debrief/in-the-future'); // prettier-ignore
    given(required, scheduled).knowing(restriction).when(holdDebrief, happened).then(held);
  });
  it('needs a plan first, and happens once', () => {
    given(required).knowing(restriction).when(holdDebrief, happened).refused('debrief/not-scheduled');
    given().knowing(restriction).when(holdDebrief, happened).refused('debrief/none');
    given(required, scheduled, held).knowing(restriction).when(holdDebrief, happened).refused('debrief/notes-not-agreed'); // prettier-ignore
  });
  it('tells the breach, and nobody when it is of something else', () => {
    expect(tellBreachOfDebrief.on.DebriefHeld?.(held.data, metaOf())).toEqual({
      type: 'NoteDebriefHeld',
      input: { breachId, debriefId },
    });
    expect(tellBreachOfDebrief.on.DebriefHeld?.(happened, metaOf())).toBeUndefined();
  });
  it('meets within one working day of a serious incident, and says so when it was later', () => {
    const meeting = {
      ...{ debriefId, notifiedOn: '2026-09-04', on: '2026-09-07', attended: [hale] },
      ...{ reportedTo: ['chief_executive' as const], notes: 'Who does what until Friday.' },
    };
    const met = { type: 'SeriousIncidentMeetingRecorded' as const, data: { ...meeting, inTime: true } };
    given(required).when(recordSeriousIncidentMeeting, meeting).then(met);
    const late = { ...meeting, notifiedOn: '2026-09-03' };
    given(required).when(recordSeriousIncidentMeeting, late).then({ ...met, data: { ...late, inTime: false } }); // prettier-ignore
    given(required, met).when(recordSeriousIncidentMeeting, meeting).refused('debrief/meeting-recorded');
    given(required).when(recordSeriousIncidentMeeting, { ...meeting, on: '2026-09-08' }).refused('debrief/in-the-future'); // prettier-ignore
  });
});
