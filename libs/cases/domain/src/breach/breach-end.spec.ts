import { scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import type { BreachEvent } from './breach';
import * as f from './breach.fixture';
import { closeBreachCase, reopenBreachCase } from './close';

import { noteDebriefHeld, noteLessonProposed, noteLessonRouted, proposeDebriefWaiver, waiveDebrief } from './debrief';
import { hindrancesOf } from './hindrances';
import { breachAggregate } from './index';
import { informParties } from './inform-parties';

const { breachId, opened, cited, assessed, informal, ordered, found, held, decided, done, toldTo, debriefed } = f;
const given = scenario(breachAggregate, f.monday);
const close = { breachId, summary: 'What happened and what was done.' };
const closed: BreachEvent = { type: 'BreachCaseClosed', data: close };
const lesson: BreachEvent = { type: 'BreachLessonProposed', data: { breachId, lessonId: f.lessonId } };
const routed: BreachEvent = { type: 'BreachLessonRouted', data: { breachId, lessonId: f.lessonId } };
const risk = (of: 'likely' | 'unlikely' | 'high'): BreachEvent => ({ type: 'DataBreachAssessed', data: { breachId, risk: of, ...f.decision } }); // prettier-ignore
const reported: Extract<BreachEvent, { type: 'DataBreachReported' }> = { type: 'DataBreachReported', data: { breachId, report: 'reported', at: f.monday.now, late: false, reference: 'IC-1' } }; // prettier-ignore

describe('an attempt to close', () => {
  const tries: readonly (readonly [why: string, past: readonly BreachEvent[]])[] = [
    ['breach/severity-first', [opened, cited]],
    ['breach/no-outcome', [opened, cited, assessed()]],
    ['breach/no-outcome', [opened, cited, assessed(), informal]],
    ['breach/investigation-open', [opened, cited, assessed(), ordered]],
    ['breach/no-outcome', [opened, cited, assessed(), ordered, found()]],
    ['breach/held', [...done, held(true)]],
    ['breach/safeguarding-not-linked', [opened, cited, assessed({ childSafety: 'yes' }), informal, decided, ...toldTo('subject'), debriefed]],
    ['breach/data-unassessed', [f.withData, ...done.slice(1)]],
    ['breach/data-unreported', [f.withData, ...done.slice(1), risk('likely')]],
    ['breach/party-not-informed', [opened, cited, assessed(), informal, decided, debriefed]],
    ['breach/party-not-informed', [f.aboutPupil, ...done.slice(1)]],
    ['breach/party-not-informed', [f.withData, ...done.slice(1), risk('high'), reported]],
    ['breach/rights-not-given', [opened, cited, assessed(), informal, decided, ...toldTo('subject', false), debriefed]],
    ['breach/debrief-due', [opened, cited, assessed(), informal, decided, ...toldTo('subject')]],
    ['breach/lesson-not-routed', [...done, lesson]],
    ['breach/closed', [...done, closed]],
  ]; // prettier-ignore
  it.each(tries)('says %s', (why, past) =>
    given(...past)
      .when(closeBreachCase, close)
      .refused(why),
  );
  it('names all that stands in the way, so that nobody has to try twelve times', () => {
    const state = [f.withData, cited, held(false)].reduce(breachAggregate.evolve, breachAggregate.initial);
    if (state.status === 'none') throw new Error('open');
    expect(hindrancesOf(state)).toEqual([
      'breach/held', 'breach/severity-first', 'breach/no-outcome', 'breach/data-unassessed', 'breach/party-not-informed',
    ]); // prettier-ignore
  });
  it('succeeds once nothing does', () => {
    given(...done)
      .when(closeBreachCase, close)
      .then(closed);
    given(...done, lesson, routed)
      .when(closeBreachCase, close)
      .then(closed);
    given(f.withData, ...done.slice(1), risk('unlikely'))
      .when(closeBreachCase, close)
      .then(closed);
    given(f.withData, ...done.slice(1), risk('likely'), reported)
      .when(closeBreachCase, close)
      .then(closed);
  });
  it('reopened, it is decided again and everybody is told again', () => {
    const again: BreachEvent = { type: 'BreachCaseReopened', data: { breachId, reason: 'New message.' } };
    given(...done, closed)
      .when(reopenBreachCase, { breachId, reason: 'New message.' })
      .then(again);
    given(...done, closed, again)
      .when(closeBreachCase, close)
      .refused('breach/no-outcome');
  });
});

describe('who is told', () => {
  const letter = {
    breachId,
    party: 'subject' as const,
    how: 'letter' as const,
    on: '2026-09-07',
    said: 'The outcome.',
  };
  const after = [opened, cited, assessed(), informal, decided];
  it('hears the outcome, with how to complain and how to blow the whistle', () =>
    given(...after)
      .when(informParties, { ...letter, complaints: true, whistleblowing: true })
      .then(...toldTo('subject')));
  it('is not the last to hear it while somebody else is still to be told', () => {
    const [first, ...others] = toldTo('subject');
    const reported: BreachEvent = { ...opened, data: { ...opened.data, reporter: f.amin } };
    const [, ...rest] = after;
    const tell = { ...letter, complaints: true, whistleblowing: true };
    given(reported, ...rest).when(informParties, tell).then({ type: 'PartyInformed', data: { ...letter, still: true } }, ...others); // prettier-ignore
    given(reported, ...rest, ...toldTo('reporter'))
      .when(informParties, tell)
      .then(first!, ...others); // it is the first of two
  });
  it('is party to it, hears nothing before there is an outcome, and on a day that has been', () => {
    given(...after)
      .when(informParties, { ...letter, party: 'parents' })
      .refused('breach/nobody-to-tell');
    given(...after.slice(0, 4))
      .when(informParties, letter)
      .refused('breach/no-outcome');
    given(...after)
      .when(informParties, { ...letter, on: '2026-09-08' })
      .refused('breach/in-the-future');
  });
  it('or is not told, for a reason, and is owed nothing more', () =>
    given(...after, { type: 'PartyInformed', data: { ...letter, how: 'not_told' } }, debriefed).when(closeBreachCase, close).then(closed)); // prettier-ignore
});

describe('a debrief', () => {
  const due = [opened, cited, assessed(), informal, decided];
  const propose = { breachId, reason: 'Nothing new.' };
  const proposed: BreachEvent = { type: 'DebriefWaiverProposed', data: { ...propose, proposedBy: f.hale, asked: [f.amin] } }; // prettier-ignore
  it('is waived by two people: the head proposes, the trust’s lead agrees', () => {
    given(...due)
      .knowing({ asked: [f.amin] })
      .when(proposeDebriefWaiver, propose)
      .then(proposed);
    given(...due, proposed)
      .when(waiveDebrief, propose, { actor: f.amin })
      .then({ type: 'DebriefWaived', data: propose });
    given(...due, proposed)
      .when(waiveDebrief, propose, { actor: f.hale })
      .refused('breach/not-yours');
    given(...due)
      .when(waiveDebrief, propose, { actor: f.amin })
      .refused('breach/waiver-not-proposed');
    given(...due, proposed).knowing({ asked: [f.amin] }).when(proposeDebriefWaiver, propose).refused('breach/waiver-proposed'); // prettier-ignore
    given(...due)
      .knowing({ asked: [] })
      .when(proposeDebriefWaiver, propose)
      .refused('breach/nobody-to-waive');
  });
  it('is never waived for what is grave', () => {
    for (const severity of ['high', 'critical'] as const)
      given(opened, cited, assessed({ severity }), informal, decided).knowing({ asked: [f.amin] }).when(proposeDebriefWaiver, propose).refused('breach/too-serious-to-waive'); // prettier-ignore
  });
  it('once held is noted, and so is each of its lessons', () => {
    const debrief = { breachId, debriefId: f.idNo(40) };
    given(...due)
      .when(noteDebriefHeld, debrief, f.asSystem)
      .then(debriefed);
    given(...due, debriefed)
      .when(noteDebriefHeld, debrief, f.asSystem)
      .refused('breach/already-decided');
    const one = { breachId, lessonId: f.lessonId };
    given(...due)
      .when(noteLessonProposed, one, f.asSystem)
      .then(lesson);
    given(...due, lesson)
      .when(noteLessonProposed, one, f.asSystem)
      .refused('breach/lesson-known');
    given(...due)
      .when(noteLessonRouted, one, f.asSystem)
      .refused('breach/lesson-unknown');
    given(...due, lesson)
      .when(noteLessonRouted, one, f.asSystem)
      .then(routed);
    given(...due, lesson, routed)
      .when(noteLessonRouted, one, f.asSystem)
      .refused('breach/lesson-known');
  });
});
