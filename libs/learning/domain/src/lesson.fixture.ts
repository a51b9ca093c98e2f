import { amin, ashdown, breachId, debriefId, hale, lessonId, lim, okoro } from './learning.fixture';

export const text = 'Staff did not know that the clause covers chats in games.';
export const input = { lessonId, schoolId: ashdown, source: 'debrief' as const, scope: 'school' as const, debriefId, lesson: text }; // prettier-ignore
export const proposed = {
  type: 'LessonProposed' as const,
  data: { ...input, proposedBy: hale, people: [amin], breachId },
};
export const unread = { lessonId, found: 'nobody_recognisable' as const };
export const read = { type: 'LessonDeidentificationChecked' as const, data: { ...unread, checkedBy: okoro } };
export const days = { firstCheckOn: '2027-03-26', secondCheckOn: '2027-12-18' };
export const wanted = {
  ...{ lessonId, type: 'policy_change' as const, owner: lim, dueOn: '2026-10-16', target: 'Social media, clause 4.2' },
  ...{ measure: 'Fewer breaches of the clause in spring', rationale: 'It happened twice.' },
};
export const accepted = { type: 'LessonAccepted' as const, data: { ...wanted, ...days, breachId } };
export const policy = { lessonId, policy: 'Social media policy', clause: '4.2', change: 'Name chats in games.' };
export const routed = { type: 'LessonRoutedToPolicy' as const, data: { ...policy, breachId } };
export const ofCurriculum = { ...accepted, data: { ...accepted.data, type: 'curriculum_change' as const } };
export const taught = {
  ...{ lessonId, inSubject: 'computing' as const, inYears: ['year_5' as const, 'year_6' as const] },
  ...{ ledBy: 'subject_lead' as const, change: 'Chats in games.' },
};
export const raised = { type: 'CurriculumChangeRaised' as const, data: { ...taught, breachId } };
export const evidence = { lessonId, on: '2026-09-07', evidence: 'Read aloud at the briefing.' };
export const implemented = { type: 'LessonImplemented' as const, data: { ...evidence, ...days } };
export const found = { lessonId, on: '2026-09-07', result: 'met' as const, finding: 'No such breach since.' };
export const effective = {
  type: 'EffectivenessChecked' as const,
  data: { ...found, checkedBy: amin, nextCheckOn: days.secondCheckOn },
};
export const closed = { type: 'LessonClosed' as const, data: { lessonId } };
export const rejected = { type: 'LessonRejected' as const, data: { lessonId, rationale: 'Done already.', breachId } };
export const reopened = { type: 'LessonReopened' as const, data: { lessonId, reason: 'It happened again.' } };
