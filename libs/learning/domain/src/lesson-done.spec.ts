import { metaOf, scenario } from '@caseward/kernel/testing';
import type { Policy, Version } from '@caseward/policies-domain';
import { describe, expect, it } from '@jest/globals';
import { nextNumber } from './change-policy';
import { rejectLesson } from './decide-lesson';
import { checkLessonEffectiveness, closeLesson, confirmLessonImplemented, reopenLesson } from './finish-lesson';
import { lessonAggregate } from './index';
import { amin, asAmin, breachId, idNo, lessonId, lim, monday } from './learning.fixture';
import type { PolicyDraft } from './lesson-events';
import { callForPolicyReview, openPolicyDraft } from './lesson.reactions';
import {
  extendLesson,
  linkCurriculumChange,
  linkPolicyChange,
  linkTraining,
  planLesson,
  shareLessonTrustWide,
} from './plan-lesson';
import {
  proposed,
  read,
  accepted,
  ofCurriculum,
  policy,
  raised,
  routed,
  taught,
  evidence,
  implemented,
  found,
  effective,
  closed,
  reopened,
} from './lesson.fixture';

const given = scenario(lessonAggregate, monday);
describe('what is done about a lesson', () => {
  const goes = given(proposed, read, accepted);
  it('is a change of a policy when that was decided, and nothing else', () => {
    goes.when(linkPolicyChange, policy).then(routed);
    goes.when(linkCurriculumChange, taught).refused('lesson/another-type');
    goes.when(linkTraining, { lessonId, forWhom: 'All', training: 'Chats.', by: '2026-10-01' }).refused('lesson/another-type'); // prettier-ignore
    goes.when(planLesson, { lessonId, plan: 'A draft by half term.' }).then({ type: 'LessonPlanned', data: { lessonId, plan: 'A draft by half term.', breachId } }); // prettier-ignore
  });
  it('opens a draft of a policy in the register, for the clause that is meant', () => {
    const lessonOf = ({ id, number, text }: Record<'id' | 'number' | 'text', string>) => ({ id, number, kind: 'paragraph' as const, level: 1, text }); // prettier-ignore
    const [policyId, base, clauseId] = [idNo(50), idNo(51), idNo(52)];
    const title = 'Social media';
    // Of the two states no more is looked at.
    const known = { status: 'in_force', id: policyId, title } as Policy;
    const text = { status: 'in_force', id: base, policyId, number: '3.2', clauses: [lessonOf({ id: clauseId, number: '4.2.', text: 'Chats are private.' })] } as unknown as Version; // prettier-ignore
    const none = { status: 'none' } as const;
    const versionId = idNo(53);
    const found = { policy: known, base: text, versionId, draft: none };
    const { policy: _, ...asked } = { ...policy, policyId };
    const opened = { versionId, policyId, number: '4.0', basedOn: base, clauseId };
    const { policyId: __, ...said } = asked;
    const routedTo = (draft: PolicyDraft) => ({ type: 'LessonRoutedToPolicy' as const, data: { ...said, policy: title, draft, breachId } }); // prettier-ignore
    goes.knowing(found).when(linkPolicyChange, asked).then(routedTo(opened));
    goes.knowing({ ...found, base: undefined }).when(linkPolicyChange, asked).then(routedTo({ versionId, policyId, number: '1' })); // prettier-ignore
    for (const clause of ['clause 4.2', '4.2)', 'Chats are'])
      goes.knowing(found).when(linkPolicyChange, { ...asked, clause }).then({ ...routedTo(opened), data: { ...routedTo(opened).data, clause } }); // prettier-ignore
    goes
      .knowing(found)
      .when(linkPolicyChange, { ...asked, clause: '4.3' })
      .refused('lesson/clause-unknown');
    goes
      .knowing({ ...found, draft: text })
      .when(linkPolicyChange, asked)
      .refused('lesson/draft-open');
    goes
      .knowing({ ...found, policy: none })
      .when(linkPolicyChange, asked)
      .refused('lesson/policy-unknown');
    goes.knowing({ ...found, policy: { ...known, status: 'retired' } as Policy }).when(linkPolicyChange, asked).refused('lesson/policy-unknown'); // prettier-ignore
    goes.when(linkPolicyChange, said).refused('lesson/policy-missing');
    expect(openPolicyDraft.on.LessonRoutedToPolicy?.({ lessonId, draft: opened }, metaOf())).toEqual({
      type: 'DraftPolicyVersion',
      input: { ...opened, changeClass: 'material', reason: 'lesson', lessonId },
    });
    expect(openPolicyDraft.on.LessonRoutedToPolicy?.({ lessonId }, metaOf())).toBeUndefined();
    expect(callForPolicyReview.on.LessonRoutedToPolicy?.({ lessonId, draft: opened }, metaOf())).toMatchObject({
      type: 'TriggerPolicyReview',
      input: { policyId, trigger: 'lesson', lessonId },
    });
    expect(callForPolicyReview.on.LessonRoutedToPolicy?.({ lessonId }, metaOf())).toBeUndefined();
    expect(['1', '3.2', 'v2', '', '10 (draft)'].map(nextNumber)).toEqual(['2', '4.0', 'v3', '1', '11']);
  });
  it('is a change of the curriculum, or training', () => {
    const to = (type: 'curriculum_change' | 'training') =>
      given(proposed, read, { ...accepted, data: { ...accepted.data, type } });
    to('curriculum_change').when(linkCurriculumChange, taught).then(raised);
    const training = { lessonId, forWhom: 'All', training: 'Chats.', by: '2026-10-01' };
    to('training')
      .when(linkTraining, training)
      .then({ type: 'TrainingRaised', data: { ...training, breachId } });
  });
  it('says for which years it is taught otherwise, each once and in their order', () => {
    const to = given(proposed, read, ofCurriculum);
    to.when(linkCurriculumChange, { ...taught, inYears: ['year_6', 'year_5', 'year_6'] }).then(raised);
    expect(linkCurriculumChange.input.safeParse({ ...taught, inYears: [] }).success).toBe(false);
  });
  it('of what is taught is in place, and works, only where somebody says in what that can be seen', () => {
    const there = given(proposed, read, ofCurriculum, raised);
    there.when(confirmLessonImplemented, evidence).refused('lesson/seen-in-nothing');
    there.when(confirmLessonImplemented, { ...evidence, seenIn: [] }).refused('lesson/seen-in-nothing');
    const seen = { seenIn: ['plans' as const, 'lesson_visits' as const] };
    const done = { type: 'LessonImplemented' as const, data: { ...implemented.data, ...seen } };
    there.when(confirmLessonImplemented, { ...evidence, ...seen }).then(done);
    const checked = given(proposed, read, ofCurriculum, raised, done);
    checked.when(checkLessonEffectiveness, found, asAmin).refused('lesson/seen-in-nothing');
    const asked = { seenIn: ['pupils_asked' as const] };
    checked
      .when(checkLessonEffectiveness, { ...found, ...asked }, asAmin)
      .then({ ...effective, data: { ...effective.data, ...asked } });
  });
  it('may take longer, never less long, and its checks move with it', () => {
    const longer = { lessonId, dueOn: '2027-01-15', reason: 'The meeting was moved.' };
    goes.when(extendLesson, longer).then({
      type: 'LessonExtended',
      data: { ...longer, firstCheckOn: '2027-07-21', secondCheckOn: '2028-03-26' },
    });
    goes.when(extendLesson, { ...longer, dueOn: '2026-10-16' }).refused('lesson/not-later');
  });
  it('is shared by the lead of the trust, once, when nobody can be recognised', () => {
    const share = { lessonId, nobodyRecognisable: true };
    goes.when(shareLessonTrustWide, share, asAmin).then({ type: 'LessonShared', data: { lessonId } });
    goes.when(shareLessonTrustWide, { ...share, nobodyRecognisable: false }).refused('lesson/case-recognisable');
    given(proposed, read, accepted, { type: 'LessonShared', data: { lessonId } }).when(shareLessonTrustWide, share).refused('lesson/already-shared'); // prettier-ignore
    expect(shareLessonTrustWide.may.roles).toEqual(['TSL']);
  });
  it('is in place when somebody says how that can be seen', () => {
    goes.when(confirmLessonImplemented, evidence).refused('lesson/not-implemented');
    const on = given(proposed, read, accepted, routed);
    on.when(confirmLessonImplemented, evidence).then(implemented);
    on.when(confirmLessonImplemented, { ...evidence, on: '2026-09-08' }).refused('lesson/in-the-future');
  });
});

describe('whether it worked', () => {
  const past = [proposed, read, accepted, routed, implemented] as const;
  const there = given(...past);
  it('is judged by its measure, by somebody who was not to do it', () => {
    there.when(checkLessonEffectiveness, found, asAmin).then(effective);
    there.when(checkLessonEffectiveness, found, { actor: lim }).refused('lesson/checked-by-its-owner');
    there.when(checkLessonEffectiveness, { ...found, on: '2026-09-08' }, asAmin).refused('lesson/in-the-future');
    there.when(checkLessonEffectiveness, { ...found, on: '2026-09-04' }, asAmin).refused('lesson/before-it-was-put-in-place'); // prettier-ignore
  });
  it('opens it again when it did not', () =>
    there
      .when(checkLessonEffectiveness, { ...found, result: 'not_met' }, asAmin)
      .then(
        { type: 'EffectivenessChecked', data: { ...found, result: 'not_met', checkedBy: amin } },
        { type: 'LessonReopened', data: { lessonId, reason: found.finding } },
      ));
  it('comes before anybody closes it: a lesson is not closed while it is not in place, or not checked', () => {
    given(proposed).when(closeLesson, { lessonId }).refused('lesson/not-decided');
    given(proposed, read, accepted, routed).when(closeLesson, { lessonId }).refused('lesson/not-implemented');
    there.when(closeLesson, { lessonId }).refused('lesson/not-checked');
    given(...past, { ...effective, data: { ...effective.data, result: 'not_met' } }, reopened)
      .when(closeLesson, { lessonId })
      .refused('lesson/not-decided');
  });
  it('is looked at twice, or somebody says why not', () => {
    given(...past, effective).when(closeLesson, { lessonId }).refused('lesson/second-check-to-come'); // prettier-ignore
    const why = { lessonId, reason: 'The platform is gone.' };
    given(...past, effective).when(closeLesson, why).then({ type: 'LessonClosed', data: why }); // prettier-ignore
    given(...past, effective, effective)
      .when(closeLesson, { lessonId })
      .then(closed);
    const partly = { ...effective, data: { ...effective.data, result: 'partly_met' as const } };
    given(...past, effective, partly)
      .when(closeLesson, { lessonId })
      .refused('lesson/partly-met-reason-missing');
  });
  it('may be asked again later', () => {
    given(...past, effective, effective, closed)
      .when(reopenLesson, reopened.data)
      .then(reopened);
    given(...past, effective, closed)
      .when(closeLesson, { lessonId })
      .refused('lesson/closed');
    given(...past, effective)
      .when(rejectLesson, { lessonId, rationale: 'No.' })
      .refused('lesson/checked');
  });
});
