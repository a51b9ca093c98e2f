import {
  codes,
  commandFor,
  day,
  folding,
  id,
  optionalWords,
  role,
  words,
  type Day,
  type OpenOf,
  type PersonId,
  type Role,
  type SchoolId,
} from '@caseward/kernel';
import { z } from 'zod';
import { wordsInForce, wordsRatified, wordsWritten, type OwnWords } from './school-text';
import { adoptionModel } from './vocabulary';

/** How a clause of the trust's text is met by the school's own (policy model "principles": a school's own version is aligned). */
export const alignment = codes('ClauseAlignment', ['meets', 'exceeds', 'deviates', 'missing']);
/** Who ratifies at a school, and where the minute is found. */
export const adoptionBody = codes('AdoptionRatifiedBy', ['local_governing_body', 'local_committee', 'trust_board']);
export const adoptionStep = codes('AdoptionStep', ['adopt', 'approve', 'ratify']);

const adoptionId = id;
/** The trust's text that it answers to. */
const text = { versionId: id, hash: z.string().min(1).max(200) };
/** What the text leaves to each school; without it, what the text before it left. */
const left = z.array(words(120)).optional();
/** How the policy binds schools from this text on; without it, as before. */
const binds = adoptionModel.optional();
/** What a school fills in: who holds a role is read from the register of roles on the day, and never typed. */
export const localField = z.object({ field: words(120), role: role.exclude(['SYS', 'STAFF']).optional(), value: optionalWords(500) }).meta({ id: 'LocalFieldInput' }); // prettier-ignore
/** A piece of its own that a school adds after a clause. */
export const localBlock = z.object({ after: id.optional(), heading: words(200), text: words(10_000) }).meta({ id: 'LocalBlockInput' }); // prettier-ignore
/** `own`: where in the school's own version it stands. */
export const alignmentRow = z.object({ clauseId: id, alignment, own: optionalWords(200), reason: optionalWords(2_000) }).meta({ id: 'AlignmentRowInput' }); // prettier-ignore
export const ownPolicy = { title: words(200), text: words(100_000) };
export const ratification = { body: adoptionBody, meetingOn: day, minute: words(200), present: z.int().min(1).max(50), quorum: z.int().min(1).max(50), from: day }; // prettier-ignore

/** A policy says nothing of anybody, so all of it stands in the open. */
export const adoptionEvents = {
  AdoptionRequired: z.object({ adoptionId, policyId: id, schoolId: id, ...text, model: adoptionModel, fields: z.array(words(120)), dueOn: day }), // prettier-ignore
  PolicyAdoptedInFull: z.object({ adoptionId, ...text }),
  LocalFieldsSet: z.object({ adoptionId, edition: z.int(), fields: z.array(localField), blocks: z.array(localBlock) }),
  OwnPolicyDrafted: z.object({ adoptionId, edition: z.int(), ...ownPolicy }),
  AlignmentAssessed: z.object({ adoptionId, ...text, assessedBy: id, rows: z.array(alignmentRow) }),
  AlignmentApproved: z.object({ adoptionId, ...text, note: optionalWords(2_000) }),
  AlignmentReturned: z.object({ adoptionId, reason: words(5_000) }),
  LocalAdoptionRatified: z.object({ adoptionId, ...text, ...ratification }),
  /** `own`: it is the school's own version that holds. */
  AdoptionInForce: z.object({ adoptionId, policyId: id, schoolId: id, ...text, own: z.boolean(), from: day, model: binds, fields: left }), // prettier-ignore
  /** The trust's text has changed. */
  AlignmentLapsed: z.object({ adoptionId, schoolId: id, ...text, dueOn: day, model: binds, fields: left }),
  AdoptionEscalated: z.object({ adoptionId, step: adoptionStep, people: z.array(id) }),
};
export type AdoptionSchemas = typeof adoptionEvents;
export type OpenAdoptionEvent = OpenOf<AdoptionSchemas>;

export const adoptionStatuses = ['required', 'adopted_full', 'own_drafted', 'assessed', 'approved', 'ratified', 'in_force', 'lapsed'] as const; // prettier-ignore
export type AdoptionStatus = (typeof adoptionStatuses)[number];
export type OpenAdoption = Readonly<{
  status: AdoptionStatus;
  policyId: string;
  school: SchoolId;
  versionId: string;
  hash: string;
  model: z.infer<typeof adoptionModel>;
  /** The fields that the trust's text leaves open, and those that are filled in. */
  fields: readonly string[];
  set: readonly string[];
  /** How often its own words were written: each writing is ratified anew. */
  edition: number;
  /** It follows a text of its own. */
  own: boolean;
  /** The words of that text. */
  words?: OwnWords;
  assessedBy?: PersonId;
  from?: Day;
  escalated: readonly string[];
}>;
export type Adoption = Readonly<{ status: 'none' }> | OpenAdoption;
export type AdoptionRefusal =
  | 'adoption/none'
  | 'adoption/already-required'
  | 'adoption/not-adopted'
  | 'adoption/not-ratified'
  | 'adoption/not-assessed'
  | 'adoption/not-approved'
  | 'adoption/not-in-force-yet'
  | 'adoption/in-force'
  | 'adoption/lapsed'
  | 'adoption/set-by-the-trust'
  | 'adoption/not-principles'
  | 'adoption/no-such-field'
  | 'adoption/field-twice'
  | 'adoption/field-is-role-or-value'
  | 'adoption/role-vacant'
  | 'adoption/fields-missing'
  | 'adoption/nothing-local'
  | 'adoption/another-version'
  | 'adoption/clauses-not-assessed'
  | 'adoption/clause-unknown'
  | 'adoption/clause-twice'
  | 'adoption/reason-missing'
  | 'adoption/approved-by-its-assessor'
  | 'adoption/not-quorate'
  | 'adoption/meeting-to-come'
  | 'adoption/in-force-before-its-meeting'
  | 'adoption/before-its-day'
  | 'adoption/same-version'
  | 'adoption/policy-retired'
  | 'adoption/in-time';

type Text = Readonly<{ versionId: string; hash: string; model?: OpenAdoption['model'] | undefined; fields?: readonly string[] | undefined }>; // prettier-ignore
const changed = (before: Adoption, change: Partial<OpenAdoption>): Adoption =>
  before.status === 'none' ? before : { ...before, ...change };
const to = (status: AdoptionStatus, more: Partial<OpenAdoption> = {}) => ({ status, escalated: [], ...more });
const onText = ({ versionId, hash, model, fields }: Text) => ({ versionId, hash, ...(model ? { model } : {}), ...(fields ? { fields } : {}) }); // prettier-ignore

const wordsOf = (adoption: Adoption): OwnWords => (adoption.status === 'none' ? {} : (adoption.words ?? {}));

export const evolveAdoption = folding<Adoption, OpenAdoptionEvent>({
  AdoptionRequired: (before, { policyId, schoolId, model, fields, ...at }) => ({
    ...{ status: 'required', policyId, school: schoolId, model, fields, ...onText(at), escalated: [] },
    ...(before.status === 'none' ? { set: [], edition: 0, own: false } : { set: before.set, edition: before.edition, own: before.own, ...(before.words ? { words: before.words } : {}) }), // prettier-ignore
  }),
  PolicyAdoptedInFull: (adoption) => changed(adoption, to('adopted_full', { own: false })),
  LocalFieldsSet: (adoption, { edition, fields }) =>
    changed(adoption, {
      ...{ edition, set: fields.map(({ field }) => field) },
      ...(adoption.status === 'in_force' || adoption.status === 'ratified' ? to('adopted_full') : {}),
    }),
  OwnPolicyDrafted: (adoption, said) =>
    changed(
      adoption,
      to('own_drafted', { edition: said.edition, own: true, words: wordsWritten(wordsOf(adoption), said) }),
    ),
  AlignmentAssessed: (adoption, { assessedBy, ...at }) => changed(adoption, to('assessed', { assessedBy, ...onText(at) })), // prettier-ignore
  AlignmentApproved: (adoption) => changed(adoption, to('approved')),
  AlignmentReturned: (adoption) => changed(adoption, to('own_drafted')),
  LocalAdoptionRatified: (adoption, { from }) =>
    changed(adoption, to('ratified', { from, words: wordsRatified(wordsOf(adoption)) })),
  AdoptionInForce: (adoption, { own, ...at }) =>
    changed(adoption, to('in_force', { own, words: wordsInForce(wordsOf(adoption), own), ...onText(at) })),
  AlignmentLapsed: (adoption, text) => changed(adoption, to('lapsed', onText(text))),
  AdoptionEscalated: (adoption, { step }) =>
    adoption.status === 'none' ? adoption : { ...adoption, escalated: [...adoption.escalated, step] },
});

/** The stream of an adoption, for a rule that looks at one. */
export const adoptionStream = {
  name: 'adoption',
  events: adoptionEvents,
  initial: { status: 'none' } as Adoption,
  evolve: evolveAdoption,
  commands: [],
};
export const adoptionCommand = commandFor<Adoption, AdoptionSchemas>();
/** At the school whose adoption it is. */
export const at = (...roles: readonly Role[]) => ({ roles, at: 'record', tier: 'T0' }) as const;
export const aboutAdoption = ({ adoptionId: one }: Readonly<{ adoptionId: string }>) => one;
