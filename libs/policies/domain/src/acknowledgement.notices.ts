import { noticeFor } from '@caseward/kernel';
import type { OpenAcknowledgementEvent } from './acknowledgement';

const its = ({ acknowledgementId }: Readonly<{ acknowledgementId: string }>) => acknowledgementId;
const toThem = ({ acknowledgementId, personId }: Readonly<{ acknowledgementId: string; personId: string }>) => ({
  record: acknowledgementId,
  to: [personId],
});
const settles = {
  PolicyVersionAcknowledged: its,
  AcknowledgementExempted: its,
  AcknowledgementRecordedOnBehalf: its,
  AcknowledgementLapsed: its,
  LeaverAcknowledgementClosed: its,
};

/** There is a policy to read. */
export const acknowledgementDue = noticeFor<OpenAcknowledgementEvent>()({
  name: 'ACKNOWLEDGEMENT_DUE',
  urgent: false,
  tells: { AcknowledgementNotified: toThem, AcknowledgementReminded: toThem },
  settles: { ...settles, AcknowledgementDeclined: its },
});

/** Somebody whom they manage has not read it in time, or has declined. */
export const acknowledgementEscalated = noticeFor<OpenAcknowledgementEvent>()({
  name: 'ACKNOWLEDGEMENT_MISSING',
  urgent: false,
  tells: {
    AcknowledgementEscalated: ({ acknowledgementId, people }) => ({ record: acknowledgementId, to: people }),
    AcknowledgementDeclined: ({ acknowledgementId, people }) => ({ record: acknowledgementId, to: people.length > 0 ? people : 'readers' }), // prettier-ignore
  },
  settles,
});
export const acknowledgementNotices = [acknowledgementDue, acknowledgementEscalated];
