import type { OpenChildCaseEvent } from '@caseward/cases-domain';
import type { OpenConcernEvent } from '@caseward/concerns-domain';
import type { SealedText } from '@caseward/sealing';
import { projectionOf, type Projected } from '@caseward/server-kit';
import { date, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** One row for each event that belongs in a child's story. A case's chronology is the rows of the records that it holds. */
export const chronology = pgTable(
  'chronology_entry',
  {
    id: uuid().primaryKey(),
    recordId: uuid('record_id').notNull(),
    kind: text().notNull(),
    number: integer().notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'string' }).notNull(),
    occurredOn: date('occurred_on', { mode: 'string' }),
    actor: uuid().notNull(),
    actingRole: text('acting_role').notNull(),
    text: jsonb().$type<SealedText>(),
    threshold: text(),
    level: text(),
    category: text(),
  },
  (t) => [index().on(t.recordId)],
);
export type ChronologyRow = typeof chronology.$inferSelect;

type Told = OpenConcernEvent | OpenChildCaseEvent;
type More = Partial<Pick<ChronologyRow, 'occurredOn' | 'text' | 'threshold' | 'level' | 'category'>>;

const entry =
  <E extends Told>(kind: string, more: (event: Projected<E>) => More = () => ({})) =>
  (_: ChronologyRow | undefined, event: Projected<E>): ChronologyRow => ({
    id: event.id,
    recordId: event.record,
    kind,
    number: Number(event.revision) + 1,
    recordedAt: event.meta.recordedAt,
    actor: event.meta.actor,
    actingRole: event.meta.actingRole,
    occurredOn: null,
    text: null,
    threshold: null,
    level: null,
    category: null,
    ...more(event),
  });
const byEvent = ({ id }: Projected<Told>): readonly string[] => [id];
type Of<T extends Told['type']> = Extract<Told, { type: T }>;

export const chronologyProjection = projectionOf<Told>()({
  name: 'chronology_entry',
  version: 1,
  table: chronology,
  on: {
    ConcernSubmitted: {
      keys: byEvent,
      change: entry<Of<'ConcernSubmitted'>>('concern_submitted', ({ data, sealed }) => ({
        occurredOn: data.occurredOn,
        text: sealed['account'] ?? null,
      })),
    },
    ImmediateDangerFlagged: { keys: byEvent, change: entry<Of<'ImmediateDangerFlagged'>>('immediate_danger') },
    TriageDecided: {
      keys: byEvent,
      change: entry<Of<'TriageDecided'>>('triage_decided', ({ data: { threshold, level, category }, sealed }) => ({
        threshold,
        level,
        category,
        text: sealed['rationale'] ?? null,
      })),
    },
    ConcernAddended: {
      keys: byEvent,
      change: entry<Of<'ConcernAddended'>>('concern_addended', ({ sealed }) => ({ text: sealed['text'] ?? null })),
    },
    UntriagedConcernEscalated: { keys: byEvent, change: entry<Of<'UntriagedConcernEscalated'>>('triage_overdue') },
    // Told by the case's own first event.
    ConcernOpenedAsCase: { keys: byEvent, change: (row) => row },
    ChildCaseOpened: { keys: byEvent, change: entry<Of<'ChildCaseOpened'>>('case_opened') },
  },
});
