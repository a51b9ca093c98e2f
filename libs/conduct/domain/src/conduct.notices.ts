import { noticeFor, type RecordId } from '@caseward/kernel';
import type { OpenConductEvent } from './adult-conduct';

type Its = Readonly<{ conductId: RecordId }>;
const its = ({ conductId }: Its) => conductId;
const toReaders = ({ conductId }: Its) => ({ record: conductId, to: 'readers' as const });
const ends = { AdultConductRecordClosed: its, ExternalHandoffRecorded: its };

/** The few to whom it was routed learn that there is one. */
export const conductWaiting = noticeFor<OpenConductEvent>()({
  name: 'CONDUCT_WAITING',
  urgent: false,
  tells: {
    AdultConcernRaised: toReaders,
    CaseManagerAppointed: ({ conductId, caseManager }) => ({ record: conductId, to: [caseManager] }),
    CaseManagerReplaced: toReaders,
  },
  settles: { ...ends, ThresholdAssessed: its },
});

/** Nobody has rung the LADO: said to the few again, and again. */
export const ladoOverdue = noticeFor<OpenConductEvent>()({
  name: 'LADO_NOT_TOLD',
  urgent: true,
  tells: { LADOContactEscalated: toReaders },
  settles: { ...ends, LADOContacted: its },
});

export const conductOverdue = noticeFor<OpenConductEvent>()({
  name: 'CONDUCT_OVERDUE',
  urgent: false,
  tells: { ConductOverdue: toReaders },
  settles: {
    ...ends,
    LLCResponded: its,
    InterimMeasureReviewed: its,
    InterimMeasureEnded: its,
    LADOReviewRecorded: its,
    PatternReviewed: its,
    Reclassified: its,
  },
});

export const conductNotices = [conductWaiting, ladoOverdue, conductOverdue];
