import { withAttachment, withWithdrawal, type Attached } from '@caseward/concerns-domain';
import {
  commandFor,
  folding,
  Refusal,
  type Day,
  type EventOf,
  type Id,
  type Instant,
  type OpenOf,
  type PersonId,
  type RecordId,
  type SchoolId,
} from '@caseward/kernel';
import { events } from './conduct-events';
import type { ConductRefusal } from './refusals';
import type { z } from 'zod';
import type { allegationOutcome, fileNote, mayBeTold, referralBody, referralDuty } from './vocabulary';

export { events };
export type { ConductRefusal };
export type ConductSchemas = typeof events;
export type ConductEvent = EventOf<ConductSchemas>;
export type OpenConductEvent = OpenOf<ConductSchemas>;

/**
 * raised: nobody has looked at the threshold · consulting: a limb is unsure, and the LADO comes before anything else ·
 * low_level and allegation: the two ways · handed_over: nobody inside is left to deal with it.
 */
export const conductStatuses = ['raised', 'consulting', 'low_level', 'allegation', 'handed_over', 'closed'] as const;
export type ConductStatus = (typeof conductStatuses)[number];

type Body = z.infer<typeof referralBody>;
export type Allegation = Readonly<{
  id: Id;
  outcome?: z.infer<typeof allegationOutcome> | undefined;
  settled: boolean;
}>;
export type Measure = Readonly<{ id: Id; reviewOn: Day }>;

export type OpenConduct = Readonly<{
  status: ConductStatus;
  /** Where it goes back to when it is reopened. */
  before: ConductStatus;
  school: SchoolId;
  subject?: PersonId | undefined;
  /** To whom it was routed: they appoint, and decide on a low-level concern. */
  recipients: readonly PersonId[];
  caseManager?: PersonId | undefined;
  children: readonly PersonId[];
  breaches: readonly RecordId[];
  investigations: readonly RecordId[];
  adultIs?: string | undefined;
  learnedAt: Instant;
  /** When the school first learned of it: by the rules of that day it was routed. */
  routedFor: Instant;
  lado: Readonly<{
    contacted: boolean;
    advised: boolean;
    tellAdult: Tell;
    tellParents: Tell;
    escalations: number;
    called?: true;
  }>;
  lead: string;
  allegations: readonly Allegation[];
  /** In force. */
  measures: readonly Measure[];
  duties: Readonly<Partial<Record<Body, z.infer<typeof referralDuty>>>>;
  referred: readonly Body[];
  responded: boolean;
  fileNote?: z.infer<typeof fileNote> | undefined;
  overdue: readonly string[];
  attachments: readonly Attached[];
}>;
type Tell = z.infer<typeof mayBeTold>;
export type Conduct = Readonly<{ status: 'none' }> | OpenConduct;

export const unraised: Conduct = { status: 'none' };
const notYet: OpenConduct['lado'] = { contacted: false, advised: false, tellAdult: 'not_yet', tellParents: 'not_yet', escalations: 0 }; // prettier-ignore

type Change = Partial<OpenConduct> | ((record: OpenConduct) => Partial<OpenConduct>);
const changed = (record: Conduct, change: Change): Conduct =>
  record.status === 'none' ? record : { ...record, ...(typeof change === 'function' ? change(record) : change) };
const same = (record: Conduct): Conduct => record;
const statusOf = { low_level: 'low_level', unsure: 'consulting', allegation: 'allegation' } as const;
const without = (list: readonly string[], ...gone: readonly string[]) => list.filter((one) => !gone.includes(one));
const measured = (record: Conduct, to: (measures: readonly Measure[]) => readonly Measure[]): Conduct =>
  changed(record, ({ measures, overdue }) => ({ measures: to(measures), overdue: without(overdue, 'measure_review') }));
const referredTo =
  (body: Body) =>
  (record: Conduct): Conduct =>
    changed(record, ({ referred }) => ({ referred: [...referred, body] }));

export const evolve = folding<Conduct, OpenConductEvent>({
  AdultConcernRaised: (_, { schoolId, subject, recipients, children, learnedAt }) => ({
    ...{ status: 'raised', before: 'raised', school: schoolId, subject, recipients, children, learnedAt },
    routedFor: learnedAt,
    ...{
      breaches: [],
      investigations: [],
      lado: notYet,
      lead: 'none',
      allegations: [],
      measures: [],
      duties: {},
      referred: [],
    },
    ...{ responded: false, overdue: [], attachments: [] },
  }),
  ExternalHandoffRecorded: (record) => changed(record, ({ status }) => ({ status: 'handed_over', before: status })),
  CaseManagerAppointed: (record, { caseManager }) => changed(record, { caseManager }),
  CaseManagerReplaced: (record, { caseManager, recipients }) => changed(record, { caseManager, recipients }),
  AffectedChildLinked: (record, { child }) => changed(record, ({ children }) => ({ children: [...children, child] })),
  BreachLinked: (record, { breachId }) => changed(record, ({ breaches }) => ({ breaches: [...breaches, breachId] })),
  ThresholdAssessed: (record, { result, adultIs }) =>
    changed(record, ({ lado }) => ({
      status: statusOf[result],
      adultIs,
      ...(result === 'low_level' ? { allegations: [] } : {}),
      // Unsure again, the LADO is asked again.
      lado: { ...lado, advised: lado.advised && result !== 'unsure' },
    })),
  AllegationStated: (record, { allegationId }) =>
    changed(record, ({ allegations }) => ({ allegations: [...allegations, { id: allegationId, settled: false }] })),
  LADOContacted: (record) => changed(record, ({ lado }) => ({ lado: { ...lado, contacted: true } })),
  LADOAdvised: (record, { tellAdult, tellParents }) =>
    changed(record, ({ lado }) => ({ lado: { ...lado, advised: true, tellAdult, tellParents } })),
  LADOReviewRecorded: (record) => changed(record, ({ overdue }) => ({ overdue: without(overdue, 'lado_review') })),
  LADOContactEscalated: (record, { step, called }) =>
    changed(record, ({ lado, recipients }) => ({
      lado: { ...lado, escalations: step, ...(called ? { called: true } : {}) },
      recipients: called ? [...recipients, called] : recipients,
    })),
  InterimMeasureSet: (record, { measureId, reviewOn }) =>
    changed(record, ({ measures }) => ({ measures: [...measures, { id: measureId, reviewOn }] })),
  InterimMeasureReviewed: (record, { measureId, reviewOn }) =>
    measured(record, (measures) => measures.map((one) => (one.id === measureId ? { ...one, reviewOn } : one))),
  InterimMeasureEnded: (record, { measureId }) =>
    measured(record, (measures) => measures.filter(({ id }) => id !== measureId)),
  AdultInformed: same,
  ParentsInformed: same,
  SupplyAgencyInformed: same,
  StrategyRecorded: same,
  LeadAgencyChanged: (record, { lead }) => changed(record, { lead }),
  BreachHoldAsked: same,
  BreachHoldNoLongerAsked: same,
  ConductInvestigationNoted: (record, { investigationId }) =>
    changed(record, ({ investigations }) => ({ investigations: [...investigations, investigationId] })),
  InvestigationHoldAsked: same,
  InvestigationHoldNoLongerAsked: same,
  OutcomeDetermined: (record, { allegationId, outcome }) =>
    changed(record, ({ allegations }) => ({
      allegations: allegations.map((one) => (one.id === allegationId ? { ...one, outcome, settled: true } : one)),
      // What goes on the file rests on the outcomes.
      fileNote: undefined,
    })),
  ReferralDutyTested: (record, { to, duty }) =>
    changed(record, ({ duties }) => ({ duties: { ...duties, [to]: duty } })),
  DBSReferred: referredTo('dbs'),
  TRAReferred: referredTo('tra'),
  RegulatorReferred: referredTo('regulator'),
  PostCaseActionRecorded: same,
  LLCResponded: (record) =>
    changed(record, ({ overdue }) => ({ responded: true, overdue: without(overdue, 'response') })),
  PatternReviewed: (record) => changed(record, ({ overdue }) => ({ overdue: without(overdue, 'pattern_review') })),
  // What the LADO said before was not said of this: they are told, and advise, again. Nobody more is called than already was.
  Reclassified: (record, { learnedAt }) =>
    changed(record, ({ lado: { called } }) => ({
      status: 'allegation',
      learnedAt,
      lado: called ? { ...notYet, called } : notYet,
    })),
  FileNoteAgreed: (record, { note }) => changed(record, { fileNote: note }),
  AdultConductAddended: same,
  AdultConductAttachmentAdded: (record, added) =>
    changed(record, ({ attachments }) => ({ attachments: withAttachment(attachments, added) })),
  AdultConductAttachmentWithdrawn: (record, gone) =>
    changed(record, ({ attachments }) => ({ attachments: withWithdrawal(attachments, gone) })),
  AdultConductCorrected: same,
  ConductOverdue: (record, { what }) => changed(record, ({ overdue }) => ({ overdue: [...overdue, what] })),
  AdultConductRecordClosed: (record) => changed(record, ({ status }) => ({ status: 'closed', before: status })),
  // An outcome may be looked at again.
  AdultConductRecordReopened: (record) =>
    changed(record, ({ before, allegations }) => {
      const open = allegations.map((one) => ({ ...one, settled: false }));
      return { status: before, allegations: open };
    }),
});

/** The stream of a record, for a rule that looks at one. */
export const conductStream = { name: 'adultconduct', events, initial: unraised, evolve, commands: [] };
export const conductCommand = commandFor<Conduct, ConductSchemas>();

/** The few who are named to it, whatever their role. Which of them stands in the table of its life. */
export const byNamed = { roles: [], relations: ['named'], at: 'record', tier: 'T5' } as const;

export const no = (code: ConductRefusal) => new Refusal<ConductRefusal>(code);
/** @throws Refusal for a day that is still to come */
export const notLaterThan = (today: Day, on: Day): void => {
  if (on > today) throw no('conduct/in-the-future');
};
/** Every allegation has its outcome. */
export const allDetermined = ({ allegations }: OpenConduct): boolean =>
  allegations.length > 0 && allegations.every(({ outcome }) => outcome !== undefined);
