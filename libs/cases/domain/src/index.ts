import type { Aggregate } from '@caseward/kernel';
import { evolve, events, unopened, type ChildCase, type ChildCaseSchemas } from './child-case';
import { openChildCase } from './open-child-case';

export const childCaseAggregate: Aggregate<ChildCase, ChildCaseSchemas> = {
  name: 'childcase',
  events,
  initial: unopened,
  evolve,
  commands: [openChildCase],
};
export type { ChildCase, ChildCaseEvent, ChildCaseRefusal, OpenChildCaseEvent } from './child-case';
export { openChildCase };
export { openChildCaseReaction } from './open-child-case.reaction';
