import type { Calendar, Moment, Role } from '@caseward/kernel';
import type { Interests } from '@caseward/access-domain';
import type { RoleRegister } from '@caseward/organisation-domain';

export const idNo = (n: number): string => `0197cccc-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const trustId = idNo(1);
export const ashdown = idNo(2);
export const brookside = idNo(3);
/** Adults: Lim teaches, Okoro leads safeguarding, Dale is deputy, Hart is the head, Cole chairs the governors. */
export const [lim, okoro, dale, hart, cole] = [10, 11, 12, 13, 14].map(idNo) as [
  string,
  string,
  string,
  string,
  string,
]; // five in, five out
export const [wilma, milo] = [20, 21].map(idNo) as [string, string]; // two children
export const concernId = idNo(30);
export const caseId = idNo(31);

export const calendar: Calendar = { terms: [{ from: '2026-09-01', to: '2026-12-18' }], closed: [], bankHolidays: [] };
/** Monday, ten o'clock in England, in term; Lim asks. */
export const monday: Moment = {
  now: '2026-09-07T09:00:00.000Z',
  today: '2026-09-07',
  actor: lim,
  actingRole: 'STAFF',
  session: 'session',
  trust: trustId,
  calendar,
};
export const asOkoro = { actor: okoro, actingRole: 'DSL' } as const;

export const holding = (...held: readonly (readonly [Role, string])[]): RoleRegister => ({
  appointments: held.map(([role, personId]) => ({ id: `${role}/${personId}`, personId, role, from: '2026-09-01' })),
});
const nothingDeclared: Readonly<Record<string, Interests>> = {};
/** What is known at Ashdown: two children on the roll, five adults, nobody close to anybody. */
export const known = {
  pupils: { [wilma]: ashdown, [milo]: ashdown } as Readonly<Record<string, string | undefined>>,
  adults: [lim, okoro, dale, hart, cole] as readonly string[],
  school: holding(['STAFF', lim], ['DSL', okoro], ['DDSL', dale], ['HT', hart], ['COG', cole]),
  trust: holding(),
  elsewhere: [] as readonly RoleRegister[],
  interests: nothingDeclared,
};

/** Lim writes down what Wilma said. */
export const report = {
  concernId,
  schoolId: ashdown,
  people: [{ personId: wilma, part: 'subject' as const }],
  safeNow: 'yes' as const,
  occurredOn: '2026-09-07',
  account: 'Came in without a coat, third time.',
};
export const submitted = {
  type: 'ConcernSubmitted' as const,
  data: { ...report, reporter: lim, aboutAnAdult: false, submittedAt: monday.now },
};
export const notSafe = { ...submitted, data: { ...submitted.data, safeNow: 'no' as const } };
export const aboutHart = {
  type: 'ConcernSubmitted' as const,
  data: { ...submitted.data, people: [{ personId: hart, part: 'adult_of_concern' as const }], aboutAnAdult: true },
};
export const decision = {
  concernId,
  threshold: 'early_help' as const,
  category: 'neglect' as const,
  level: 'medium' as const,
  rationale: 'A pattern over three weeks.',
  parents: 'informed' as const,
};
export const triaged = { type: 'TriageDecided' as const, data: { ...decision, decidedBy: okoro } };
export const openedAsCase = {
  type: 'ConcernOpenedAsCase' as const,
  data: { concernId, caseId, schoolId: ashdown, children: [wilma], openedBy: okoro },
};
export const escalated = {
  type: 'UntriagedConcernEscalated' as const,
  data: { concernId, due: '2026-09-07T15:00:00.000Z' },
};
export const linkedToCase = {
  type: 'ConcernLinkedToCase' as const,
  data: { concernId, caseId, schoolId: ashdown, children: [wilma], linkedBy: okoro },
};
export const monitored = { type: 'ConcernMonitored' as const, data: { concernId, reviewOn: '2026-09-14' } };
export const closed = { type: 'ConcernClosed' as const, data: { concernId } };
