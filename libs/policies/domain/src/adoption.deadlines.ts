import { deadlineFor, endOfSchoolDay, noticeFor, type Calendar } from '@caseward/kernel';
import type { OpenAdoptionEvent } from './adoption';
import { onTheDay } from './on-the-day';

type Its = Readonly<{ adoptionId: string }>;
const its = ({ adoptionId }: Its) => adoptionId;

/** What the governors have ratified holds from the day that they set. */
export const adoptionComesIntoForce = deadlineFor<OpenAdoptionEvent>()({
  name: 'adoption-comes-into-force',
  basis: 'The day that the governors set',
  starts: {
    LocalAdoptionRatified: ({ adoptionId, from }, { recordedAt }) => ({
      key: adoptionId,
      due: onTheDay(from, 4, recordedAt),
    }),
  },
  stops: { AdoptionInForce: its, AlignmentLapsed: its, OwnPolicyDrafted: its, LocalFieldsSet: its },
  then: (adoptionId) => ({ type: 'BringAdoptionIntoForce', input: { adoptionId } }),
});

const dueBy = ({ adoptionId, dueOn }: Its & Readonly<{ dueOn: string }>, _: unknown, calendar: Calendar) => ({
  key: adoptionId,
  due: endOfSchoolDay(calendar, dueOn),
});
/** A school has not taken on a policy by its day. */
export const overdueAdoption = deadlineFor<OpenAdoptionEvent>()({
  name: 'overdue-adoption',
  basis: 'The day set when the text was published, or else a term (product default)',
  starts: { AdoptionRequired: dueBy, AlignmentLapsed: dueBy },
  stops: { AdoptionInForce: its, LocalAdoptionRatified: its },
  then: (adoptionId, started) => {
    const { schoolId } = started as Readonly<{ schoolId: string }>; // what starts it says so
    return { type: 'EscalateOverdueAdoption', input: { adoptionId, schoolId } };
  },
});

/** The trust's text has changed, or a version came back: the school has something to do. */
export const adoptionToDo = noticeFor<OpenAdoptionEvent>()({
  name: 'ADOPTION_TO_DO',
  urgent: false,
  tells: { AdoptionEscalated: ({ adoptionId, people }) => ({ record: adoptionId, to: people }) },
  settles: { LocalAdoptionRatified: its, AdoptionInForce: its },
});
