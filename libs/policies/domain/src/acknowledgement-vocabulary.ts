import {
  addSchoolDaysOrSooner,
  codes,
  companionId,
  dayOf,
  id,
  schoolDayEndAfter,
  type Calendar,
  type Day,
  type Id,
  type Instant,
  type Role,
} from '@caseward/kernel';
import { z } from 'zod';

/** Who they are here: somebody who works at a school, who governs, or who works for the trust as a whole. */
export const personType = codes('AcknowledgementPersonType', ['staff', 'governor', 'central_team']);
export type PersonType = z.infer<typeof personType>;

const governing: readonly Role[] = ['COG', 'COT', 'GOV', 'SG', 'CLERK'];
/** From the role that they hold, and whether they hold it at the trust. */
export const personTypeOf = (role: Role, atTrust: boolean): PersonType =>
  governing.includes(role) ? 'governor' : atTrust ? 'central_team' : 'staff';

/** Why somebody is not asked. */
export const exemption = codes('AcknowledgementExemption', ['long_absence', 'family_leave', 'other_role', 'reads_it_elsewhere', 'other']); // prettier-ignore
/** What reminded them. */
export const reminder = codes('AcknowledgementReminder', ['day_3', 'day_7', 'day_10', 'by_hand']);
/** When a campaign that somebody started reminds people: on these days after they were asked, and on its last day. */
export const campaignReminder = codes('CampaignReminder', ['day_3', 'day_7', 'day_10']);
export type CampaignReminder = z.infer<typeof campaignReminder>;
/** The words of its own that a school follows in place of the trust's: which writing of them, in which adoption. */
export const schoolText = z.object({ adoptionId: id, edition: z.int() });
/** Whom it went to when they did not. */
export const escalation = codes('AcknowledgementEscalation', ['line_manager', 'head']);
/** Why nobody is asked by it any more. */
export const campaignClosing = codes('CampaignClosing', ['superseded', 'withdrawn', 'completed']);

/** Product default: ten school days after it is in force, with a reminder on the third, the seventh and the last (domain guide 4.9). */
export const ACKNOWLEDGE_SCHOOL_DAYS = 10;
export const REMIND_ON = { day_3: 3, day_7: 7, day_10: ACKNOWLEDGE_SCHOOL_DAYS } as const;
/** Product default: so long after its day the line manager has had time to ask, and the head learns of it. */
export const HEAD_LEARNS_SCHOOL_DAYS = 13;

/** The end of the nth school day after somebody was asked. */
export const daysAfterAsked = (calendar: Calendar, asked: Day, n: number): Instant =>
  schoolDayEndAfter(calendar, `${asked}T08:00:00.000Z`, n);
export const acknowledgeBy = (calendar: Calendar, asked: Day): Day =>
  dayOf(daysAfterAsked(calendar, asked, ACKNOWLEDGE_SCHOOL_DAYS));
/** Whoever joins reads it before they are alone with children: on their first school day. */
export const joinersBy = (calendar: Calendar, starts: Day): Day => addSchoolDaysOrSooner(calendar, starts, 0);

/** So many school days after a day that was set, the line manager learns of it, and then the head: as after the tenth. */
export const LEARN_AFTER_SET_DAY = {
  line_manager: 1,
  head: HEAD_LEARNS_SCHOOL_DAYS - ACKNOWLEDGE_SCHOOL_DAYS,
} as const;

/** The campaign that a version in force leads to at a school, or among the trust's own staff. */
export const campaignOf = (versionId: Id, bodyId: Id): Id => companionId(versionId, `campaign/${bodyId}`);
/** The campaign at a school of which somebody has said that it begins. */
export const startedCampaignOf = (startId: Id, bodyId: Id): Id => companionId(startId, `campaign by hand/${bodyId}`);
/** What a campaign asks of one person. */
export const acknowledgementOf = (campaignId: Id, personId: Id): Id =>
  companionId(campaignId, `acknowledgement/${personId}`);
