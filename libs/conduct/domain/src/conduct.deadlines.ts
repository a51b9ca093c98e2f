import {
  dayOf,
  deadlineFor,
  endOfTermAfter,
  endOfWorkingDay,
  rulesAt,
  schoolDayEndAfter,
  type Calendar,
  type Instant,
  type RecordId,
} from '@caseward/kernel';
import type { OpenConductEvent } from './adult-conduct';
import { ladoWarning } from './lado';
import type { overdueWhat } from './vocabulary';
import type { z } from 'zod';

/** How long the head has to answer a low-level concern, as the school has set it (domain guide, deadline 15). */
export const responseDueAfter = (calendar: Calendar, assessedAt: Instant): Instant =>
  schoolDayEndAfter(calendar, assessedAt, rulesAt(calendar, assessedAt).lowLevelSchoolDays);

const its = ({ conductId }: Readonly<{ conductId: RecordId }>) => conductId;
const ends = { AdultConductRecordClosed: its, ExternalHandoffRecorded: its };
const overdue = (what: z.infer<typeof overdueWhat>) => (conductId: RecordId) => ({
  type: 'MarkConductOverdue',
  input: { conductId, what },
});

/** The first warning after four working hours; each says when the next one comes, until somebody has rung. */
export const ladoContact = deadlineFor<OpenConductEvent>()({
  name: 'lado-contact',
  basis: 'The LADO is told within one working day; warned at four and six working hours (Working Together)',
  starts: {
    AdultConcernRaised: ({ conductId, learnedAt }, _, calendar) => ({
      key: conductId,
      due: ladoWarning(calendar, learnedAt),
    }),
    Reclassified: ({ conductId, learnedAt }, _, calendar) => ({
      key: conductId,
      due: ladoWarning(calendar, learnedAt),
    }),
    LADOContactEscalated: ({ conductId, nextAt }) => (nextAt ? { key: conductId, due: nextAt } : undefined),
  },
  stops: { ...ends, LADOContacted: its, LADOContactEscalated: its },
  then: (conductId) => ({ type: 'EscalateLADOContact', input: { conductId } }),
});

export const responseDue = deadlineFor<OpenConductEvent>()({
  name: 'low-level-response',
  basis: 'A low-level concern is answered within five school days (unless the school has set another time)',
  starts: {
    ThresholdAssessed: ({ conductId, result }, { recordedAt }, calendar) =>
      result === 'low_level' ? { key: conductId, due: responseDueAfter(calendar, recordedAt) } : undefined,
  },
  stops: { ...ends, LLCResponded: its, Reclassified: its },
  then: overdue('response'),
});

export const measureReviewDue = deadlineFor<OpenConductEvent>()({
  name: 'interim-measure-review',
  basis: 'Each interim measure is looked at again on the day that was said, at least monthly (local procedures)',
  starts: {
    InterimMeasureSet: ({ conductId, nextReviewOn }, _, calendar) => ({
      key: conductId,
      due: endOfWorkingDay(calendar, nextReviewOn),
    }),
    InterimMeasureReviewed: ({ conductId, nextReviewOn }, _, calendar) => ({
      key: conductId,
      due: endOfWorkingDay(calendar, nextReviewOn),
    }),
    InterimMeasureEnded: ({ conductId, nextReviewOn }, _, calendar) =>
      nextReviewOn ? { key: conductId, due: endOfWorkingDay(calendar, nextReviewOn) } : undefined,
  },
  stops: { ...ends, InterimMeasureEnded: its },
  then: overdue('measure_review'),
});

export const ladoReviewDue = deadlineFor<OpenConductEvent>()({
  name: 'lado-review',
  basis: 'The LADO looks at it again every fortnight or month, on the day that was said (KCSIE part four)',
  starts: {
    LADOReviewRecorded: ({ conductId, nextOn }, _, calendar) =>
      nextOn ? { key: conductId, due: endOfWorkingDay(calendar, nextOn) } : undefined,
  },
  stops: { ...ends, LADOReviewRecorded: its },
  then: overdue('lado_review'),
});

const nextTerm = (conductId: RecordId, from: Instant, calendar: Calendar) => ({
  key: conductId,
  due: endOfWorkingDay(calendar, endOfTermAfter(calendar, dayOf(from), 1)),
});
/** While a low-level concern is open it is looked at with the others about the same adult, term by term. */
export const patternReviewDue = deadlineFor<OpenConductEvent>()({
  name: 'pattern-review',
  basis: 'Low-level concerns about one adult are looked at together, once a term (KCSIE part four; product default)',
  starts: {
    ThresholdAssessed: ({ conductId, result }, { recordedAt }, calendar) =>
      result === 'low_level' ? nextTerm(conductId, recordedAt, calendar) : undefined,
    PatternReviewed: ({ conductId, finding }, { recordedAt }, calendar) =>
      finding === 'pattern_meets' ? undefined : nextTerm(conductId, recordedAt, calendar),
  },
  stops: { ...ends, ThresholdAssessed: its, PatternReviewed: its, Reclassified: its },
  then: overdue('pattern_review'),
});

export const conductDeadlines = [ladoContact, responseDue, measureReviewDue, ladoReviewDue, patternReviewDue];
