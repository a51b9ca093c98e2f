import { referenceOf } from '@caseward/kernel';
import { readingOf, type Ask, type Platform, type Served } from '@caseward/server-kit';
import {
  mayWithdraw,
  redactConcern,
  nextCommandsOf,
  triageDue,
  type BodyMapPoint,
  type UnlistedPerson,
} from '@caseward/concerns-domain';
import { restrictionsOn } from '@caseward/organisation-domain';
import { and, count, desc, gte, lt, type SQL } from 'drizzle-orm';
import { concernFiles as c, type AddendumRow, type ConcernRow, type QuestionRow } from './concern-file.projection';
import type { Decision } from './concern-decision';
import { besidesOf } from './earlier';
import { wordingOf, type CorrectionRow } from './concern-wording';

type Within<T> = T & Readonly<{ concernId: string }>;
type PersonRow = Within<ConcernRow['people'][number]>;

const instant = (at: string) => new Date(at).toISOString();
const within = ({ id }: ConcernRow, people: ConcernRow['people']) => people.map((p) => ({ ...p, concernId: id }));
const addendaOf = ({ addenda, id }: ConcernRow) => addenda.map((a) => ({ ...a, concernId: id }));
const reference = ({ id }: ConcernRow) => referenceOf('C', id);
const submittedAt = (row: Pick<ConcernRow, 'submittedAt'>) => instant(row.submittedAt);
/** In the reporter's words: the same for whoever decides on it and for the reporter. */
const told = {
  account: (row: ConcernRow, _: unknown, ask: Ask) => ask.text(row.account),
  childsWords: (row: ConcernRow, _: unknown, ask: Ask) => ask.text(row.childsWords),
  place: (row: ConcernRow, _: unknown, ask: Ask) => ask.text(row.place),
  actionTaken: (row: ConcernRow, _: unknown, ask: Ask) => ask.text(row.actionTaken),
  unlisted: async (row: ConcernRow, _: unknown, ask: Ask) => (await ask.value<UnlistedPerson[]>(row.unlisted)) ?? [],
  bodyMap: async (row: ConcernRow, _: unknown, ask: Ask) => (await ask.value<BodyMapPoint[]>(row.bodyMap)) ?? [],
};

/** As it was put right, for whoever works on it. A reporter reads what they wrote. */
const byNow = {
  account: (row: ConcernRow, _: unknown, ask: Ask) => ask.text(wordingOf(row, 'account')),
  childsWords: (row: ConcernRow, _: unknown, ask: Ask) => ask.text(wordingOf(row, 'childs_words')),
  place: (row: ConcernRow, _: unknown, ask: Ask) => ask.text(wordingOf(row, 'place')),
  actionTaken: (row: ConcernRow, _: unknown, ask: Ask) => ask.text(wordingOf(row, 'action_taken')),
};
const gone = { text: null, erased: true };

/** What a reporter is told: never the decision itself. */
const safeStatus = ({ status, acknowledged, triager }: ConcernRow) => {
  if (status === 'submitted') return acknowledged || triager ? 'read' : 'received';
  return ['closed', 'redirected', 'duplicate', 'not_reportable'].includes(status) ? 'closed' : 'being_looked_at';
};
const question = ({ asked, question: last }: ConcernRow) => (asked ? last : null);
const MONTH = 30 * 86_400_000;
const MOST_RELATED = 20;

export const typesOf = ({ db, access, calendars, streams }: Platform): Served['types'] => {
  const due = async (row: ConcernRow) =>
    triageDue(await calendars.of(row.schoolId), submittedAt(row), row.safeNow === 'no');
  const besides = besidesOf({ access, streams });
  const countOf = async (row: ConcernRow, ask: Ask, when?: SQL) =>
    (
      await db
        .select({ n: count() })
        .from(c)
        .where(and(await besides(row, ask), when))
    )[0]?.n ?? 0;
  return {
    Concern: {
      reference,
      submittedAt,
      ...told,
      ...byNow,
      // A report always says something: when it does not, that was taken out.
      account: async (row: ConcernRow, _, ask) => (await byNow.account(row, _, ask)) ?? gone,
      people: (row: ConcernRow) => within(row, row.people),
      addenda: addendaOf,
      restrictionsInForce: ({ children }: ConcernRow) => restrictionsOn(readingOf(streams), children),
      corrections: ({ corrections, id }: ConcernRow) => corrections.map((one) => ({ ...one, concernId: id })),
      reporter: (row: ConcernRow, _, ask) => ask.refer('Person', row.reporter, row.id),
      decision: ({ decision, id }: ConcernRow) => decision && { ...decision, concernId: id },
      triageDue: due,
      triager: (row: ConcernRow, _, ask) => row.triager && ask.refer('Person', row.triager, row.id),
      question,
      earlierConcerns: (row: ConcernRow, _, ask) => countOf(row, ask),
      earlierIn30Days: (row: ConcernRow, _, ask) => {
        const month = new Date(Date.parse(submittedAt(row)) - MONTH).toISOString();
        return countOf(row, ask, and(gte(c.submittedAt, month), lt(c.submittedAt, row.submittedAt)));
      },
      related: async (row: ConcernRow, _, ask) => {
        const rows: ConcernRow[] = await db
          .select()
          .from(c)
          .where(await besides(row, ask))
          .orderBy(desc(c.submittedAt), desc(c.id))
          .limit(MOST_RELATED);
        const open = await access.among(ask.by, rows.map((one) => one.id)); // prettier-ignore
        return rows.filter((one) => open.has(one.id));
      },
      nextCommands: async (row: ConcernRow, _, ask) => {
        const [mayRedact] = await access.allows(ask.by, [redactConcern.may], row.id);
        return nextCommandsOf(row).filter((command) => mayRedact || command !== 'redactConcern');
      },
      whoCanSee: ({ id }: ConcernRow, _, ask) => ask.whoCanSee(id),
    },
    WrittenHit: {
      reference: ({ concernId }: { concernId: string }) => referenceOf('C', concernId),
      submittedAt,
    },
    PersonInConcern: {
      person: ({ personId, concernId }: PersonRow, _, ask) => ask.refer('Person', personId, concernId),
    },
    RelatedConcern: {
      reference,
      submittedAt,
      level: ({ decision }: ConcernRow) => decision?.level ?? null,
    },
    ReportQuestion: {
      at: ({ at }: QuestionRow) => instant(at),
      text: async ({ text }: QuestionRow, _, ask) => (await ask.text(text)) ?? gone,
    },
    ConcernCorrection: {
      at: ({ at }: CorrectionRow) => instant(at),
      by: ({ by, concernId }: Within<CorrectionRow>, _, ask) => ask.refer('Person', by, concernId),
      text: ({ text }: CorrectionRow, _, ask) => ask.text(text),
      before: ({ before }: CorrectionRow, _, ask) => ask.text(before),
      reason: async ({ reason }: CorrectionRow, _, ask) => (await ask.text(reason)) ?? gone,
    },
    Addendum: {
      at: ({ at }: AddendumRow) => instant(at),
      kind: ({ kind }: AddendumRow) => kind ?? 'more',
      by: ({ by, concernId }: Within<AddendumRow>, _, ask) => ask.refer('Person', by, concernId),
      text: async ({ text }: AddendumRow, _, ask) => (await ask.text(text)) ?? gone,
    },
    TriageDecision: {
      decidedBy: ({ decidedBy, concernId }: Within<Decision>, _, ask) => ask.refer('Person', decidedBy, concernId),
      rationale: async ({ rationale }: Decision, _, ask) => (await ask.text(rationale)) ?? gone,
      parentsReason: ({ parentsReason }: Decision, _, ask) => ask.text(parentsReason),
      optionsConsidered: ({ optionsConsidered }: Decision, _, ask) => ask.text(optionsConsidered),
      adviceTaken: ({ adviceTaken }: Decision, _, ask) => ask.text(adviceTaken),
      reliedOn: ({ reliedOn }: Decision) => reliedOn ?? [],
    },
    Report: {
      reference,
      submittedAt,
      ...told,
      account: async (row: ConcernRow, _, ask) => (await told.account(row, _, ask)) ?? gone,
      people: (row: ConcernRow) => within(row, row.reportedPeople),
      occurredOn: ({ reportedOn }: ConcernRow) => reportedOn,
      occurredTime: ({ reportedTime }: ConcernRow) => reportedTime,
      status: safeStatus,
      question,
      mayWithdraw: (row: ConcernRow) => mayWithdraw(row),
      triageDue: async (row: ConcernRow) => (row.status === 'submitted' ? due(row) : null),
      goesTo: async ({ id }: ConcernRow) => [...new Set((await access.whoCanSee(id)).map(({ role }) => role))],
      addenda: (row: ConcernRow, _, ask) => addendaOf(row).filter(({ by }) => by === ask.by.person),
    },
  };
};
