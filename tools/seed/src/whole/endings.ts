import { adultId, schoolId, type SchoolKey } from '../people';
import { naming, recordsOf, type Line, type Scene } from './telling';

type Of = Readonly<{ key: string; school: SchoolKey; head: string }>;
type Severity = 'low' | 'medium' | 'high';
const whatSystemDoes = ({ key, school, head }: Of, severity: Severity) => {
  const { debriefId, breachId } = recordsOf(key);
  return { debriefId, breachId, severity, schoolId: schoolId(school), decidedBy: adultId(head) };
};

/** The outcome is decided on the findings of a record of its own: commissioned, looked into, checked, signed, accepted. */
type LookedInto = Of &
  Readonly<{
    from: number;
    investigator: string;
    subjects: readonly string[];
    question: string;
    clauses: string;
    scope: string;
    evidence: Readonly<{ kind: string; description: string; source: string; keptAt: string }>;
    interview: Readonly<{ person: string; account: string; present?: string }>;
    finding: object;
    conclusion: string;
  }>;
export const lookedInto = (told: LookedInto, { back }: Scene): readonly Line[] => {
  const { key, school, head, from, investigator, subjects, question, clauses, evidence, interview, finding } = told;
  const { breachId, investigationId } = recordsOf(key);
  const named = { scope: told.scope, confidentiality: 'The head and the investigator. Families hear what concerns their own child.', accompaniment: 'A child brings an adult they trust. Staff may bring a colleague or their union.' };
  return [
    ...naming({ investigationId }, [
      [from, '14:00', head, 'CommissionInvestigation', { ofKind: 'breach', ofRecord: breachId, schoolId: schoolId(school), subjects, allegations: [{ question, clauses }] }],
      [from, '14:10', head, 'AppointInvestigator', { investigator: adultId(investigator), trained: true, managesThem: false, why: 'Trained, and has no part in it.' }],
      [from - 1, '08:20', investigator, 'DeclareIndependence', { knowsThem: false, managesThem: false, tookPart: false, gainsOrLoses: false, statement: 'Nothing ties me to anybody in it.' }],
      [from - 1, '09:00', head, 'SetTermsOfReference', { ...named, targetDate: back(from - 8), allegations: [] }],
      [from - 1, '09:30', investigator, 'StartInvestigation', {}],
      [from - 2, '10:15', investigator, 'LogEvidence', { mayBeIndecent: 'no', ...evidence, capturedOn: back(from), originalSeen: true, heldBy: 'The investigator' }],
      [from - 3, '11:00', investigator, 'RecordInterview', { ...interview, recordAgreed: true }],
      [from - 4, '09:30', investigator, 'WeighEvidence', { allegation: 'A1', evidence: 'E1', bearing: 'supports', note: 'The original was seen, with its time.' }],
      [from - 4, '09:35', investigator, 'WeighEvidence', { allegation: 'A1', evidence: 'E2', bearing: 'supports', note: 'Told without prompting, and agrees with E1.' }],
      [from - 4, '15:00', investigator, 'CloseEvidence', { summary: 'Nothing more is to be found.' }],
      [from - 5, '10:00', investigator, 'DraftFindings', { allegation: 'A1', onBalance: true, evidence: ['E1', 'E2'], clauses, ...finding }],
      [from - 5, '10:40', investigator, 'OpenFactCheck', { to: ['subject', 'child_or_family'] }],
      [from - 7, '09:00', head, 'SignOffFindings', { outcome: 'signed', rationale: 'It rests on more than one thing, and nobody says that a fact is wrong.' }],
      [from - 7, '09:20', investigator, 'IssueFindings', { to: ['subject', 'child_or_family'], note: 'With the letter on how to challenge them.' }],
      [from - 9, '09:00', head, 'AcceptFindings', { allAgree: true, note: 'All concerned have said that they agree.' }],
      [from - 9, '09:10', head, 'ConcludeInvestigation', { rationale: told.conclusion }],
    ]),
    [from - 9, '09:11', 'system', 'ReceiveFindings', { breachId, investigationId, investigators: [adultId(investigator)] }],
  ];
}; // prettier-ignore

/** Head and trust agree that there is nothing to learn: two people, each with a reason. */
export const waived = (of: Of & Readonly<{ from: number; severity: Severity; proposed: string; agreed: string }>): readonly Line[] => {
  const { breachId, debriefId } = recordsOf(of.key);
  return [
    // What the reactions would do, at their own time in the story; they then find it done.
    [of.from, '10:01', 'system', 'RequireDebrief', whatSystemDoes(of, of.severity)],
    [of.from, '10:30', of.head, 'ProposeDebriefWaiver', { breachId, reason: of.proposed }],
    [of.from - 1, '11:00', 'amin', 'WaiveDebrief', { breachId, reason: of.agreed }],
    [of.from - 1, '11:01', 'system', 'MarkDebriefWaived', { debriefId }],
  ];
}; // prettier-ignore

type Debriefed = Of &
  Readonly<{
    from: number;
    severity: Severity;
    there: readonly string[];
    worked: string;
    failed: string;
    factor: string;
    because: string;
    notes: string;
    lesson: Readonly<{ says: string; by: string; owner: string; type: string; measure: string; link: Readonly<{ type: string; input: object }>; evidence: string }>;
  }>; // prettier-ignore

/** Leaders look back on it, learn something from it, and put that in place. */
export const debriefed = (of: Debriefed, { back }: Scene): readonly Line[] => {
  const { key, school, head, from, there, lesson } = of;
  const { breachId, debriefId, lessonId } = recordsOf(key);
  const present = there.map(adultId);
  return [
    [from, '10:01', 'system', 'RequireDebrief', whatSystemDoes(of, of.severity)],
    ...naming({ debriefId }, [
      [from, '11:00', head, 'ScheduleDebrief', { on: back(from - 2), facilitator: present[0], participants: present }],
      [from - 2, '15:30', head, 'HoldDebrief', { present }],
      [from - 2, '15:31', 'system', 'NoteDebriefHeld', { breachId }],
      [from - 2, '15:35', head, 'RecordWhatWorked', { text: of.worked }],
      [from - 2, '15:40', head, 'RecordWhatFailed', { text: of.failed }],
      [from - 2, '15:45', head, 'RecordContributoryFactor', { factor: of.factor, text: of.because }],
      [from - 2, '15:50', head, 'RecordStaffWellbeing', { support: ['follow_up_conversation'], text: 'Offered to everybody who had a part in it.' }],
      [from - 2, '16:00', head, 'AgreeDebriefNotes', { notes: of.notes, agreedBy: present, rolesNotNames: true }],
    ]),
    [from - 3, '09:00', lesson.by, 'ProposeLesson', { lessonId, debriefId, schoolId: schoolId(school), source: 'debrief', scope: 'school', lesson: lesson.says }],
    [from - 3, '09:01', 'system', 'RecordLessonExtracted', { debriefId, lessonId }],
    [from - 3, '09:01', 'system', 'NoteLessonProposed', { breachId, lessonId }],
    ...naming({ lessonId }, [
      [from - 3, '12:00', 'amin', 'CheckLessonDeidentified', { found: 'nobody_recognisable' }],
      [from - 4, '08:40', head, 'AcceptLesson', { type: lesson.type, owner: adultId(lesson.owner), dueOn: back(from - 7), measure: lesson.measure, rationale: 'It is small, and it would have helped.' }],
      [from - 4, '09:00', lesson.owner, lesson.link.type, lesson.link.input],
      [from - 4, '09:01', 'system', 'NoteLessonRouted', { breachId }],
      [from - 6, '15:40', lesson.owner, 'ConfirmLessonImplemented', { evidence: lesson.evidence }],
    ]),
    [from - 6, '16:00', head, 'CloseDebrief', { debriefId }],
  ];
}; // prettier-ignore
