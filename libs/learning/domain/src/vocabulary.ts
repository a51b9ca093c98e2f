import { codes } from '@caseward/kernel';

/** The kinds of record that a debrief looks back on: the names of their streams. */
export const debriefOf = codes('DebriefOf', ['breach', 'childcase', 'adultconduct']);

/** Why a debrief may take place: nobody talks through what is still being looked into (domain guide 4.6). */
export const debriefReady = codes('DebriefReady', ['findings_issued', 'statutory_process_concluded', 'lado_agrees']);

/** What made it more likely, beyond anybody's own choice. Systems, not blame. */
export const contributoryFactor = codes('ContributoryFactor', [
  'policy_unclear',
  'training',
  'technology',
  'communication',
  'workload',
  'supervision',
  'information_sharing',
  'environment',
  'other',
]);

/** What was offered to those who went through it. */
export const wellbeingSupport = codes('WellbeingSupport', [
  'supervision',
  'time_out_of_class',
  'employee_assistance',
  'occupational_health',
  'union',
  'follow_up_conversation',
  'other',
]);

/** Who hears of a serious incident beside the school. */
export const reportedTo = codes('SeriousIncidentReportedTo', [
  'director',
  'chief_executive',
  'safeguarding_trustee',
  'chair',
]);

/** Where a lesson comes from. */
export const lessonSource = codes('LessonSource', [
  'debrief',
  'quality_check',
  'audit',
  'filtering_review',
  'governor_visit',
  'other',
]);
export const lessonScope = codes('LessonScope', ['school', 'trust']);

/** What is done about it. */
export const lessonType = codes('LessonType', [
  'policy_change',
  'curriculum_change',
  'training',
  'system_control',
  'practice',
  'partnership_escalation',
]);

/** Where in what is taught something changes: data, so that it can be followed without a word of any case. */
export const curriculumSubject = codes('CurriculumSubject', [
  'relationships_health',
  'computing',
  'personal_social',
  'citizenship',
  'english',
  'mathematics',
  'science',
  'humanities',
  'languages',
  'arts',
  'physical_education',
  'early_years',
  'tutor_time',
  'assemblies',
  'other',
]);
export const yearGroup = codes('TaughtYear', [
  'nursery',
  'reception',
  'year_1',
  'year_2',
  'year_3',
  'year_4',
  'year_5',
  'year_6',
  'year_7',
  'year_8',
  'year_9',
  'year_10',
  'year_11',
  'year_12',
  'year_13',
]);

/** Whose post it is to lead a change of what is taught. A post, and never a person: governors read it. */
export const curriculumLead = codes('CurriculumLead', [
  'head',
  'curriculum_lead',
  'subject_lead',
  'phase_lead',
  'safeguarding_lead',
  'trust_lead',
]);

/** In what anybody can see that something is done otherwise, or that it works. */
export const seenIn = codes('SeenIn', [
  'plans',
  'lesson_visits',
  'pupils_work',
  'pupils_asked',
  'assessment',
  'staff_asked',
  'attendance_list',
  'records',
  'other',
]);

/** What the second reader found: nobody to recognise; words that they had to change; or nothing that could be shared. */
export const deidentification = codes('Deidentification', ['nobody_recognisable', 'reworded', 'recognisable']);

/** Whether it worked, by the measure that was chosen when it was accepted. */
export const effectiveness = codes('Effectiveness', ['met', 'partly_met', 'not_met']);

/** What of a lesson nobody has done in time. */
export const lessonStep = codes('LessonStep', ['decision', 'implementation', 'check']);
