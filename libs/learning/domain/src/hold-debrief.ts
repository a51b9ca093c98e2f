import { addWorkingDays, day, id, Refusal, words, type Day } from '@caseward/kernel';
import { z } from 'zod';
import { known, restrictionOf } from './around';
import { byLeaders, debriefCommand, type DebriefRefusal, type OpenDebrief } from './debrief';
import { ready } from './debrief-life';
import { reportedTo } from './vocabulary';

const people = z.array(id).min(1).max(40);
/** @throws Refusal for a day that is still to come */
const notLaterThan = (today: Day, on: Day): void => {
  if (on > today) throw new Refusal<DebriefRefusal>('debrief/in-the-future');
};
/** For an event's own line about the breach that it is of. */
const ofBreach = ({ ofKind, ofRecord }: OpenDebrief) => (ofKind === 'breach' ? { breachId: ofRecord } : {});

/** One working day from being told of a serious incident to the meeting (trust protocols; domain guide, deadline 17). */
export const SERIOUS_INCIDENT_WORKING_DAYS = 1;

/** The strategy meeting of a serious incident: who met, and who above the school was told. */
export const recordSeriousIncidentMeeting = debriefCommand({
  type: 'RecordSeriousIncidentMeeting',
  input: z.object({
    debriefId: id,
    notifiedOn: day,
    on: day,
    attended: people,
    reportedTo: z.array(reportedTo).min(1),
    notes: words(10_000),
  }),
  may: { ...byLeaders, tier: 'T3' },
  about: ({ debriefId }) => debriefId,
  decide(state, input, { today, calendar }) {
    ready(state, 'RecordSeriousIncidentMeeting');
    notLaterThan(today, input.on);
    notLaterThan(input.on, input.notifiedOn);
    const inTime = input.on <= addWorkingDays(calendar, input.notifiedOn, SERIOUS_INCIDENT_WORKING_DAYS);
    return [{ type: 'SeriousIncidentMeetingRecorded', data: { ...input, inTime } }];
  },
});

/** Who looks back on it, when, and who leads it: never somebody whom it is about. Said again, it is another day. */
export const scheduleDebrief = debriefCommand({
  type: 'ScheduleDebrief',
  input: z.object({ debriefId: id, on: day, facilitator: id, participants: people }),
  may: byLeaders,
  about: ({ debriefId }) => debriefId,
  facts: (read, { debriefId }) => restrictionOf(read, debriefId),
  letsIn: (events) => events.flatMap((e) => (e.type === 'DebriefScheduled' ? [e.data.facilitator] : [])),
  decide(state, input, { today }, restriction) {
    ready(state, 'ScheduleDebrief');
    if (input.on < today) throw new Refusal<DebriefRefusal>('debrief/day-is-past');
    const { about, excluded } = known(restriction);
    if ([input.facilitator, ...input.participants].some((one) => about.includes(one) || excluded.includes(one)))
      throw new Refusal<DebriefRefusal>('debrief/subject-takes-part');
    return [{ type: 'DebriefScheduled', data: input }];
  },
});

/** It took place: on that day, with these people. */
export const holdDebrief = debriefCommand({
  type: 'HoldDebrief',
  input: z.object({ debriefId: id, on: day, present: people }),
  may: byLeaders,
  about: ({ debriefId }) => debriefId,
  facts: (read, { debriefId }) => restrictionOf(read, debriefId),
  decide(state, input, { today }, restriction) {
    const debrief = ready(state, 'HoldDebrief');
    notLaterThan(today, input.on);
    const { about, excluded } = known(restriction);
    if (input.present.some((one) => about.includes(one) || excluded.includes(one)))
      throw new Refusal<DebriefRefusal>('debrief/subject-takes-part');
    return [{ type: 'DebriefHeld', data: { ...input, ...ofBreach(debrief) } }];
  },
});
