import { running, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import type { BreachEvent, OpenBreachEvent } from './breach';
import * as f from './breach.fixture';

import { assessDataBreach, reportDataBreach } from './data-breach';

import { breachAggregate } from './index';

import {
  breachInformingDeadline,
  breachSeverityDeadline,
  dataBreachDeadline,
  dataBreachWarningDeadline,
  escalateOverdueBreachCase,
} from './overdue';

const { breachId, opened, cited, assessed, informal, held, decided, done } = f;
const given = scenario(breachAggregate, f.monday);
const risk = (of: 'likely' | 'unlikely' | 'high'): BreachEvent => ({ type: 'DataBreachAssessed', data: { breachId, risk: of, ...f.decision } }); // prettier-ignore
const officer = { actor: f.nair, actingRole: 'DPO' } as const;
const reported: Extract<BreachEvent, { type: 'DataBreachReported' }> = { type: 'DataBreachReported', data: { breachId, report: 'reported', at: f.monday.now, late: false, reference: 'IC-1' } }; // prettier-ignore

describe('personal information', () => {
  const open = [f.withData, cited];
  const assess = { breachId, risk: 'likely' as const, ...f.decision };
  const report = { breachId, report: 'reported' as const, reference: 'IC-1' };
  it('is judged by the data protection officer alone, when there is any in it', () => {
    given(...open)
      .when(assessDataBreach, assess, officer)
      .then({ type: 'DataBreachAssessed', data: assess });
    given(opened).when(assessDataBreach, assess, officer).refused('breach/no-personal-data');
    expect(assessDataBreach.may.roles).toEqual(['DPO']);
  });
  it('is reported with a reference, and in time or with the reason why not', () => {
    const likely = given(...open, risk('likely'));
    likely.when(reportDataBreach, report, officer).then(reported);
    likely.when(reportDataBreach, { ...report, reference: ' ' }, officer).refused('breach/report-reference-missing');
    const late = { ...officer, now: '2026-09-10T09:00:00.001Z' };
    likely.when(reportDataBreach, report, late).refused('breach/late-reason-missing');
    likely.when(reportDataBreach, { ...report, sentOn: '2026-09-10', sentTime: '10:00' }, late).then({ ...reported, data: { ...reported.data, at: '2026-09-10T09:00:00.000Z' } } as BreachEvent); // prettier-ignore
    likely
      .when(reportDataBreach, { ...report, sentOn: '2026-09-08', sentTime: '01:00' }, officer)
      .refused('breach/in-the-future');
  });
  it('or is not, for a reason: never when the risk is high', () => {
    const not = { breachId, report: 'not_reportable' as const, reason: 'Advice of their helpline.' };
    given(...open)
      .when(reportDataBreach, not, officer)
      .refused('breach/data-unassessed');
    given(...open, risk('likely')).when(reportDataBreach, { ...not, reason: undefined }, officer).refused('breach/reason-missing'); // prettier-ignore
    given(...open, risk('high'))
      .when(reportDataBreach, not, officer)
      .refused('breach/high-risk-is-reported');
    given(...open, risk('unlikely'))
      .when(reportDataBreach, not, officer)
      .refused('breach/data-settled');
  });
});

describe('clocks', () => {
  const at = <T extends object>(event: T, recordedAt: string) => ({ ...event, meta: { recordedAt } });
  const friday = '2026-09-11T14:00:00.000Z';
  it('two school days to say how grave it is', () => {
    expect(running<OpenBreachEvent>(breachSeverityDeadline, f.calendar, at(opened, friday))).toEqual({ [breachId]: '2026-09-15T15:00:00.000Z' }); // prettier-ignore
    expect(
      running<OpenBreachEvent>(breachSeverityDeadline, f.calendar, at(opened, friday), at(assessed(), friday)),
    ).toEqual({});
  });
  it('72 hours to tell the Information Commissioner, weekends and holidays among them, with a warning after 48', () => {
    const aware = { ...f.withData, data: { ...f.withData.data, awareAt: friday } };
    expect(running<OpenBreachEvent>(dataBreachDeadline, f.calendar, at(aware, friday))).toEqual({ [breachId]: '2026-09-14T14:00:00.000Z' }); // prettier-ignore
    expect(running<OpenBreachEvent>(dataBreachWarningDeadline, f.calendar, at(aware, friday))).toEqual({ [breachId]: '2026-09-13T14:00:00.000Z' }); // prettier-ignore
    expect(running<OpenBreachEvent>(dataBreachDeadline, f.calendar, at(opened, friday))).toEqual({});
    expect(running<OpenBreachEvent>(dataBreachDeadline, f.calendar, at(opened, friday), at(assessed({ dataAwareAt: friday }), friday))).toEqual({ [breachId]: '2026-09-14T14:00:00.000Z' }); // prettier-ignore
    expect(running<OpenBreachEvent>(dataBreachDeadline, f.calendar, at(aware, friday), at(reported, friday))).toEqual(
      {},
    );
  });
  it('five school days to tell everybody', () =>
    expect(running<OpenBreachEvent>(breachInformingDeadline, f.calendar, at(decided, friday))).toEqual({ [breachId]: '2026-09-18T15:00:00.000Z' })); // prettier-ignore
  it('what has been done meanwhile is not late, and nothing is late twice', () => {
    const late = (clock: 'severity' | 'data' | 'informing' | 'data_warning') => ({ breachId, clock });
    const escalated = (clock: 'severity' | 'data', people: string[]): BreachEvent => ({ type: 'BreachCaseEscalated', data: { breachId, clock, due: f.monday.now, people } }); // prettier-ignore
    const above = { above: [f.amin] };
    given(opened).knowing(above).when(escalateOverdueBreachCase, late('severity'), f.asSystem).then(escalated('severity', [])); // prettier-ignore
    given(opened, escalated('severity', [])).knowing(above).when(escalateOverdueBreachCase, late('severity'), f.asSystem).refused('breach/in-time'); // prettier-ignore
    given(opened, cited, assessed()).knowing(above).when(escalateOverdueBreachCase, late('severity'), f.asSystem).refused('breach/in-time'); // prettier-ignore
    given(f.withData).knowing(above).when(escalateOverdueBreachCase, late('data'), f.asSystem).then(escalated('data', [f.amin])); // prettier-ignore
    given(f.withData, risk('unlikely')).knowing(above).when(escalateOverdueBreachCase, late('data_warning'), f.asSystem).refused('breach/in-time'); // prettier-ignore
    given(opened, cited, assessed(), informal, decided, held(true)).knowing(above).when(escalateOverdueBreachCase, late('informing'), f.asSystem).refused('breach/in-time'); // prettier-ignore
    given(...done)
      .knowing(above)
      .when(escalateOverdueBreachCase, late('informing'), f.asSystem)
      .refused('breach/in-time');
  });
});
