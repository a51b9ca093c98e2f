import { addWorkingDays, deadlineFor, londonInstant, type Calendar, type Day } from '@caseward/kernel';
import type { OpenChildCaseEvent } from '../child-case';

const MORNING = 7;
type Ongoing = Readonly<{ actionId: string; due: Day }>;
/** On the morning of the next working day after it was to be done. */
const waits = ({ actionId, due }: Ongoing, _: unknown, calendar: Calendar) => ({
  key: actionId,
  due: londonInstant(addWorkingDays(calendar, due, 1), MORNING),
});
const its = ({ actionId }: Readonly<{ actionId: string }>) => actionId;

/** An action is overdue: its owner is told, then the team, then whoever stands above it. */
export const overdueCaseAction = deadlineFor<OpenChildCaseEvent>()({
  name: 'overdue-case-action',
  basis: 'Owner the day after, the team two working days later, above the team three more (product default)',
  starts: {
    CaseActionAdded: waits,
    CaseActionExtended: waits,
    CaseActionEscalated: ({ actionId, nextAt }) => (nextAt ? { key: actionId, due: nextAt } : undefined),
  },
  stops: { CaseActionCompleted: its, CaseActionCancelled: its, CaseActionEscalated: its },
  then: (actionId, { caseId }) => ({ type: 'EscalateOverdueCaseAction', input: { caseId, actionId } }),
});
