import { codes, day, id, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import {
  byTeam,
  concernCommand,
  evolve,
  type ConcernEvent,
  type ConcernRefusal,
  type OpenConcernEvent,
} from './concern';
import { ready } from './concern-states';
import { linkingFacts, linkToCase } from './link-concern-to-case';
import { monitorConcern } from './monitor-concern';
import { openCase, openingFacts } from './open-case-from-concern';
import { decisionInput, parentsAnswered } from './triage-input';

/** What follows from the decision. Left out: it is said later. */
export const triageOutcome = codes('TriageOutcome', ['open_case', 'add_to_case', 'monitor', 'no_action']);

const input = decisionInput
  .extend({
    outcome: triageOutcome.optional(),
    caseId: id.optional(),
    reviewOn: day.optional(),
    /** Where there are any that whoever decides may see: that is asked where they were shown, not by the rule. */
    earlierLookedAt: z.literal(true, { message: 'Look at them first, or leave it out' }).optional(),
  })
  .refine(({ outcome, caseId }) => caseId || (outcome !== 'open_case' && outcome !== 'add_to_case'), {
    path: ['caseId'],
    message: 'Choose the case',
  })
  .refine(({ outcome, reviewOn }) => reviewOn || outcome !== 'monitor', {
    path: ['reviewOn'],
    message: 'Say when to look again',
  });

/** The DSL says how serious it is, why, and what happens next: one step for her, and one append that is whole or not there. */
export const recordTriageDecision = concernCommand({
  type: 'RecordTriageDecision',
  input,
  may: byTeam,
  about: ({ concernId }) => concernId,
  sole: true,
  async facts(read, { concernId, outcome, caseId }, moment) {
    const about = caseId && { concernId, caseId };
    return {
      opening: about && outcome === 'open_case' ? await openingFacts(read, about) : undefined,
      linking: about && outcome === 'add_to_case' ? await linkingFacts(read, about, moment) : undefined,
    };
  },
  decide(concern, { outcome, caseId = '', reviewOn = '', ...decision }, moment, { opening, linking }) {
    const { danger } = ready(concern, 'RecordTriageDecision');
    parentsAnswered(decision);
    const decided = { type: 'TriageDecided' as const, data: { ...decision, decidedBy: moment.actor } };
    const { concernId, level, threshold } = decision;
    // Each next step is judged as if it were said a moment later.
    const after = evolve(concern, decided satisfies ConcernEvent as OpenConcernEvent);
    const next = (): readonly ConcernEvent[] => {
      if (opening) return openCase(after, { concernId, caseId }, moment, opening);
      if (linking) return linkToCase(after, { concernId, caseId }, moment, linking);
      const leaves = outcome === 'monitor' || outcome === 'no_action';
      // A child at immediate risk is neither put off nor put away.
      if (leaves && (danger === 'open' || level === 'critical' || threshold === 'immediate_danger'))
        throw new Refusal<ConcernRefusal>('concern/not-put-off');
      if (outcome === 'monitor') return monitorConcern.decide(after, { concernId, reviewOn }, moment, undefined);
      if (outcome !== 'no_action') return [];
      ready(after, 'CloseConcern');
      // The decision's own reason is the reason: it is written once.
      return [{ type: 'ConcernClosed', data: { concernId } }];
    };
    return [decided, ...next()];
  },
});
