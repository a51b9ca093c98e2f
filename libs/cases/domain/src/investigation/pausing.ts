import { id, optionalWords } from '@caseward/kernel';
import { z } from 'zod';
import { spentOn } from './clock';
import { about, byCommissioner, commissioners, investigationCommand } from './investigation';
import { ready } from './investigation-life';
import { pauseWhy } from './vocabulary';

const may = { ...byCommissioner, roles: [...commissioners, 'SYS'] } as const;
/** The system speaks for a hold on another record, and is nobody in particular. */
const whoever = ({ actor, actingRole }: Readonly<{ actor: string; actingRole: string }>) =>
  actingRole === 'SYS' ? undefined : actor;

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
    const { calendar, today } = moment;
    return [{ type: 'InvestigationPaused', data: { ...input, on: today, spent: spentOn(calendar, clock, today) } }];
  },
});

/** It goes on where it stood, with the school days that were left. */
export const resumeInvestigation = investigationCommand({
  type: 'ResumeInvestigation',
  input: z.object({ investigationId: id, processGoesOn: z.boolean(), reason: optionalWords(2_000) }),
  may,
  about,
  decide(state, input, moment) {
    const { clock, pausedAs = 'commissioned' } = ready(state, 'ResumeInvestigation', whoever(moment));
    const data = { ...input, on: moment.today, spent: clock.spent, as: pausedAs };
    return [{ type: 'InvestigationResumed', data }];
  },
});
