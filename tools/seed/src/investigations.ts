import type { Id, Instant } from '@caseward/kernel';
import { idOf } from './ids';
import { adultId, schoolId, type SchoolKey } from './people';
import { step, type Step } from './steps';

/** So many school days before today, at that time. */
export type Ago = (days: number, time: string) => Instant;
type Cast = Readonly<{ key: string; school: SchoolKey; commissioner: string; investigator: string; subjects: readonly Id[] }>; // prettier-ignore
type Told = readonly [daysAgo: number, time: string, as: string, type: string, input?: object];

const independent = { knowsThem: false, managesThem: false, tookPart: false, gainsOrLoses: false };
const suitable = { trained: true, managesThem: false };
const terms = {
  scope: 'Who made, sent on or kept the picture, and what adults knew of it. Not: what happened at home.',
  confidentiality: 'The lead and the investigator. Families hear what concerns their own child.',
  accompaniment: 'A child brings an adult they trust. Staff may bring a colleague or their union.',
};

/** An investigation belongs to the case of the story by the same key, and begins after it. */
const told = (cast: Cast, ago: Ago, target: string, lines: readonly Told[]): readonly Step[] => {
  const { key, school, commissioner, investigator, subjects } = cast;
  const investigationId = idOf(`investigation/${key}`);
  const beginning: readonly Told[] = [
    lines[0]!, // every investigation is commissioned
    [lines[0]![0], '14:10', commissioner, 'AppointInvestigator', { investigator: adultId(investigator), ...suitable, why: 'Trained last spring, and does not teach either class.' }],
    [lines[0]![0] - 1, '08:20', investigator, 'DeclareIndependence', { ...independent, statement: 'I teach none of them and know none of the families.' }],
    [lines[0]![0] - 1, '09:05', commissioner, 'SetTermsOfReference', { ...terms, targetDate: target, allegations: [] }],
    [lines[0]![0] - 1, '09:40', investigator, 'StartInvestigation'],
    ...lines.slice(1),
  ]; // prettier-ignore
  const commissioned = { ofKind: 'childcase', ofRecord: idOf(`case/${key}`), schoolId: schoolId(school), subjects };
  return beginning.map(([days, time, as, type, input = {}], i) =>
    step(`investigation/${key}/${i}`, ago(days, time), adultId(as), type, {
      investigationId,
      ...(type === 'CommissionInvestigation' ? commissioned : {}),
      ...input,
    }),
  );
};

/** Invented from end to end: one that stood still for the LADO, was challenged and reviewed; and one that has just begun. */
export const investigationStories = (
  ago: Ago,
  dayOfAgo: (days: number) => string,
  pupil: (className: string, n: number) => Id,
): readonly (readonly Step[])[] => {
  const rationale = 'E1 and E3 agree word for word, and E2 does not contradict them. More likely than not.';
  const shared = { key: 'shared-picture', school: 'ashdown', commissioner: 'okoro', investigator: 'shaw', subjects: [pupil('6B', 4)] } as const; // prettier-ignore
  const gaming = { key: 'gaming-chat', school: 'brookside', commissioner: 'bell', investigator: 'farid', subjects: [pupil('9M', 3)] } as const; // prettier-ignore
  const finding = { onBalance: true, clauses: 'Acceptable use, edition of September, clause 4.2' };
  return [
    told(shared, ago, dayOfAgo(4), [
      [38, '13:30', 'okoro', 'CommissionInvestigation', { allegations: [
        { question: 'Did the pupil send the edited picture to the class group?', clauses: 'Acceptable use, clause 4.2' },
        { question: 'Did an adult in the group know of it and stay silent?' },
      ] }],
      [37, '10:15', 'shaw', 'LogEvidence', { mayBeIndecent: 'no', kind: 'screenshot', description: 'The edited picture, fully clothed, with the name of the sender and the time.', source: 'A parent, shown on their phone', capturedOn: dayOfAgo(39), capturedWhere: 'Group chat of the class', originalSeen: true, heldBy: 'K Shaw', keptAt: 'Safe in the lead’s office', sha256: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9' }],
      [36, '15:20', 'shaw', 'RecordInterview', { on: dayOfAgo(36), person: adultId('reid'), account: 'Is in the group because of the trip. Had muted it and says he saw the picture only on the next day.', recordAgreed: true }],
      [35, '09:10', 'okoro', 'PauseInvestigation', { why: 'statutory_process', reason: 'The LADO asks us to wait until they have spoken with the police about the adult in the group.' }],
      [22, '11:00', 'okoro', 'ResumeInvestigation', { processGoesOn: false, reason: 'Below the threshold. The LADO advises to finish ours.' }],
      [22, '11:40', 'shaw', 'AskForChildInterviewPlan', { child: pupil('6B', 2), lead: adultId('okoro'), purpose: 'Who showed it to her, and when.' }],
      [22, '13:05', 'okoro', 'AgreeChildInterviewPlan', { child: pupil('6B', 2), plan: 'In the library, twenty minutes, open questions only, no picture shown.', support: 'Her teaching assistant, who stays with her afterwards.' }],
      [21, '10:30', 'shaw', 'RecordInterview', { on: dayOfAgo(21), person: pupil('6B', 2), present: 'Her teaching assistant', account: 'Two friends showed it to her before register. She laughed and then felt sick.', recordAgreed: true }],
      [20, '09:00', 'shaw', 'TransferCustody', { evidence: 'E1', on: dayOfAgo(20), heldBy: 'Trust IT', keptAt: 'Encrypted store of the trust', reason: 'To keep the original message with its time.' }],
      [19, '12:00', 'shaw', 'CorrectEvidenceEntry', { evidence: 'E1', part: 'source', correct: 'The grandmother, not a parent', reason: 'Said by the family when asked again.' }],
      [19, '14:00', 'shaw', 'SendProgressNote', { to: ['child_or_family', 'subject'], note: 'One interview to go. The findings come within two weeks.' }],
      [18, '09:30', 'shaw', 'WeighEvidence', { allegation: 'A1', evidence: 'E1', bearing: 'supports', note: 'Name and time of the sender are on it; original seen.' }],
      [18, '09:34', 'shaw', 'WeighEvidence', { allegation: 'A1', evidence: 'E3', bearing: 'supports', note: 'Consistent with E1, told without prompting.' }],
      [18, '09:38', 'shaw', 'WeighEvidence', { allegation: 'A2', evidence: 'E2', bearing: 'against', note: 'The log of the app shows the group as muted.' }],
      [17, '15:00', 'shaw', 'CloseEvidence', { summary: 'No copy was found on any school device.' }],
      [15, '10:00', 'shaw', 'DraftFindings', { ...finding, allegation: 'A1', finding: 'substantiated', evidence: ['E1', 'E3'], rationale, mitigation: 'Took it down himself within the hour and told his mother.', systemCauses: ['training', 'culture'], systemNote: 'Nobody had said that an edited picture of somebody else is covered.' }],
      [15, '10:40', 'shaw', 'DraftFindings', { ...finding, allegation: 'A2', finding: 'unfounded', evidence: ['E2'], rationale: 'The group was muted, and nothing shows that he had opened it.', systemCauses: ['policy_unclear'] }],
      [15, '11:00', 'shaw', 'OpenFactCheck', { to: ['subject', 'child_or_family'] }],
      [12, '16:10', 'shaw', 'RecordFactualComment', { from: 'subject', on: dayOfAgo(12), comment: 'It was on a Tuesday evening, not on Wednesday.', response: 'Right: E1 shows it. Changed.' }],
      [10, '09:20', 'okoro', 'SignOffFindings', { outcome: 'signed', rationale: 'Each finding rests on more than one thing, and the comment on the day was taken up.' }],
      [10, '15:00', 'shaw', 'IssueFindings', { to: ['subject', 'child_or_family'], note: 'With the letter on how to challenge them.' }],
      [6, '12:30', 'okoro', 'ChallengeFindings', { from: 'subject', receivedOn: dayOfAgo(6), grounds: ['evidence_left_out'], challenge: 'A cousin had the phone that evening, and nobody has asked him.' }],
      [5, '09:00', 'okoro', 'AppointReviewer', { reviewer: adultId('hale') }],
      [2, '14:45', 'hale', 'ReviewFindings', { outcome: 'upheld', rationale: 'Spoke with the cousin: he was at practice until eight, the message is of half past seven.' }],
    ]),
    told(gaming, ago, dayOfAgo(-12), [
      [7, '13:30', 'bell', 'CommissionInvestigation', { allegations: [
        { question: 'Who invited pupils of Year 7 to the server, and what was asked of them?', clauses: 'Online safety, clause 6.1' },
        { question: 'Was it reported to staff before, and what was done?' },
      ] }],
      [6, '10:00', 'farid', 'LogEvidence', { mayBeIndecent: 'no', kind: 'message', description: 'Invitations to the server with the names of four accounts.', source: 'Two pupils of Year 7, with their parents', capturedOn: dayOfAgo(7), originalSeen: true, heldBy: 'S Farid', keptAt: 'Locked drawer, room 14' }],
      [5, '11:30', 'farid', 'LogEvidence', { mayBeIndecent: 'no', kind: 'system_log', description: 'Report of the filter for the week.', source: 'Trust IT', capturedOn: dayOfAgo(5), originalSeen: false, heldBy: 'Trust IT', keptAt: 'Filter console' }],
      [4, '09:15', 'farid', 'WeighEvidence', { allegation: 'A1', evidence: 'E1', bearing: 'supports', note: 'Shows who invited, not what was asked.' }],
      [3, '15:30', 'farid', 'AskForChildInterviewPlan', { child: pupil('7A', 1), lead: adultId('bell'), purpose: 'What was asked of her on the server.' }],
    ]),
  ]; // prettier-ignore
};
