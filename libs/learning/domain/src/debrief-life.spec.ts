import { metaOf, running, scenario } from '@caseward/kernel/testing';
import { lives } from '@caseward/kernel/living';
import { describe, expect, it } from '@jest/globals';
import { closeDebrief, escalateOverdueDebrief, recordLessonExtracted } from './close-debrief';
import type { OpenDebriefEvent } from './debrief';
import {
  agreeDebriefNotes,
  pickDebriefFacts,
  recordContributoryFactor,
  recordStaffWellbeing,
  recordWhatFailed,
  recordWhatWorked,
} from './debrief-notes';
import { debriefFollowsItsSource, followBreach } from './debrief.reactions';
import { debriefAggregate } from './index';
import { debriefToHold, lessonActionDue, lessonCheckDue, lessonToDecide, lessonYours } from './learning.notices';
import {
  amin,
  asOkoro,
  ashdown,
  breachId,
  calendar,
  caseId,
  debriefId,
  hale,
  lessonId,
  monday,
  okoro,
  restriction,
  roy,
} from './learning.fixture';
import { overdueDebrief } from './overdue-debrief.deadline';
import { debriefOfBreach, requireDebrief, requireDebriefAgain } from './require-debrief';
import {
  required,
  plan,
  scheduled,
  happened,
  held,
  card,
  worked,
  notes,
  agreed,
  extracted,
  closed,
  waived,
} from './debrief.fixture';

const given = scenario(debriefAggregate, monday);
describe('what a debrief writes down', () => {
  const inIt = given(required, scheduled, held);
  it('are facts of records that whoever picks them may read, each once', () => {
    const input = { debriefId, entries: [`${breachId}/3`, `${breachId}/3`] };
    inIt.knowing(true).when(pickDebriefFacts, input).then({ type: 'DebriefFactsPicked', data: { debriefId, entries: [`${breachId}/3`] } }); // prettier-ignore
    inIt.knowing(false).when(pickDebriefFacts, input).refused('debrief/entry-unknown');
  });
  it('is what went well, what got in the way, and what made it likelier, each factor once', () => {
    inIt.when(recordWhatWorked, card).then(worked);
    inIt.when(recordWhatFailed, card).then({ type: 'WhatFailedRecorded', data: card });
    const factor = { ...card, factor: 'training' as const };
    const said = { type: 'ContributoryFactorRecorded' as const, data: factor };
    inIt.when(recordContributoryFactor, factor).then(said);
    given(required, scheduled, held, said).when(recordContributoryFactor, factor).refused('debrief/factor-recorded');
  });
  it('is what was offered to staff', () =>
    inIt
      .when(recordStaffWellbeing, { debriefId, support: ['supervision'] })
      .then({ type: 'StaffWellbeingRecorded', data: { debriefId, support: ['supervision'] } }));
  it('is agreed once something stands there, in roles and not in names', () => {
    const input = { ...notes, rolesNotNames: true };
    inIt.when(agreeDebriefNotes, input).refused('debrief/nothing-written');
    const written = given(required, scheduled, held, worked);
    written.when(agreeDebriefNotes, { ...input, rolesNotNames: false }).refused('debrief/names-not-checked');
    written.when(agreeDebriefNotes, input).then(agreed);
    given(required, scheduled, held, worked, agreed).when(recordWhatFailed, card).refused('debrief/notes-agreed');
  });
});

describe('the end of a debrief', () => {
  const all = [required, scheduled, held, worked, agreed] as const;
  it('has its lessons, or says why there is none', () => {
    given(...all).when(closeDebrief, { debriefId }).refused('debrief/no-lesson-reason-missing'); // prettier-ignore
    const why = { debriefId, noLessonBecause: 'Everything that was agreed was done.' };
    given(...all).when(closeDebrief, why).then({ type: 'DebriefClosed', data: why }); // prettier-ignore
    given(...all, extracted)
      .when(closeDebrief, { debriefId })
      .then(closed);
    given(...all, extracted, closed)
      .when(closeDebrief, { debriefId })
      .refused('debrief/closed');
    given(required, scheduled).when(closeDebrief, { debriefId }).refused('debrief/not-held-yet');
  });
  it('counts each lesson once', () => {
    given(...all).when(recordLessonExtracted, { debriefId, lessonId }).then(extracted); // prettier-ignore
    given(...all, extracted)
      .when(recordLessonExtracted, { debriefId, lessonId })
      .refused('debrief/has-this-lesson');
  });
});

describe('a debrief that nobody holds', () => {
  it('is due ten school days after the outcome, and no longer once it is held or waived', () => {
    const begun = { ...required, meta: { recordedAt: monday.now } };
    const runs = (...more: readonly OpenDebriefEvent[]) =>
      running<OpenDebriefEvent>(overdueDebrief, calendar, begun, ...more);
    expect(runs()).toEqual({ [debriefId]: '2026-09-21T15:00:00.000Z' }); // 16:00 in England
    for (const end of [held, waived]) expect(runs(end)).toEqual({});
    expect(overdueDebrief.then(debriefId, {} as never)).toEqual({
      type: 'EscalateOverdueDebrief',
      input: { debriefId },
    });
  });
  it('calls the lead of the trust once, and lets them in', () => {
    const escalated = { type: 'DebriefEscalated' as const, data: { debriefId, people: [amin] } };
    given(required).knowing([amin]).when(escalateOverdueDebrief, { debriefId }).then(escalated);
    expect(escalateOverdueDebrief.letsIn?.([escalated])).toEqual([amin]);
    given(required, escalated).knowing([amin]).when(escalateOverdueDebrief, { debriefId }).refused('debrief/in-time');
  });
});

describe('a debrief and its breach', () => {
  it('is one and the same, however often the outcome is told', () => {
    const told = followBreach.on.BreachOutcomeDecided?.(
      { breachId, schoolId: ashdown, severity: 'high', outcome: 'advice', also: [], decidedBy: hale },
      metaOf(),
    );
    expect(told?.input).toEqual({ debriefId: debriefOfBreach(breachId), breachId, schoolId: ashdown, severity: 'high', decidedBy: hale }); // prettier-ignore
    expect(requireDebrief.input.safeParse(told?.input).success).toBe(true);
  });
  it('is required again when the breach is decided again after it was waived, and at no other time', () => {
    const input = { debriefId, breachId, schoolId: ashdown, severity: 'low' as const, decidedBy: hale };
    const decided = { breachId, schoolId: ashdown, severity: 'low' as const, outcome: 'advice' as const, also: [], decidedBy: hale }; // prettier-ignore
    expect(followBreach.each?.BreachOutcomeDecided?.(decided, metaOf())).toMatchObject([{ type: 'RequireDebriefAgain', input: { breachId } }]); // prettier-ignore
    const facts = { source: { kind: 'breach', school: ashdown, tier: 'T1' as const, about: [], excluded: [] }, leads: [] }; // prettier-ignore
    const again = { ...required, data: { ...required.data, serious: false, people: [] } };
    given(required, waived).knowing(facts).when(requireDebriefAgain, input).then(again);
    given(required).knowing(facts).when(requireDebriefAgain, input).refused('debrief/not-scheduled');
    given(required, waived, again).knowing(facts).when(requireDebriefAgain, input).refused('debrief/not-scheduled');
    given(required, scheduled, held).knowing(facts).when(requireDebriefAgain, input).refused('debrief/notes-not-agreed'); // prettier-ignore
  });
  it('tells its readers that it is to be held, until it is', () => {
    const [due, toDecide, yours, action, check] = [debriefToHold, lessonToDecide, lessonYours, lessonActionDue, lessonCheckDue]; // prettier-ignore
    const meta = metaOf();
    expect(due.tells.DebriefRequired?.(required.data, meta)).toEqual({ record: debriefId, to: 'readers' });
    expect(due.settles.DebriefHeld?.(held.data, meta)).toBe(debriefId);

    const late = (step: 'decision' | 'implementation' | 'check') => [toDecide, action, check].map(({ tells }) => tells.LessonEscalated?.({ lessonId, step, people: [] }, meta) !== undefined); // prettier-ignore
    expect([late('decision'), late('implementation'), late('check')]).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
    const accepted = { lessonId, type: 'training' as const, owner: hale, dueOn: '2026-10-01', firstCheckOn: '2026-12-18', secondCheckOn: '2027-07-20', rationale: 'x' }; // prettier-ignore
    expect(yours.tells.LessonAccepted?.(accepted, meta)).toEqual({ record: lessonId, to: [hale] });
  });
  it('is waived with it', () =>
    expect(followBreach.on.DebriefWaived?.({ breachId }, metaOf())).toEqual({
      type: 'MarkDebriefWaived',
      input: { debriefId: debriefOfBreach(breachId) },
    }));
  it('shuts out whoever is shut out of what it looks back on', () =>
    expect(debriefFollowsItsSource.on.DebriefRequired?.(required.data, metaOf())).toEqual({
      type: 'FollowRestriction',
      input: { recordId: breachId, follower: debriefId },
    }));
});

it('lives as its table says, whatever anybody sends', () => {
  lives(debriefAggregate, {
    reaches: ['closed', 'due', 'held', 'lessons_extracted', 'notes_agreed', 'scheduled', 'waived'],
    begins: [
      [required],
      [required, scheduled],
      [required, scheduled, held, worked],
      [required, scheduled, held, worked, agreed],
    ],
    actors: [hale, okoro],
    moment: { ...monday, ...asOkoro },
    refusals: /^debrief\//,
    sent: {
      RecordSeriousIncidentMeeting: [[{ debriefId, notifiedOn: '2026-09-04', on: '2026-09-07', attended: [hale], reportedTo: ['chair'], notes: 'Met.' }]], // prettier-ignore
      ScheduleDebrief: [[plan, restriction], [{ ...plan, facilitator: roy }, restriction]], // prettier-ignore
      HoldDebrief: [[happened, restriction]],
      PickDebriefFacts: [[{ debriefId, entries: [`${breachId}/1`] }, true], [{ debriefId, entries: [`${caseId}/1`] }, false]], // prettier-ignore
      RecordWhatWorked: [[card]],
      RecordWhatFailed: [[card]],
      RecordContributoryFactor: [[{ ...card, factor: 'workload' }], [{ ...card, factor: 'other' }]],
      RecordStaffWellbeing: [[{ debriefId, support: ['union'] }]],
      AgreeDebriefNotes: [[{ ...notes, rolesNotNames: true }], [{ ...notes, rolesNotNames: false }]],
      RecordLessonExtracted: [[{ debriefId, lessonId }]],
      MarkDebriefWaived: [[{ debriefId }]],
      RequireDebriefAgain: [
        [
          { debriefId, breachId, schoolId: ashdown, severity: 'low', decidedBy: hale },
          { source: { kind: 'breach', school: ashdown, tier: 'T1', about: [], excluded: [] }, leads: [] },
        ],
      ],
      EscalateOverdueDebrief: [[{ debriefId }, [amin]]],
      CloseDebrief: [[{ debriefId }], [{ debriefId, noLessonBecause: 'Nothing to do otherwise.' }]],
    },
    holds: ({ status, written, lessons }: { status: string; written: boolean; lessons: string[] }) => {
      if (['notes_agreed', 'lessons_extracted', 'closed'].includes(status)) expect(written).toBe(true);
      if (status === 'lessons_extracted') expect(lessons).not.toEqual([]);
    },
  });
});
