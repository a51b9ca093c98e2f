import { day, deadlineFor, id, Refusal, role } from '@caseward/kernel';
import { appointmentsOn, roleRegisterAggregate } from '@caseward/organisation-domain';
import { z } from 'zod';
import { onTheDay } from './on-the-day';
import { bySystem, rosterCommand, type OpenRosterEvent, type Roster, type RosterRefusal } from './roster';

const no = (code: RosterRefusal) => new Refusal<RosterRefusal>(code);
const rosterId = id;
const about = ({ rosterId: one }: Readonly<{ rosterId: string }>) => one;
const askedAt = ({ campaigns }: Roster, school: string): string[] =>
  Object.entries(campaigns).flatMap(([one, { schoolId }]) => (schoolId === school ? [one] : []));

/** While a chair's action holds, whoever joins reads that, and not the text behind it. */
const isBehind = ({ campaigns, policies }: Roster, campaignId: string): boolean => {
  const of = campaigns[campaignId];
  const chairs = of && policies[of.policyId]?.emergency;
  return chairs !== undefined && chairs.versionId !== of?.versionId;
};

/** Somebody has a role at a school: whatever is asked there is asked of them too, when it is for that role. */
export const putJoinerOnRoster = rosterCommand({
  type: 'PutJoinerOnRoster',
  input: z.object({ rosterId, personId: id, schoolId: id, role, startsOn: day }),
  may: bySystem,
  about,
  decide(roster, { rosterId: _, ...joiner }) {
    const here = askedAt(roster, joiner.schoolId);
    if (here.length === 0) throw no('roster/nothing-to-do');
    const later = here.filter((one) => isBehind(roster, one));
    const now = here.filter((one) => !later.includes(one));
    return [{ type: 'JoinerOnRoster', data: { ...joiner, campaigns: now, ...(later.length > 0 ? { later } : {}) } }];
  },
});

/** Somebody has left: nothing more is asked of them. */
export const takeLeaverOffRoster = rosterCommand({
  type: 'TakeLeaverOffRoster',
  input: z.object({ rosterId, personId: id }),
  may: bySystem,
  about,
  decide({ campaigns }, { personId }) {
    const all = Object.keys(campaigns);
    if (all.length === 0) throw no('roster/nothing-to-do');
    return [{ type: 'LeaverOnRoster', data: { personId, campaigns: all } }];
  },
});

/** A role ends on a day that may be still to come. */
export const putRoleEndOnRoster = rosterCommand({
  type: 'PutRoleEndOnRoster',
  input: z.object({ rosterId, appointmentId: id, schoolId: id, from: day }),
  may: bySystem,
  about,
  decide: (_, input) => [{ type: 'RoleEndOnRoster', data: input }],
});

/** That day has come: whoever had the role, or covered it, is asked no more, unless it is for another role that they have. */
export const takeRoleOffRoster = rosterCommand({
  type: 'TakeRoleOffRoster',
  input: z.object({ rosterId, appointmentId: id, schoolId: id }),
  may: bySystem,
  about,
  facts: (read, { schoolId }) => read(roleRegisterAggregate, schoolId),
  decide(roster, { appointmentId, schoolId }, { today }, register) {
    const campaigns = askedAt(roster, schoolId);
    const over = register.appointments.filter((one) => one.id === appointmentId || one.covers === appointmentId);
    const held = appointmentsOn(register, today).some((one) => one.id === appointmentId);
    if (held || over.length === 0 || campaigns.length === 0) throw no('roster/nothing-to-do');
    const people = [...new Set(over.map(({ personId }) => personId))];
    return [{ type: 'RoleOffRoster', data: { appointmentId, schoolId, people, campaigns } }];
  },
});

/** The last day of an appointment passes without anybody doing anything. */
export const roleEnds = deadlineFor<OpenRosterEvent>()({
  name: 'policy-roster-role-ends',
  basis: 'The day on which an appointment or a cover ends',
  starts: {
    RoleEndOnRoster: ({ appointmentId, from }, { recordedAt }) => ({
      key: appointmentId,
      due: onTheDay(from, 4, recordedAt),
    }),
  },
  stops: { RoleOffRoster: ({ appointmentId }) => appointmentId },
  then: (appointmentId, started) => {
    const { rosterId: one, schoolId } = started as Readonly<{ rosterId: string; schoolId: string }>; // what starts it says both
    return { type: 'TakeRoleOffRoster', input: { rosterId: one, appointmentId, schoolId } };
  },
});
