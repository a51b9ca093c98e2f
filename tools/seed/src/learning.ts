import { addDays, type Instant } from '@caseward/kernel';
import { idOf } from './ids';
import { adultId, schoolId } from './people';
import { proposed, tellerOf, type Back } from './lesson-telling';
import { policyIdOf } from './policy-versions';
import type { Step } from './steps';

/** A policy that did not say what staff needed: changed, shared, and checked after a term. */
const chatsInGames = (back: Back): readonly Step[] => {
  const { lessonId, tell, steps } = proposed(
    {
      ...{ key: 'chats-in-games', school: 'ashdown', source: 'quality_check', by: 'okoro', secondReader: 'hale' },
      ...{ days: 58, lesson: 'Staff did not know that the clause on private messages also covers chats in games.' },
      change: 'Say so in the clause, with an example from a game that pupils play.',
    },
    back,
  ); // prettier-ignore
  return [
    ...steps,
    tell(55, '08:40', 'hale', 'AcceptLesson', {
      ...{ lessonId, type: 'policy_change', owner: adultId('okoro'), dueOn: back(42) },
      ...{ target: 'Social media policy, clause 4.2', measure: 'No member of staff asks again whether a game counts.' },
      rationale: 'Two members of staff asked the same question within a month. The clause is easy to mend.',
    }),
    // On a day before the owner writes it (policies.ts): stories are told beside each other, day by day.
    tell(54, '09:30', 'hale', 'LinkPolicyChange', {
      ...{ lessonId, policyId: policyIdOf('media'), clause: '4.2' },
      change: 'Private messages include chats in games, apps and shared documents.',
    }),
    tell(54, '09:31', 'system', 'TriggerPolicyReview', {
      ...{ policyId: policyIdOf('media'), trigger: 'lesson', lessonId },
      note: 'A lesson asks for a change of its text.',
    }),
    tell(53, '10:00', 'amin', 'RecordPolicyImpactCheck', {
      ...{ policyId: policyIdOf('media'), impact: 'material_change' },
      finding: 'Clause 4.2 names messages and not where they are sent. The rest of the policy stays as it is.',
    }),
    tell(50, '11:00', 'amin', 'ShareLessonTrustWide', { lessonId, nobodyRecognisable: true }),
    tell(44, '08:30', 'okoro', 'ConfirmLessonImplemented', {
      ...{ lessonId, on: back(44), evidence: 'Governors took the new wording; read out at the Monday briefing.' },
    }),
    tell(9, '14:00', 'amin', 'CheckLessonEffectiveness', {
      ...{ lessonId, on: back(9), result: 'met' },
      finding: 'Nobody has asked since. Five staff were asked in passing, and all of them knew.',
    }),
  ];
};

/** A door that stayed open at the end of the day: shared, and still to be put in place. */
const lateCollection = (back: Back): readonly Step[] => {
  const key = 'not-collected';
  const debriefId = idOf(`debrief/${key}`);
  const ofRecord = idOf(`case/${key}`);
  const tell = tellerOf(`debrief/${key}`, back);
  const there = [adultId('okoro'), adultId('shaw'), adultId('hale')];
  const lesson = proposed(
    {
      ...{ key, school: 'ashdown', source: 'debrief', debriefId, by: 'okoro', secondReader: 'amin' },
      ...{ days: 3, lesson: 'Nobody knew whom to ring when a family could not be reached after the end of the day.' },
      change: 'One list beside the phone in the office: who is rung, in which order, and after how many minutes.',
    },
    back,
  ); // prettier-ignore
  return [
    tell(5, '09:00', 'okoro', 'BeginDebrief', {
      ...{ debriefId, schoolId: schoolId('ashdown'), ofKind: 'childcase', ofRecord, ready: 'findings_issued' },
      ...{ serious: false, reason: 'The third late collection this term; staff stayed until six and did not know whom to ring.' },
    }),
    tell(5, '09:05', 'okoro', 'ScheduleDebrief', {
      ...{ debriefId, on: back(4), facilitator: adultId('hale'), participants: there },
    }),
    tell(4, '15:40', 'okoro', 'HoldDebrief', { debriefId, on: back(4), present: there }),
    tell(4, '15:45', 'okoro', 'PickDebriefFacts', { debriefId, entries: [`${ofRecord}/1`] }),
    tell(4, '15:50', 'okoro', 'RecordWhatWorked', { debriefId, text: 'Two adults stayed, and the child had something to eat.' }),
    tell(4, '15:52', 'okoro', 'RecordWhatWorked', { debriefId, text: 'Everything was written down on the same evening.' }),
    tell(4, '15:55', 'okoro', 'RecordWhatFailed', { debriefId, text: 'The contact numbers were a year old.' }),
    tell(4, '15:57', 'okoro', 'RecordContributoryFactor', {
      ...{ debriefId, factor: 'information_sharing', text: 'The office and the club after school keep different lists.' },
    }),
    tell(4, '16:00', 'okoro', 'RecordStaffWellbeing', {
      ...{ debriefId, support: ['supervision', 'follow_up_conversation'], text: 'Offered to both who stayed.' },
    }),
    tell(3, '15:00', 'okoro', 'AgreeDebriefNotes', {
      ...{ debriefId, agreedBy: there, rolesNotNames: true },
      notes: 'The class teacher and the club leader kept the child safe and calm. What was missing was a list that both could trust.',
    }),
    ...lesson.steps,
    // What the reaction would do, at its own time in the story; the reaction then finds it done.
    {
      ...tell(3, '15:21', 'okoro', 'RecordLessonExtracted', { debriefId, lessonId: lesson.lessonId }),
      as: 'system',
    },
    lesson.tell(1, '08:50', 'hale', 'AcceptLesson', {
      ...{ lessonId: lesson.lessonId, type: 'practice', owner: adultId('shaw'), dueOn: addDays(back(0), 28) },
      ...{ target: 'Late collection procedure', measure: 'Next late collection: somebody is reached within half an hour.' },
      rationale: 'Cheap, and it happens again every winter.',
    }),
    lesson.tell(1, '09:30', 'amin', 'ShareLessonTrustWide', { lessonId: lesson.lessonId, nobodyRecognisable: true }),
  ]; // prettier-ignore
};

/** One that was not worth doing, and says why. */
const rejected = (back: Back): readonly Step[] => {
  const { lessonId, tell, steps } = proposed(
    {
      ...{ key: 'second-register', school: 'ashdown', source: 'audit', by: 'okoro', secondReader: 'hale' },
      ...{ days: 30, lesson: 'A second register at lunch would show earlier who has left the site.' },
    },
    back,
  ); // prettier-ignore
  return [
    ...steps,
    tell(27, '16:10', 'hale', 'RejectLesson', {
      ...{ lessonId, optionsConsidered: 'A count at the gate instead.' },
      rationale: 'The gate already counts, and a second register would take a lesson a week from every class.',
    }),
  ];
};

/** Training that did not work, and is open again. */
const notLearned = (back: Back): readonly Step[] => {
  const { lessonId, tell, steps } = proposed(
    {
      ...{ key: 'reporting-training', school: 'ashdown', source: 'filtering_review', by: 'okoro', secondReader: 'hale' },
      ...{ days: 75, lesson: 'Alerts from the filter were read, and nobody wrote a concern about them.' },
    },
    back,
  ); // prettier-ignore
  return [
    ...steps,
    tell(72, '09:00', 'hale', 'AcceptLesson', {
      ...{ lessonId, type: 'training', owner: adultId('okoro'), dueOn: back(60) },
      measure: 'Every alert of the two upper levels has a concern within a school day.',
      rationale: 'Found twice in the review of filtering and monitoring.',
    }),
    tell(70, '09:00', 'hale', 'LinkTraining', {
      ...{ lessonId, forWhom: 'Everybody who receives alerts', training: 'From an alert to a concern in two minutes.', by: back(62) },
    }),
    tell(61, '16:30', 'okoro', 'ConfirmLessonImplemented', {
      ...{ lessonId, on: back(61), evidence: 'All six who receive alerts took part.' },
    }),
    tell(8, '10:00', 'amin', 'CheckLessonEffectiveness', {
      ...{ lessonId, on: back(8), result: 'not_met' },
      finding: 'Four of nine alerts have no concern. The way from the alert to the form is too long.',
    }),
  ]; // prettier-ignore
};

/** What the youngest are taught changes next: planned, with its day still to come. */
const tellTheYoungest = (back: Back): readonly Step[] => {
  const { lessonId, tell, steps } = proposed(
    {
      ...{ key: 'tell-the-youngest', school: 'ashdown', source: 'quality_check', by: 'okoro', secondReader: 'hale' },
      ...{ days: 20, lesson: 'The youngest pupils do not know whom to tell when something online frightens them.' },
    },
    back,
  ); // prettier-ignore
  return [
    ...steps,
    tell(17, '08:50', 'hale', 'AcceptLesson', {
      ...{ lessonId, type: 'curriculum_change', owner: adultId('shaw'), dueOn: addDays(back(0), 35) },
      ...{ target: 'What the youngest are told about being online', measure: 'Every pupil who is asked can name two adults.' },
      rationale: 'Found in three of ten records of last term. One picture book a half term is enough.',
    }),
    tell(15, '15:30', 'shaw', 'LinkCurriculumChange', {
      ...{ lessonId, inSubject: 'relationships_health', inYears: ['reception', 'year_1', 'year_2'], ledBy: 'phase_lead' },
      ...{ programme: 'Keeping safe', change: 'A picture book in each half term, and the two adults of each child on a card.' },
    }),
  ]; // prettier-ignore
};

/** One that waits for its second reader. */
const waiting = (back: Back): readonly Step[] =>
  proposed(
    {
      ...{ key: 'visitor-badges', school: 'copse', source: 'governor_visit', by: 'gray', secondReader: 'amin' },
      ...{ days: 2, lesson: 'Visitors without a badge were let through because nobody is told to ask.' },
    },
    back,
  ).steps.slice(0, 1); // prettier-ignore

/** What schools learned, told from its first word to where it stands; nothing from the future. */
export const learningStories = (back: Back, now: Instant): readonly (readonly Step[])[] =>
  [chatsInGames, lateCollection, rejected, notLearned, tellTheYoungest, waiting].map((told) =>
    told(back).filter(({ at }) => at < now),
  );
