import { childrenOf, concernStatuses, isAnswer, type OpenConcernEvent, type PersonInConcern } from '@caseward/concerns-domain'; // prettier-ignore
import type { SealedText } from '@caseward/sealing';
import { projectionOf, withAttachmentRow, withWithdrawnRow, type AttachmentRow } from '@caseward/server-kit';
import { boolean, date, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { decisionOf, type Decision } from './concern-decision';
import { corrected, redacted, type CorrectionRow } from './concern-wording';

export type QuestionRow = Readonly<{ at: string; text: SealedText | null }>;
export type AddendumRow = Readonly<{ at: string; by: string; kind?: string; text: SealedText | null }>;

/** One row for each concern: the inbox, the concern's page and the reporter's own reports all read it. */
export const concernFiles = pgTable(
  'concern_file',
  {
    id: uuid().primaryKey(),
    schoolId: uuid('school_id').notNull(),
    status: text({ enum: concernStatuses }).notNull(),
    submittedAt: timestamp('submitted_at', { withTimezone: true, mode: 'string' }).notNull(),
    occurredOn: date('occurred_on', { mode: 'string' }).notNull(),
    safeNow: text('safe_now').notNull(),
    /** 0 comes first in the inbox: danger now, then not sure, then the rest. */
    urgency: integer().notNull(),
    aboutAnAdult: boolean('about_an_adult').notNull(),
    overdue: boolean().notNull(),
    reporter: uuid().notNull(),
    people: jsonb().$type<readonly PersonInConcern[]>().notNull(),
    /** Whom and when its reporter wrote: what others learn or put right later is not theirs to know. */
    reportedPeople: jsonb('reported_people').$type<readonly PersonInConcern[]>().notNull(),
    reportedOn: date('reported_on', { mode: 'string' }).notNull(),
    reportedTime: text('reported_time'),
    /** For "earlier concerns": the children only. */
    children: uuid().array().notNull(),
    account: jsonb().$type<SealedText>(),
    childsWords: jsonb('childs_words').$type<SealedText>(),
    place: jsonb().$type<SealedText>(),
    actionTaken: jsonb('action_taken').$type<SealedText>(),
    occurredTime: text('occurred_time'),
    toldInPerson: text('told_in_person'),
    unlisted: jsonb().$type<SealedText>(),
    bodyMap: jsonb('body_map').$type<SealedText>(),
    addenda: jsonb().$type<readonly AddendumRow[]>().notNull(),
    corrections: jsonb().$type<readonly CorrectionRow[]>().notNull(),
    decision: jsonb().$type<Decision>(),
    caseId: uuid('case_id'),
    breachId: uuid('breach_id'),
    triager: uuid(),
    acknowledged: boolean().notNull(),
    /** A question is with its reporter; `question` is the last one asked. */
    asked: boolean().notNull(),
    question: jsonb().$type<QuestionRow>(),
    danger: text({ enum: ['none', 'open', 'answered'] }).notNull(),
    withdrawn: boolean().notNull(),
    reviewOn: date('review_on', { mode: 'string' }),
    /** What its reporter was told, oldest first. */
    messages: text().array().notNull(),
    attachments: jsonb().$type<readonly AttachmentRow[]>().notNull(),
  },
  (t) => [index().on(t.schoolId, t.status), index().on(t.reporter), index().using('gin', t.children)],
);
export type ConcernRow = typeof concernFiles.$inferSelect;

type Row = ConcernRow | undefined;
const ended = (row: Row, status: ConcernRow['status']): Row => row && { ...row, status, reviewOn: null };
const named = (row: Row, change: (people: ConcernRow['people']) => ConcernRow['people']): Row => {
  if (!row) return row;
  const people = change(row.people);
  return { ...row, people, children: childrenOf(people) };
};
const urgencies = { no: 0, not_sure: 1, yes: 2 };

export const concernFileProjection = projectionOf<OpenConcernEvent>()({
  name: 'concern_file',
  version: 7,
  table: concernFiles,
  on: {
    ConcernSubmitted: (_, { data, sealed }) => ({
      id: data.concernId,
      schoolId: data.schoolId,
      status: 'submitted' as const,
      submittedAt: data.submittedAt,
      occurredOn: data.occurredOn,
      safeNow: data.safeNow,
      urgency: urgencies[data.safeNow],
      aboutAnAdult: data.aboutAnAdult,
      overdue: false,
      reporter: data.reporter,
      people: data.people,
      reportedPeople: data.people,
      reportedOn: data.occurredOn,
      reportedTime: data.occurredTime ?? null,
      children: childrenOf(data.people),
      account: sealed['account'] ?? null,
      childsWords: sealed['childsWords'] ?? null,
      place: sealed['place'] ?? null,
      actionTaken: sealed['actionTaken'] ?? null,
      occurredTime: data.occurredTime ?? null,
      toldInPerson: data.toldInPerson ?? null,
      unlisted: sealed['unlisted'] ?? null,
      bodyMap: null,
      addenda: [],
      corrections: [],
      decision: null,
      caseId: null,
      breachId: null,
      triager: null,
      acknowledged: false,
      asked: false,
      question: null,
      danger: data.safeNow === 'no' ? ('open' as const) : ('none' as const),
      withdrawn: false,
      reviewOn: null,
      messages: [],
      attachments: [],
    }),
    BodyMapMarked: (row, { sealed }) => row && { ...row, bodyMap: sealed['points'] ?? null },
    // Said by `safeNow` already; the event is there for the clocks.
    ImmediateDangerFlagged: (row) => row,
    ConcernAddended: (row, { data, sealed, meta }) =>
      row && {
        ...row,
        asked: row.asked && !isAnswer(data, row.reporter),
        addenda: [
          ...row.addenda,
          { at: meta.recordedAt, by: data.addedBy, kind: data.kind ?? 'more', text: sealed['text'] ?? null },
        ],
      },
    // Whom it called stands in the chronology, and in their alerts.
    ImmediateDangerEscalated: (row) => row,
    UntriagedConcernEscalated: (row) => row && { ...row, overdue: true },

    ConcernAcknowledged: (row) => row && { ...row, acknowledged: true },
    DangerResponseRecorded: (row, { data: { safeNow } }) =>
      row && {
        ...row,
        acknowledged: true,
        danger: safeNow === 'yes' ? ('answered' as const) : ('open' as const),
        urgency: urgencies[safeNow],
      },
    DetailRequested: (row, { sealed, meta }) =>
      row && {
        ...row,
        acknowledged: true,
        asked: true,
        question: { at: meta.recordedAt, text: sealed['question'] ?? null },
      },
    TriageClaimed: (row, { data: { triager } }) => row && { ...row, triager },
    TriageReassigned: (row, { data: { triager } }) => row && { ...row, triager },
    TriageDecided: (row, event) =>
      row && { ...row, status: 'triaged' as const, acknowledged: true, asked: false, decision: decisionOf(event) },
    TriageDecisionRevised: (row, event) => row && { ...row, decision: decisionOf(event) },
    ConcernOpenedAsCase: (row, { data: { caseId } }) => row && { ...row, ...ended(row, 'opened_as_case'), caseId },
    ConcernLinkedToCase: (row, { data: { caseId } }) => row && { ...row, ...ended(row, 'linked_to_case'), caseId },
    ConcernTurnedAwayByCase: (row) => row && { ...row, status: 'triaged' as const, caseId: null },
    ConcernRoutedToBreach: (row, { data: { breachId } }) => row && { ...row, ...ended(row, 'breach_routed'), breachId },
    ConcernTurnedAwayByBreach: (row) => row && { ...row, status: 'triaged' as const, breachId: null },
    ConcernMonitored: (row, { data: { reviewOn } }) => row && { ...row, status: 'monitored' as const, reviewOn },
    MonitoredConcernReviewed: (row, { data: { reviewOn } }) => row && { ...row, reviewOn: reviewOn ?? null },
    // Where to, its own page asks of whoever may know.
    ConcernRoutedToAdultConduct: (row) => ended(row, 'routed_to_adult_conduct'),
    ConcernRedirected: (row) => ended(row, 'redirected'),
    ConcernMarkedDuplicate: (row) => ended(row, 'duplicate'),
    ConcernMarkedNotReportable: (row) => ended(row, 'not_reportable'),
    ConcernWithdrawn: (row) => row && { ...row, withdrawn: true },
    ReporterInformed: (row, { data: { message } }) => row && { ...row, messages: [...row.messages, message] },
    ConcernClosed: (row) => ended(row, 'closed'),
    ConcernReopened: (row) => row && { ...row, status: 'submitted' as const, triager: null },
    PersonLinked: (row, { data: { personId, part, aboutAnAdult } }) => {
      const linked = named(row, (people) => [...people, { personId, part }]);
      return linked && { ...linked, aboutAnAdult };
    },
    PersonUnlinked: (row, { data: { personId } }) =>
      named(row, (people) => people.filter((one) => one.personId !== personId)),
    ConcernReattributed: (row, { data: { from, to, aboutAnAdult } }) => {
      const moved = named(row, (people) =>
        people.map((one) => (one.personId === from ? { ...one, personId: to } : one)),
      );
      return moved && { ...moved, aboutAnAdult };
    },
    // Told by the history; whoever is alerted is told elsewhere.
    ExcludedPeopleHadRead: (row) => row,
    ConcernAttachmentAdded: withAttachmentRow,
    ConcernAttachmentWithdrawn: withWithdrawnRow,
    AdviceSought: (row) => row,
    AdviceReceived: (row) => row,
    StatutoryRouteRecorded: (row) => row,
    ConcernCorrected: corrected,
    ConcernRedacted: redacted,
  },
});
