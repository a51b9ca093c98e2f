import {
  addHoursUtc,
  clockTime,
  day,
  decisionInput,
  id,
  optionalWords,
  reason,
  Refusal,
  type Instant,
} from '@caseward/kernel';
import { happenedAt } from '@caseward/concerns-domain';
import { z } from 'zod';
import { breachCommand, byDataOfficer } from './breach';
import { ready } from './breach-life';
import { dataBreachReport, dataBreachRisk } from './codes';
import type { BreachRefusal } from './refusals';

const about = ({ breachId }: Readonly<{ breachId: string }>) => breachId;
const no = (code: BreachRefusal) => new Refusal<BreachRefusal>(code);

/** UK GDPR article 33(1): without undue delay and, where feasible, not later than 72 hours after having become aware of it. */
const HOURS_TO_REPORT = 72;
/** A day before it is too late (product default). */
const HOURS_TO_WARN = 48;
export const dataBreachDue = (awareAt: Instant): Instant => addHoursUtc(awareAt, HOURS_TO_REPORT);
export const dataBreachWarning = (awareAt: Instant): Instant => addHoursUtc(awareAt, HOURS_TO_WARN);

/** Was personal information lost, changed or seen by the wrong people, and may somebody come to harm by it? */
export const assessDataBreach = breachCommand({
  type: 'AssessDataBreach',
  input: z.object({
    breachId: id,
    risk: dataBreachRisk,
    people: z.int().min(0).max(1_000_000).optional(),
    ...decisionInput,
  }),
  may: byDataOfficer,
  about,
  sole: true,
  decide(breach, input, { actor }) {
    ready(breach, 'AssessDataBreach', actor);
    return [{ type: 'DataBreachAssessed', data: input }];
  },
});

/** The Information Commissioner was told, with their reference; or why they need not be. A high risk is always reported. */
export const reportDataBreach = breachCommand({
  type: 'ReportDataBreach',
  input: z
    .object({
      breachId: id,
      report: dataBreachReport,
      /** When it was sent, by the clock on the wall; left out: now. */
      sentOn: day.optional(),
      sentTime: clockTime.optional(),
      reference: optionalWords(100),
      /** Why it was not reported, or why later than the law asks. */
      reason: reason.optional(),
    })
    .refine(({ sentOn, sentTime }) => (sentOn === undefined) === (sentTime === undefined), {
      path: ['sentTime'],
      message: 'Say at what time',
    }),
  may: byDataOfficer,
  about,
  decide(before, { sentOn, sentTime, ...input }, { actor, now }) {
    const { data } = ready(before, 'ReportDataBreach', actor);
    const { report, reference } = input;
    const at = sentOn ? happenedAt(sentOn, sentTime) : now;
    if (at > now) throw no('breach/in-the-future');
    if (report === 'reported' && !reference?.trim()) throw no('breach/report-reference-missing');
    if (report === 'not_reportable' && data?.risk === 'high') throw no('breach/high-risk-is-reported');
    if (report === 'not_reportable' && !input.reason) throw no('breach/reason-missing');
    const late = report === 'reported' && data !== undefined && at > dataBreachDue(data.awareAt);
    if (late && !input.reason) throw no('breach/late-reason-missing');
    return [{ type: 'DataBreachReported', data: { ...input, ...(report === 'reported' ? { at } : {}), late } }];
  },
});
