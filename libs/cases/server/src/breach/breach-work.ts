import {
  breachLife,
  dataBreachDue,
  informingDue,
  partiesOf,
  severityDue,
  type BreachTurn,
} from '@caseward/cases-domain';
import type { Calendar, Instant, PersonId } from '@caseward/kernel';
import { MOST_WORK, type Platform, type Work, type WorkItem } from '@caseward/server-kit';
import { and, asc, ne } from 'drizzle-orm';
import { breachFiles as b, type BreachRow } from './breach-file.projection';

/** What the person is to this breach: the head of its school, the trust's data officer, or called to it as one of them. */
type Stands = Readonly<{ person: PersonId; head: boolean; data: boolean }>;
type Waits = Readonly<{ what: string; command: BreachTurn; since?: Instant; due?: Instant | undefined }>;

const instant = (at: string): Instant => new Date(at).toISOString();

/** What of a breach waits for its head now, one step after the other. */
const forHead = ({ state, openedAt, decidedAt }: BreachRow, calendar: Calendar): readonly Waits[] => [
  ...(state.status === 'opened'
    ? [
        {
          what: 'SAY_HOW_GRAVE_A_BREACH_IS',
          command: 'AssessSeverity',
          due: severityDue(calendar, instant(openedAt)),
        } as const,
      ]
    : []),
  ...(state.status === 'severity_assessed'
    ? [
        {
          what: 'CHOOSE_HOW_A_BREACH_GOES_ON',
          command: state.severity?.mandatory ? 'OrderInvestigation' : 'ManageInformally',
        } as const,
      ]
    : []),
  { what: 'DECIDE_OUTCOME_OF_BREACH', command: 'DecideBreachOutcome' },
  ...(state.outcome && decidedAt && partiesOf(state).some((party) => !state.informed[party])
    ? [
        {
          what: 'INFORM_ABOUT_BREACH',
          command: 'InformParties',
          since: instant(decidedAt),
          due: informingDue(calendar, instant(decidedAt)),
        } as const,
      ]
    : []),
  ...(state.outcome ? [{ what: 'CLOSE_BREACH', command: 'CloseBreachCase' } as const] : []),
];

const forData = ({ state: { data } }: BreachRow): readonly Waits[] =>
  !data || data.settled
    ? []
    : [
        {
          ...(data.risk
            ? ({ what: 'REPORT_DATA_BREACH', command: 'ReportDataBreach' } as const)
            : ({ what: 'ASSESS_DATA_BREACH', command: 'AssessDataBreach' } as const)),
          since: data.awareAt,
          due: dataBreachDue(data.awareAt),
        },
      ];

/** What of one breach waits for somebody who stands so to it: only what the breach takes from them now. */
export const breachItems = (row: BreachRow, { person, head, data }: Stands, calendar: Calendar): readonly WorkItem[] =>
  [
    ...(head ? forHead(row, calendar) : []),
    ...(data ? forData(row) : []),
    { what: 'AGREE_NO_DEBRIEF', command: 'WaiveDebrief' } as const,
  ]
    .filter(({ command }) => breachLife.takes(row.state, command, person))
    .map(({ command: _, ...one }) => ({
      ...{ recordId: row.id, of: 'breach', schoolId: row.schoolId, since: instant(row.openedAt) },
      ...one,
    }));

/** What of breaches waits for somebody. */
export const breachWork = ({ db, access, calendars }: Pick<Platform, 'db' | 'access' | 'calendars'>): Work => {
  return async ({ asker }) => {
    const [roles, open] = await Promise.all([access.rolesOf(asker), access.visible(asker, b.id)]);
    const rows = await db
      .select()
      .from(b)
      .where(and(ne(b.status, 'closed'), open))
      .orderBy(asc(b.openedAt))
      .limit(MOST_WORK);
    const { person } = asker;
    const heads = new Set(roles.filter(({ role }) => role === 'HT').map(({ body }) => body));
    const isDataOfficer = roles.some(({ role }) => role === 'DPO');
    const schools = [...new Set(rows.map(({ schoolId }) => schoolId))];
    const terms = new Map(await Promise.all(schools.map(async (id) => [id, await calendars.of(id)] as const)));
    return rows.flatMap((row) => {
      const called = (as: 'lead' | 'data') => row.state.called.some((one) => one.personId === person && one.as === as);
      const stands = { person, head: heads.has(row.schoolId) || called('lead'), data: isDataOfficer || called('data') };
      return breachItems(row, stands, terms.get(row.schoolId)!); // each row's school has just been asked for
    });
  };
};
