import { field, sheetsOf, type ActionGroup } from '@caseward/web-kit';
import { refusals } from '../words';
import { ownersOf } from './action-sheets';
import type { CaseWork } from './case-work';
import { childrenOf } from './referral-sheets';
import { restrictionNote } from './restriction-note';
import * as w from './work-words';

const sheet = sheetsOf<CaseWork>({ refusals, changes: ['childcase'], fixed: ({ id }) => ({ caseId: id }) });
const { choice, day, text, yesNo } = field;

const meeting = {
  on: day<CaseWork>('When was it?'),
  attendance: choice<CaseWork>('Was the school there?', w.attendanceWords),
  present: text<CaseWork>('Who was there?', { optional: true, rows: 2, max: 2_000 }),
};
const decisions = text<CaseWork>('What was decided?', { rows: 5, max: 10_000 });

const recordStrategyDiscussion = sheet({
  command: 'RecordStrategyDiscussion',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.recordStrategyDiscussion),
  title: 'Strategy discussion',
  button: 'Record',
  hint: 'Where children’s services, the police and others decide together whether to investigate.',
  fields: { ...meeting, outcome: choice('What follows?', w.strategyWords), decisions },
});
const setConferenceReportDate = sheet({
  command: 'SetConferenceReportDate',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.setConferenceReportDate),
  title: 'By when the school’s report is wanted',
  button: 'Set the date',
  fixed: ({ id }, fresh) => ({ caseId: id, actionId: fresh }),
  fields: {
    due: day('By when do they want it?'),
    owner: choice('Who writes it?', ownersOf),
    conferenceOn: day('When is the conference?', { optional: true }),
  },
});
const recordConferenceReport = sheet({
  command: 'RecordConferenceReport',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.recordConferenceReport),
  title: 'The school’s report was sent',
  button: 'Record',
  fields: {
    on: day('When was it sent?'),
    sharedWithFamily: yesNo('Did the family read it before the conference?'),
    summary: text('What does it say, in short?', { rows: 4, max: 10_000 }),
  },
  note: restrictionNote,
});
const recordConference = sheet({
  command: 'RecordConference',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.recordConference),
  title: 'Child protection conference',
  button: 'Record',
  fields: {
    kind: choice('Which conference?', w.conferenceKindWords),
    ...meeting,
    outcome: choice('What came of it?', w.conferenceWords),
    decisions,
    ourView: text('What did the school say?', { optional: true }),
  },
  note: restrictionNote,
});
const recordCoreGroup = sheet({
  command: 'RecordCoreGroup',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.recordCoreGroup),
  title: 'Core group',
  button: 'Record',
  hint: 'Those who carry out the child protection plan, the family among them.',
  fields: { ...meeting, decisions, nextBy: day('When do they meet again?', { optional: true }) },
  note: restrictionNote,
});
const recordRiskAssessment = sheet({
  command: 'RecordRiskAssessment',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.recordRiskAssessment),
  title: 'Assess a risk',
  button: 'Record the assessment',
  hint: 'After harm between children, one for each child: who was harmed, who may have harmed, and others.',
  fields: {
    child: choice('For which child?', childrenOf),
    kind: choice('What kind of risk?', w.riskWords),
    on: day('When was it assessed?'),
    risks: text('What could happen, and how likely is it?', { rows: 4, max: 10_000 }),
    measures: text('What is done about it, and by whom?', { rows: 4, max: 10_000 }),
    reviewBy: day('When is it looked at again?'),
  },
});
const recordSupervision = sheet({
  command: 'RecordSupervision',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.recordSupervision),
  title: 'Supervision of this case',
  button: 'Record',
  hint: 'Somebody who does not work on the case thinks about it with whoever does: what is missed, what is assumed, what it does to you.',
  fields: {
    on: day('When was it?'),
    reflection: text('What did you think about?', { rows: 5, max: 10_000 }),
    agreed: text('What was agreed?', { optional: true }),
    nextBy: day('When is the next?', { optional: true, hint: 'Otherwise in six weeks' }),
  },
});

export const meetingActions: readonly ActionGroup<CaseWork>[] = [
  { title: 'Meetings', sheets: [recordStrategyDiscussion, recordConference, recordCoreGroup] },
  { title: 'Our report', sheets: [setConferenceReportDate, recordConferenceReport] },
  { title: 'Our own thinking', sheets: [recordRiskAssessment, recordSupervision] },
];
