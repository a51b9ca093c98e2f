import {
  codes,
  commandFor,
  day,
  folding,
  id,
  Refusal,
  sealed,
  words,
  type Day,
  type EventOf,
  type OpenOf,
  type PersonId,
  type RecordId,
  type SchoolId,
} from '@caseward/kernel';
import {
  attachmentAdded,
  attachmentWithdrawn,
  withAttachment,
  withWithdrawal,
  type Attached,
  type FileProblem,
} from '@caseward/concerns-domain';
import { z } from 'zod';

/** How a child was heard. */
export const heardHow = codes('HeardHow', ['spoken_with', 'wrote', 'drew', 'through_somebody', 'observed']);

export const events = {
  ChildCaseOpened: z.object({ caseId: id, schoolId: id, concernId: id, children: z.array(id), owner: id }),
  ConcernAddedToCase: z.object({ caseId: id, concernId: id }),
  /** It is not for a child of this case: the concern waits for another next step. */
  ConcernTurnedAway: z.object({ caseId: id, concernId: id }),
  ChildWishesRecorded: z.object({
    caseId: id,
    child: id,
    on: day,
    how: heardHow,
    wishes: sealed('record', words(10_000)),
  }),
  CaseAttachmentAdded: z.object({ caseId: id, ...attachmentAdded }),
  CaseAttachmentWithdrawn: z.object({ caseId: id, ...attachmentWithdrawn }),
};
export type ChildCaseSchemas = typeof events;
export type ChildCaseEvent = EventOf<ChildCaseSchemas>;
export type OpenChildCaseEvent = OpenOf<ChildCaseSchemas>;
export type OpenChildCase = Readonly<{
  status: 'open';
  school: SchoolId;
  children: readonly PersonId[];
  concerns: readonly RecordId[];
  attachments: readonly Attached[];
}>;
export type ChildCase = Readonly<{ status: 'none' }> | OpenChildCase;
export type ChildCaseRefusal =
  | 'case/already-open'
  | 'case/concern-not-opened'
  | 'case/concern-not-linked'
  | 'case/has-this-concern'
  | 'case/another-child'
  | 'case/in-the-future'
  | `case/${FileProblem}`;

export const unopened: ChildCase = { status: 'none' };
export const evolve = folding<ChildCase, OpenChildCaseEvent>({
  ChildCaseOpened: (_, { schoolId, children, concernId }) => ({
    status: 'open',
    school: schoolId,
    children,
    concerns: [concernId],
    attachments: [],
  }),
  ConcernAddedToCase: (file, { concernId }) =>
    file.status === 'none' ? file : { ...file, concerns: [...file.concerns, concernId] },
  ConcernTurnedAway: (file) => file,
  ChildWishesRecorded: (file) => file,
  CaseAttachmentAdded: (file, added) =>
    file.status === 'none' ? file : { ...file, attachments: withAttachment(file.attachments, added) },
  CaseAttachmentWithdrawn: (file, gone) =>
    file.status === 'none' ? file : { ...file, attachments: withWithdrawal(file.attachments, gone) },
});

/** The stream of a case, for a rule that looks at one. */
export const childCaseStream = { name: 'childcase', events, initial: unopened, evolve, commands: [] };
export const childCaseCommand = commandFor<ChildCase, ChildCaseSchemas>();

/** Who works on a case: the safeguarding team of its school, and whoever was named to it. */
export const byTeam = { roles: ['DSL', 'DDSL'], relations: ['named'], at: 'record', tier: 'T2' } as const;

/** @throws Refusal for a child whom the case is not about */
export const knownChild = ({ children }: OpenChildCase, child: PersonId): void => {
  if (!children.includes(child)) throw new Refusal<ChildCaseRefusal>('case/another-child');
};
/** @throws Refusal for a day that is still to come */
export const notLaterThan = (today: Day, on: Day): void => {
  if (on > today) throw new Refusal<ChildCaseRefusal>('case/in-the-future');
};
