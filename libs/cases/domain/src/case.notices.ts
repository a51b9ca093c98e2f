import { noticeFor, type Notice } from '@caseward/kernel';
import { events, isWorkOnCase, type OpenChildCaseEvent } from './child-case';

type Settles = Notice<OpenChildCaseEvent>['settles'];
const its = ({ caseId }: Readonly<{ caseId: string }>) => caseId;
const work = Object.keys(events).filter(isWorkOnCase);

/** Nobody has worked on a case for long, or its review has come: told to its owner, until anything is done in it. */
export const caseInactive = noticeFor<OpenChildCaseEvent>()({
  name: 'CASE_INACTIVE',
  urgent: false,
  tells: { CaseInactivityEscalated: ({ caseId, people }) => ({ record: caseId, to: people }) },
  // Each event of a case says which case it is; a table over all of them cannot be paired by type.
  settles: Object.fromEntries(work.map((type) => [type, its])) as Settles,
});
