import { deadlineFor, type Calendar } from '@caseward/kernel';
import type { OpenAcknowledgementEvent } from './acknowledgement';
import { daysAfterAsked, HEAD_LEARNS_SCHOOL_DAYS, REMIND_ON } from './acknowledgement-vocabulary';
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

const remind = (step: keyof typeof REMIND_ON) =>
  deadlineFor<OpenAcknowledgementEvent>()({
    name: `acknowledgement-reminder-${step}`,
    basis: 'A reminder on the third, the seventh and the tenth school day (product default)',
    starts: {
      AcknowledgementNotified: ({ acknowledgementId, on }, _, calendar: Calendar) => ({
        key: acknowledgementId,
        due: daysAfterAsked(calendar, on, REMIND_ON[step]),
      }),
    },
    stops: settles,
    then: (acknowledgementId) => ({ type: 'RemindToAcknowledge', input: { acknowledgementId, step } }),
  });

const escalate = (to: 'line_manager' | 'head', days: number) =>
  deadlineFor<OpenAcknowledgementEvent>()({
    name: `acknowledgement-overdue-${to}`,
    basis: 'Ten school days to acknowledge, then the line manager, then the head (product default)',
    starts: {
      AcknowledgementNotified: ({ acknowledgementId, on }, _, calendar: Calendar) => ({
        key: acknowledgementId,
        due: daysAfterAsked(calendar, on, days),
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
