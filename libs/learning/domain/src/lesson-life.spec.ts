import { endOfTermAfter } from '@caseward/kernel';
import { lives } from '@caseward/kernel/living';
import { running, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { checkDays } from './check-days';
import { escalateOverdueLesson } from './finish-lesson';
import { lessonAggregate } from './index';
import { amin, ashdown, calendar, hale, lessonId, lim, monday, okoro, otherId, restriction } from './learning.fixture';
import type { Lesson } from './lesson';
import type { OpenLessonEvent } from './lesson-events';
import { undecidedLesson, uncheckedLesson, undoneLesson } from './overdue-lesson.deadlines';
import {
  proposed,
  unread,
  read,
  days,
  accepted,
  policy,
  routed,
  evidence,
  implemented,
  found,
  effective,
  closed,
  reopened,
  taught,
  wanted,
} from './lesson.fixture';

const given = scenario(lessonAggregate, monday);
describe('a lesson that waits', () => {
  const at = { recordedAt: monday.now };
  it('is decided within ten school days', () => {
    const begun = { ...proposed, meta: at };
    expect(running<OpenLessonEvent>(undecidedLesson, calendar, begun)).toEqual({ [lessonId]: '2026-09-21T15:00:00.000Z' }); // prettier-ignore
    expect(running<OpenLessonEvent>(undecidedLesson, calendar, begun, accepted)).toEqual({});
    expect(running<OpenLessonEvent>(undecidedLesson, calendar, { ...reopened, meta: at })).toEqual({ [lessonId]: '2026-09-21T15:00:00.000Z' }); // prettier-ignore
  });
  it('is in place by its day', () => {
    expect(running<OpenLessonEvent>(undoneLesson, calendar, accepted)).toEqual({ [lessonId]: '2026-10-16T15:00:00.000Z' }); // prettier-ignore
    expect(running<OpenLessonEvent>(undoneLesson, calendar, accepted, implemented)).toEqual({});
  });
  it('is checked after one term and after three, by the calendar of its school', () => {
    expect(running<OpenLessonEvent>(uncheckedLesson, calendar, implemented)).toEqual({ [lessonId]: '2027-03-26T16:00:00.000Z' }); // prettier-ignore
    expect(running<OpenLessonEvent>(uncheckedLesson, calendar, implemented, effective)).toEqual({ [lessonId]: '2027-12-18T16:00:00.000Z' }); // prettier-ignore
    expect(running<OpenLessonEvent>(uncheckedLesson, calendar, implemented, effective, closed)).toEqual({});
    expect(checkDays(calendar, '2026-10-16')).toEqual(days);
  });
  it('counts half terms as half, and months where no term is known', () => {
    const halves = calendar.terms.flatMap(({ from, to }) => [{ from, to: from }, { from: to, to }]); // prettier-ignore
    expect(endOfTermAfter({ ...calendar, terms: halves }, '2026-10-16', 1)).toBe('2027-03-26');
    // On the last day of a term, in the holidays, and on the first day of one.
    for (const day of ['2026-12-18', '2026-12-24']) expect(endOfTermAfter(calendar, day, 1)).toBe('2027-03-26');
    expect(endOfTermAfter(calendar, '2027-01-05', 1)).toBe('2027-07-21');
    expect(endOfTermAfter({ ...calendar, terms: [] }, '2026-10-16', 1)).toBe('2027-02-16');
  });
  it('calls the lead of the trust for what is overdue, once each', () => {
    const escalated = { type: 'LessonEscalated' as const, data: { lessonId, step: 'decision' as const, people: [amin] } }; // prettier-ignore
    const sent = undecidedLesson.then(lessonId, {} as never).input as { lessonId: string; step: 'decision' };
    given(proposed).knowing([amin]).when(escalateOverdueLesson, sent).then(escalated);
    expect(escalateOverdueLesson.letsIn?.([escalated])).toEqual([amin]);
    given(proposed, escalated).knowing([amin]).when(escalateOverdueLesson, sent).refused('lesson/in-time');
    given(proposed).knowing([amin]).when(escalateOverdueLesson, { lessonId, step: 'check' }).refused('lesson/in-time');
  });
});

it('lives as its table says, whatever anybody sends', () => {
  const other: Lesson = { status: 'accepted', school: ashdown, writer: lim, deidentified: true, shared: false, checks: 0, escalated: [] }; // prettier-ignore
  const accept = (type: string) => [{ ...wanted, type }, restriction] as const;
  lives(lessonAggregate, {
    reaches: ['accepted', 'checked', 'closed', 'implemented', 'merged', 'planned', 'proposed', 'rejected', 'reopened'],
    begins: [
      [proposed],
      [proposed, read],
      [proposed, read, accepted],
      [proposed, read, accepted, routed, implemented],
      [proposed, read, accepted, routed, implemented, effective],
    ],
    actors: [hale, okoro, amin, lim],
    moment: monday,
    refusals: /^lesson\//,
    sent: {
      CheckLessonDeidentified: [[unread], [{ ...unread, found: 'reworded', lesson: 'Other words.' }], [{ ...unread, found: 'reworded' }]], // prettier-ignore
      AcceptLesson: [accept('policy_change'), accept('training'), accept('curriculum_change'), accept('practice')],
      MergeLesson: [[{ lessonId, into: otherId, reason: 'Same.' }, other]],
      RejectLesson: [[{ lessonId, rationale: 'No.' }]],
      PlanLesson: [[{ lessonId, plan: 'So.' }]],
      LinkPolicyChange: [[policy]],
      LinkCurriculumChange: [[taught]],
      LinkTraining: [[{ lessonId, forWhom: 'All', training: 'So.', by: '2026-10-01' }]],
      ShareLessonTrustWide: [[{ lessonId, nobodyRecognisable: true }]],
      ExtendLesson: [[{ lessonId, dueOn: '2027-01-15', reason: 'Later.' }]],
      ConfirmLessonImplemented: [[evidence], [{ ...evidence, seenIn: ['plans'] }]],
      CheckLessonEffectiveness: [
        [found],
        [{ ...found, seenIn: ['records'] }],
        [{ ...found, result: 'partly_met' }],
        [{ ...found, result: 'not_met' }],
      ],
      EscalateOverdueLesson: [
        [{ lessonId, step: 'decision' }, [amin]],
        [{ lessonId, step: 'check' }, [amin]],
      ],
      CloseLesson: [[{ lessonId }], [{ lessonId, reason: 'Enough.' }]],
      ReopenLesson: [[{ lessonId, reason: 'Again.' }]],
    },
    holds: (lesson: Lesson) => {
      if (lesson.status === 'none') return;
      if (lesson.shared) expect(lesson.deidentified).toBe(true);
      if (lesson.status === 'closed') {
        expect(lesson.implementedOn).toBeDefined();
        expect(lesson.checks).toBeGreaterThan(0);
        expect(lesson.result).not.toBe('not_met');
      }
    },
  });
});
