import { conductStatuses, type OpenConductEvent } from '@caseward/conduct-domain';
import type { DataOf } from '@caseward/kernel';
import type { SealedText } from '@caseward/sealing';
import { projectionOf, withAttachmentRow, withWithdrawnRow, type AttachmentRow } from '@caseward/server-kit';
import { index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

type Data<T extends OpenConductEvent['type']> = DataOf<OpenConductEvent, T>;
type Words = SealedText | null;
export type ThresholdRow = Pick<Data<'ThresholdAssessed'>, 'harmedChild' | 'possibleOffence' | 'riskOfHarm' | 'unsuitable' | 'result'> & Readonly<{ at: string }>; // prettier-ignore
export type LadoRow = Readonly<{
  contactedOn?: string;
  policeToo?: boolean;
  advisedOn?: string;
  tellAdult?: string;
  tellParents?: string;
  reference?: Words;
  advice?: Words;
  mayBeSaid?: Words;
  nextReviewOn?: string | null;
}>;
export type MeasureRow = Readonly<{
  id: string;
  kind: string;
  from: string;
  reviewOn: string;
  contactPerson: string;
  inForce: boolean;
}>;
export type AllegationRow = Readonly<{ id: string; allegation: Words; outcome?: string }>;
export type DutyRow = Readonly<{ to: string; duty: string; referredOn?: string }>;
type Informed = Readonly<{ adult?: string; parents?: string; agency?: string }>;

/** One row for each record about an adult's conduct. */
export const conductFiles = pgTable(
  'adult_conduct_file',
  {
    id: uuid().primaryKey(),
    schoolId: uuid('school_id').notNull(),
    status: text({ enum: conductStatuses }).notNull(),
    before: text({ enum: conductStatuses }).notNull(),
    raised: text().notNull(),
    raisedAt: timestamp('raised_at', { withTimezone: true, mode: 'string' }).notNull(),
    learnedAt: timestamp('learned_at', { withTimezone: true, mode: 'string' }).notNull(),
    subject: uuid(),
    adultIs: text('adult_is'),
    recipients: uuid().array().notNull(),
    caseManager: uuid('case_manager'),
    children: uuid().array().notNull(),
    breaches: uuid().array().notNull(),
    investigations: uuid().array().notNull(),
    concernId: uuid('concern_id'),
    referralId: uuid('referral_id'),
    account: jsonb().$type<SealedText>(),
    threshold: jsonb().$type<ThresholdRow>(),
    lado: jsonb().$type<LadoRow>().notNull(),
    lead: text().notNull(),
    measures: jsonb().$type<readonly MeasureRow[]>().notNull(),
    allegations: jsonb().$type<readonly AllegationRow[]>().notNull(),
    duties: jsonb().$type<readonly DutyRow[]>().notNull(),
    informed: jsonb().$type<Informed>().notNull(),
    response: text(),
    fileNote: text('file_note'),
    patternReviewedAt: timestamp('pattern_reviewed_at', { withTimezone: true, mode: 'string' }),
    overdue: text().array().notNull(),
    attachments: jsonb().$type<readonly AttachmentRow[]>().notNull(),
  },
  (t) => [index().on(t.subject), index().on(t.concernId)],
);
export type ConductRow = typeof conductFiles.$inferSelect;
type Row = ConductRow | undefined;

const same = (row: Row): Row => row;
const statusOf = { low_level: 'low_level', unsure: 'consulting', allegation: 'allegation' } as const;
const ended = (row: Row, status: ConductRow['status']): Row => row && { ...row, status, before: row.status };
/**
 * While it looked low-level the LADO was asked something else: their advice and who was told begin anew, and the story keeps
 * what was. Their reference and the day on which they look again still stand.
 */
const anew = ({ reference = null, nextReviewOn = null }: LadoRow) => ({ lado: { reference, nextReviewOn }, informed: {} }); // prettier-ignore
const informed = (row: Row, whom: Informed): Row => row && { ...row, informed: { ...row.informed, ...whom } };
const referred = (row: Row, to: string, on: string): Row =>
  row && { ...row, duties: row.duties.map((one) => (one.to === to ? { ...one, referredOn: on } : one)) };
const without = (list: readonly string[], gone: string) => list.filter((one) => one !== gone);
const measured = (row: Row, measureId: string, change: Partial<MeasureRow>): Row =>
  row && {
    ...row,
    measures: row.measures.map((one) => (one.id === measureId ? { ...one, ...change } : one)),
    overdue: without(row.overdue, 'measure_review'),
  };

export const conductFileProjection = projectionOf<OpenConductEvent>()({
  name: 'adult_conduct_file',
  version: 4,
  table: conductFiles,
  on: {
    AdultConcernRaised: (_, { data, sealed, meta }) => ({
      id: data.conductId,
      schoolId: data.schoolId,
      ...{ status: 'raised' as const, before: 'raised' as const },
      raised: data.raised,
      raisedAt: meta.recordedAt,
      learnedAt: data.learnedAt,
      subject: data.subject ?? null,
      adultIs: null,
      recipients: data.recipients,
      caseManager: null,
      children: data.children,
      breaches: [],
      investigations: [],
      concernId: data.concernId ?? null,
      referralId: data.referralId ?? null,
      account: sealed['account'] ?? null,
      ...{ threshold: null, lado: {}, lead: 'none' },
      ...{ measures: [], allegations: [], duties: [], informed: {}, overdue: [], attachments: [] },
      ...{ response: null, fileNote: null, patternReviewedAt: null },
    }),
    ExternalHandoffRecorded: (row) => ended(row, 'handed_over'),
    CaseManagerAppointed: (row, { data: { caseManager } }) => row && { ...row, caseManager },
    CaseManagerReplaced: (row, { data: { caseManager, recipients } }) =>
      row && { ...row, caseManager: caseManager ?? null, recipients },
    AffectedChildLinked: (row, { data: { child } }) => row && { ...row, children: [...row.children, child] },
    BreachLinked: (row, { data: { breachId } }) => row && { ...row, breaches: [...row.breaches, breachId] },
    ThresholdAssessed: (row, { data, meta }) => {
      const { harmedChild, possibleOffence, riskOfHarm, unsuitable, result, adultIs } = data;
      return (
        row && {
          ...row,
          adultIs,
          status: statusOf[result],
          allegations: result === 'low_level' ? [] : row.allegations,
          threshold: { harmedChild, possibleOffence, riskOfHarm, unsuitable, result, at: meta.recordedAt },
        }
      );
    },
    AllegationStated: (row, { data: { allegationId }, sealed }) =>
      row && {
        ...row,
        allegations: [...row.allegations, { id: allegationId, allegation: sealed['allegation'] ?? null }],
      },
    LADOContacted: (row, { data: { on, policeToo } }) =>
      row && { ...row, lado: { ...row.lado, contactedOn: row.lado.contactedOn ?? on, policeToo } },
    LADOAdvised: (row, { data: { on, tellAdult, tellParents }, sealed }) =>
      row && {
        ...row,
        lado: {
          ...row.lado,
          ...{ advisedOn: on, tellAdult, tellParents },
          reference: sealed['reference'] ?? row.lado.reference ?? null,
          advice: sealed['advice'] ?? null,
          mayBeSaid: sealed['mayBeSaid'] ?? null,
        },
      },
    LADOReviewRecorded: (row, { data: { nextOn } }) =>
      row && {
        ...row,
        lado: { ...row.lado, nextReviewOn: nextOn ?? null },
        overdue: without(row.overdue, 'lado_review'),
      },
    LADOContactEscalated: (row, { data: { called } }) =>
      row && (called ? { ...row, recipients: [...row.recipients, called] } : row),
    InterimMeasureSet: (row, { data: { measureId, kind, from, reviewOn, contactPerson } }) =>
      row && {
        ...row,
        measures: [...row.measures, { id: measureId, kind, from, reviewOn, contactPerson, inForce: true }],
      },
    InterimMeasureReviewed: (row, { data: { measureId, reviewOn } }) => measured(row, measureId, { reviewOn }),
    InterimMeasureEnded: (row, { data: { measureId } }) => measured(row, measureId, { inForce: false }),
    AdultInformed: (row, { data: { on } }) => informed(row, { adult: on }),
    ParentsInformed: (row, { data: { on } }) => informed(row, { parents: on }),
    SupplyAgencyInformed: (row, { data: { on } }) => informed(row, { agency: on }),
    StrategyRecorded: same,
    LeadAgencyChanged: (row, { data: { lead } }) => row && { ...row, lead },
    BreachHoldAsked: same,
    BreachHoldNoLongerAsked: same,
    ConductInvestigationNoted: (row, { data: { investigationId } }) =>
      row && { ...row, investigations: [...row.investigations, investigationId] },
    InvestigationHoldAsked: same,
    InvestigationHoldNoLongerAsked: same,
    OutcomeDetermined: (row, { data: { allegationId, outcome } }) =>
      row && {
        ...row,
        fileNote: null,
        allegations: row.allegations.map((one) => (one.id === allegationId ? { ...one, outcome } : one)),
      },
    ReferralDutyTested: (row, { data: { to, duty } }) => {
      const before = row?.duties.find((one) => one.to === to);
      return row && { ...row, duties: [...row.duties.filter((one) => one.to !== to), { ...before, to, duty }] };
    },
    DBSReferred: (row, { data: { on } }) => referred(row, 'dbs', on),
    TRAReferred: (row, { data: { on } }) => referred(row, 'tra', on),
    RegulatorReferred: (row, { data: { on } }) => referred(row, 'regulator', on),
    PostCaseActionRecorded: same,
    LLCResponded: (row, { data: { response } }) =>
      row && { ...row, response, overdue: without(row.overdue, 'response') },
    PatternReviewed: (row, { meta }) =>
      row && { ...row, patternReviewedAt: meta.recordedAt, overdue: without(row.overdue, 'pattern_review') },
    Reclassified: (row, { data: { learnedAt } }) =>
      row && { ...row, ...anew(row.lado), status: 'allegation' as const, learnedAt },
    FileNoteAgreed: (row, { data: { note } }) => row && { ...row, fileNote: note },
    AdultConductAddended: same,
    AdultConductAttachmentAdded: withAttachmentRow,
    AdultConductAttachmentWithdrawn: withWithdrawnRow,
    AdultConductCorrected: same,
    ConductOverdue: (row, { data: { what } }) => row && { ...row, overdue: [...row.overdue, what] },
    AdultConductRecordClosed: (row) => ended(row, 'closed'),
    AdultConductRecordReopened: (row) => row && { ...row, status: row.before },
  },
});
