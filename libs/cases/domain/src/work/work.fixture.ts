import { companionId } from '@caseward/kernel';
import type { ChildCase } from '../child-case';
import type { CaseWork } from './work';

export const idNo = (n: number): string => `0197dddd-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const [trust, ashdown, okoro, dale, hale, wilma, milo, concernId, caseId] = [
  1, 2, 11, 12, 13, 20, 21, 30, 31,
].map(idNo) as [string, string, string, string, string, string, string, string, string]; // prettier-ignore -- nine in, nine out
export const [referral, action, other, advice, contact, restriction] = [40, 41, 42, 43, 44, 45].map(idNo) as [
  string,
  string,
  string,
  string,
  string,
  string,
]; // prettier-ignore -- six in, six out

/** Monday, ten o'clock in England, in term; Okoro works. */
export const monday = {
  now: '2026-09-07T09:00:00.000Z',
  today: '2026-09-07',
  actor: okoro,
  actingRole: 'DSL' as const,
  session: 'session',
  trust,
  calendar: { terms: [{ from: '2026-09-01', to: '2026-12-18' }], closed: [], bankHolidays: [] },
};
export const opened = {
  type: 'ChildCaseOpened' as const,
  data: { caseId, schoolId: ashdown, concernId, children: [wilma], owner: okoro },
};

const of = { caseId, referralId: referral };
const acts = { caseId, actionId: action };
const today = monday.today;
export const made = {
  ...of,
  to: 'childrens_services' as const,
  children: [wilma],
  on: today,
  how: 'telephone' as const,
  concerns: 'Three weeks of it, and now a bruise.',
  asksFor: 'An assessment, and a word with the father.',
  consent: 'not_sought' as const,
  consentReason: 'It could put her in danger.',
  parents: 'to_be_informed' as const,
  rationale: 'She may come to harm tonight.',
};
export const answerDue = '2026-09-08T16:00:00.000Z';
export const sent = { type: 'ReferralMade' as const, data: { ...made, madeBy: okoro, answerDue } };
export const marked = { type: 'ReferralUnansweredMarked' as const, data: { ...of, due: answerDue, round: 1 } };
export const chase = {
  type: 'CaseActionAdded' as const,
  data: {
    ...of, actionId: companionId(referral, 'chase 1'), owner: okoro, due: '2026-09-08', kind: 'chase_referral' as const,
    basis: 'law_or_guidance' as const,
  },
}; // prettier-ignore
export const parent = {
  caseId, children: [wilma], decision: 'made' as const, on: today, said: 'They will come in.', rationale: 'They ought to know.', contactId: contact,
}; // prettier-ignore
export const shared = {
  caseId, children: [wilma], with: 'parent_or_carer' as const, to: 'Mother', on: today, how: 'letter' as const, what: 'The plan.',
  why: 'She is part of it.', basis: 'public_task' as const, consent: 'given' as const,
}; // prettier-ignore
export const meeting = { caseId, on: today, attendance: 'attended' as const, decisions: 'As written.' };
export const keptAway = { restrictionId: restriction, kind: 'no_contact' as const, contactId: contact };
export const seen = { canRead: true };
export const order = [
  { role: 'DSL' as const, people: [okoro] },
  { role: 'DDSL' as const, people: [dale] },
  { role: 'HT' as const, people: [hale] },
];

const workOf = (state: unknown): CaseWork => (state as Extract<ChildCase, { work: CaseWork }>).work; // begun
const firstReferral = (state: unknown) => ({ caseId, referralId: workOf(state).referrals[0]?.id ?? referral });
const openAction = (state: unknown) => ({
  caseId,
  actionId: workOf(state).actions.find(({ status }) => status === 'open')?.id ?? action,
});
/** An id that this life has not seen: it has as many as it has done things. */
const fresh = (state: unknown, from: number) =>
  idNo(from + workOf(state).actions.length + workOf(state).referrals.length);
const yes = 'Because.';

/** For `lives`: what people might send for each command of the daily work, and what its rule is told. */
export const workSent = {
  DraftReferral: [[(s: unknown) => ({ caseId, referralId: fresh(s, 500), to: 'prevent', children: [wilma], concerns: yes })]],
  MakeReferral: [
    [made],
    [(s: unknown) => ({ ...made, referralId: fresh(s, 500) })],
    [(s: unknown) => ({ ...made, ...firstReferral(s) })],
  ],
  RecordReferralReceipt: [[(s: unknown) => ({ ...firstReferral(s), on: today })]],
  RecordReferralOutcome: [
    [(s: unknown) => ({ ...firstReferral(s), on: today, outcome: 'section_47', agreed: true, said: yes })],
    [(s: unknown) => ({ ...firstReferral(s), on: today, outcome: 'no_further_action', agreed: false, said: yes })],
  ],
  MarkReferralUnanswered: [[firstReferral]],
  ChaseReferral: [[(s: unknown) => ({ ...firstReferral(s), on: today, how: 'telephone', said: yes })]],
  EscalateDisagreement: [
    [(s: unknown) => ({ ...firstReferral(s), on: today, stage: 'team_manager', rationale: yes })],
    [(s: unknown) => ({ ...firstReferral(s), on: today, stage: 'head_of_service', rationale: yes })],
  ],
  RecordDisagreementOutcome: [
    [(s: unknown) => ({ ...firstReferral(s), on: today, result: 'still_disagree', said: yes })],
    [(s: unknown) => ({ ...firstReferral(s), on: today, result: 'decision_changed', said: yes })],
  ],
  CloseReferral: [[(s: unknown) => ({ ...firstReferral(s), reason: yes })], [firstReferral]],
  RecordStrategyDiscussion: [[{ ...meeting, outcome: 'section_47' }], [{ ...meeting, outcome: 'no_further_action' }]],
  RecordConference: [
    [{ ...meeting, kind: 'initial', outcome: 'on_a_plan' }],
    [{ ...meeting, kind: 'review', outcome: 'child_in_need' }],
  ],
  SetConferenceReportDate: [[(s: unknown) => ({ caseId, actionId: fresh(s, 700), owner: okoro, due: '2026-09-21' }), seen]],
  RecordConferenceReport: [[{ caseId, on: today, sharedWithFamily: true, summary: yes }]],
  RemindOfConferenceReport: [[openAction]],
  RecordCoreGroup: [[{ ...meeting, nextBy: '2026-10-05' }]],
  RecordRiskAssessment: [
    [{ caseId, child: wilma, kind: 'self_harm', on: today, risks: yes, measures: yes, reviewBy: '2026-10-05' }],
  ],
  AddCaseAction: [
    [(s: unknown) => ({ caseId, actionId: fresh(s, 700), what: yes, owner: okoro, due: '2026-09-14', basis: 'meeting' }), seen],
    [(s: unknown) => ({ caseId, actionId: fresh(s, 700), what: yes, owner: hale, due: '2026-09-14', basis: 'agency' }), { canRead: false }],
  ],
  ReassignCaseAction: [[(s: unknown) => ({ ...openAction(s), owner: dale, reason: yes }), seen]],
  CompleteCaseAction: [[(s: unknown) => ({ ...openAction(s), done: yes })]],
  ExtendCaseAction: [[(s: unknown) => ({ ...openAction(s), due: '2026-09-28', reason: yes })]],
  CancelCaseAction: [[(s: unknown) => ({ ...openAction(s), reason: yes })]],
  EscalateOverdueCaseAction: [[openAction, order]],
  RecordParentContact: [[parent, { restrictions: [] }], [parent, { restrictions: [keptAway] }]],
  RecordChildWishes: [[{ caseId, child: wilma, on: today, how: 'wrote', wishes: yes }]],
  ShareInformation: [[shared, { restrictions: [] }], [shared, { restrictions: [keptAway] }]],
  SeekAdviceOnCase: [[(s: unknown) => ({ caseId, adviceId: idNo(900 + workOf(s).awaited.length), from: 'nspcc', on: today, question: yes })]],
  RecordAdviceOnCase: [[(s: unknown) => ({ caseId, answers: workOf(s).awaited[0], from: 'nspcc', on: today, advice: yes })]],
  RecordSupervision: [[{ caseId, on: today, reflection: yes }]],
} as const; // prettier-ignore

export { acts, of };
