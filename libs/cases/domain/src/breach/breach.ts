import { withAttachment, withWithdrawal, type Attached } from '@caseward/concerns-domain';
import {
  commandFor,
  folding,
  type Day,
  type EventOf,
  type Instant,
  type OpenOf,
  type PersonId,
  type RecordId,
  type SchoolId,
} from '@caseward/kernel';
import type { z } from 'zod';
import {
  needsNoReport,
  type breachClock,
  type breachOutcome,
  type breachParty,
  type breachPersonType,
  type breachSeverity,
  type dataBreachRisk,
} from './codes';
import { events, type Called } from './events';

export type BreachSchemas = typeof events;
export type BreachEvent = EventOf<BreachSchemas>;
export type OpenBreachEvent = OpenOf<BreachSchemas>;

/** As it goes; being held is laid over any of them. */
export const breachStatuses = [
  'opened',
  'severity_assessed',
  'managed_informally',
  'investigating',
  'findings_received',
  'debrief_due',
  'debriefed',
  'debrief_waived',
  'closed',
] as const;
export type BreachStatus = (typeof breachStatuses)[number];
export type BreachParty = z.infer<typeof breachParty>;

/** What is known of personal information in it. */
export type DataBreach = Readonly<{
  awareAt: Instant;
  risk?: z.infer<typeof dataBreachRisk>;
  /** The Information Commissioner has it, or it was settled that they need not. */
  settled: boolean;
}>;

export type Hold = Readonly<{ automatic: boolean; byHand: boolean; by: readonly string[] }>;
const holding = (byHand: boolean, by: readonly string[]): Hold | undefined =>
  byHand || by.length > 0 ? { automatic: !byHand, byHand, by } : undefined;
/** The process that lets go, or the one hold that was there before processes had names. */
const released = (by: readonly string[], process: string | undefined): readonly string[] =>
  process === undefined ? [] : by.includes(process) ? by.filter((one) => one !== process) : by.slice(1);

export type OpenBreach = Readonly<{
  status: BreachStatus;
  school: SchoolId;
  personType: z.infer<typeof breachPersonType>;
  subject?: PersonId | undefined;
  affected: readonly PersonId[];
  occurredOn?: Day | undefined;
  awareAt: Instant;
  concern?: RecordId | undefined;
  reporter?: PersonId | undefined;
  called: readonly Called[];
  /** Which times rules were cited. */
  cited: number;
  severity?: Readonly<{ level: z.infer<typeof breachSeverity>; mandatory: boolean; childSafety: boolean }>;
  /** A concern, or the procedure for adults, takes care of the child. */
  safeguarded: boolean;
  /** By hand, by linked processes, or by both: it goes on when nothing holds it. */
  hold?: Hold | undefined;
  investigation?: Readonly<{ id: RecordId; investigators: readonly PersonId[]; received: boolean }> | undefined;
  /** How many investigations were ordered: each has an id of its own. */
  ordered: number;
  outcome?: z.infer<typeof breachOutcome> | undefined;
  data?: DataBreach;
  /** `rights`: what they can do if they are not content with it was said as well. */
  informed: Readonly<Partial<Record<BreachParty, Readonly<{ told: boolean; rights: boolean }>>>>;
  waiver?: Readonly<{ proposedBy: PersonId; asked: readonly PersonId[] }> | undefined;
  debriefed: boolean;
  /** By lesson: whether it has gone where it belongs. */
  lessons: Readonly<Record<RecordId, boolean>>;
  escalated: readonly z.infer<typeof breachClock>[];
  attachments: readonly Attached[];
}>;
export type Breach = Readonly<{ status: 'none' }> | OpenBreach;

export const unopened: Breach = { status: 'none' };
const changed =
  <D>(change: (breach: OpenBreach, data: D) => Partial<OpenBreach>) =>
  (breach: Breach, data: D): Breach =>
    breach.status === 'none' ? breach : { ...breach, ...change(breach, data) };
const same = (breach: Breach): Breach => breach;

export const evolve = folding<Breach, OpenBreachEvent>({
  BreachCaseOpened: (_, data) => ({
    status: 'opened',
    school: data.schoolId,
    personType: data.personType,
    subject: data.subject,
    affected: data.affected,
    occurredOn: data.occurredOn,
    awareAt: data.awareAt,
    concern: data.concernId,
    reporter: data.reporter,
    called: data.called,
    cited: 0,
    ordered: 0,
    safeguarded: false,
    ...(data.personalData === 'no' ? {} : { data: { awareAt: data.awareAt, settled: false } }),
    informed: {},
    debriefed: false,
    lessons: {},
    escalated: [],
    attachments: [],
  }),
  ClausesCited: changed(({ cited }) => ({ cited: cited + 1 })),
  BreachCaseAddended: same,
  BreachAttachmentAdded: changed(({ attachments }, added) => ({ attachments: withAttachment(attachments, added) })),
  BreachAttachmentWithdrawn: changed(({ attachments }, gone) => ({ attachments: withWithdrawal(attachments, gone) })),
  BreachCaseCorrected: changed((breach, { occurredOn = breach.occurredOn }) => ({ occurredOn })),
  BreachAdviceSought: same,
  BreachAdviceReceived: same,
  SeverityAssessed: changed((breach, { severity, mandatory, childSafety, dataAwareAt, called }) => ({
    // What has to be investigated is no longer dealt with informally.
    status:
      breach.status === 'opened' || (breach.status === 'managed_informally' && mandatory)
        ? 'severity_assessed'
        : breach.status,
    severity: { level: severity, mandatory, childSafety: childSafety !== 'no' },
    called: [...breach.called, ...called],
    ...(dataAwareAt ? { data: { awareAt: dataAwareAt, settled: false } } : {}),
  })),
  ExceptionLinked: same,
  SafeguardingRecordLinked: changed(() => ({ safeguarded: true })),
  InvestigationOrdered: changed(({ ordered }, { investigationId }) => ({
    status: 'investigating',
    ordered: ordered + 1,
    investigation: { id: investigationId, investigators: [], received: false },
  })),
  InformalRouteChosen: changed(() => ({ status: 'managed_informally' })),
  InvestigationGivenUp: changed(() => ({ status: 'severity_assessed', investigation: undefined })),
  HeldForStatutoryProcess: changed(({ hold }, { breachId, automatic, process = breachId }) => ({
    hold: automatic ? holding(hold?.byHand ?? false, [...(hold?.by ?? []), process]) : holding(true, hold?.by ?? []),
  })),
  HoldLifted: changed(({ hold }, { process }) => ({
    hold:
      hold?.byHand && process === undefined
        ? holding(false, hold.by)
        : holding(hold?.byHand ?? false, released(hold?.by ?? [], process)),
  })),
  FindingsReceived: changed((_, { investigationId, investigators }) => ({
    status: 'findings_received',
    investigation: { id: investigationId, investigators, received: true },
  })),
  BreachOutcomeDecided: changed(({ debriefed }, { outcome }) => ({
    status: debriefed ? 'debriefed' : 'debrief_due',
    outcome,
  })),
  HRReferralMade: same,
  SanctionRecorded: same,
  SupportOffered: same,
  DataBreachAssessed: changed(({ data, awareAt }, { risk }) => ({
    data: { awareAt: data?.awareAt ?? awareAt, settled: needsNoReport(risk), risk },
  })),
  DataBreachReported: changed(({ data, awareAt }) => ({
    data: { ...(data ?? { awareAt }), settled: true },
  })),
  PartyInformed: changed(({ informed }, { party, how }) => ({
    // Who is not told, for a reason, is owed nothing more.
    informed: { ...informed, [party]: { told: how !== 'not_told', rights: how === 'not_told' } },
  })),
  RightsInfoGiven: changed(({ informed, personType }, { party, complaints, whistleblowing }) => ({
    informed: {
      ...informed,
      [party]: { told: true, rights: complaints && (whistleblowing || !isColleague(party, personType)) },
    },
  })),
  DebriefWaiverProposed: changed((_, { proposedBy, asked }) => ({ waiver: { proposedBy, asked } })),
  DebriefWaived: changed(() => ({ status: 'debrief_waived' })),
  BreachDebriefed: changed(() => ({ status: 'debriefed', debriefed: true })),
  BreachLessonProposed: changed(({ lessons }, { lessonId }) => ({ lessons: { [lessonId]: false, ...lessons } })),
  BreachLessonRouted: changed(({ lessons }, { lessonId }) => ({ lessons: { ...lessons, [lessonId]: true } })),
  BreachCaseEscalated: changed(({ escalated }, { clock }) => ({ escalated: [...escalated, clock] })),
  BreachCaseClosed: changed(() => ({ status: 'closed' })),
  // The findings stay; everything that was decided on them is decided again, and everybody told again.
  BreachCaseReopened: changed(({ investigation }) => ({
    status: investigation?.received ? 'findings_received' : 'severity_assessed',
    outcome: undefined,
    informed: {},
    waiver: undefined,
  })),
});

/** Complaints are for everybody; whistleblowing is told to those who work here (domain guide 1.6, J5). */
export const isColleague = (party: BreachParty, personType: OpenBreach['personType']): boolean =>
  party === 'reporter' || (party === 'subject' && (personType === 'staff' || personType === 'volunteer'));

/** The stream of a breach case, for a rule that looks at one. */
export const breachStream = { name: 'breach', events, initial: unopened, evolve, commands: [] };
export const breachCommand = commandFor<Breach, BreachSchemas>();

/** Who writes into a case: the safeguarding lead and the head, and whoever was called to it. */
export const byTeam = { roles: ['DSL', 'HT'], relations: ['named'], at: 'record', tier: 'T1' } as const;
/** Who judges: the head, or whoever stands in for a head who may not. */
export const byHead = { roles: ['HT'], relations: ['named'], at: 'record', tier: 'T1' } as const;
/** Who judges what happened to personal information. */
export const byDataOfficer = { roles: ['DPO'], relations: ['named'], at: 'record', tier: 'T1' } as const;
export const bySystem = { roles: ['SYS'], at: 'record', tier: 'T1' } as const;
