import {
  commandFor,
  day,
  folding,
  id,
  role,
  sealed,
  type EventOf,
  type Id,
  type OpenOf,
  type PersonId,
  type RecordId,
  type SchoolId,
} from '@caseward/kernel';
import { z } from 'zod';
import { bodyMapMarked, reportDetails, unlistedPeople } from './report-details';

/** Parts that people play in a concern. Each person has their own: linking never copies one. */
export const partInConcern = z.enum([
  'subject',
  'affected',
  'may_have_caused_harm',
  'witness',
  'informant',
  'family_member',
  'adult_of_concern',
]);
export const personInConcern = z.object({ personId: id, part: partInConcern });
export type PersonInConcern = z.infer<typeof personInConcern>;

/** Exactly one for each decision (domain guide 4.1). */
export const threshold = z.enum([
  'immediate_danger',
  'child_protection',
  'child_in_need',
  'early_help',
  'school_support',
  'no_further_action',
]);
export const level = z.enum(['low', 'medium', 'high', 'critical']);
/** Primary categories of the trust's taxonomy. */
export const category = z.enum([
  'physical_abuse', 'emotional_abuse', 'sexual_abuse', 'neglect', 'exploitation', 'domestic_abuse', 'child_on_child', 'online',
  'extra_familial', 'mental_health', 'attendance', 'other', 'adult_conduct',
]); // prettier-ignore

/** Kept to the letter: what was typed is what is stored. Only emptiness and length are judged. */
export const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.trim() !== '', { message: 'Write something here' });
export const optionalWords = (most: number) => z.string().max(most).optional();

/** Why something is added. What was written first stays, a mistake in it as well. */
export const addendumKind = z.enum(['more', 'correction', 'answer']);

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
    ...reportDetails,
    account: sealed('record', words(20_000)),
    childsWords: sealed('record', optionalWords(5_000)),
    place: sealed('record', optionalWords(500)),
    actionTaken: sealed('record', optionalWords(5_000)),
    unlisted: sealed('record', unlistedPeople.optional()),
  }),
  BodyMapMarked: bodyMapMarked,
  ImmediateDangerFlagged: z.object({ concernId: id, schoolId: id }),
  TriageDecided: z.object({
    concernId: id,
    decidedBy: id,
    threshold,
    category,
    level,
    parents: z.enum(['informed', 'to_be_informed', 'not_informed']),
    rationale: sealed('record', words(10_000)),
    parentsReason: sealed('record', optionalWords(2_000)),
  }),
  ConcernOpenedAsCase: z.object({ concernId: id, caseId: id, schoolId: id, children: z.array(id), openedBy: id }),
  ConcernAddended: z.object({
    concernId: id,
    addedBy: id,
    kind: addendumKind.optional(),
    text: sealed('record', words(20_000)),
  }),
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
};
export type ConcernSchemas = typeof events;
/** As a rule writes it, with its words. */
export type ConcernEvent = EventOf<ConcernSchemas>;
/** As a fold or a projection sees it. */
export type OpenConcernEvent = OpenOf<ConcernSchemas>;

export type Concern = Readonly<
  | { status: 'none' }
  | {
      status: 'submitted' | 'triaged' | 'opened_as_case';
      school: SchoolId;
      reporter: PersonId;
      aboutAnAdult: boolean;
      children: readonly PersonId[];
      caseId?: RecordId;
      escalated: boolean;
      /** A child may be in danger and nobody has acted yet: how many calls went out, and who was called in this round. */
      calling?: Readonly<{ calls: number; round: number; called: readonly PersonId[] }> | undefined;
    }
>;
export type ConcernRefusal =
  | 'concern/already-submitted'
  | 'concern/not-submitted'
  | 'concern/occurred-in-the-future'
  | 'concern/nobody-named'
  | 'concern/person-unknown'
  | 'concern/child-at-another-school'
  | 'concern/already-triaged'
  | 'concern/not-triaged'
  | 'concern/about-an-adult'
  | 'concern/already-a-case'
  | 'concern/no-child-to-open-a-case-for'
  | 'concern/parents-reason-missing'
  | 'concern/triage-in-time'
  | 'concern/no-danger-unanswered';

export const unsubmitted: Concern = { status: 'none' };

type Open = Extract<Concern, { school: Id }>;
const opened = (concern: Concern, change: Partial<Open>): Concern =>
  concern.status === 'none' ? concern : { ...concern, ...change };

export const evolve = folding<Concern, OpenConcernEvent>({
  ConcernSubmitted: (_, { schoolId, reporter, aboutAnAdult, people }) => ({
    status: 'submitted',
    school: schoolId,
    reporter,
    aboutAnAdult,
    children: people.filter((p) => p.part === 'subject' || p.part === 'affected').map((p) => p.personId),
    escalated: false,
  }),
  ImmediateDangerFlagged: (concern) => opened(concern, { calling: { calls: 0, round: 1, called: [] } }),
  ImmediateDangerEscalated: (concern, { step, round, people }) => {
    const before = concern.status !== 'none' && concern.calling?.round === round ? concern.calling.called : [];
    return opened(concern, { calling: { calls: step, round, called: [...before, ...people] } });
  },
  BodyMapMarked: (concern) => concern,
  TriageDecided: (concern) => opened(concern, { status: 'triaged', calling: undefined }),
  ConcernOpenedAsCase: (concern, { caseId }) => opened(concern, { status: 'opened_as_case', caseId }),
  ConcernAddended: (concern) => concern,
  UntriagedConcernEscalated: (concern) => opened(concern, { escalated: true }),
});

export const concernCommand = commandFor<Concern, ConcernSchemas>();
