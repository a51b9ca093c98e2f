import { confirmedBy } from '@caseward/access-domain';
import {
  commandFor,
  day,
  folding,
  id,
  role,
  sealed,
  words,
  type Day,
  type OpenOf,
  type PersonId,
  type Role,
  type SchoolId,
} from '@caseward/kernel';
import { z } from 'zod';
import { campaignReminder, escalation, exemption, reminder, type CampaignReminder } from './acknowledgement-vocabulary';
import { bound, type Bound } from './campaign';

const acknowledgementId = id;
const people = z.array(id);
/** On which days they are reminded, where somebody who started the campaign has said so. */
export const reminders = z.array(campaignReminder).optional();

export const acknowledgementEvents = {
  /** `notifyOn`: nobody is asked before their first day, or before the text is in force. */
  AcknowledgementRequired: z.object({ acknowledgementId, campaignId: id, schoolId: id, personId: id, role, ...bound, previousVersionId: id.optional(), notifyOn: day, dueOn: day, joiner: z.boolean(), reminders }), // prettier-ignore
  /** `dueOn` and `reminders`: what was set for it. Without them its days are the usual ones. */
  AcknowledgementNotified: z.object({ acknowledgementId, schoolId: id, personId: id, on: day, joiner: z.boolean(), dueOn: day.optional(), reminders }), // prettier-ignore
  DocumentOpened: z.object({ acknowledgementId, hash: z.string() }),
  PolicyVersionAcknowledged: z.object({ acknowledgementId, ...bound, role, schoolId: id, confirmedBy }),
  AcknowledgementDeclined: z.object({ acknowledgementId, people, reason: sealed('record', words(2_000)) }),
  AcknowledgementExempted: z.object({ acknowledgementId, ground: exemption, reason: sealed('record', words(2_000)) }),
  /** On paper. `kept`: where the signed sheet is. */
  AcknowledgementRecordedOnBehalf: z.object({ acknowledgementId, hash: z.string(), signedOn: day, kept: sealed('record', words(300)) }), // prettier-ignore
  AcknowledgementReminded: z.object({ acknowledgementId, personId: id, step: reminder }),
  AcknowledgementOverdueMarked: z.object({ acknowledgementId, schoolId: id, personId: id }),
  AcknowledgementEscalated: z.object({ acknowledgementId, to: escalation, people }),
  AcknowledgementLapsed: z.object({ acknowledgementId, by: id }),
  LeaverAcknowledgementClosed: z.object({ acknowledgementId }),
};
export type AcknowledgementSchemas = typeof acknowledgementEvents;
export type OpenAcknowledgementEvent = OpenOf<AcknowledgementSchemas>;

export const acknowledgementStatuses = ['required', 'notified', 'opened', 'acknowledged', 'declined', 'exempt', 'on_paper', 'lapsed', 'left'] as const; // prettier-ignore
export type AcknowledgementStatus = (typeof acknowledgementStatuses)[number];
export type OpenAcknowledgement = Readonly<{
  status: AcknowledgementStatus;
  person: PersonId;
  school: SchoolId;
  role: Role;
  bound: Bound;
  notifyOn: Day;
  dueOn: Day;
  joiner: boolean;
  remindedBy?: readonly CampaignReminder[];
  overdue: boolean;
  reminded: readonly string[];
  escalated: readonly string[];
}>;
export type Acknowledgement = Readonly<{ status: 'none' }> | OpenAcknowledgement;
export type AcknowledgementRefusal =
  | 'acknowledgement/none'
  | 'acknowledgement/already-required'
  | 'acknowledgement/not-asked-yet'
  | 'acknowledgement/not-opened'
  | 'acknowledgement/opened'
  | 'acknowledgement/acknowledged'
  | 'acknowledgement/declined'
  | 'acknowledgement/exempt'
  | 'acknowledgement/lapsed'
  | 'acknowledgement/left'
  | 'acknowledgement/another-role'
  | 'acknowledgement/only-yourself'
  | 'acknowledgement/another-text'
  | 'acknowledgement/not-agreed'
  | 'acknowledgement/not-confirmed'
  | 'acknowledgement/not-your-own'
  | 'acknowledgement/in-the-future'
  | 'acknowledgement/reminded-already'
  | 'acknowledgement/escalated-already'
  | 'acknowledgement/in-time';

const changed = (before: Acknowledgement, change: Partial<OpenAcknowledgement>): Acknowledgement =>
  before.status === 'none' ? before : { ...before, ...change };
const settled = (status: AcknowledgementStatus) => (before: Acknowledgement) =>
  changed(before, { status, overdue: false });

export const evolveAcknowledgement = folding<Acknowledgement, OpenAcknowledgementEvent>({
  AcknowledgementRequired: (
    _,
    {
      personId,
      schoolId,
      role: held,
      policyId,
      versionId,
      hash,
      statement,
      ofSchool,
      notifyOn,
      dueOn,
      joiner,
      reminders: remindedBy,
    },
  ) => ({
    ...{ status: 'required', person: personId, school: schoolId, role: held, notifyOn, dueOn, joiner },
    ...(remindedBy === undefined ? {} : { remindedBy }),
    bound: { policyId, versionId, hash, statement, ...(ofSchool ? { ofSchool } : {}) },
    ...{ overdue: false, reminded: [], escalated: [] },
  }),
  AcknowledgementNotified: (before) => changed(before, { status: 'notified' }),
  DocumentOpened: (before) => changed(before, { status: 'opened' }),
  PolicyVersionAcknowledged: settled('acknowledged'),
  AcknowledgementDeclined: settled('declined'),
  AcknowledgementExempted: settled('exempt'),
  AcknowledgementRecordedOnBehalf: settled('on_paper'),
  AcknowledgementReminded: (before, { step }) =>
    before.status === 'none' ? before : { ...before, reminded: [...before.reminded, step] },
  AcknowledgementOverdueMarked: (before) => changed(before, { overdue: true }),
  AcknowledgementEscalated: (before, { to }) =>
    before.status === 'none' ? before : { ...before, escalated: [...before.escalated, to] },
  AcknowledgementLapsed: settled('lapsed'),
  LeaverAcknowledgementClosed: settled('left'),
});
export const acknowledgementStream = {
  name: 'acknowledgement',
  events: acknowledgementEvents,
  initial: { status: 'none' } as Acknowledgement,
  evolve: evolveAcknowledgement,
  commands: [],
};
export const acknowledgementCommand = commandFor<Acknowledgement, AcknowledgementSchemas>();
/**
 * Their own record: nobody acknowledges for another, which its life says. Whoever reads such records by their post is not let in
 * by name as well, so the posts stand here.
 */
export const theirOwn = { roles: ['HT', 'DSL', 'DDSL'], relations: ['named'], at: 'record', tier: 'T1' } as const;
export const aboutAcknowledgement = ({ acknowledgementId: one }: Readonly<{ acknowledgementId: string }>) => one;
