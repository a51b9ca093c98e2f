import { day, id, optionalWords, sealed, words } from '@caseward/kernel';
import { z } from 'zod';
import { attendance, conferenceKind, conferenceOutcome, riskKind, strategyOutcome } from './codes';

const of = { caseId: id };
const present = sealed('record', optionalWords(2_000));
const decisions = sealed('record', words(10_000));

/** Meetings that others hold about a child, what was decided, and by when the next one is expected. */
export const meetingEvents = {
  StrategyDiscussionRecorded: z.object({
    ...of,
    on: day,
    attendance,
    outcome: strategyOutcome,
    conferenceBy: day.optional(),
    present,
    decisions,
  }),
  ConferenceRecorded: z.object({
    ...of,
    on: day,
    kind: conferenceKind,
    attendance,
    outcome: conferenceOutcome,
    coreGroupBy: day.optional(),
    reviewBy: day.optional(),
    present,
    decisions,
    ourView: sealed('record', optionalWords(5_000)),
  }),
  /** The authority says by when it wants the school's report. */
  ConferenceReportDateSet: z.object({ ...of, actionId: id, due: day, conferenceOn: day.optional() }),
  ConferenceReportRecorded: z.object({ ...of, on: day, sharedWithFamily: z.boolean(), summary: decisions }),
  CoreGroupRecorded: z.object({ ...of, on: day, attendance, nextBy: day.optional(), present, decisions }),
  RiskAssessmentRecorded: z.object({
    ...of,
    child: id,
    kind: riskKind,
    on: day,
    reviewBy: day,
    risks: decisions,
    measures: decisions,
  }),
};
