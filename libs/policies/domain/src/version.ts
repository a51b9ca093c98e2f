import { commandFor, folding, type Day, type PersonId } from '@caseward/kernel';
import type { z } from 'zod';
import { printedOf, type Printed } from './around-text';
import { revised, revisionOf, type ClauseRow } from './clauses';
import { versionEvents, type LintFinding, type OpenVersionEvent, type VersionSchemas } from './version-events';
import { versionKnownTo } from './version-known';
import type { changeClass } from './vocabulary';

export const versionStatuses = [
  'draft',
  'consulting',
  'submitted',
  'approved',
  'returned',
  'ratified',
  'noted',
  'scheduled',
  'emergency',
  'in_force',
  'under_review',
  'unchanged',
  'superseded',
  'lapsed',
  'rejected',
  'withdrawn',
] as const;
export type VersionStatus = (typeof versionStatuses)[number];
export type OpenVersion = Readonly<{
  status: VersionStatus;
  id: string;
  policyId: string;
  school?: string;
  number: string;
  basedOn?: string;
  /** The text in force beside which it was read, when another one than the one with which it began. */
  comparedWith?: string;
  changeClass: z.infer<typeof changeClass>;
  /** Whoever drafted it and the owner of the policy: they work on it. */
  authors: readonly PersonId[];
  /** Whoever wrote any word of it: they approve none of it. */
  writers: readonly PersonId[];
  clauses: readonly ClauseRow[];
  /** The file from which its text was made, as it came. */
  original?: Readonly<{ fileId: string; format: string }> | undefined;
  /** What stood around its text where that came from. */
  printed?: Printed | undefined;
  reasons: number;
  /** The text that was last looked through, and what was found and not waived. */
  linted?: Readonly<{ hash: string; findings: readonly LintFinding[] }>;
  waived: readonly string[];
  comments: readonly string[];
  /** Whose view is asked, as long as it is. */
  consulted?: readonly string[];
  /** The hash that was frozen when it was submitted, and stays until its text may be changed again. */
  hash?: string;
  effectiveFrom?: Day;
  /** Until when schools take it on; without it the usual days. */
  adoptBy?: Day | undefined;
  /** The text that came into force before its day: the clock has left it. */
  heldBack?: string | undefined;
  lapsesOn?: Day;
}>;
export type Version = Readonly<{ status: 'none' }> | OpenVersion;

export type VersionRefusal =
  | 'version/none'
  | 'version/already-drafted'
  | 'version/not-yours'
  | 'version/policy-unknown'
  | 'version/policy-retired'
  | 'version/based-on-another-policy'
  | 'version/draft'
  | 'version/consulting'
  | 'version/submitted'
  | 'version/approved'
  | 'version/returned'
  | 'version/ratified'
  | 'version/scheduled'
  | 'version/emergency'
  | 'version/in-force'
  | 'version/under-review'
  | 'version/superseded'
  | 'version/lapsed'
  | 'version/rejected'
  | 'version/withdrawn'
  | 'version/clause-unknown'
  | 'version/incident-unknown'
  | 'version/clause-known'
  | 'version/clause-changed'
  | 'version/clause-missing'
  | 'version/clause-same'
  | 'version/clause-ids-repeated'
  | 'version/file-unknown'
  | 'version/comment-unknown'
  | 'version/finding-unknown'
  | 'version/text-empty'
  | 'version/no-reason'
  | 'version/errors-found'
  | 'version/hash-differs'
  | 'version/approved-by-its-writer'
  | 'version/not-the-approver'
  | 'version/another-body'
  | 'version/to-be-noted'
  | 'version/to-be-ratified'
  | 'version/no-quorum'
  | 'version/interests-not-asked'
  | 'version/votes-do-not-add-up'
  | 'version/not-carried'
  | 'version/meeting-in-the-future'
  | 'version/day-in-the-past'
  | 'version/day-in-the-future'
  | 'version/too-long'
  | 'version/adopted-before-in-force'
  | 'version/adopted-by-no-school'
  | 'version/not-public'
  | 'version/not-the-chair'
  | 'version/not-lapsed'
  | 'version/not-waiting'
  | 'version/not-yet'
  | 'version/overtaken'
  | 'version/base-overtaken'
  | 'version/number-taken'
  | 'version/still-open';

export const noVersion: Version = { status: 'none' };
const changed = (before: Version, change: Partial<OpenVersion>): Version =>
  before.status === 'none' ? before : { ...before, ...change };
/** Its text may be changed again: what was frozen binds nobody. */
const thawed = (version: Version, status: VersionStatus): Version => {
  if (version.status === 'none') return version;
  const { hash: _, ...rest } = version;
  return { ...rest, status };
};
const to = (status: VersionStatus) => (version: Version) => changed(version, { status });
const withOne = (people: readonly PersonId[], one: PersonId) => (people.includes(one) ? people : [...people, one]);
/** One finding of one clause. */
export const findingKey = ({ rule, clause }: Readonly<{ rule: string; clause?: string | undefined }>): string =>
  `${rule}/${clause ?? ''}`;

export const evolveVersion = folding<Version, OpenVersionEvent>({
  VersionDrafted: (_, { versionId, policyId, schoolId, number, basedOn, changeClass: kind, draftedBy, owner, clauses }) => ({
    ...{ status: 'draft', id: versionId, policyId, number, changeClass: kind, clauses, reasons: 0, waived: [], comments: [] },
    authors: [...new Set([draftedBy, owner])],
    writers: [draftedBy],
    ...(schoolId === undefined ? {} : { school: schoolId }),
    ...(basedOn === undefined ? {} : { basedOn }),
  }),
  ChangeReasonLinked: (version) => (version.status === 'none' ? version : { ...version, reasons: version.reasons + 1 }),
  PolicyTextImported: (version, { importedBy, clauses, fileId, format, front, contents }) =>
    version.status === 'none'
      ? version
      : {
          // Another text: why something of the one before was left as it was says nothing of it.
          ...{ ...version, clauses, writers: withOne(version.writers, importedBy), waived: [] },
          original: fileId === undefined ? undefined : { fileId, format },
          printed: printedOf({ front, contents }),
        },
  ClauseRevised: (version, said) =>
    version.status === 'none'
      ? version
      : {
          ...version,
          clauses: revised(version.clauses, revisionOf(said)),
          waived: version.waived.filter((key) => !key.endsWith(`/${said.clauseId}`)),
          writers: withOne(version.writers, said.revisedBy),
        },
  ApprovalsVoided: (version) => thawed(version, 'draft'),
  ClauseCommented: (version, { commentId }) =>
    version.status === 'none' ? version : { ...version, comments: [...version.comments, commentId] },
  VersionLinted: (version, { hash, findings }) => changed(version, { linted: { hash, findings } }),
  LintFindingWaived: (version, said) =>
    version.status === 'none' ? version : { ...version, waived: [...version.waived, findingKey(said)] },
  ConsultationOpened: (version, { groups }) => changed(version, { status: 'consulting', consulted: groups }),
  ResponseRecorded: (version) => version,
  ConsultationClosed: to('draft'),
  VersionSubmitted: (version, { hash, changeClass: kind }) =>
    changed(version, { status: 'submitted', hash, changeClass: kind }),
  VersionApproved: to('approved'),
  VersionReturned: (version) => thawed(version, 'returned'),
  VersionRejected: to('rejected'),
  VersionRatified: (version, { reviewed, confirms }) =>
    changed(version, { status: reviewed || confirms ? 'in_force' : 'ratified' }),
  VersionNoted: (version, { reviewed, confirms }) =>
    changed(version, { status: reviewed || confirms ? 'in_force' : 'noted' }),
  VersionCompared: (version, { comparedWith }) => changed(version, { comparedWith }),
  VersionRenumbered: (version, { number }) => changed(version, { number }),
  VersionWithdrawn: to('withdrawn'),
  EmergencyVersionIssued: (version, { hash, lapsesOn }) =>
    changed(version, { status: 'emergency', hash, lapsesOn, changeClass: 'emergency' }),
  EmergencyVersionLapsed: to('lapsed'),
  VersionPublished: (version, { effectiveFrom, adoptBy }) => changed(version, { status: 'scheduled', effectiveFrom, adoptBy }),
  VersionScheduled: (version, { effectiveFrom, adoptBy }) => changed(version, { effectiveFrom, heldBack: undefined, ...(adoptBy === undefined ? {} : { adoptBy }) }),
  VersionHeldBack: (version, { by }) => changed(version, { heldBack: by }),
  PolicyStepCalled: (version) => version,
  VersionInForce: (version, { changeClass: kind }) =>
    kind === 'emergency' ? version : changed(version, { status: 'in_force', heldBack: undefined }),
  VersionSuperseded: to('superseded'),
  PolicyReviewStarted: to('under_review'),
  PolicyReviewedNoChange: to('unchanged'),
}); // prettier-ignore

/** The stream of a version, for a rule that looks at one. */
export const versionStream = {
  name: 'policyversion',
  events: versionEvents,
  initial: noVersion,
  evolve: evolveVersion,
  knownTo: versionKnownTo,
  commands: [],
};
export const versionCommand = commandFor<Version, VersionSchemas>();
