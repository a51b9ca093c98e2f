import type { Aggregate } from '@caseward/kernel';
import { childCaseStream, type ChildCase, type ChildCaseSchemas } from './child-case';
import { openChildCase } from './open-child-case';
import { takeConcernIntoCase } from './take-concern-into-case';

export const childCaseAggregate: Aggregate<ChildCase, ChildCaseSchemas> = {
  ...childCaseStream,
  commands: [openChildCase, takeConcernIntoCase],
};
export type { ChildCase, ChildCaseEvent, ChildCaseRefusal, OpenChildCaseEvent } from './child-case';
export { openChildCase };
export { followConcernsRestriction, returnTurnedAway, takeLinkedConcern } from './concern-in-case.reactions';
export { openChildCaseReaction } from './open-child-case.reaction';
