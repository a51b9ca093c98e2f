import { decisionInput as judgement, id, Refusal } from '@caseward/kernel';
import { z } from 'zod';
import { category, level, optionalWords, parentsTold, threshold, type ConcernRefusal } from './concern';

/**
 * What every decision says: how serious, why, and whether the parents know. No level is assumed. What else was considered,
 * whose advice was taken and what it rests on are asked as wherever a judgement is made.
 */
export const decisionInput = z.object({
  concernId: id,
  threshold,
  category,
  level,
  ...judgement,
  parents: parentsTold,
  parentsReason: optionalWords(2_000),
});

/** @throws Refusal when parents are kept from knowing and nobody says why. */
export const parentsAnswered = (
  input: Readonly<{ parents: z.output<typeof parentsTold>; parentsReason?: string | undefined }>,
): void => {
  if (input.parents === 'not_informed' && !input.parentsReason?.trim())
    throw new Refusal<ConcernRefusal>('concern/parents-reason-missing');
};
