import { declaredBy, mayKnow, restrictionAggregate } from '@caseward/access-domain';
import { id, optionalWords, Refusal, words } from '@caseward/kernel';
import { z } from 'zod';
import type { InvestigationEvent } from './events';
import { about, commissioners, investigationCommand, type InvestigationRefusal } from './investigation';
import { breachOrdered } from './ordered';
import { pausedByHold } from './pausing';
import { investigationOf } from './vocabulary';

const unique = <T>(items: readonly T[]) => [...new Set(items)];
const say = (code: InvestigationRefusal) => new Refusal<InvestigationRefusal>(code);

/** A question to answer, and the clauses of a policy that it is about. */
export const allegation = z.object({ question: words(2_000), clauses: optionalWords(1_000) });
/** As events, numbered on from those that there are. */
export const put = (
  investigationId: string,
  there: number,
  allegations: readonly z.infer<typeof allegation>[],
): readonly InvestigationEvent[] =>
  allegations.map((one, i) => ({
    type: 'AllegationPut',
    data: { investigationId, allegation: `A${there + i + 1}`, ...one },
  }));

/**
 * Somebody who decides has a matter looked into. It is theirs and the investigator's alone (T4); whoever it is about, and
 * whoever is close to them, never sees it.
 */
export const commissionInvestigation = investigationCommand({
  type: 'CommissionInvestigation',
  input: z.object({
    investigationId: id,
    ofKind: investigationOf,
    ofRecord: id,
    schoolId: id,
    subjects: z.array(id).max(20),
    allegations: z.array(allegation).min(1).max(20),
  }),
  may: { roles: commissioners, at: ({ schoolId }) => schoolId, tier: 'T4' },
  about,
  async facts(read, { investigationId, ofKind, ofRecord, subjects }, moment) {
    const [known, restriction, own, breach, closeTo] = await Promise.all([
      mayKnow(read, moment.actor, ofRecord, moment),
      read(restrictionAggregate, ofRecord),
      declaredBy(read, moment.actor),
      ofKind === 'breach' ? breachOrdered(read, ofRecord, investigationId) : { ordered: true, held: false },
      Promise.all(subjects.map((subject) => declaredBy(read, subject))),
    ]);
    return { known, restriction, own, ...breach, close: closeTo.flatMap(({ persons }) => persons) };
  },
  // Ordered for a breach, it has the id that the order gave it.
  follows: ({ ofKind }) => ofKind === 'breach',
  restricts: ({ schoolId, subjects }, { actor }, { restriction, close }) => ({
    school: schoolId,
    tier: 'T4',
    about: unique([...subjects, ...(restriction?.about ?? [])]),
    readers: [actor],
    excluded: unique([...subjects, ...close, ...(restriction?.excluded ?? [])]),
  }),
  decide(state, { allegations, ...input }, { actor, today }, { known, restriction, own, ordered, held, close }) {
    const { investigationId, ofKind, schoolId, subjects } = input;
    if (state.status !== 'none') throw say('investigation/already-commissioned');
    if (!known || restriction?.kind !== ofKind || restriction.school !== schoolId)
      throw say('investigation/record-not-known');
    if (!ordered) throw say('investigation/not-ordered');
    if (subjects.includes(actor)) throw say('investigation/about-you');
    if (close.includes(actor) || own.persons.some((person) => subjects.includes(person)))
      throw say('investigation/too-close');
    const data = { ...input, subjects: unique(subjects), commissioner: actor, on: today };
    const commissioned = [
      { type: 'InvestigationCommissioned' as const, data },
      ...put(investigationId, 0, allegations),
    ];
    // What waits is not looked into: its clock begins when the hold is over.
    return held ? [...commissioned, pausedByHold(investigationId, { on: today, spent: 0 })] : commissioned;
  },
});
