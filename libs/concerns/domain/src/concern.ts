import {
  commandFor,
  day,
  folding,
  id,
  role,
  sealed,
  type Day,
  type EventOf,
  type Instant,
  type OpenOf,
  type PersonId,
  type RecordId,
  type SchoolId,
} from '@caseward/kernel';
import { z } from 'zod';
import {
  attachmentAdded,
  attachmentWithdrawn,
  withAttachment,
  withWithdrawal,
  type Attached,
} from './files/attachments';
import { mendEvents } from './mend-events';
import { bodyMapMarked, concernAddended, reportDetails, unlistedPeople } from './report-details';
import { triageEvents } from './triage-events';
import { optionalWords, personInConcern, words, type ConcernStatus, type PersonInConcern } from './vocabulary';

export type { ConcernRefusal } from './concern-refusals';
export * from './vocabulary';

export const events = {
  ConcernSubmitted: z.object({
    concernId: id,
    schoolId: id,
    reporter: id,
    people: z.array(personInConcern),
    aboutAnAdult: z.boolean(),
    safeNow: z.enum(['yes', 'no', 'not_sure']),
    occurredOn: day,
    submittedAt: z.string(),
    /** Who receives it beside the safeguarding team, by the rules of the school. */
    alsoTo: z.array(id).optional(),
    ...reportDetails,
    account: sealed('record', words(20_000)),
    childsWords: sealed('record', optionalWords(5_000)),
    place: sealed('record', optionalWords(500)),
    actionTaken: sealed('record', optionalWords(5_000)),
    unlisted: sealed('record', unlistedPeople.optional()),
  }),
  BodyMapMarked: bodyMapMarked,
  ImmediateDangerFlagged: z.object({ concernId: id, schoolId: id }),
  ConcernAddended: concernAddended,
  /** `people`: who was called above the team, when there is somebody. */
  UntriagedConcernEscalated: z.object({ concernId: id, due: z.string(), people: z.array(id).optional() }),
  /**
   * Who was called, in which role; `nextAt`: when the next one is, unless somebody acts. After the top rung a new round begins
   * at the bottom. LADO: nobody inside is left.
   */
  ImmediateDangerEscalated: z.object({
    concernId: id,
    round: z.int().positive(),
    step: z.int().positive(),
    role: role.or(z.literal('LADO')),
    people: z.array(id),
    nextAt: z.string().optional(),
  }),
  ...triageEvents,
  ConcernAttachmentAdded: z.object({ concernId: id, ...attachmentAdded }),
  ConcernAttachmentWithdrawn: z.object({ concernId: id, ...attachmentWithdrawn }),
  ...mendEvents,
};
export type ConcernSchemas = typeof events;
/** As a rule writes it, with its words. */
export type ConcernEvent = EventOf<ConcernSchemas>;
/** As a fold or a projection sees it. */
export type OpenConcernEvent = OpenOf<ConcernSchemas>;

export type OpenConcern = Readonly<{
  status: ConcernStatus;
  school: SchoolId;
  submittedAt: Instant;
  reporter: PersonId;
  people: readonly PersonInConcern[];
  aboutAnAdult: boolean;
  children: readonly PersonId[];
  caseId?: RecordId | undefined;
  breachId?: RecordId | undefined;
  escalated: boolean;
  /** A child may be in danger and nobody has acted yet: how many calls went out, and who was called in this round. */
  calling?: Readonly<{ calls: number; round: number; called: readonly PersonId[] }> | undefined;
  /** Whoever has taken it on, or was handed it. */
  triager?: PersonId | undefined;
  acknowledged: boolean;
  /** A question to the reporter that is not answered. */
  asked: boolean;
  /** Whether a child was said not to be safe, and whether that has been dealt with. */
  danger: 'none' | 'open' | 'answered';
  withdrawn: boolean;
  reviewOn?: Day | undefined;
  attachments: readonly Attached[];
  /** The kind of each of its entries, in their order. */
  told?: readonly (keyof ConcernSchemas)[];
  /** Texts that are shown no more: `<number of the entry>/<field>`. */
  redacted?: readonly string[];
}>;
export type Concern = Readonly<{ status: 'none' }> | OpenConcern;

export const unsubmitted: Concern = { status: 'none' };
const childParts: readonly PersonInConcern['part'][] = ['subject', 'affected'];
/** The people it is about or affects: children, and at times an adult who was affected. */
export const childrenOf = (people: readonly PersonInConcern[]): PersonId[] =>
  people.filter(({ part }) => childParts.includes(part)).map(({ personId }) => personId);

/**
 * The reporter's own words are the answer to whatever they were asked. Anybody else says that theirs are: who asked may have
 * learned it elsewhere, and a reporter who has left answers no more.
 */
export const isAnswer = (
  { addedBy, kind }: Readonly<{ addedBy: PersonId; kind?: string | undefined }>,
  reporter: PersonId,
): boolean => addedBy === reporter || kind === 'answer';

const opened = (concern: Concern, change: Partial<OpenConcern>): Concern =>
  concern.status === 'none' ? concern : { ...concern, ...change };
const withPeople = (
  concern: Concern,
  change: (people: readonly PersonInConcern[]) => readonly PersonInConcern[],
): Concern => {
  if (concern.status === 'none') return concern;
  const people = change(concern.people);
  return { ...concern, people, children: childrenOf(people) };
};
/** What has been decided has an outcome that can be taken back only by reopening. */
const endedAs =
  (status: ConcernStatus) =>
  (concern: Concern): Concern =>
    opened(concern, { status, reviewOn: undefined, calling: undefined });

const changes = folding<Concern, OpenConcernEvent>({
  ConcernSubmitted: (_, { schoolId, reporter, aboutAnAdult, people, safeNow, submittedAt }) => ({
    status: 'submitted',
    submittedAt,
    school: schoolId,
    reporter,
    people,
    aboutAnAdult,
    children: childrenOf(people),
    escalated: false,
    acknowledged: false,
    asked: false,
    danger: safeNow === 'no' ? 'open' : 'none',
    withdrawn: false,
    attachments: [],
  }),
  ImmediateDangerFlagged: (concern) => opened(concern, { calling: { calls: 0, round: 1, called: [] } }),
  ImmediateDangerEscalated: (concern, { step, round, people }) => {
    const before = concern.status !== 'none' && concern.calling?.round === round ? concern.calling.called : [];
    return opened(concern, { calling: { calls: step, round, called: [...before, ...people] } });
  },
  BodyMapMarked: (concern) => concern,
  ConcernAddended: (concern, added) =>
    concern.status !== 'none' && isAnswer(added, concern.reporter) ? { ...concern, asked: false } : concern,
  UntriagedConcernEscalated: (concern) => opened(concern, { escalated: true }),

  ConcernAcknowledged: (concern) => opened(concern, { acknowledged: true, calling: undefined }),
  DangerResponseRecorded: (concern, { safeNow }) =>
    opened(concern, {
      danger: safeNow === 'yes' ? 'answered' : 'open',
      acknowledged: true,
      calling: undefined,
    }),
  DetailRequested: (concern) => opened(concern, { asked: true, acknowledged: true, calling: undefined }),
  TriageClaimed: (concern, { triager }) => opened(concern, { triager, calling: undefined }),
  TriageReassigned: (concern, { triager }) => opened(concern, { triager }),
  TriageDecided: (concern) =>
    opened(concern, { status: 'triaged', acknowledged: true, asked: false, calling: undefined }),
  TriageDecisionRevised: (concern) => concern,
  ConcernOpenedAsCase: (concern, { caseId }) => opened(endedAs('opened_as_case')(concern), { caseId }),
  ConcernLinkedToCase: (concern, { caseId }) => opened(endedAs('linked_to_case')(concern), { caseId }),
  ConcernTurnedAwayByCase: (concern) => opened(concern, { status: 'triaged', caseId: undefined }),
  ConcernRoutedToBreach: (concern, { breachId }) => opened(endedAs('breach_routed')(concern), { breachId }),
  ConcernTurnedAwayByBreach: (concern) => opened(concern, { status: 'triaged', breachId: undefined }),
  ConcernMonitored: (concern, { reviewOn }) => opened(concern, { status: 'monitored', reviewOn }),
  MonitoredConcernReviewed: (concern, { reviewOn }) => opened(concern, { reviewOn: reviewOn ?? undefined }),
  ConcernRoutedToAdultConduct: endedAs('routed_to_adult_conduct'),
  ConcernRedirected: endedAs('redirected'),
  ConcernMarkedDuplicate: endedAs('duplicate'),
  ConcernMarkedNotReportable: endedAs('not_reportable'),
  ConcernWithdrawn: (concern) => opened(concern, { withdrawn: true }),
  ReporterInformed: (concern) => concern,
  ConcernClosed: endedAs('closed'),
  // Whatever was decided before is history: it waits for a decision like a new one.
  ConcernReopened: (concern) => opened(concern, { status: 'submitted', triager: undefined }),
  PersonLinked: (concern, { personId, part, aboutAnAdult }) =>
    opened(
      withPeople(concern, (people) => [...people, { personId, part }]),
      { aboutAnAdult },
    ),
  PersonUnlinked: (concern, { personId }) =>
    withPeople(concern, (people) => people.filter((one) => one.personId !== personId)),
  ConcernReattributed: (concern, { from, to, aboutAnAdult }) =>
    opened(
      withPeople(concern, (people) => people.map((one) => (one.personId === from ? { ...one, personId: to } : one))),
      { aboutAnAdult },
    ),
  ExcludedPeopleHadRead: (concern) => concern,
  ConcernAttachmentAdded: (concern, added) =>
    concern.status === 'none' ? concern : { ...concern, attachments: withAttachment(concern.attachments, added) },
  ConcernAttachmentWithdrawn: (concern, gone) =>
    concern.status === 'none' ? concern : { ...concern, attachments: withWithdrawal(concern.attachments, gone) },
  AdviceSought: (concern) => concern,
  AdviceReceived: (concern) => concern,
  StatutoryRouteRecorded: (concern) => concern,
  ConcernCorrected: (concern) => concern,
  ConcernRedacted: (concern, { entry, field }) =>
    concern.status === 'none'
      ? concern
      : { ...concern, redacted: [...(concern.redacted ?? []), `${entry.slice(entry.indexOf('/') + 1)}/${field}`] },
});
export const evolve = (concern: Concern, event: OpenConcernEvent): Concern => {
  const next = changes(concern, event);
  return next.status === 'none' ? next : { ...next, told: [...(next.told ?? []), event.type] };
};

/** The stream of a concern, for a rule that looks at one. */
export const concernStream = { name: 'concern', events, initial: unsubmitted, evolve, commands: [] };
export const concernCommand = commandFor<Concern, ConcernSchemas>();
