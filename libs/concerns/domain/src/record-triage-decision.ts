import { id, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { category, concernCommand, level, optionalWords, threshold, words, type ConcernRefusal } from './concern';

/** The DSL says how serious it is, why, and whether the parents know. No level is assumed. */
export const recordTriageDecision = concernCommand({
  type: 'RecordTriageDecision',
  input: z.object({
    concernId: id,
    threshold,
    category,
    level,
    rationale: words(10_000),
    parents: z.enum(['informed', 'to_be_informed', 'not_informed']),
    parentsReason: optionalWords(2_000),
  }),
  // A head decides on what was sent to them, as one of the named; on a child's concern they could not even read it.
  may: { roles: ['DSL', 'DDSL'], relations: ['named'], at: 'record', tier: 'T2' },
  about: ({ concernId }) => concernId,
  decide(concern, input, { actor }) {
    const say = (code: ConcernRefusal) => new Refusal<ConcernRefusal>(code);
    if (concern.status === 'none') throw say('concern/not-submitted');
    if (concern.status !== 'submitted') throw say('concern/already-triaged');
    if (input.parents === 'not_informed' && !input.parentsReason?.trim()) throw say('concern/parents-reason-missing');
    return [{ type: 'TriageDecided', data: { ...input, decidedBy: actor } }];
  },
});
