import { deadlineFor, endOfSchoolDay, type Calendar, type Day, type Instant } from '@caseward/kernel';
import type { OpenAcknowledgementEvent } from './acknowledgement';
import { daysAfterAsked, HEAD_LEARNS_SCHOOL_DAYS, LEARN_AFTER_SET_DAY, REMIND_ON, type CampaignReminder } from './acknowledgement-vocabulary'; // prettier-ignore
import { onTheDay } from './on-the-day';

type Its = Readonly<{ acknowledgementId: string }>;
const its = ({ acknowledgementId }: Its) => acknowledgementId;
const settles = {
  PolicyVersionAcknowledged: its,
  AcknowledgementExempted: its,
  AcknowledgementRecordedOnBehalf: its,
  AcknowledgementLapsed: its,
  LeaverAcknowledgementClosed: its,
};

/** They are asked on the day itself: not before they begin, and not before the text is in force. */
export const acknowledgementAsked = deadlineFor<OpenAcknowledgementEvent>()({
  name: 'acknowledgement-asked',
  basis: 'The day on which the text is in force for them',
  starts: { AcknowledgementRequired: ({ acknowledgementId, notifyOn }, { recordedAt }) => ({ key: acknowledgementId, due: onTheDay(notifyOn, 4, recordedAt) }) }, // prettier-ignore
  stops: { ...settles, AcknowledgementNotified: its },
  then: (acknowledgementId) => ({ type: 'NotifyAcknowledgementDue', input: { acknowledgementId } }),
});

type Asked = Readonly<{ on: Day; dueOn?: Day | undefined; reminders?: readonly CampaignReminder[] | undefined }>;
/** On the usual days; or, where somebody has set them, on those alone, and none of them after its last day. */
const remindedOn = (
  step: CampaignReminder,
  { on, dueOn, reminders }: Asked,
  calendar: Calendar,
): Instant | undefined => {
  const usual = daysAfterAsked(calendar, on, REMIND_ON[step]);
  if (dueOn === undefined || reminders === undefined) return usual;
  const last = endOfSchoolDay(calendar, dueOn);
  if (!reminders.includes(step)) return undefined;
  return step === 'day_10' ? last : usual < last ? usual : undefined;
};
/** After the usual ten school days, or after the day that somebody has set. */
const learntOn = (
  to: keyof typeof LEARN_AFTER_SET_DAY,
  days: number,
  { on, dueOn }: Asked,
  calendar: Calendar,
): Instant =>
  dueOn === undefined ? daysAfterAsked(calendar, on, days) : daysAfterAsked(calendar, dueOn, LEARN_AFTER_SET_DAY[to]);

const remind = (step: CampaignReminder) =>
  deadlineFor<OpenAcknowledgementEvent>()({
    name: `acknowledgement-reminder-${step}`,
    basis: 'A reminder on the third, the seventh and the tenth school day (product default)',
    starts: {
      AcknowledgementNotified: ({ acknowledgementId, ...asked }, _, calendar: Calendar) => {
        const due = remindedOn(step, asked, calendar);
        return due === undefined ? undefined : { key: acknowledgementId, due };
      },
    },
    stops: settles,
    then: (acknowledgementId) => ({ type: 'RemindToAcknowledge', input: { acknowledgementId, step } }),
  });

const escalate = (to: 'line_manager' | 'head', days: number) =>
  deadlineFor<OpenAcknowledgementEvent>()({
    name: `acknowledgement-overdue-${to}`,
    basis: 'Ten school days to acknowledge, then the line manager, then the head (product default)',
    starts: {
      AcknowledgementNotified: ({ acknowledgementId, ...asked }, _, calendar: Calendar) => ({
        key: acknowledgementId,
        due: learntOn(to, days, asked, calendar),
      }),
    },
    stops: settles,
    then: (acknowledgementId, started) => {
      const { schoolId, personId } = started as Readonly<{ schoolId: string; personId: string }>; // what starts it says both
      return { type: 'EscalateAcknowledgement', input: { acknowledgementId, schoolId, personId, to } };
    },
  });

export const acknowledgementDeadlines = [
  acknowledgementAsked,
  remind('day_3'),
  remind('day_7'),
  remind('day_10'),
  escalate('line_manager', REMIND_ON.day_10 + 1),
  escalate('head', HEAD_LEARNS_SCHOOL_DAYS),
];
