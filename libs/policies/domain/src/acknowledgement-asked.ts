import { day, id, Refusal, role, type Moment, type PersonId, type ReadFact } from '@caseward/kernel';
import { holdersOf, roleRegisterAggregate, staffAggregate } from '@caseward/organisation-domain';
import { z } from 'zod';
import {
  aboutAcknowledgement,
  acknowledgementCommand,
  reminders,
  type AcknowledgementRefusal,
} from './acknowledgement';
import { acknowledgementLife } from './acknowledgement-life';
import { acknowledgementOf, escalation, reminder } from './acknowledgement-vocabulary';
import { bound, campaignStream } from './campaign';
import { peopleFor } from './campaign-audience';

const { ready } = acknowledgementLife;
const no = (code: AcknowledgementRefusal) => new Refusal<AcknowledgementRefusal>(code);
const acknowledgementId = id;

/** A campaign asks one person, and once more when they come back. The record opens to them and to those who lead their school, and to nobody else. */
export const requireAcknowledgement = acknowledgementCommand({
  type: 'RequireAcknowledgement',
  input: z.object({ campaignId: id, schoolId: id, personId: id, role, ...bound, previousVersionId: id.optional(), notifyOn: day, dueOn: day, joiner: z.boolean(), reminders }), // prettier-ignore
  may: { roles: ['SYS'], at: ({ schoolId }) => schoolId, tier: 'T1' },
  about: ({ campaignId, personId }) => acknowledgementOf(campaignId, personId),
  restricts: ({ schoolId }) => ({ school: schoolId, tier: 'T1', about: [], excluded: [] }),
  letsIn: (events) =>
    events.flatMap((event) => (event.type === 'AcknowledgementRequired' ? [event.data.personId] : [])),
  decide(acknowledgement, input) {
    if (acknowledgement.status !== 'none' && acknowledgement.status !== 'left')
      throw no('acknowledgement/already-required');
    const one = acknowledgementOf(input.campaignId, input.personId);
    return [{ type: 'AcknowledgementRequired', data: { acknowledgementId: one, ...input } }];
  },
});

/** From now on it stands among their work, and its days count. */
export const notifyAcknowledgementDue = acknowledgementCommand({
  type: 'NotifyAcknowledgementDue',
  input: z.object({ acknowledgementId }),
  may: { roles: ['SYS'], at: 'record', tier: 'T1' },
  about: aboutAcknowledgement,
  decide(acknowledgement, input, { today }) {
    const { person, school, notifyOn, dueOn, joiner, remindedBy } = ready(acknowledgement, 'NotifyAcknowledgementDue');
    const set = remindedBy === undefined ? {} : { dueOn, reminders: [...remindedBy] };
    if (today < notifyOn) throw no('acknowledgement/not-asked-yet');
    return [{ type: 'AcknowledgementNotified', data: { ...input, schoolId: school, personId: person, on: today, joiner, ...set } }]; // prettier-ignore
  },
});

/** By the clock, once each; or by hand, and then also whoever has declined: to look at it again. */
export const remindToAcknowledge = acknowledgementCommand({
  type: 'RemindToAcknowledge',
  input: z.object({ acknowledgementId, step: reminder.default('by_hand') }),
  may: { roles: ['SYS', 'POL', 'HT'], at: 'record', tier: 'T1' },
  about: aboutAcknowledgement,
  decide(acknowledgement, { step: wanted, ...input }, { actor, actingRole }) {
    const { person, reminded, status } = ready(acknowledgement, 'RemindToAcknowledge', actor);
    const step = actingRole === 'SYS' ? wanted : 'by_hand';
    if (step !== 'by_hand' && status === 'declined') throw no('acknowledgement/declined');
    if (step !== 'by_hand' && reminded.includes(step)) throw no('acknowledgement/reminded-already');
    return [{ type: 'AcknowledgementReminded', data: { ...input, personId: person, step } }];
  },
});

/** Who stands above somebody: their line manager, or else those who lead the school; for a head the chair, then the trust. */
const above = async (
  read: ReadFact,
  person: PersonId,
  school: string,
  moment: Pick<Moment, 'today' | 'trust'>,
  to: z.infer<typeof escalation>,
) => {
  // prettier-ignore
  const [here, atTrust] = await Promise.all([school, moment.trust].map((body) => read(roleRegisterAggregate, body)));
  const heads = (['HT', 'COG'] as const).map((one) => holdersOf(here!, one, moment.today)); // two asked for
  const lines = [...heads, holdersOf(atTrust!, 'TSL', moment.today), holdersOf(atTrust!, 'CEO', moment.today)];
  const head = lines.map((all) => all.filter((one) => one !== person)).find((all) => all.length > 0) ?? [];
  if (to === 'head') return head;
  const { manager } = await read(staffAggregate, person);
  if (manager === undefined) return head;
  return (await read(staffAggregate, manager)).closed ? head : [manager];
};
export type Above = Awaited<ReturnType<typeof above>>;

const ofPerson = { acknowledgementId, schoolId: id, personId: id };

/** Ten school days have passed: first their line manager learns of it, then the head. */
export const escalateAcknowledgement = acknowledgementCommand({
  type: 'EscalateAcknowledgement',
  input: z.object({ ...ofPerson, to: escalation }),
  may: { roles: ['SYS'], at: ({ schoolId }) => schoolId, tier: 'T1' },
  about: aboutAcknowledgement,
  facts: (read, { personId, schoolId, to }, moment) => above(read, personId, schoolId, moment, to),
  letsIn: (events) => events.flatMap((event) => (event.type === 'AcknowledgementEscalated' ? event.data.people : [])),
  decide(acknowledgement, { to, acknowledgementId: one }, _, people) {
    const { overdue, escalated, person, school } = ready(acknowledgement, 'EscalateAcknowledgement');
    if (escalated.includes(to)) throw no('acknowledgement/escalated-already');
    return [
      ...(overdue ? [] : [{ type: 'AcknowledgementOverdueMarked', data: { acknowledgementId: one, schoolId: school, personId: person } } as const]), // prettier-ignore
      { type: 'AcknowledgementEscalated', data: { acknowledgementId: one, to, people: [...people] } },
    ];
  },
});

/** A text of another content is in force: what they signed is no longer what holds. */
export const lapseAcknowledgement = acknowledgementCommand({
  type: 'LapseAcknowledgement',
  input: z.object({ acknowledgementId, by: id, onlyOpen: z.boolean().default(false) }),
  may: { roles: ['SYS'], at: 'record', tier: 'T1' },
  about: aboutAcknowledgement,
  decide(acknowledgement, { onlyOpen, ...input }) {
    const { status } = ready(acknowledgement, 'LapseAcknowledgement');
    // A campaign that is withdrawn asks for nothing more, and takes nothing back.
    if (onlyOpen && ['acknowledged', 'exempt', 'on_paper'].includes(status)) throw no('acknowledgement/acknowledged');
    return [{ type: 'AcknowledgementLapsed', data: input }];
  },
});

const atSchool = z.object({ campaignId: id, schoolId: id, personId: id });
/** They have left before they read it; or a role of theirs ended, `unless` it is for another that they have or will have there. */
export const closeLeaverAcknowledgement = acknowledgementCommand({
  type: 'CloseLeaverAcknowledgement',
  input: z.object({ acknowledgementId, unless: atSchool.optional() }),
  may: { roles: ['SYS'], at: 'record', tier: 'T1' },
  about: aboutAcknowledgement,
  facts: async (read, { unless }, { trust, today }) => {
    if (!unless) return false;
    const campaign = await read(campaignStream, unless.campaignId);
    const register = await read(roleRegisterAggregate, unless.schoolId);
    const still = campaign.status === 'none' ? [] : peopleFor(campaign, register, unless.schoolId === trust, today);
    return still.some(({ personId }) => personId === unless.personId);
  },
  decide(acknowledgement, { acknowledgementId: one }, _, staysAsked) {
    ready(acknowledgement, 'CloseLeaverAcknowledgement');
    if (staysAsked) throw no('acknowledgement/another-role');
    return [{ type: 'LeaverAcknowledgementClosed', data: { acknowledgementId: one } }];
  },
});
