import {
  commandFor,
  day,
  entryRef,
  folding,
  id,
  optionalWords,
  sealed,
  words,
  type Day,
  type EventOf,
  type OpenOf,
  type PersonId,
  type RecordId,
  type SchoolId,
} from '@caseward/kernel';
import { z } from 'zod';
import { numberOf } from './child-case';
import { chronologyKind, linkedAs, planStatus, redactionBasis, sealedReason } from './vocabulary';

export const fileEvents = {
  /** `caseId`: the first case about the child. */
  ChildFileOpened: z.object({ fileId: id, child: id, schoolId: id, caseId: id }),
  CaseAddedToChildFile: z.object({ fileId: id, caseId: id }),
  PlanStatusSet: z.object({
    fileId: id,
    child: id,
    plan: planStatus,
    since: day,
    authority: sealed('record', optionalWords(200)),
    socialWorker: sealed('record', optionalWords(500)),
    note: sealed('record', optionalWords(5_000)),
  }),
  ChronologyEntryAdded: z.object({
    fileId: id,
    on: day,
    kind: chronologyKind,
    significant: z.boolean(),
    text: sealed('record', words(10_000)),
    source: sealed('record', optionalWords(300)),
  }),
  ChronologyEntryCorrected: z.object({
    fileId: id,
    entry: entryRef,
    correction: sealed('record', words(10_000)),
    reason: sealedReason,
  }),
  ChronologyEntryRedacted: z.object({ fileId: id, entry: entryRef, basis: redactionBasis, reason: sealedReason }),
  /** Of any record of the child: the file, a case, a concern. */
  EventMarkedSignificant: z.object({ fileId: id, entry: entryRef, why: sealed('record', optionalWords(2_000)) }),
  EventUnmarkedSignificant: z.object({ fileId: id, entry: entryRef, reason: sealedReason }),
  SiblingFileLinked: z.object({ fileId: id, other: id, as: linkedAs, note: sealed('record', optionalWords(2_000)) }),
  SiblingFileUnlinked: z.object({ fileId: id, other: id, reason: sealedReason }),
  ChildFileArchived: z.object({ fileId: id, reason: sealedReason }),
};
export type ChildFileSchemas = typeof fileEvents;
export type ChildFileEvent = EventOf<ChildFileSchemas>;
export type OpenChildFileEvent = OpenOf<ChildFileSchemas>;

export type Plan = z.infer<typeof planStatus>;
export type LinkedChild = Readonly<{ other: PersonId; as: z.infer<typeof linkedAs> }>;
export type OpenChildFile = Readonly<{
  status: 'open' | 'archived';
  school: SchoolId;
  child: PersonId;
  cases: readonly RecordId[];
  plan: Plan;
  planSince?: Day;
  linked: readonly LinkedChild[];
  significant: readonly string[];
  entries: number;
  /** Which of its entries somebody wrote as an entry, and which show their text no more. */
  written: readonly number[];
  redacted: readonly number[];
}>;
export type ChildFile = Readonly<{ status: 'none' }> | OpenChildFile;
export type ChildFileRefusal =
  | 'file/already-open'
  | 'file/not-its-own'
  | 'file/child-unknown'
  | 'file/case-not-of-this-child'
  | 'file/has-case'
  | 'file/not-open'
  | 'file/archived'
  | 'file/in-the-future'
  | 'file/plan-already-so'
  | 'file/authority-missing'
  | 'file/plan-before-the-last'
  | 'file/no-such-entry'
  | 'file/entry-redacted'
  | 'file/not-of-this-child'
  | 'file/already-significant'
  | 'file/not-significant'
  | 'file/same-child'
  | 'file/already-linked'
  | 'file/not-linked'
  | 'file/plan-in-force'
  | 'file/case-not-closed';

export const noFile: ChildFile = { status: 'none' };
const change =
  <D>(by: (file: OpenChildFile, data: D) => Partial<OpenChildFile>) =>
  (file: ChildFile, data: D): ChildFile =>
    file.status === 'none' ? file : { ...file, ...by(file, data) };
const nothing = (file: ChildFile): ChildFile => file;

const fold = folding<ChildFile, OpenChildFileEvent>({
  ChildFileOpened: (_, { schoolId, child, caseId }) => ({
    ...{ status: 'open', school: schoolId, child, cases: [caseId], plan: 'none' },
    ...{ linked: [], significant: [], entries: 0, written: [], redacted: [] },
  }),
  // Something new about a child whose file was put away.
  CaseAddedToChildFile: change(({ cases }, { caseId }) => ({ status: 'open', cases: [...cases, caseId] })),
  PlanStatusSet: change((_, { plan, since }) => ({ plan, planSince: since })),
  ChronologyEntryAdded: change((file, { fileId, significant }) => ({
    written: [...file.written, file.entries + 1],
    significant: significant ? [...file.significant, `${fileId}/${file.entries + 1}`] : file.significant,
  })),
  ChronologyEntryCorrected: nothing,
  ChronologyEntryRedacted: change(({ redacted }, { entry }) => ({ redacted: [...redacted, numberOf(entry)] })),
  EventMarkedSignificant: change(({ significant }, { entry }) => ({ significant: [...significant, entry] })),
  EventUnmarkedSignificant: change(({ significant }, { entry }) => ({
    significant: significant.filter((one) => one !== entry),
  })),
  SiblingFileLinked: change(({ linked }, { other, as }) => ({ linked: [...linked, { other, as }] })),
  SiblingFileUnlinked: change(({ linked }, { other }) => ({ linked: linked.filter((one) => one.other !== other) })),
  ChildFileArchived: change(() => ({ status: 'archived' })),
});
const evolve = (file: ChildFile, event: OpenChildFileEvent): ChildFile => {
  const after = fold(file, event);
  return after.status === 'none' ? after : { ...after, entries: file.status === 'none' ? 1 : file.entries + 1 };
};

/** The stream of a child's file, for a rule that looks at one. */
export const childFileStream = { name: 'childfile', events: fileEvents, initial: noFile, evolve, commands: [] };
export const childFileCommand = commandFor<ChildFile, ChildFileSchemas>();
export const ofFile = { fileId: id };
export const aboutFile = ({ fileId }: Readonly<{ fileId: RecordId }>): RecordId => fileId;
