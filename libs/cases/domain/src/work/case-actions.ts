import { day, id, optionalWords, reason, words } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, childCaseCommand } from '../child-case';
import { ready } from '../child-case-life';
import { actionBasis } from './codes';
import { ableToSee, fresh, no, openActionIn, ownerFacts, stillToCome } from './find';

const of = { caseId: id, actionId: id };

/** Something that somebody is to do by a day, and where that day comes from. */
export const addCaseAction = childCaseCommand({
  type: 'AddCaseAction',
  input: z.object({
    ...of,
    what: words(2_000),
    owner: id,
    due: day,
    basis: actionBasis,
    basisNote: optionalWords(500),
  }),
  may: byTeam,
  about: ({ caseId }) => caseId,
  facts: ownerFacts,
  decide(state, input, { today }, known) {
    const file = ready(state, 'AddCaseAction');
    fresh(file.work.actions, input.actionId);
    stillToCome(today, input.due);
    ableToSee(known);
    return [{ type: 'CaseActionAdded', data: { ...input, kind: 'task' } }];
  },
});

/** Somebody else does it. */
export const reassignCaseAction = childCaseCommand({
  type: 'ReassignCaseAction',
  input: z.object({ ...of, owner: id, reason }),
  may: byTeam,
  about: ({ caseId }) => caseId,
  facts: ownerFacts,
  sole: true,
  decide(state, input, _, known) {
    const { owner } = openActionIn(ready(state, 'ReassignCaseAction'), input.actionId);
    if (owner === input.owner) throw no('case/same-owner');
    ableToSee(known);
    return [{ type: 'CaseActionReassigned', data: { ...input, from: owner } }];
  },
});

/** It is done, and what was done. By whoever may see the case: its owner, or somebody in their place. */
export const completeCaseAction = childCaseCommand({
  type: 'CompleteCaseAction',
  input: z.object({ ...of, done: words(5_000) }),
  may: byTeam,
  about: ({ caseId }) => caseId,
  sole: true,
  decide(state, input) {
    openActionIn(ready(state, 'CompleteCaseAction'), input.actionId);
    return [{ type: 'CaseActionCompleted', data: input }];
  },
});

/** It takes longer, and why. */
export const extendCaseAction = childCaseCommand({
  type: 'ExtendCaseAction',
  input: z.object({ ...of, due: day, reason }),
  may: byTeam,
  about: ({ caseId }) => caseId,
  sole: true,
  decide(state, input, { today }) {
    const { due } = openActionIn(ready(state, 'ExtendCaseAction'), input.actionId);
    stillToCome(today, input.due);
    if (input.due <= due) throw no('case/due-not-later');
    return [{ type: 'CaseActionExtended', data: { ...input, from: due } }];
  },
});

/** It need not be done after all, and why. */
export const cancelCaseAction = childCaseCommand({
  type: 'CancelCaseAction',
  input: z.object({ ...of, reason }),
  may: byTeam,
  about: ({ caseId }) => caseId,
  sole: true,
  decide(state, input) {
    openActionIn(ready(state, 'CancelCaseAction'), input.actionId);
    return [{ type: 'CaseActionCancelled', data: input }];
  },
});
