import { deadlineFor, schoolDayEndAfter, type Calendar, type Day, type Instant } from '@caseward/kernel';
import { SCHOOL_DAYS } from './clock';
import type { OpenInvestigationEvent } from './events';
import type { InvestigationStatus, Milestone } from './vocabulary';

type Resumed = Extract<OpenInvestigationEvent, { type: 'InvestigationResumed' }>['data'];
const key = ({ investigationId }: Readonly<{ investigationId: string }>) => investigationId;
const noonOf = (on: Day): Instant => `${on}T12:00:00.000Z`;
const due = (calendar: Calendar, on: Day, of: Milestone, spent: number): Instant =>
  schoolDayEndAfter(calendar, noonOf(on), Math.max(0, SCHOOL_DAYS[of] - spent));
const then = (milestone: Milestone) => (investigationId: string) => ({
  type: 'EscalateOverdueInvestigation',
  input: { investigationId, milestone },
});

/** Counted from the commission; a pause takes it away, and what is left of it begins when it is over. */
const countedFromCommission = (
  milestone: Milestone,
  name: string,
  basis: string,
  waits: readonly InvestigationStatus[],
) => ({
  name,
  basis,
  starts: {
    InvestigationCommissioned: (
      { investigationId, on }: Readonly<{ investigationId: string; on: Day }>,
      _: unknown,
      calendar: Calendar,
    ) => ({
      key: investigationId,
      due: due(calendar, on, milestone, 0),
    }),
    InvestigationResumed: ({ investigationId, on, spent, as }: Resumed, _: unknown, calendar: Calendar) =>
      waits.includes(as) ? { key: investigationId, due: due(calendar, on, milestone, spent) } : undefined,
  },
  then: then(milestone),
});
const always = { InvestigationPaused: key, InvestigationAbandoned: key };
const collecting: readonly InvestigationStatus[] = ['commissioned', 'terms_set', 'active'];
const drafting: readonly InvestigationStatus[] = ['evidence_closed', 'findings_drafted', 'fact_check'];

/** Terms of reference within two school days. */
export const termsOverdue = deadlineFor<OpenInvestigationEvent>()({
  ...countedFromCommission('terms', 'investigation-terms', 'Terms of reference in 2 school days (product default)', [
    'commissioned',
  ]),
  stops: { ...always, TermsSet: key },
});
/** The evidence within fifteen school days. */
export const evidenceOverdue = deadlineFor<OpenInvestigationEvent>()({
  ...countedFromCommission(
    'evidence',
    'investigation-evidence',
    'Evidence in 15 school days (product default)',
    collecting,
  ),
  stops: { ...always, EvidenceClosed: key },
});
/** The findings within twenty school days. */
export const findingsOverdue = deadlineFor<OpenInvestigationEvent>()({
  ...countedFromCommission('findings', 'investigation-findings', 'Findings in 20 school days (product default)', [
    ...collecting,
    ...drafting,
  ]),
  stops: { ...always, FindingsIssued: key },
});

/** A word to those concerned every ten school days. */
export const progressNoteOverdue = deadlineFor<OpenInvestigationEvent>()({
  name: 'investigation-progress',
  basis: 'A progress note every 10 school days (product default)',
  starts: {
    InvestigationStarted: ({ investigationId }, { recordedAt }, calendar) => ({
      key: investigationId,
      due: schoolDayEndAfter(calendar, recordedAt, SCHOOL_DAYS.progress),
    }),
    ProgressNoteSent: ({ investigationId }, { recordedAt }, calendar) => ({
      key: investigationId,
      due: schoolDayEndAfter(calendar, recordedAt, SCHOOL_DAYS.progress),
    }),
    InvestigationResumed: ({ investigationId, on, as }, _, calendar) =>
      as === 'active' || drafting.includes(as)
        ? { key: investigationId, due: due(calendar, on, 'progress', 0) }
        : undefined,
  },
  stops: { ...always, FindingsIssued: key },
  then: then('progress'),
});

export const investigationDeadlines = [termsOverdue, evidenceOverdue, findingsOverdue, progressNoteOverdue];
