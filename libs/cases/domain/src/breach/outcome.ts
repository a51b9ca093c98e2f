import { decisionInput, id, optionalWords, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { breachCommand, byHead, bySystem, type BreachEvent, type OpenBreach } from './breach';
import { ready } from './breach-life';
import { breachOutcome } from './codes';
import type { BreachRefusal } from './refusals';

const about = ({ breachId }: Readonly<{ breachId: string }>) => breachId;
const no = (code: BreachRefusal) => new Refusal<BreachRefusal>(code);

/** The investigation is over. Who led it does not decide. Sent by reaction. */
export const receiveFindings = breachCommand({
  type: 'ReceiveFindings',
  input: z.object({ breachId: id, investigationId: id, investigators: z.array(id).default([]) }),
  may: bySystem,
  about,
  decide(before, input, { actor }) {
    const { investigation } = ready(before, 'ReceiveFindings', actor);
    if (investigation?.id !== input.investigationId) throw no('breach/not-this-investigation');
    return [{ type: 'FindingsReceived', data: input }];
  },
});

/** It ended without findings. Sent by reaction: then another is ordered, or the case goes on without. */
export const noteInvestigationGivenUp = breachCommand({
  type: 'NoteInvestigationGivenUp',
  input: z.object({ breachId: id, investigationId: id }),
  may: bySystem,
  about,
  decide(before, input, { actor }) {
    const { investigation } = ready(before, 'NoteInvestigationGivenUp', actor);
    if (investigation?.id !== input.investigationId) throw no('breach/not-this-investigation');
    return [{ type: 'InvestigationGivenUp', data: input }];
  },
});

type Outcome = z.infer<typeof breachOutcome>;
const forStaff: readonly OpenBreach['personType'][] = ['staff', 'volunteer'];
const fits = (outcome: Outcome, { personType }: OpenBreach): boolean => {
  if (outcome === 'sanction_with_support') return personType === 'pupil';
  if (outcome === 'disciplinary_referral') return forStaff.includes(personType);
  return true;
};
/** What is written down with it, or nobody could see what was done. */
const details: Readonly<Partial<Record<Outcome, readonly ('sanction' | 'support' | 'referral')[]>>> = {
  sanction_with_support: ['sanction', 'support'],
  access_removed: ['sanction'],
  disciplinary_referral: ['referral'],
};

/** What follows, and why: never said by whoever investigated it. */
export const decideBreachOutcome = breachCommand({
  type: 'DecideBreachOutcome',
  input: z.object({
    breachId: id,
    outcome: breachOutcome,
    /** What else was decided beside it. */
    also: z.array(breachOutcome).max(7).default([]),
    sanction: optionalWords(5_000),
    support: optionalWords(5_000),
    referral: optionalWords(5_000),
    ...decisionInput,
  }),
  may: byHead,
  about,
  sole: true,
  decide(before, { sanction, support, referral, ...decision }, { actor }) {
    if (before.status !== 'none' && before.investigation?.investigators.includes(actor))
      throw no('breach/investigator-does-not-decide');
    const breach = ready(before, 'DecideBreachOutcome', actor);
    const { breachId, outcome } = decision;
    const also = [...new Set(decision.also)].filter((one) => one !== outcome);
    const all = [outcome, ...also];
    if (all.includes('no_breach') && all.length > 1) throw no('breach/outcome-not-for-this-person');
    if (!all.every((one) => fits(one, breach))) throw no('breach/outcome-not-for-this-person');
    const said = { sanction, support, referral };
    const needed = all.flatMap((one) => details[one] ?? []);
    if (needed.some((detail) => !said[detail]?.trim())) throw no('breach/outcome-detail-missing');
    // It cannot be decided before somebody has said how grave it is.
    const severity = breach.severity?.level ?? 'low';
    const events: BreachEvent[] = [
      {
        type: 'BreachOutcomeDecided',
        data: { ...decision, also, schoolId: breach.school, severity, decidedBy: actor },
      },
    ];
    if (referral?.trim()) events.push({ type: 'HRReferralMade', data: { breachId, referral } });
    if (sanction?.trim()) events.push({ type: 'SanctionRecorded', data: { breachId, sanction } });
    if (support?.trim()) events.push({ type: 'SupportOffered', data: { breachId, support } });
    return events;
  },
});
