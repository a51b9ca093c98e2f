import { noticeFor, type RecordId } from '@caseward/kernel';
import type { z } from 'zod';
import type { OpenConductEvent } from './adult-conduct';
import type { overdueWhat } from './vocabulary';

type Its = Readonly<{ conductId: RecordId }>;
const its = ({ conductId }: Its) => conductId;
const toReaders = ({ conductId }: Its) => ({ record: conductId, to: 'readers' as const });
/** That alone: one review that was held says nothing of another. */
const that =
  (...parts: readonly z.infer<typeof overdueWhat>[]) =>
  ({ conductId }: Its) => ({ record: conductId, parts });
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
  tells: { ConductOverdue: ({ conductId, what }) => ({ record: conductId, part: what, to: 'readers' }) },
  settles: {
    ...ends,
    LLCResponded: that('response'),
    // Of several measures another may be late as well: its day is what the clock waits for next, and it is told again.
    InterimMeasureReviewed: that('measure_review'),
    InterimMeasureEnded: that('measure_review'),
    LADOReviewRecorded: that('lado_review'),
    PatternReviewed: that('pattern_review'),
    // An allegation asks for neither; its measures stay as they are.
    Reclassified: that('response', 'pattern_review'),
    ThresholdAssessed: (data) => (data.result === 'allegation' ? undefined : that('lado_review')(data)),
  },
});

export const conductNotices = [conductWaiting, ladoOverdue, conductOverdue];
