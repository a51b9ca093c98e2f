import {
  commandFor,
  folding,
  id,
  type EventOf,
  type OpenOf,
  type PersonId,
  type RecordId,
  type SchoolId,
} from '@caseward/kernel';
import { z } from 'zod';

export const events = {
  ChildCaseOpened: z.object({ caseId: id, schoolId: id, concernId: id, children: z.array(id), owner: id }),
  ConcernAddedToCase: z.object({ caseId: id, concernId: id }),
  /** It is not for a child of this case: the concern waits for another next step. */
  ConcernTurnedAway: z.object({ caseId: id, concernId: id }),
};
export type ChildCaseSchemas = typeof events;
export type ChildCaseEvent = EventOf<ChildCaseSchemas>;
export type OpenChildCaseEvent = OpenOf<ChildCaseSchemas>;
export type OpenChildCase = Readonly<{
  status: 'open';
  school: SchoolId;
  children: readonly PersonId[];
  concerns: readonly RecordId[];
}>;
export type ChildCase = Readonly<{ status: 'none' }> | OpenChildCase;
export type ChildCaseRefusal =
  'case/already-open' | 'case/concern-not-opened' | 'case/concern-not-linked' | 'case/has-this-concern';

export const unopened: ChildCase = { status: 'none' };
export const evolve = folding<ChildCase, OpenChildCaseEvent>({
  ChildCaseOpened: (_, { schoolId, children, concernId }) => ({
    status: 'open',
    school: schoolId,
    children,
    concerns: [concernId],
  }),
  ConcernAddedToCase: (file, { concernId }) =>
    file.status === 'none' ? file : { ...file, concerns: [...file.concerns, concernId] },
  ConcernTurnedAway: (file) => file,
});

/** The stream of a case, for a rule that looks at one. */
export const childCaseStream = { name: 'childcase', events, initial: unopened, evolve, commands: [] };
export const childCaseCommand = commandFor<ChildCase, ChildCaseSchemas>();
