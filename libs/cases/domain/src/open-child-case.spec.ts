import type { RestrictionState } from '@caseward/access-domain';
import type { Concern } from '@caseward/concerns-domain';
import { metaOf, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { childCaseAggregate } from './index';
import { openChildCase } from './open-child-case';
import { openChildCaseReaction } from './open-child-case.reaction';

const idNo = (n: number): string => `0197dddd-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [trust, ashdown, okoro, shutOut, wilma, milo, concernId, caseId] = [1, 2, 11, 12, 20, 21, 30, 31].map(idNo) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]; // prettier-ignore -- eight in, eight out
const moment = {
  now: '2026-09-07T09:00:00.000Z',
  today: '2026-09-07',
  actor: idNo(99),
  actingRole: 'SYS' as const,
  session: 'runner',
  trust,
  calendar: { terms: [], closed: [], bankHolidays: [] },
};
const input = { caseId, schoolId: ashdown, concernId, children: [wilma], owner: okoro };
const opened = { type: 'ChildCaseOpened' as const, data: input };
const concern = {
  status: 'opened_as_case', submittedAt: '2026-09-07T08:00:00.000Z', school: ashdown, reporter: okoro, people: [], aboutAnAdult: false, children: [wilma], caseId,
  escalated: false, acknowledged: true, asked: false, danger: 'none', withdrawn: false,
} as const satisfies Concern; // prettier-ignore
const restriction: RestrictionState = {
  kind: 'concern',
  school: ashdown,
  tier: 'T2',
  about: [wilma, milo],
  excluded: [shutOut],
} as const;
/** Typed as the rule is told it. */
const told = (concern: Concern, restriction: RestrictionState) => ({ concern, restriction });
const given = scenario(childCaseAggregate, moment);

describe('a case', () => {
  it('opens for the concern that became it', () =>
    given().knowing(told(concern, restriction)).when(openChildCase, input).then(opened));
  it('opens once', () =>
    given(opened).knowing(told(concern, restriction)).when(openChildCase, input).refused('case/already-open'));
  it('opens only for a concern that names it', () => {
    const others: readonly Concern[] = [
      { status: 'none' },
      { ...concern, status: 'triaged' },
      { ...concern, caseId: idNo(32) },
    ];
    for (const other of others)
      given().knowing(told(other, restriction)).when(openChildCase, input).refused('case/concern-not-opened');
  });
  it('has a child', () => expect(openChildCase.input.safeParse({ ...input, children: [] }).success).toBe(false));
  it('is opened by the system alone', () => expect(openChildCase.may.roles).toEqual(['SYS']));
});

describe('who may know of a case', () => {
  const restricts = (of: RestrictionState) => openChildCase.restricts?.(input, moment, { concern, restriction: of });
  it('is nobody who was shut out of the concern, by name or by an interest in anybody it names', () =>
    expect(restricts(restriction)).toEqual({
      school: ashdown,
      tier: 'T2',
      about: [wilma, milo],
      excluded: [shutOut],
    }));
  it('are only the few who may know of the concern, when they are few', () => {
    expect(restricts({ ...restriction, readers: [okoro] })?.readers).toEqual([okoro]);
    expect(restricts({ ...restriction, readers: [] })?.readers).toEqual([]);
  });
});

describe('a concern opened as a case', () => {
  const data = { concernId, caseId, schoolId: ashdown, children: [wilma], openedBy: okoro };
  const sent = openChildCaseReaction.on.ConcernOpenedAsCase?.(data, metaOf());
  it('opens that case, for whoever decided it', () => {
    expect(sent).toEqual({ type: 'OpenChildCase', input });
    expect(openChildCase.input.parse(sent?.input)).toEqual(input);
  });
});
