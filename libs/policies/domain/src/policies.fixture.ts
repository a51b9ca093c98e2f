import type { Calendar, Moment } from '@caseward/kernel';

export const idNo = (n: number): string => `0197eeee-0000-7000-8000-${String(n).padStart(12, '0')}`;
/** Amin leads for the trust, Stone is its chief executive, Hale heads Ashdown, Clay is the clerk, Shaw owns the policy. */
export const trust = idNo(1);
export const ashdown = idNo(2);
export const amin = idNo(11);
export const stone = idNo(12);
export const hale = idNo(13);
export const clay = idNo(14);
export const shaw = idNo(15);
export const patel = idNo(16);
export const policyId = idNo(31);
export const versionId = idNo(41);

export const calendar: Calendar = { terms: [{ from: '2026-09-01', to: '2026-12-18' }], closed: [], bankHolidays: [] };
export const monday: Moment = {
  now: '2026-09-07T09:00:00.000Z',
  today: '2026-09-07',
  actor: clay,
  actingRole: 'CLERK',
  session: 'session',
  trust,
  calendar,
};

export const delegation = {
  ...{ approver: 'CEO' as const, body: 'trust_board' as const, part: 'ratifies' as const, quorum: 3 },
  basis: 'Scheme of delegation, row 12',
};
export const details = {
  ...{ title: 'Use of social media', adoption: 'mandatory' as const, statutory: false },
  ...{ audience: ['all_staff' as const], reviewMonths: 12, reviewedEarlyFor: ['lesson' as const] },
};
export const registering = { policyId, owner: shaw, ...details, ...delegation };
export const registered = { type: 'PolicyRegistered' as const, data: { policyId, owner: shaw, ...details } };
export const bound = { type: 'DelegationBound' as const, data: { policyId, ...delegation } };

const clauseIds = [51, 52, 53].map(idNo) as [string, string, string];
export const [aims, staffRule, review] = clauseIds;
export const clauses = [
  { id: aims, number: '1', kind: 'heading' as const, level: 1, text: 'Aims' },
  {
    id: staffRule,
    number: '1.1',
    kind: 'paragraph' as const,
    level: 2,
    text: 'Staff message pupils on school accounts.',
  },
  { id: review, number: '2', kind: 'heading' as const, level: 1, text: 'Review' },
];
export const drafting = {
  ...{
    versionId,
    policyId,
    number: '2',
    changeClass: 'material' as const,
    reason: 'lesson' as const,
    lessonId: idNo(61),
  },
};
export const drafted = {
  type: 'VersionDrafted' as const,
  data: { versionId, policyId, number: '2', changeClass: 'material' as const, draftedBy: shaw, owner: shaw, clauses },
};
export const because = {
  type: 'ChangeReasonLinked' as const,
  data: { versionId, reason: 'lesson' as const, lessonId: idNo(61) },
};
