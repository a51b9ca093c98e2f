import { day, optionalWords, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam } from './child-case';
import { aboutFile, childFileCommand, ofFile, type ChildFileRefusal, type Plan } from './child-file';
import { readyFile } from './child-file-life';
import { planStatus } from './vocabulary';

/** Plans of a local authority: it is written down which one, so that somebody can be called. */
const ofAnAuthority: readonly Plan[] = ['child_in_need', 'child_protection', 'looked_after'];

/** What is in place for the child, since when, and with whom. A child protection or child in need plan keeps their cases open. */
export const setPlanStatus = childFileCommand({
  type: 'SetPlanStatus',
  input: z.object({
    ...ofFile,
    plan: planStatus,
    since: day,
    authority: optionalWords(200),
    socialWorker: optionalWords(500),
    note: optionalWords(5_000),
  }),
  may: { ...byTeam, tier: 'T3' },
  about: aboutFile,
  sole: true,
  decide(state, input, { today }) {
    const file = readyFile(state, 'SetPlanStatus');
    const say = (code: ChildFileRefusal) => new Refusal<ChildFileRefusal>(code);
    if (input.since > today) throw say('file/in-the-future');
    if (input.plan === file.plan && input.since === file.planSince) throw say('file/plan-already-so');
    if (file.planSince !== undefined && input.since < file.planSince) throw say('file/plan-before-the-last');
    if (ofAnAuthority.includes(input.plan) && !input.authority?.trim()) throw say('file/authority-missing');
    return [{ type: 'PlanStatusSet', data: { ...input, child: file.child } }];
  },
});
