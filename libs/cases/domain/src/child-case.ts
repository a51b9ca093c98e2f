import { withAttachment, withWithdrawal, type Attached } from '@caseward/concerns-domain';
import {
  commandFor,
  folding,
  id,
  Refusal,
  type Day,
  type EventOf,
  type OpenOf,
  type PersonId,
  type RecordId,
  type Role,
  type SchoolId,
} from '@caseward/kernel';
import type { z } from 'zod';
import { caseEvents } from './case-events';
import type { ChildCaseRefusal } from './case-refusals';
import type { partInCase, supportLevel } from './vocabulary';
import { noWork, workEvents, workFold, type CaseWork } from './work/work';

export type { ChildCaseRefusal } from './case-refusals';
export { heardHow } from './vocabulary';

export const events = { ...caseEvents, ...workEvents };
export type ChildCaseSchemas = typeof events;
export type ChildCaseEvent = EventOf<ChildCaseSchemas>;
export type OpenChildCaseEvent = OpenOf<ChildCaseSchemas>;

export const caseStatuses = ['open', 'active', 'dormant', 'closed'] as const;
export type SupportLevel = z.infer<typeof supportLevel>;
export type PersonInCase = Readonly<{ personId: PersonId; part: z.infer<typeof partInCase> }>;

/** A case that was opened, whatever has become of it. */
export type OpenChildCase = Readonly<{
  status: (typeof caseStatuses)[number];
  school: SchoolId;
  children: readonly PersonId[];
  concerns: readonly RecordId[];
  work: CaseWork;
  owner: PersonId;
  team: readonly PersonId[];
  people: readonly PersonInCase[];
  support?: SupportLevel | undefined;
  /** When it is to be looked at again, after it was stepped down or put to rest. */
  reviewOn?: Day | undefined;
  /** Children whose wishes are written down. */
  heard: readonly PersonId[];
  /** Somebody was reminded of it, and nobody has done anything since. */
  reminded: boolean;
  /** How many events it has, and which of them show their text no more. */
  entries: number;
  redacted: readonly number[];
  attachments: readonly Attached[];
}>;
export type ChildCase = Readonly<{ status: 'none'; entries?: number }> | OpenChildCase;

/** What an event changes in a case that is there. */
export const change =
  <D>(by: (file: OpenChildCase, data: D) => Partial<OpenChildCase>) =>
  (file: ChildCase, data: D): ChildCase =>
    file.status === 'none' ? file : { ...file, ...by(file, data) };
const nothing = (file: ChildCase): ChildCase => file;
/** At work again, with the help that was decided on before, if any was. */
const atWork = ({ support }: OpenChildCase) => ({ status: support ? ('active' as const) : ('open' as const) });
const joined = <T>(list: readonly T[], one: T): readonly T[] => (list.includes(one) ? list : [...list, one]);

export const unopened: ChildCase = { status: 'none' };
const fold = folding<ChildCase, OpenChildCaseEvent>({
  ChildCaseOpened: (_, { schoolId, children, concernId, owner }) => ({
    ...{ status: 'open', school: schoolId, children, owner, concerns: [concernId] },
    ...{ team: [], people: [], heard: [], reminded: false, entries: 0, redacted: [], work: noWork, attachments: [] },
  }),
  // A new concern wakes a case that was put to rest.
  ConcernAddedToCase: change((file, { concernId }) => ({
    concerns: [...file.concerns, concernId],
    ...(file.status === 'dormant' ? { ...atWork(file), reviewOn: undefined } : {}),
  })),
  ConcernTurnedAway: nothing,
  ChildWishesRecorded: change(({ heard }, { child }) => ({ heard: joined(heard, child) })),
  // It is entered, and changes nothing.
  CaseNoteAdded: nothing,
  CaseAttachmentAdded: change(({ attachments }, added) => ({ attachments: withAttachment(attachments, added) })),
  CaseAttachmentWithdrawn: change(({ attachments }, gone) => ({ attachments: withWithdrawal(attachments, gone) })),
  CasePersonLinked: change(({ people, children }, { personId, part, isChildOfIt }) => ({
    people: [...people.filter((one) => one.personId !== personId), { personId, part }],
    children: isChildOfIt ? joined(children, personId) : children,
  })),
  CaseOwnerAssigned: change((_, { owner }) => ({ owner })),
  CaseTeamMemberAdded: change(({ team }, { personId }) => ({ team: [...team, personId] })),
  CaseTeamMemberRemoved: change(({ team }, { personId }) => ({ team: team.filter((one) => one !== personId) })),
  CaseSteppedUp: change((_, { to }) => ({ status: 'active', support: to, reviewOn: undefined })),
  CaseSteppedDown: change((_, { to, reviewOn }) => ({ status: 'active', support: to, reviewOn })),
  CaseMadeDormant: change((_, { reviewOn }) => ({ status: 'dormant', reviewOn })),
  CaseReactivated: change((file) => ({ ...atWork(file), reviewOn: undefined })),
  CaseInactivityEscalated: nothing,
  CaseEntryCorrected: nothing,
  CaseEntryRedacted: change(({ redacted }, { entry }) => ({ redacted: [...redacted, numberOf(entry)] })),
  CaseSummaryRecorded: nothing,
  ChildCaseClosed: change(() => ({ status: 'closed', reviewOn: undefined })),
  ChildCaseReopened: change((file) => atWork(file)),
  ...workFold<ChildCase>(),
});
/** What the system writes because nobody did anything is no work on the case; nor is a concern that it could not take. */
const noWorkOnIt: readonly string[] = ['CaseInactivityEscalated', 'CaseActionEscalated', 'ReferralUnansweredMarked', 'ConferenceReportReminded', 'ConcernTurnedAway']; // prettier-ignore
export const isWorkOnCase = (type: string): boolean => !noWorkOnIt.includes(type);
/** Every event is counted: an entry is named by its number. */
export const evolve = (file: ChildCase, event: OpenChildCaseEvent): ChildCase => {
  const entries = (file.entries ?? 0) + 1;
  const after = fold(file, event);
  if (after.status === 'none') return { ...after, entries };
  const reminded = event.type === 'CaseInactivityEscalated' || (after.reminded && !isWorkOnCase(event.type));
  return { ...after, entries, reminded };
};

/** The place of an entry among the events of its record. */
export const numberOf = (entry: string): number => Number(entry.slice(entry.indexOf('/') + 1));
export const recordOf = (entry: string): RecordId => entry.slice(0, entry.indexOf('/'));

/** The stream of a case, for a rule that looks at one. */
export const childCaseStream = { name: 'childcase', events, initial: unopened, evolve, commands: [] };
export const childCaseCommand = commandFor<ChildCase, ChildCaseSchemas>();
export const ofCase = { caseId: id };
export const aboutCase = ({ caseId }: Readonly<{ caseId: RecordId }>): RecordId => caseId;

/** Posts in which somebody who was named to a case may decide in it; a teacher in its team reads, and adds. */
const leads: readonly Role[] = ['DSL', 'DDSL', 'HT', 'EHT', 'TSL', 'COG', 'CEO', 'COT'];
/** Who works on a case: the safeguarding team of its school, and whoever was named to it. */
export const byTeam = { roles: ['DSL', 'DDSL'], relations: ['named'], at: 'record', tier: 'T2' } as const;
/** Who decides in it: the safeguarding team, or the lead to whom it went because they may not. */
export const byLead = { ...byTeam, namedAs: leads } as const;
/** What the designated lead alone decides, or whoever stands in for them in it. */
export const byDsl = { ...byTeam, roles: ['DSL'], namedAs: leads.filter((role) => role !== 'DDSL') } as const;

/** @throws Refusal for a child whom the case is not about */
export const knownChild = ({ children }: OpenChildCase, child: PersonId): void => {
  if (!children.includes(child)) throw new Refusal<ChildCaseRefusal>('case/another-child');
};
/** @throws Refusal for a day that is still to come */
export const notLaterThan = (today: Day, on: Day): void => {
  if (on > today) throw new Refusal<ChildCaseRefusal>('case/in-the-future');
};
/** A review lies ahead, or it would never come. @throws Refusal */
export const aheadOf = (today: Day, reviewOn: Day): void => {
  if (reviewOn <= today) throw new Refusal<ChildCaseRefusal>('case/review-in-the-past');
};
