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
    const { clock } = ready(state, 'PauseInvestigation', whoever(moment));
    const { actingRole, calendar, today } = moment;
    const at = { on: today, spent: spentOn(calendar, clock, today) };
    return actingRole === 'SYS'
      ? [pausedByHold(input.investigationId, at)]
      : [{ type: 'InvestigationPaused', data: { ...input, ...at, automatic: false } }];
  },
});

/** It goes on where it stood, with the school days that were left. */
export const resumeInvestigation = investigationCommand({
  type: 'ResumeInvestigation',
  input: z.object({ investigationId: id, processGoesOn: z.boolean(), reason: optionalWords(2_000) }),
  may,
  about,
  decide(state, input, moment) {
    const record = ready(state, 'ResumeInvestigation', whoever(moment));
    const { clock, pausedAs = 'commissioned' } = record;
    // The end of a hold says nothing about somebody who is unwell.
    if (moment.actingRole === 'SYS' && !record.pausedByHold)
      throw new Refusal<InvestigationRefusal>('investigation/paused-by-hand');
    const data = { ...input, on: moment.today, spent: clock.spent, as: pausedAs };
    return [{ type: 'InvestigationResumed', data }];
  },
});
