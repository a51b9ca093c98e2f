import { companionId } from '@caseward/kernel';
import { scenario } from '@caseward/kernel/testing';
import type { ChildCase, OpenChildCaseEvent } from './child-case';
import type { Plan } from './child-file';
import { childCaseAggregate, childFileAggregate } from './index';
import type { ClosingFacts } from './still-open';

export const idNo = (n: number): string => `0197dddd-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const [caseId, later, ashdown, concernId] = [idNo(1), idNo(2), idNo(3), idNo(4)];
export const [okoro, shaw, lim, hale] = [idNo(11), idNo(12), idNo(13), idNo(14)];
export const [wilma, milo, ada] = [idNo(20), idNo(21), idNo(22)];
export const fileId = companionId(wilma, 'childfile');
export const today = '2026-09-07';
export const moment = {
  now: '2026-09-07T09:00:00.000Z', today, actor: okoro, actingRole: 'DSL' as const, session: 's', trust: idNo(9),
  calendar: { terms: [], closed: [], bankHolidays: [] },
}; // prettier-ignore
export const rationale = 'Three missed meals and a new partner at home.';
export const decision = { rationale };

export const opened = {
  type: 'ChildCaseOpened',
  data: { caseId, schoolId: ashdown, concernId, children: [wilma], owner: okoro },
} as const satisfies OpenChildCaseEvent;
export const stepped = (to: 'school_support' | 'early_help' | 'child_in_need' | 'child_protection') =>
  ({ type: 'CaseSteppedUp', data: { caseId, to } }) as const;
export const steppedDown = {
  type: 'CaseSteppedDown',
  data: { caseId, from: 'child_in_need', to: 'early_help', reviewOn: '2026-09-28' },
} as const;
export const heard = {
  type: 'ChildWishesRecorded',
  data: { caseId, child: wilma, on: '2026-09-04', how: 'spoken_with' },
} as const;
export const rested = { type: 'CaseMadeDormant', data: { caseId, reviewOn: '2026-10-01' } } as const;
export const closed = { type: 'ChildCaseClosed', data: { caseId, schoolId: ashdown, outcome: 'needs_met' } } as const;
export const calm: ClosingFacts = { plans: [], notSafe: false, asked: false };
export const underPlan = (plan: Plan): ClosingFacts => ({ ...calm, plans: [plan] });
export const noCase: ChildCase = { status: 'none' };

export const given = scenario(childCaseAggregate, moment);
export const fileOpened = {
  type: 'ChildFileOpened',
  data: { fileId, child: wilma, schoolId: ashdown, caseId },
} as const;
export const givenFile = scenario(childFileAggregate, moment);
