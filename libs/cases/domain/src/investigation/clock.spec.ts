import { metaOf, running, scenario } from '@caseward/kernel/testing';
import { companionId } from '@caseward/kernel';
import { describe, expect, it } from '@jest/globals';
import { challengeUntil, dueOn, spentOn } from './clock';
import type { OpenInvestigationEvent } from './events';
import {
  escalateOverdueInvestigation,
  investigationAggregate,
  investigationDeadlines,
  investigationNotices,
} from './index';
import { evidenceOverdue, findingsOverdue, progressNoteOverdue, termsOverdue } from './investigation.deadlines';
import { followInvestigatedRecord, holdInvestigation, returnFindings, tellOfGivingUp } from './investigation.reactions';
import {
  active, byShaw, calendar, caseId, closed, commissioned, concluded, declared, begun, collected, idNo, investigationId, issued, logged, monday, paused, started, termsSet, told,
} from './investigation.fixture'; // prettier-ignore
import { pauseInvestigation, resumeInvestigation } from './pausing';

const given = scenario(investigationAggregate, monday);
type Told = OpenInvestigationEvent;
const due = (deadline: (typeof investigationDeadlines)[number], ...events: readonly Told[]) =>
  running<Told>(deadline, calendar, ...events)[investigationId];
const resumed = (on: string, spent: number, as: 'active' | 'commissioned' | 'fact_check' = 'active') => ({ type: 'InvestigationResumed' as const, data: { investigationId, on, spent, as, processGoesOn: false } }); // prettier-ignore

describe('the clock of an investigation', () => {
  it('counts school days: two for the terms, fifteen for the evidence, twenty for the findings', () => {
    expect(due(termsOverdue, commissioned)).toBe('2026-09-09T15:00:00.000Z');
    expect(due(evidenceOverdue, commissioned)).toBe('2026-09-28T15:00:00.000Z');
    expect(due(findingsOverdue, commissioned)).toBe('2026-10-05T15:00:00.000Z');
    expect(due(termsOverdue, commissioned, termsSet)).toBeUndefined();
    expect(due(evidenceOverdue, commissioned, closed)).toBeUndefined();
    expect(due(findingsOverdue, commissioned, issued)).toBeUndefined();
  });
  it('stands still while it is paused, and goes on with what was left, over half term', () => {
    expect(due(findingsOverdue, commissioned, paused)).toBeUndefined();
    // Three of twenty had gone: seventeen from Monday 12 October, with a week of holidays between.
    expect(due(findingsOverdue, commissioned, paused, resumed('2026-10-12', 3))).toBe('2026-11-11T16:00:00.000Z');
    expect(due(evidenceOverdue, commissioned, paused, resumed('2026-10-12', 3))).toBe('2026-11-04T16:00:00.000Z');
    expect(due(termsOverdue, commissioned, paused, resumed('2026-10-12', 3))).toBeUndefined();
    expect(due(termsOverdue, commissioned, paused, resumed('2026-10-12', 1, 'commissioned'))).toBe('2026-10-13T15:00:00.000Z'); // prettier-ignore
    expect(due(evidenceOverdue, commissioned, paused, resumed('2026-10-12', 3, 'fact_check'))).toBeUndefined();
    expect(due(findingsOverdue, commissioned, paused, resumed('2026-10-12', 25, 'fact_check'))).toBe('2026-10-12T15:00:00.000Z'); // prettier-ignore
  });
  it('wants a word to those concerned every ten school days', () => {
    const start = { ...started, meta: { recordedAt: '2026-09-07T09:00:00.000Z' } };
    const note = { type: 'ProgressNoteSent' as const, data: { investigationId, to: ['subject' as const] }, meta: { recordedAt: '2026-09-10T09:00:00.000Z' } }; // prettier-ignore
    expect(due(progressNoteOverdue, start)).toBe('2026-09-21T15:00:00.000Z');
    expect(due(progressNoteOverdue, start, note)).toBe('2026-09-24T15:00:00.000Z');
    expect(due(progressNoteOverdue, start, paused)).toBeUndefined();
    expect(due(progressNoteOverdue, start, paused, resumed('2026-10-12', 3))).toBe('2026-11-02T16:00:00.000Z');
    expect(due(progressNoteOverdue, paused, resumed('2026-10-12', 3, 'commissioned'))).toBeUndefined();
    expect(due(progressNoteOverdue, start, issued)).toBeUndefined();
  });
  it('tells what is spent and due', () => {
    expect(spentOn(calendar, { since: '2026-09-07', spent: 3 }, '2026-09-12')).toBe(7);
    expect(spentOn(calendar, { since: '2026-09-07', spent: 0 }, '2026-09-07')).toBe(0);
    expect(spentOn(calendar, { since: undefined, spent: 4 }, '2026-12-12')).toBe(4);
    expect(dueOn(calendar, { since: '2026-09-07', spent: 0 }, 'findings')).toBe('2026-10-05');
    expect(dueOn(calendar, { since: undefined, spent: 0 }, 'findings')).toBeUndefined();
    expect(challengeUntil(calendar, '2026-09-07')).toBe('2026-09-14');
  });
});

describe('a pause', () => {
  const friday = { today: '2026-09-11', now: '2026-09-11T09:00:00.000Z' };
  const bySystem = { actor: idNo(99), actingRole: 'SYS' } as const;
  it('keeps how many school days had gone by', () => {
    const data = { investigationId, why: 'statutory_process' as const, on: friday.today, spent: 4, automatic: false };
    given(...active).when(pauseInvestigation, { investigationId, why: 'statutory_process' }, friday).then({ type: 'InvestigationPaused', data }); // prettier-ignore
    given(...active).when(pauseInvestigation, { investigationId, why: 'statutory_process' }, { ...friday, ...bySystem }).then({ type: 'InvestigationPaused', data: { ...data, automatic: true } }); // prettier-ignore
    given(...active, paused).when(pauseInvestigation, { investigationId, why: 'statutory_process' }).refused('investigation/is-paused'); // prettier-ignore
    given(...active).when(pauseInvestigation, { investigationId, why: 'statutory_process' }, byShaw).refused('investigation/not-yours'); // prettier-ignore
    expect(pauseInvestigation.input.safeParse({ investigationId, why: 'other' }).success).toBe(false);
  });
  it('ends where it began', () => {
    given(...collected, paused).when(resumeInvestigation, { investigationId, processGoesOn: true }, friday).then({ type: 'InvestigationResumed', data: { investigationId, processGoesOn: true, on: friday.today, spent: 3, as: 'evidence_closed' } }); // prettier-ignore
    given(...active).when(resumeInvestigation, { investigationId, processGoesOn: false }).refused('investigation/is-running'); // prettier-ignore
  });
});

describe('what is overdue', () => {
  const input = (milestone: 'terms' | 'evidence' | 'findings' | 'progress') => ({ investigationId, milestone });
  const escalated = (milestone: 'terms' | 'evidence' | 'findings' | 'progress') => ({ type: 'InvestigationEscalated' as const, data: input(milestone) }); // prettier-ignore
  it('is told once, while it still waits', () => {
    given(commissioned).when(escalateOverdueInvestigation, input('terms')).then(escalated('terms'));
    given(commissioned, escalated('terms')).when(escalateOverdueInvestigation, input('terms')).refused('investigation/in-time'); // prettier-ignore
    given(...begun)
      .when(escalateOverdueInvestigation, input('terms'))
      .refused('investigation/in-time');
    given(...active, logged, closed).when(escalateOverdueInvestigation, input('evidence')).refused('investigation/in-time'); // prettier-ignore
    given(...active)
      .when(escalateOverdueInvestigation, input('evidence'))
      .then(escalated('evidence'));
    given(...collected)
      .when(escalateOverdueInvestigation, input('findings'))
      .then(escalated('findings'));
    given(...told)
      .when(escalateOverdueInvestigation, input('findings'))
      .refused('investigation/findings-are-issued');
    given(...active)
      .when(escalateOverdueInvestigation, input('progress'))
      .then(escalated('progress'));
    given(...begun)
      .when(escalateOverdueInvestigation, input('progress'))
      .refused('investigation/in-time');
    const note = { type: 'ProgressNoteSent' as const, data: { investigationId, to: ['subject' as const], note: '…' } };
    given(...active, escalated('progress'), note).when(escalateOverdueInvestigation, input('progress')).then(escalated('progress')); // prettier-ignore
  });
  it('is sent by each deadline in words that the command takes', () => {
    for (const { then } of investigationDeadlines)
      expect(escalateOverdueInvestigation.input.safeParse(then(investigationId, {} as never).input).success).toBe(true);
    expect(escalateOverdueInvestigation.may.roles).toEqual(['SYS']);
  });
});

describe('what follows elsewhere', () => {
  const meta = metaOf();
  it('whoever is shut out of the record is shut out of its investigation', () =>
    expect(followInvestigatedRecord.on.InvestigationCommissioned?.(commissioned.data, meta)).toEqual({
      type: 'FollowRestriction',
      input: { recordId: caseId, follower: investigationId },
    }));
  it('a breach receives the findings, and no other record does', () => {
    expect(returnFindings.on.InvestigationConcluded?.(concluded.data, meta)).toBeUndefined();
    const ofBreach = { ...concluded.data, ofKind: 'breach' as const };
    expect(returnFindings.on.InvestigationConcluded?.(ofBreach, meta)).toEqual({ type: 'ReceiveFindings', input: { breachId: caseId, investigationId, investigators: [idNo(12)] } }); // prettier-ignore
  });
  it('a hold on a breach holds its investigation, until it is lifted', () => {
    const breachId = idNo(60);
    const held = { investigationId: companionId(breachId, 'investigation') };
    const pause = holdInvestigation.on.HeldForStatutoryProcess?.({ breachId, automatic: true }, meta);
    expect(pause).toEqual({ type: 'PauseInvestigation', input: { ...held, why: 'statutory_process' } });
    expect(pauseInvestigation.input.safeParse(pause?.input).success).toBe(true);
    const resume = holdInvestigation.on.HoldLifted?.({ breachId }, meta);
    expect(resumeInvestigation.input.parse(resume?.input)).toEqual({ ...held, processGoesOn: false });
    expect(holdInvestigation.on.HoldLifted?.({ breachId, still: true }, meta)).toBeUndefined();
    const second = idNo(61);
    expect(holdInvestigation.on.HeldForStatutoryProcess?.({ breachId, automatic: true, investigationId: second }, meta)?.input).toMatchObject({ investigationId: second }); // prettier-ignore
  });
  it('the end of a hold resumes what the hold paused, and nothing that a person paused', () => {
    const resume = { investigationId, processGoesOn: false };
    const bySystem = { actingRole: 'SYS' } as const;
    const pausedBy = (automatic: boolean) => ({ type: 'InvestigationPaused' as const, data: { investigationId, on: monday.today, spent: 3, why: 'person_unwell' as const, automatic } }); // prettier-ignore
    const resumed = { type: 'InvestigationResumed' as const, data: { ...resume, on: monday.today, spent: 3, as: 'active' as const } }; // prettier-ignore
    given(...active, pausedBy(false)).when(resumeInvestigation, resume, bySystem).refused('investigation/paused-by-hand'); // prettier-ignore
    given(...active, pausedBy(true))
      .when(resumeInvestigation, resume, bySystem)
      .then(resumed);
    given(...active, pausedBy(false))
      .when(resumeInvestigation, resume)
      .then(resumed);
  });
  it('a hold goes first also where somebody had paused it, and its end leaves that pause', () => {
    const bySystem = { actingRole: 'SYS' } as const;
    const unwell = { type: 'InvestigationPaused' as const, data: { investigationId, on: monday.today, spent: 3, why: 'person_unwell' as const, automatic: false } }; // prettier-ignore
    const held = { type: 'InvestigationPaused' as const, data: { ...unwell.data, why: 'statutory_process' as const, automatic: true } }; // prettier-ignore
    const over = { type: 'InvestigationHoldEnded' as const, data: { investigationId, on: monday.today } };
    const pause = { investigationId, why: 'statutory_process' as const };
    const resume = { investigationId, processGoesOn: false };
    const resumed = (processGoesOn: boolean) => ({ type: 'InvestigationResumed' as const, data: { investigationId, processGoesOn, on: monday.today, spent: 3, as: 'active' as const } }); // prettier-ignore
    given(...active, unwell)
      .when(pauseInvestigation, pause, bySystem)
      .then(held);
    given(...active, unwell, held)
      .when(pauseInvestigation, pause, bySystem)
      .refused('investigation/is-paused');
    given(...active, unwell, held)
      .when(resumeInvestigation, resume)
      .refused('investigation/held');
    given(...active, unwell, held)
      .when(resumeInvestigation, resume, bySystem)
      .then(over);
    given(...active, unwell, held, over)
      .when(resumeInvestigation, resume)
      .then(resumed(false));
    // Or it goes on beside the process, until that is over.
    given(...active, unwell, held)
      .when(resumeInvestigation, { ...resume, processGoesOn: true })
      .then(resumed(true));
    given(...active, unwell, held, resumed(true))
      .when(resumeInvestigation, resume, bySystem)
      .then(over);
    given(...active, unwell, held, resumed(true), over).when(resumeInvestigation, resume, bySystem).refused('investigation/is-running'); // prettier-ignore
  });
  it('a breach learns that its investigation was given up, and no other record does', () => {
    const data = { investigationId, ofKind: 'breach' as const, ofRecord: caseId, rationale: 'x' };
    expect(tellOfGivingUp.on.InvestigationAbandoned?.(data, meta)).toEqual({ type: 'NoteInvestigationGivenUp', input: { breachId: caseId, investigationId } }); // prettier-ignore
    expect(tellOfGivingUp.on.InvestigationAbandoned?.({ ...data, ofKind: 'childcase' }, meta)).toBeUndefined();
  });
  it('whoever it is put into the hands of learns of it, and the few when it is overdue', () => {
    const [yours, , overdue] = investigationNotices;
    expect(yours?.tells.InvestigatorAppointed?.({ investigationId, investigator: idNo(12), trained: true }, meta)).toEqual({ record: investigationId, part: 'investigator', to: [idNo(12)] }); // prettier-ignore
    expect(yours?.settles.IndependenceDeclared?.(declared.data, meta)).toEqual({ record: investigationId, parts: ['investigator'] }); // prettier-ignore
    expect(overdue?.tells.InvestigationEscalated?.({ investigationId, milestone: 'terms' }, meta)).toEqual({ record: investigationId, part: 'terms', to: 'readers' }); // prettier-ignore
  });
});
