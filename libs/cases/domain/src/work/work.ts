import type { Day, Fold, Instant, OpenOf, PersonId, RecordId } from '@caseward/kernel';
import type { z } from 'zod';
import { actionEvents } from './action-events';
import type { actionKind, disagreementStage, expectedKind, referralTo } from './codes';
import { contactEvents } from './contact-events';
import { meetingEvents } from './meeting-events';
import { referralEvents } from './referral-events';

/** The daily work inside a case, as events. */
export const workEvents = { ...referralEvents, ...actionEvents, ...meetingEvents, ...contactEvents };
export type WorkEvent = OpenOf<typeof workEvents>;
export const workEventTypes = Object.keys(workEvents) as WorkEvent['type'][]; // its own keys

export type Referral = Readonly<{
  id: RecordId;
  to: z.infer<typeof referralTo>;
  status: 'drafted' | 'made' | 'acknowledged' | 'answered' | 'closed';
  /** Who drafted or made it, and so chases it. */
  by: PersonId;
  answerDue?: Instant;
  /** The answer that was due has not come. */
  unanswered: boolean;
  rounds: number;
  agreed: boolean;
  disagreement?: Readonly<{ stage: z.infer<typeof disagreementStage>; stands: 'awaiting' | 'unsettled' | 'settled' }>;
}>;
export type CaseAction = Readonly<{
  id: RecordId;
  kind: z.infer<typeof actionKind>;
  owner: PersonId;
  due: Day;
  status: 'open' | 'done' | 'cancelled';
  referralId?: RecordId | undefined;
  /** How many were told that it is overdue. */
  steps: number;
}>;
export type Expected = Readonly<{ what: z.infer<typeof expectedKind>; by: Day; child?: PersonId }>;

export type CaseWork = Readonly<{
  referrals: readonly Referral[];
  actions: readonly CaseAction[];
  /** Advice that was asked for and has not come. */
  awaited: readonly RecordId[];
  expected: readonly Expected[];
}>;
export const noWork: CaseWork = { referrals: [], actions: [], awaited: [], expected: [] };

const changed = <T extends Readonly<{ id: string }>>(all: readonly T[], id: string, change: Partial<T>): readonly T[] =>
  all.map((one) => (one.id === id ? { ...one, ...change } : one));
const referral = (work: CaseWork, id: string, change: Partial<Referral>): CaseWork => ({
  ...work,
  referrals: changed(work.referrals, id, change),
});
const action = (work: CaseWork, id: string, change: Partial<CaseAction>): CaseWork => ({
  ...work,
  actions: changed(work.actions, id, change),
});
/** In place of what was expected before; none: nothing of the kind is expected any more. */
const expecting = (work: CaseWork, what: Expected['what'], by: Day | undefined, child?: PersonId): CaseWork => ({
  ...work,
  expected: [
    ...work.expected.filter((one) => one.what !== what || one.child !== child),
    ...(by ? [{ what, by, ...(child ? { child } : {}) }] : []),
  ],
});
const begun = (work: CaseWork, one: Pick<Referral, 'id' | 'to' | 'by' | 'status'> & Partial<Referral>): CaseWork => ({
  ...work,
  referrals: [
    ...work.referrals.filter(({ id }) => id !== one.id),
    { unanswered: false, rounds: 0, agreed: true, ...one },
  ],
});

const on: Fold<CaseWork, WorkEvent> = {
  ReferralDrafted: (work, { referralId, to, draftedBy }) =>
    begun(work, { id: referralId, to, by: draftedBy, status: 'drafted' }),
  ReferralMade: (work, { referralId, to, madeBy, answerDue }) =>
    begun(work, { id: referralId, to, by: madeBy, status: 'made', answerDue }),
  ReferralAcknowledged: (work, { referralId }) => referral(work, referralId, { status: 'acknowledged' }),
  ReferralOutcomeRecorded: (work, { referralId, agreed }) =>
    referral(work, referralId, { status: 'answered', unanswered: false, agreed }),
  ReferralUnansweredMarked: (work, { referralId, round }) =>
    referral(work, referralId, { unanswered: true, rounds: round }),
  ReferralChased: (work, { referralId, answerDue }) => referral(work, referralId, { unanswered: false, answerDue }),
  DisagreementEscalated: (work, { referralId, stage }) =>
    referral(work, referralId, { disagreement: { stage, stands: 'awaiting' } }),
  DisagreementOutcomeRecorded: (work, { referralId, result }) => {
    const stage = work.referrals.find(({ id }) => id === referralId)?.disagreement?.stage ?? 'team_manager';
    const stands = result === 'still_disagree' ? 'unsettled' : 'settled';
    return referral(work, referralId, { disagreement: { stage, stands } });
  },
  ReferralClosed: (work, { referralId }) => referral(work, referralId, { status: 'closed', unanswered: false }),

  CaseActionAdded: (work, { actionId, kind, owner, due, referralId }) => ({
    ...work,
    actions: [...work.actions, { id: actionId, kind, owner, due, referralId, status: 'open', steps: 0 }],
  }),
  CaseActionReassigned: (work, { actionId, owner }) => action(work, actionId, { owner, steps: 0 }),
  CaseActionCompleted: (work, { actionId }) => action(work, actionId, { status: 'done' }),
  CaseActionExtended: (work, { actionId, due }) => action(work, actionId, { due, steps: 0 }),
  CaseActionCancelled: (work, { actionId }) => action(work, actionId, { status: 'cancelled' }),
  ConferenceReportReminded: (work) => work,
  CaseActionEscalated: (work, { actionId, step }) => action(work, actionId, { steps: step }),

  StrategyDiscussionRecorded: (work, { conferenceBy }) => expecting(work, 'conference', conferenceBy),
  ConferenceRecorded: (work, { kind, coreGroupBy, reviewBy }) => {
    const after = expecting(expecting(work, 'conference', undefined), 'review_conference', reviewBy);
    // A review leaves the next core group as it is, unless there is no plan any more.
    return kind === 'initial' || !reviewBy ? expecting(after, 'core_group', coreGroupBy) : after;
  },
  ConferenceReportDateSet: (work) => work,
  ConferenceReportRecorded: (work) => work,
  CoreGroupRecorded: (work, { nextBy }) => expecting(work, 'core_group', nextBy),
  RiskAssessmentRecorded: (work, { child, reviewBy }) => expecting(work, 'risk_review', reviewBy, child),

  ParentContactRecorded: (work) => work,
  InformationShared: (work) => work,
  CaseAdviceSought: (work, { adviceId }) => ({ ...work, awaited: [...work.awaited, adviceId] }),
  CaseAdviceReceived: (work, { answers }) => ({ ...work, awaited: work.awaited.filter((id) => id !== answers) }),
  SupervisionRecorded: (work, { nextBy }) => expecting(work, 'supervision', nextBy),
};

type Holder = Readonly<{ status: 'none' }> | Readonly<{ status: string; work: CaseWork }>;
/** For the fold of a record that holds such work, in its field `work`. */
export const workFold = <S extends Holder>(): Fold<S, WorkEvent> =>
  Object.fromEntries(
    Object.entries(on as Record<string, (work: CaseWork, data: unknown) => CaseWork>).map(([type, change]) => [
      type,
      (file: S, data: unknown) => ('work' in file ? { ...file, work: change(file.work, data) } : file),
    ]),
  ) as unknown as Fold<S, WorkEvent>; // the same keys, each with its own data
