import {
  breachAggregate, dataBreachDue, hindrancesOf, informingDue, isColleague, partiesOf, severityDue, type CitedClause,
} from '@caseward/cases-domain'; // prettier-ignore
import { imageryOf, shutByImagery } from '@caseward/concerns-domain';
import { referenceTo } from '@caseward/kernel';
import { restrictionsOn } from '@caseward/organisation-domain';
import { fileFieldsOf, nextCommandsOf, readingOf, type Ask, type Platform, type Served } from '@caseward/server-kit';
import { chronology } from '../chronology';
import type { Told } from '../chronology-fields';
import { investigationKnownTo } from '../investigation/questions';
import type { BreachRow, ReportRow } from './breach-file.projection';

const instant = (at: string) => new Date(at).toISOString();
const person = (field: 'subject') => (row: BreachRow, _: unknown, ask: Ask) =>
  row[field] ? ask.refer('Person', row[field], row.id) : null;

/** What runs now, by the school's own calendar. */
const clocksOf =
  ({ calendars }: Pick<Platform, 'calendars'>) =>
  async ({ state, openedAt, decidedAt, schoolId }: BreachRow) => {
    if (state.status === 'closed') return [];
    const calendar = await calendars.of(schoolId);
    const owed = partiesOf(state).some((party) => !state.informed[party]);
    return [
      ...(state.status === 'opened' ? [{ clock: 'severity', due: severityDue(calendar, instant(openedAt)) }] : []),
      ...(state.data && !state.data.settled ? [{ clock: 'data', due: dataBreachDue(state.data.awareAt) }] : []),
      ...(state.outcome && decidedAt && owed && !state.hold
        ? [{ clock: 'informing', due: informingDue(calendar, instant(decidedAt)) }]
        : []),
    ];
  };

const partiesTold = ({ state, shown }: BreachRow) =>
  partiesOf(state).map((party) => {
    const told = shown.parties[party];
    return {
      party,
      how: told?.how ?? null,
      on: told?.on ?? null,
      complaints: told?.complaints ?? false,
      whistleblowing: told?.whistleblowing ?? false,
      colleague: isColleague(party, state.personType),
    };
  });

export const breachTypes = (platform: Platform): Served['types'] => ({
  BreachCase: {
    reference: ({ id }: BreachRow) => referenceTo('breach', id),
    openedAt: ({ openedAt }: BreachRow) => instant(openedAt),
    awareAt: ({ state }: BreachRow) => state.awareAt,
    occurredOn: ({ state }: BreachRow) => state.occurredOn ?? null,
    personType: ({ state }: BreachRow) => state.personType,
    category: ({ shown }: BreachRow) => shown.category,
    subject: person('subject'),
    affected: ({ state, id }: BreachRow, _, ask) =>
      Promise.all(state.affected.map((one) => ask.refer('Person', one, id))).then((all) =>
        all.filter((one) => one !== null),
      ),
    restrictionsInForce: ({ state: { subject, affected } }: BreachRow) =>
      restrictionsOn(readingOf(platform.streams), [...(subject ? [subject] : []), ...affected]),
    mandatory: ({ state }: BreachRow) => state.severity?.mandatory ?? false,
    // What is closed waits for nobody: a hold from outside shows again once it is reopened.
    hold: ({ state: { status, hold }, shown }: BreachRow) =>
      status !== 'closed' && hold && shown.holdSince
        ? { ...hold, lead: shown.holdLead, since: instant(shown.holdSince) }
        : null,
    account: ({ shown }: BreachRow, _, ask) => ask.text(shown.account),
    clauses: async ({ shown }: BreachRow, _, ask) =>
      (await Promise.all(shown.clauses.map((sealed) => ask.value<CitedClause[]>(sealed)))).flatMap(
        (list) => list ?? [],
      ),
    concernId: ({ state }: BreachRow) => state.concern ?? null,
    investigationId: ({ state }: BreachRow) => state.investigation?.id ?? null,
    investigation: ({ state }: BreachRow, _, ask) => investigationKnownTo(platform, state.investigation?.id, ask),
    outcome: ({ state }: BreachRow) => state.outcome ?? null,
    also: ({ shown }: BreachRow) => shown.also,
    decidedAt: ({ state, decidedAt }: BreachRow) => (state.outcome && decidedAt ? instant(decidedAt) : null),
    data: ({ state, shown }: BreachRow) => state.data && { ...state.data, ...shown },
    parties: partiesTold,
    clocks: clocksOf(platform),
    hindrances: ({ state }: BreachRow) => (state.status === 'closed' ? [] : hindrancesOf(state)),
    lessons: ({ state }: BreachRow) => {
      const all = Object.values(state.lessons);
      return { proposed: all.length, routed: all.filter(Boolean).length };
    },
    story: async ({ id }: BreachRow): Promise<Told[]> =>
      (await chronology.of(platform.db, [id])).map((told) => ({ ...told, through: id })),
    nextCommands: nextCommandsOf(platform, breachAggregate),
    entries: async ({ id }: BreachRow) => (await chronology.of(platform.db, [id])).at(-1)?.number ?? 0,
    whoCanSee: ({ id }: BreachRow, _, ask) => ask.whoCanSee(id),
    ...fileFieldsOf(platform, shutByImagery, imageryOf),
  },
  DataBreach: {
    due: ({ awareAt }: Readonly<{ awareAt: string }>) => dataBreachDue(awareAt),
    report: ({ report }: Shown) => report?.report ?? null,
    reportedAt: ({ report }: Shown) => report?.at ?? null,
    late: ({ report }: Shown) => report?.late ?? false,
    reportReference: ({ report }: Shown, _, ask) => ask.text(report?.reference),
  },
});
type Shown = Readonly<{ report: ReportRow | null }>;
