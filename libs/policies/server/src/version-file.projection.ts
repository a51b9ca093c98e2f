import { revised, revisionOf, type OpenVersionEvent, type VersionStatus } from '@caseward/policies-domain';
import { projectionOf, type Projected } from '@caseward/server-kit';
import { versionFiles, type Decided, type VersionRow } from './version-file.table';

type Event<T extends OpenVersionEvent['type']> = Projected<Extract<OpenVersionEvent, { type: T }>>;
type Any = Projected<OpenVersionEvent>;

/** Every event moves the version on by one. */
const on =
  <T extends OpenVersionEvent['type']>(change: (row: VersionRow, event: Event<T>) => Partial<VersionRow>) =>
  (row: VersionRow | undefined, event: Event<T>): VersionRow | undefined =>
    row && { ...row, ...change(row, event), entries: Number(event.revision) + 1 };

const decision = ({ type, meta }: Pick<Any, 'type' | 'meta'>, said: Partial<Decided> = {}): Decided => ({
  ...{ kind: type, at: meta.recordedAt, by: meta.actor, role: meta.actingRole },
  ...said,
});
/** It was decided, and stands elsewhere from then on. */
const settled = (row: VersionRow, status: VersionStatus, event: Pick<Any, 'type' | 'meta'>, said?: Partial<Decided>) => ({
  status,
  decided: [...row.decided, decision(event, said)],
}); // prettier-ignore

export const versionFileProjection = projectionOf<OpenVersionEvent>()({
  name: 'version_file',
  version: 4,
  table: versionFiles,
  on: {
    VersionDrafted: (_, { data, meta, type }) => ({
      id: data.versionId,
      policyId: data.policyId,
      schoolId: data.schoolId ?? null,
      number: data.number,
      status: 'draft' as const,
      basedOn: data.basedOn ?? null,
      comparedWith: null,
      changeClass: data.changeClass,
      authors: [...new Set([data.draftedBy, data.owner])],
      draftedAt: meta.recordedAt,
      clauses: data.clauses,
      reasons: [],
      comments: [],
      findings: [],
      lintedHash: null,
      waived: [],
      consultation: null,
      responses: [],
      decided: [decision({ type, meta })],
      hash: null,
      source: null,
      around: null,
      channels: [],
      effectiveFrom: null,
      adoptBy: null,
      heldFrom: null,
      heldTo: null,
      lapsesOn: null,
      entries: 1,
    }),
    ChangeReasonLinked: on<'ChangeReasonLinked'>((row, { data: { versionId: _, ...reason } }) => ({
      reasons: [...row.reasons, reason],
    })),
    PolicyTextImported: on<'PolicyTextImported'>((_, { data: { clauses, format, sha256, bytes }, sealed }) => ({
      ...{ clauses, findings: [], lintedHash: null, waived: [] },
      source: sha256 !== undefined && bytes !== undefined ? { format, bytes, sha256 } : null,
      around: sealed['around'] ?? null,
    })),
    ClauseRevised: on<'ClauseRevised'>((row, { data }) => ({
      clauses: revised(row.clauses, revisionOf(data)),
      waived: row.waived.filter(({ clause }) => clause !== data.clauseId),
    })),
    ApprovalsVoided: on<'ApprovalsVoided'>((row, event) => ({ ...settled(row, 'draft', event), hash: null })),
    ClauseCommented: on<'ClauseCommented'>((row, { data, meta, sealed }) => ({
      comments: [
        ...row.comments,
        {
          ...{ id: data.commentId, clauseId: data.clauseId ?? null, answers: data.answers ?? null },
          ...{ settled: data.settled, by: meta.actor, at: meta.recordedAt, comment: sealed['comment'] ?? null },
        },
      ],
    })),
    VersionLinted: on<'VersionLinted'>((_, { data: { findings, hash } }) => ({ findings, lintedHash: hash })),
    LintFindingWaived: on<'LintFindingWaived'>((row, { data: { rule, clause, reason }, meta }) => ({
      waived: [...row.waived, { rule, clause, reason, by: meta.actor }],
    })),
    ConsultationOpened: on<'ConsultationOpened'>((row, event) => {
      const { groups, until, question } = event.data;
      return { ...settled(row, 'consulting', event), consultation: { groups, until, question, open: true } };
    }),
    ResponseRecorded: on<'ResponseRecorded'>((row, { data: { group, on: day, outcome }, sealed }) => ({
      responses: [
        ...row.responses,
        { group, on: day, outcome, response: sealed['response'] ?? null, answer: sealed['answer'] ?? null },
      ],
    })),
    ConsultationClosed: on<'ConsultationClosed'>((row, event) => ({
      ...settled(row, 'draft', event, { reason: event.data.summary }),
      consultation: row.consultation && { ...row.consultation, open: false, summary: event.data.summary },
    })),
    VersionSubmitted: on<'VersionSubmitted'>((row, event) => {
      const { hash, changeClass } = event.data;
      return { ...settled(row, 'submitted', event, { hash }), hash, changeClass };
    }),
    VersionApproved: on<'VersionApproved'>((row, event) =>
      settled(row, 'approved', event, { hash: event.data.hash, why: event.sealed['rationale'] ?? null }),
    ),
    VersionReturned: on<'VersionReturned'>((row, event) => ({
      ...settled(row, 'returned', event, { why: event.sealed['reason'] ?? null }),
      hash: null,
    })),
    VersionRejected: on<'VersionRejected'>((row, event) =>
      settled(row, 'rejected', event, { why: event.sealed['rationale'] ?? null }),
    ),
    VersionRatified: on<'VersionRatified'>((row, event) => {
      const { reviewed, confirms, versionId: _, policyId: __, from: ___, supersedes: ____, ...said } = event.data;
      const interests = event.sealed['interests'] ?? null;
      return settled(row, reviewed || confirms ? 'in_force' : 'ratified', event, { ...said, interests });
    }),
    VersionNoted: on<'VersionNoted'>((row, event) => {
      const { reviewed, confirms, versionId: _, policyId: __, from: ___, supersedes: ____, ...said } = event.data;
      return settled(row, reviewed || confirms ? 'in_force' : 'noted', event, said);
    }),
    VersionCompared: on<'VersionCompared'>((row, event) => ({
      ...settled(row, row.status, event),
      comparedWith: event.data.comparedWith,
    })),
    VersionRenumbered: on<'VersionRenumbered'>((row, event) => ({
      ...settled(row, row.status, event),
      number: event.data.number,
    })),
    VersionWithdrawn: on<'VersionWithdrawn'>((row, event) =>
      settled(row, 'withdrawn', event, { reason: event.data.reason }),
    ),
    EmergencyVersionIssued: on<'EmergencyVersionIssued'>((row, event) => {
      const { hash, lapsesOn, channels } = event.data;
      const why = event.sealed['reason'] ?? null;
      return { ...settled(row, 'emergency', event, { hash, why }), hash, lapsesOn, channels: [...channels], changeClass: 'emergency' }; // prettier-ignore
    }),
    EmergencyVersionLapsed: on<'EmergencyVersionLapsed'>((row, event) => ({
      ...settled(row, 'lapsed', event),
      heldTo: event.data.on,
    })),
    VersionPublished: on<'VersionPublished'>((row, event) => {
      const { channels, effectiveFrom, adoptBy = null } = event.data;
      return { ...settled(row, 'scheduled', event), channels: [...channels], effectiveFrom, adoptBy };
    }),
    VersionScheduled: on<'VersionScheduled'>((row, { data: { effectiveFrom, adoptBy = row.adoptBy } }) => ({
      effectiveFrom,
      adoptBy,
    })),
    VersionInForce: on<'VersionInForce'>((row, event) => ({
      ...settled(row, event.data.changeClass === 'emergency' ? 'emergency' : 'in_force', event),
      heldFrom: event.data.effectiveFrom,
    })),
    VersionHeldBack: on<'VersionHeldBack'>(() => ({})),
    PolicyStepCalled: on<'PolicyStepCalled'>(() => ({})),
    VersionSuperseded: on<'VersionSuperseded'>((row, event) => ({
      ...settled(row, 'superseded', event),
      heldTo: event.data.on,
    })),
    PolicyReviewStarted: on<'PolicyReviewStarted'>((row, event) =>
      settled(row, 'under_review', event, { reason: event.data.note }),
    ),
    PolicyReviewedNoChange: on<'PolicyReviewedNoChange'>((row, event) =>
      settled(row, 'unchanged', event, { reason: event.data.reason, hash: event.data.hash }),
    ),
  },
});
