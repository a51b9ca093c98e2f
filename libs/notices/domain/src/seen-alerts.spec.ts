import { scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { markAlertsSeen, seenAlertsAggregate } from './seen-alerts';

const [okoro, shaw, first, second] = [1, 2, 3, 4].map((n) => `0197abcd-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
  string,
]; // prettier-ignore -- four in, four out
const given = scenario(seenAlertsAggregate, {
  now: '2026-09-07T09:00:00.000Z',
  today: '2026-09-07',
  actor: okoro,
  actingRole: 'DSL',
  session: 'session',
  trust: '0197abcd-0000-7000-8000-000000000009',
  calendar: { terms: [], closed: [], bankHolidays: [] },
});

describe('looking at an alert', () => {
  it('is written down, each once', () =>
    given()
      .when(markAlertsSeen, { personId: okoro, alerts: [first, second, first] })
      .then({ type: 'AlertsSeen', data: { personId: okoro, alerts: [first, second] } }));
  it('is done by nobody for somebody else', () =>
    given()
      .when(markAlertsSeen, { personId: shaw, alerts: [first] })
      .refused('record/not-found'));
  it('names at least one, and no more than a page of them', () =>
    expect([[], Array(101).fill(first)].map((alerts) => markAlertsSeen.input.safeParse({ personId: okoro, alerts }).success)).toEqual([false, false])); // prettier-ignore
});
