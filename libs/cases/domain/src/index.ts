import type { Aggregate } from '@caseward/kernel';
import { childCaseLife } from './child-case-life';
import { childCaseStream, type ChildCase, type ChildCaseSchemas } from './child-case';
import { openChildCase } from './open-child-case';
import { recordChildWishes } from './record-child-wishes';
import { takeConcernIntoCase } from './take-concern-into-case';

export const childCaseAggregate: Aggregate<ChildCase, ChildCaseSchemas> = {
  ...childCaseStream,
  lifecycle: childCaseLife,
  commands: [openChildCase, takeConcernIntoCase, recordChildWishes],
};
export type { ChildCase, ChildCaseEvent, ChildCaseRefusal, OpenChildCaseEvent } from './child-case';
export { openChildCase, recordChildWishes };
export { heardHow } from './child-case';
export { childCaseLife, type ChildCaseTurn } from './child-case-life';
export { followConcernsRestriction, returnTurnedAway, takeLinkedConcern } from './concern-in-case.reactions';
export { openChildCaseReaction } from './open-child-case.reaction';
export * from './investigation';
