import { commandFor, folding, id, type EventOf, type OpenOf, type SchoolId } from '@caseward/kernel';
import { z } from 'zod';

export const events = {
  ChildCaseOpened: z.object({ caseId: id, schoolId: id, concernId: id, children: z.array(id), owner: id }),
};
export type ChildCaseSchemas = typeof events;
export type ChildCaseEvent = EventOf<ChildCaseSchemas>;
export type OpenChildCaseEvent = OpenOf<ChildCaseSchemas>;
export type ChildCase = Readonly<{ status: 'none' } | { status: 'open'; school: SchoolId }>;
export type ChildCaseRefusal = 'case/already-open' | 'case/concern-not-opened';

export const unopened: ChildCase = { status: 'none' };
export const evolve = folding<ChildCase, OpenChildCaseEvent>({
  ChildCaseOpened: (_, { schoolId }) => ({ status: 'open', school: schoolId }),
});
export const childCaseCommand = commandFor<ChildCase, ChildCaseSchemas>();
