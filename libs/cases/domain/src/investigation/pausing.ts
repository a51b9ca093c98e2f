import { id, optionalWords, Refusal, type Day } from '@caseward/kernel';
import { z } from 'zod';
import { spentOn } from './clock';
import type { InvestigationEvent } from './events';
import { about, byCommissioner, commissioners, investigationCommand, type InvestigationRefusal } from './investigation';
import { ready } from './investigation-life';
import { pauseWhy } from './vocabulary';

const may = { ...byCommissioner, roles: [...commissioners, 'SYS'] } as const;
/** The system speaks for a hold on another record, and is nobody in particular. */
const whoever = ({ actor, actingRole }: Readonly<{ actor: string; actingRole: string }>) =>
  actingRole === 'SYS' ? undefined : actor;

/** What a hold on its record does to it. */
export const pausedByHold = (
  investigationId: string,
  at: Readonly<{ on: Day; spent: number }>,
): InvestigationEvent => ({
  type: 'InvestigationPaused',
  data: { investigationId, why: 'statutory_process', automatic: true, ...at },
});

/** Its clock stands still: the law goes first, or somebody cannot take part. */
export const pauseInvestigation = investigationCommand({
  type: 'PauseInvestigation',
  input: z
    .object({ investigationId: id, why: pauseWhy, reason: optionalWords(2_000) })
    .refine(({ why, reason }) => why !== 'other' || reason?.trim(), { path: ['reason'], message: 'Say why' }),
  may,
  about,
  decide(state, input, moment) {
    const { actingRole, calendar, today } = moment;
    // The law goes first also where somebody had paused it: the end of that pause is not the end of the hold.
    const heldBeside = actingRole === 'SYS' && state.status === 'paused' && !state.pausedByHold;
    const { clock } = heldBeside ? state : ready(state, 'PauseInvestigation', whoever(moment));
    const at = { on: today, spent: spentOn(calendar, clock, today) };
    return actingRole === 'SYS'
      ? [pausedByHold(input.investigationId, at)]
      : [{ type: 'InvestigationPaused', data: { ...input, ...at, automatic: false } }];
  },
});

/** It goes on where it stood, with the school days that were left; not while a hold lasts, unless it goes on beside the process. */
export const resumeInvestigation = investigationCommand({
  type: 'ResumeInvestigation',
  input: z.object({ investigationId: id, processGoesOn: z.boolean(), reason: optionalWords(2_000) }),
  may,
  about,
  decide(state, input, moment) {
    const bySystem = moment.actingRole === 'SYS';
    if (bySystem && state.status !== 'none' && state.statutory && (state.status !== 'paused' || state.pausedByHand))
      return [{ type: 'InvestigationHoldEnded', data: { investigationId: input.investigationId, on: moment.today } }];
    const record = ready(state, 'ResumeInvestigation', whoever(moment));
    const { clock, pausedAs = 'commissioned' } = record;
    // The end of a hold says nothing about somebody who is unwell.
    if (bySystem && !record.pausedByHold) throw new Refusal<InvestigationRefusal>('investigation/paused-by-hand');
    if (!bySystem && record.pausedByHold && !input.processGoesOn)
      throw new Refusal<InvestigationRefusal>('investigation/held');
    const data = { ...input, on: moment.today, spent: clock.spent, as: pausedAs };
    return [{ type: 'InvestigationResumed', data }];
  },
});
