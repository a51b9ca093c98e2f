import { noticeFor, type EventMeta, type Notice, type Settling } from '@caseward/kernel';
import { events, isWorkOnCase, type OpenChildCaseEvent } from './child-case';

type Settles = Notice<OpenChildCaseEvent>['settles'];
const its = ({ caseId }: Readonly<{ caseId: string }>) => caseId;
const work = Object.keys(events).filter(isWorkOnCase);
/** Settled by any of these. Each event of a case says which case it is; a table over all of them cannot be paired by type. */
const by = (types: readonly string[]) => Object.fromEntries(types.map((type) => [type, its])) as Settles;
/** What somebody does who hands a case over, or puts it in order for others: no sign that whoever has it now is at it. */
const handing = [
  'CaseTeamMemberAdded',
  'CaseTeamMemberRemoved',
  'CasePersonLinked',
  'CaseActionAdded',
  'CaseActionReassigned',
  'CaseSummaryRecorded',
];
const takenUp = work.filter((type) => !handing.includes(type));
type Own = (data: Readonly<{ caseId: string }>, meta: EventMeta) => Settling;
/** Whoever was told has taken it up when they do something in it, and not when somebody else does. */
const theirs: Own = ({ caseId }, { actor }) => ({ record: caseId, parts: [actor] });
const takenUpByThem = Object.fromEntries(takenUp.map((type) => [type, theirs])) as Settles;

/** Nobody has worked on a case for long, or its review has come: told to its owner, until anything is done in it. */
export const caseInactive = noticeFor<OpenChildCaseEvent>()({
  name: 'CASE_INACTIVE',
  urgent: false,
  tells: { CaseInactivityEscalated: ({ caseId, people }) => ({ record: caseId, to: people }) },
  settles: by(work),
});

/** A case was handed to somebody. Told to them alone; handed on, it is told to whoever has it then. */
export const caseYours = noticeFor<OpenChildCaseEvent>()({
  name: 'CASE_YOURS',
  urgent: false,
  tells: { CaseOwnerAssigned: ({ caseId, owner }) => ({ record: caseId, part: owner, to: [owner] }) },
  settles: { ...takenUpByThem, CaseOwnerAssigned: its, ChildCaseClosed: its },
});

/** Somebody was let into a case, and has a part in it from now on. */
export const caseJoined = noticeFor<OpenChildCaseEvent>()({
  name: 'CASE_JOINED',
  urgent: false,
  tells: { CaseTeamMemberAdded: ({ caseId, personId }) => ({ record: caseId, part: personId, to: [personId] }) },
  settles: {
    ...takenUpByThem,
    CaseTeamMemberRemoved: ({ caseId, personId }) => ({ record: caseId, parts: [personId] }),
    ChildCaseClosed: its,
  },
});

export const caseNotices = [caseInactive, caseYours, caseJoined];
