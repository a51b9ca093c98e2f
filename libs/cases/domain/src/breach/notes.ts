import { adviceReceivedInput, adviceSoughtInput } from '@caseward/organisation-domain';
import { day, dayOf, id, reason, Refusal, words } from '@caseward/kernel';
import { z } from 'zod';
import { breachCommand, byTeam } from './breach';
import { ready } from './breach-life';
import { chosenRules, citedRules } from './citing';
import { breachCategory, citedClauses, ruleRefs } from './codes';
import type { BreachRefusal } from './refusals';

const about = ({ breachId }: Readonly<{ breachId: string }>) => breachId;

/** Which rule was broken: policy, edition and clause in force on the day; from the register, or as it stands on paper. */
export const citeClauses = breachCommand({
  type: 'CiteClauses',
  input: z.object({ breachId: id, clauses: citedClauses.optional(), rules: ruleRefs.optional() }),
  may: byTeam,
  about,
  facts: async (read, { rules }) => chosenRules(read, rules),
  decide(breach, { breachId, clauses }, { actor }, chosen) {
    const { school: schoolId, occurredOn, awareAt } = ready(breach, 'CiteClauses', actor);
    const cited = citedRules(clauses, chosen, { schoolId, on: occurredOn ?? dayOf(awareAt) });
    return [{ type: 'ClausesCited', data: { breachId, ...cited } }];
  },
});

/** More is known. What was written first stays. */
export const addBreachAddendum = breachCommand({
  type: 'AddBreachAddendum',
  input: z.object({ breachId: id, text: words(20_000) }),
  may: byTeam,
  about,
  decide(breach, input, { actor }) {
    ready(breach, 'AddBreachAddendum', actor);
    return [{ type: 'BreachCaseAddended', data: input }];
  },
});

/** A day or a kind was entered wrongly. The wrong one stays in the story, with the reason. */
export const correctBreachCase = breachCommand({
  type: 'CorrectBreachCase',
  input: z.object({ breachId: id, occurredOn: day.optional(), category: breachCategory.optional(), reason }),
  may: byTeam,
  about,
  sole: true,
  decide(breach, input, { actor, today }) {
    ready(breach, 'CorrectBreachCase', actor);
    if (!input.occurredOn && !input.category) throw new Refusal<BreachRefusal>('breach/nothing-corrected');
    if (input.occurredOn && input.occurredOn > today) throw new Refusal<BreachRefusal>('breach/in-the-future');
    return [{ type: 'BreachCaseCorrected', data: input }];
  },
});

/** Somebody outside was asked (policies, section 8: if unsure, ask). */
export const seekAdviceOnBreach = breachCommand({
  type: 'SeekAdviceOnBreach',
  input: z.object({ breachId: id, ...adviceSoughtInput }),
  may: byTeam,
  about,
  decide(breach, input, { actor, today }) {
    ready(breach, 'SeekAdviceOnBreach', actor);
    if (input.on > today) throw new Refusal<BreachRefusal>('breach/in-the-future');
    return [{ type: 'BreachAdviceSought', data: input }];
  },
});

/** What they said: also the trust's communications lead, when they were called to it. */
export const recordAdviceOnBreach = breachCommand({
  type: 'RecordAdviceOnBreach',
  input: z.object({ breachId: id, ...adviceReceivedInput }),
  may: byTeam,
  about,
  decide(breach, input, { actor, today }) {
    ready(breach, 'RecordAdviceOnBreach', actor);
    if (input.on > today) throw new Refusal<BreachRefusal>('breach/in-the-future');
    return [{ type: 'BreachAdviceReceived', data: input }];
  },
});
