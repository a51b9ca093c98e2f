import { breachAggregate, type OpenBreach } from '@caseward/cases-domain';
import type { Calendar } from '@caseward/kernel';
import { expect, it } from '@jest/globals';
import type { BreachRow } from './breach-file.projection';
import { breachItems } from './breach-work';

const calendar: Calendar = { terms: [{ from: '2026-09-01', to: '2026-12-18' }], closed: [], bankHolidays: [] };
const monday = '2026-09-07T09:00:00.000Z';
const opened = breachAggregate.evolve(breachAggregate.initial, {
  type: 'BreachCaseOpened',
  data: {
    ...{
      breachId: 'b',
      schoolId: 'ashdown',
      personType: 'staff',
      subject: 'lim',
      affected: [],
      category: 'confidentiality',
    },
    ...{ awareAt: monday, personalData: 'yes', called: [{ personId: 'nair', as: 'data' }], account: 'It was sent on.' },
  },
} as never) as OpenBreach; // as its own fold makes it
const items = (stands: Partial<Parameters<typeof breachItems>[1]>, more: Partial<OpenBreach> = {}) =>
  breachItems(
    {
      id: 'b',
      schoolId: 'ashdown',
      openedAt: monday,
      decidedAt: '2026-09-10T09:00:00.000Z',
      state: { ...opened, cited: 1, ...more },
    } as BreachRow, // what it reads
    { person: 'okoro', head: false, data: false, ...stands },
    calendar,
  );
const waits = (...all: Parameters<typeof items>) => items(...all).map(({ what }) => what);
const head = { person: 'hale', head: true };

it('waits for the head to say how grave it is, within two school days, and for nobody else of the school', () => {
  expect(items(head)).toMatchObject([{ what: 'SAY_HOW_GRAVE_A_BREACH_IS', due: '2026-09-09T15:00:00.000Z' }]);
  expect(waits({})).toEqual([]);
});
it('then for how it goes on, and for the outcome when the findings are there; not while it is held', () => {
  const severity = { level: 'low', mandatory: false, childSafety: false } as const;
  expect(waits(head, { status: 'severity_assessed', severity })).toEqual(['CHOOSE_HOW_A_BREACH_GOES_ON']);
  expect(
    waits(head, { status: 'severity_assessed', severity, hold: { automatic: true, byHand: false, by: ['a'] } }),
  ).toEqual([]);
  expect(waits(head, { status: 'findings_received', severity })).toEqual(['DECIDE_OUTCOME_OF_BREACH']);
});
it('then for everybody concerned to be told, within five school days', () => {
  const decided = { status: 'debrief_due', outcome: 'training' } as const;
  expect(items(head, decided)[0]).toMatchObject({ what: 'INFORM_ABOUT_BREACH', due: '2026-09-17T15:00:00.000Z' });
});
it('the personal information in it waits for the data officer alone, for 72 hours', () => {
  const officer = { person: 'nair', data: true };
  expect(items(officer)).toMatchObject([{ what: 'ASSESS_DATA_BREACH', due: '2026-09-10T09:00:00.000Z' }]);
  expect(waits(officer, { data: { awareAt: monday, settled: false, risk: 'likely' } as never })).toEqual(['REPORT_DATA_BREACH']); // prettier-ignore
  expect(waits(officer, { data: { awareAt: monday, settled: true } as never })).toEqual([]);
});
it('that there be no debrief waits for whoever was asked, not for whoever proposed it', () => {
  const waiver = { proposedBy: 'hale', asked: ['amin', 'hale'] };
  expect(waits({ person: 'amin' }, { status: 'debrief_due', waiver })).toEqual(['AGREE_NO_DEBRIEF']);
  expect(waits({ person: 'hale' }, { status: 'debrief_due', waiver })).toEqual([]);
});
