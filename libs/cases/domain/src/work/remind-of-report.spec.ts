import { running, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { isWorkOnCase, type OpenChildCaseEvent } from '../child-case';
import { childCaseAggregate } from '../index';
import { conferenceReportDue } from './case-work.notices';
import { conferenceReportNear, remindOfConferenceReport } from './remind-of-report';
import { caseId, idNo, monday, okoro, opened } from './work.fixture';

const actionId = idNo(700);
const its = { caseId, actionId };
// Friday 18 September: three working days before is Tuesday, one is Thursday.
const due = '2026-09-18';
const [tuesday, thursday] = ['2026-09-15T06:00:00.000Z', '2026-09-17T06:00:00.000Z'];
const dated = { type: 'ConferenceReportDateSet' as const, data: { ...its, due } };
const added = { type: 'CaseActionAdded' as const, data: { ...its, owner: okoro, due, kind: 'conference_report' as const, basis: 'agency' as const } }; // prettier-ignore
const reminded = (nextAt?: string) => ({
  type: 'ConferenceReportReminded' as const,
  data: { ...its, owner: okoro, due, ...(nextAt ? { nextAt } : {}) },
});
const given = scenario(childCaseAggregate, monday);
const at = (now: string) => ({ now, today: now.slice(0, 10) });

describe('the school’s report for a conference', () => {
  const next = (...events: readonly OpenChildCaseEvent[]) =>
    running<OpenChildCaseEvent>(conferenceReportNear, monday.calendar, ...events)[actionId];

  it('is remembered three working days before its day, and one', () => {
    expect(next(dated, added)).toBe(tuesday);
    expect(next(dated, added, reminded(thursday))).toBe(thursday);
    expect(next(dated, added, reminded())).toBeUndefined();
    expect(conferenceReportNear.then(actionId, its as never)).toEqual({ type: 'RemindOfConferenceReport', input: its }); // no more of the event is looked at
  });
  it('is remembered no more once it is written, and anew when its day moves', () => {
    expect(next(dated, added, { type: 'CaseActionCompleted', data: its })).toBeUndefined();
    expect(next(dated, added, { type: 'CaseActionExtended', data: { ...its, due: '2026-09-25', from: due } })).toBe('2026-09-22T06:00:00.000Z'); // prettier-ignore
    // Wanted today: whoever set the day knows.
    expect(next(dated, added, { type: 'CaseActionExtended', data: { ...its, due: '2026-09-07', from: due } })).toBeUndefined(); // prettier-ignore
  });
  it('is said to whoever writes it', () => {
    given(opened, dated, added).when(remindOfConferenceReport, its, at(tuesday)).then(reminded(thursday));
    given(opened, dated, added, reminded(thursday)).when(remindOfConferenceReport, its, at(thursday)).then(reminded());
    const told = conferenceReportDue.tells.ConferenceReportReminded?.(reminded().data, {} as never); // it asks for no more
    expect(told).toEqual({ record: caseId, part: actionId, to: [okoro] });
    // A case is not looked after because the clock spoke.
    expect(isWorkOnCase('ConferenceReportReminded')).toBe(false);
  });
  it('is not said too early, too late, or of another task', () => {
    const refused = (now: string, ...events: readonly OpenChildCaseEvent[]) =>
      given(opened, ...events).when(remindOfConferenceReport, its, at(now)).refused('case/action-in-time'); // prettier-ignore
    refused('2026-09-14T06:00:00.000Z', dated, added);
    refused('2026-09-19T06:00:00.000Z', dated, added);
    refused(tuesday, { ...added, data: { ...added.data, kind: 'task' } });
  });
});
