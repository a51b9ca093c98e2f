import { metaOf, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { checkLessonDeidentified } from './check-lesson-deidentified';
import type { Debrief } from './debrief';
import { acceptLesson, mergeLesson, rejectLesson } from './decide-lesson';
import { lessonAggregate } from './index';
import {
  amin,
  asAmin,
  ashdown,
  asOkoro,
  breachId,
  debriefId,
  hale,
  idNo,
  lessonId,
  lim,
  monday,
  okoro,
  otherId,
  restriction,
  roy,
} from './learning.fixture';
import type { Lesson } from './lesson';
import { lessonFollowsDebrief, tellBreachOfLesson, tellDebriefOfLesson } from './lesson.reactions';
import { proposeLesson } from './propose-lesson';
import { input, proposed, unread, read, wanted, accepted, routed, rejected } from './lesson.fixture';

const given = scenario(lessonAggregate, monday);
const debrief: Debrief = {
  ...{ status: 'held', school: ashdown, ofKind: 'breach', ofRecord: breachId, written: true },
  ...{ factors: [], lessons: [], met: false, escalated: false },
};
const facts = { leads: [amin], from: { debrief, restriction: { ...restriction, tier: 'T4' as const }, mine: true } };

describe('a lesson', () => {
  it('is proposed from a debrief that was held', () => {
    given().knowing(facts).when(proposeLesson, input).then(proposed);
    expect(proposeLesson.letsIn?.([proposed])).toEqual([amin]);
    const before = { ...facts, from: { ...facts.from, debrief: { ...debrief, status: 'scheduled' as const } } };
    given().knowing(before).when(proposeLesson, input).refused('lesson/debrief-not-held');
  });
  it('is proposed from elsewhere as well, and then says from where', () => {
    const none = { leads: [], from: undefined };
    const { debriefId: _, ...own } = { ...input, source: 'audit' as const };
    given().knowing(none).when(proposeLesson, own).then({ type: 'LessonProposed', data: { ...own, proposedBy: hale, people: [] } }); // prettier-ignore
    given()
      .knowing(none)
      .when(proposeLesson, { ...own, source: 'debrief' })
      .refused('lesson/source-missing');
  });
  it('is proposed from no debrief that its author may not know of, nor for another school', () => {
    for (const from of [
      { ...facts.from, mine: false },
      { ...facts.from, debrief: { status: 'none' } as const },
      { ...facts.from, debrief: { ...debrief, school: idNo(3) } },
    ])
      given().knowing({ ...facts, from }).when(proposeLesson, input).refused('record/not-found'); // prettier-ignore
  });
  it('is proposed once', () =>
    given(proposed).knowing(facts).when(proposeLesson, input).refused('lesson/already-proposed'));
  it('is read at its school, however few may read where it comes from, and never by whoever is shut out of that', () =>
    expect(proposeLesson.restricts?.(input, monday, facts)).toEqual({
      ...{ school: ashdown, tier: 'T1', about: [roy], excluded: [roy] },
    }));
  it('tells the breach and the debrief, and follows who is shut out', () => {
    expect(tellBreachOfLesson.on.LessonProposed?.(proposed.data, metaOf())).toEqual({ type: 'NoteLessonProposed', input: { breachId, lessonId } }); // prettier-ignore
    expect(tellDebriefOfLesson.on.LessonProposed?.(proposed.data, metaOf())).toEqual({ type: 'RecordLessonExtracted', input: { debriefId, lessonId } }); // prettier-ignore
    expect(lessonFollowsDebrief.on.LessonProposed?.(proposed.data, metaOf())).toEqual({ type: 'FollowRestriction', input: { recordId: debriefId, follower: lessonId } }); // prettier-ignore
    const own = { ...proposed.data, debriefId: undefined, breachId: undefined };
    for (const { on } of [tellBreachOfLesson, tellDebriefOfLesson, lessonFollowsDebrief])
      expect(on.LessonProposed?.(own, metaOf())).toBeUndefined();
  });
});

describe('the second reader', () => {
  it('is never whoever wrote it', () => {
    given(proposed).when(checkLessonDeidentified, unread).refused('lesson/read-by-its-writer');
    given(proposed).when(checkLessonDeidentified, unread, asOkoro).then(read);
    given(proposed, read).when(checkLessonDeidentified, unread, asAmin).refused('lesson/deidentified');
  });
  it('may put it in other words, which somebody else then reads', () => {
    const change = { lessonId, found: 'reworded' as const };
    given(proposed).when(checkLessonDeidentified, change, asOkoro).refused('lesson/words-missing');
    const other = { ...change, lesson: 'Staff did not know what the clause covers.' };
    const reworded = { ...read, data: { ...other, checkedBy: okoro } };
    given(proposed).when(checkLessonDeidentified, other, asOkoro).then(reworded);
    given(proposed, reworded).when(checkLessonDeidentified, unread, asOkoro).refused('lesson/read-by-its-writer');
    given(proposed, reworded)
      .when(checkLessonDeidentified, unread)
      .then({ ...read, data: { ...unread, checkedBy: hale } });
  });
  it('comes before anybody accepts it, and whoever is recognisable in it is never shared', () => {
    given(proposed).knowing(restriction).when(acceptLesson, wanted).refused('lesson/names-not-checked');
    const recognisable = { ...read, data: { ...read.data, found: 'recognisable' as const } };
    given(proposed, recognisable).knowing(restriction).when(acceptLesson, wanted).refused('lesson/names-not-checked');
  });
});

describe('the decision on a lesson', () => {
  const waits = given(proposed, read);
  it('accepts it with an owner, a day, a measure and the days on which somebody looks', () => {
    waits.knowing(restriction).when(acceptLesson, wanted).then(accepted);
    expect(acceptLesson.letsIn?.([accepted])).toEqual([lim]);
  });
  it('gives it to nobody whom it is about, and sets no day that is past', () => {
    waits
      .knowing(restriction)
      .when(acceptLesson, { ...wanted, owner: roy })
      .refused('lesson/owner-shut-out');
    waits
      .knowing(restriction)
      .when(acceptLesson, { ...wanted, dueOn: '2026-09-04' })
      .refused('lesson/due-in-the-past');
    waits
      .knowing(restriction)
      .when(acceptLesson, { ...wanted, dueOn: '2199-12-31' })
      .refused('lesson/too-far-away');
    given(proposed, read, accepted).knowing(restriction).when(acceptLesson, wanted).refused('lesson/not-implemented');
  });
  it('merges it into another that lives, of the same school or shared', () => {
    const other: Lesson = { status: 'accepted', school: ashdown, writer: lim, deidentified: true, shared: false, checks: 0, escalated: [] }; // prettier-ignore
    const merge = { lessonId, into: otherId, reason: 'The same.' };
    waits
      .knowing(other)
      .when(mergeLesson, merge)
      .then({ type: 'LessonMerged', data: { ...merge, breachId } });
    waits
      .knowing(other)
      .when(mergeLesson, { ...merge, into: lessonId })
      .refused('lesson/merged-into-itself');
    for (const none of [
      { status: 'none' } as const,
      { ...other, status: 'rejected' as const },
      { ...other, school: idNo(3) },
    ])
      // prettier-ignore
      waits.knowing(none).when(mergeLesson, merge).refused('lesson/merged-into-nothing');
    waits.knowing({ ...other, school: idNo(3), shared: true }).when(mergeLesson, merge)
      .then({ type: 'LessonMerged', data: { ...merge, breachId } }); // prettier-ignore
    given(proposed, { type: 'LessonMerged', data: { ...merge, breachId } }).when(rejectLesson, { lessonId, rationale: 'No.' }).refused('lesson/merged'); // prettier-ignore
  });
  it('rejects it with a reason, also when nobody has read it for names', () => {
    given(proposed).when(rejectLesson, { lessonId, rationale: 'Done already.' }).then(rejected);
    given(proposed, rejected).knowing(restriction).when(acceptLesson, wanted).refused('lesson/rejected');
    given().when(rejectLesson, { lessonId, rationale: 'Done already.' }).refused('lesson/none');
  });
  it('tells the breach once it is on its way', () => {
    for (const [name, event] of [['LessonRejected', rejected], ['LessonRoutedToPolicy', routed]] as const) // prettier-ignore
      expect((tellBreachOfLesson.on[name] as (data: object, meta: object) => unknown)(event.data, metaOf())).toEqual({ type: 'NoteLessonRouted', input: { breachId, lessonId } }); // prettier-ignore
  });
});
