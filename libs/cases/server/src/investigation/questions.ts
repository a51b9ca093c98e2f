import { dueOn, investigationAggregate, SCHOOL_DAYS, spentOn, type Milestone } from '@caseward/cases-domain';
import { imageryOf, shutByImagery } from '@caseward/concerns-domain';
import { dayOf, id, referenceTo } from '@caseward/kernel';
import {
  fileFieldsOf,
  newestVisible,
  nextCommandsOf,
  question,
  type Ask,
  type Loader,
  type Platform,
  type Served,
} from '@caseward/server-kit';
import { eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { chronology } from '../chronology';
import type { Told } from '../chronology-fields';
import type * as part from './file-parts';
import { inHandsOf } from './in-hands';
import { investigations as n, type InvestigationRow } from './investigation-file.projection';

const listed = { table: n, id: n.id, at: n.commissionedAt };
type Text<K extends string> = Readonly<Record<K, part.EvidenceRow['description']>>;
/** A field that is a sealed text of its row. */
const text =
  <K extends string>(field: K) =>
  (row: Text<K>, _: unknown, ask: Ask) =>
    ask.text(row[field]);
const texts = <K extends string>(...fields: readonly K[]) =>
  Object.fromEntries(fields.map((field) => [field, text(field)]));
const somebody = (row: InvestigationRow, person: string | null, ask: Ask) =>
  person && ask.refer('Person', person, row.id);

/** Which statuses still wait for a milestone. */
const waits: Readonly<Record<Milestone, readonly InvestigationRow['status'][]>> = {
  terms: ['commissioned'],
  evidence: ['commissioned', 'terms_set', 'active'],
  findings: ['commissioned', 'terms_set', 'active', 'evidence_closed', 'findings_drafted', 'fact_check'],
  progress: ['active', 'evidence_closed', 'findings_drafted', 'fact_check'],
};

const clockOf = async ({ status, clock, pauses, schoolId }: InvestigationRow, { calendars, clock: now }: Platform) => {
  const calendar = await calendars.of(schoolId);
  const { since, spent, progressSince, until } = clock;
  const at = { since: since ?? undefined, spent };
  const due = (milestone: Milestone, from = at) =>
    waits[milestone].includes(status) ? (dueOn(calendar, from, milestone) ?? null) : null;
  const running = waits.findings.includes(status);
  return {
    spent: spentOn(calendar, at, until ?? dayOf(now.now())),
    of: SCHOOL_DAYS.findings,
    running,
    termsDue: due('terms'),
    evidenceDue: due('evidence'),
    findingsDue: due('findings'),
    progressDue: since && progressSince ? due('progress', { since: progressSince, spent: 0 }) : null,
    pauses,
  };
};

/** An investigation, for whoever is one of its few readers; for everybody else there is none. */
export const investigationKnownTo = async ({ db, access }: Platform, record: string | undefined, ask: Ask) => {
  if (record === undefined || !(await access.among(ask.by, [record])).has(record)) return null;
  return (await db.select().from(n).where(eq(n.id, record)))[0] ?? null;
};

/** For contexts to the right whose records are looked into: those that the asker may know of. */
export const investigationsFor =
  ({ db, access }: Platform): Loader =>
  async (ids, by) => {
    const open = await access.among(by, ids);
    const rows =
      open.size === 0
        ? []
        : await db
            .select()
            .from(n)
            .where(inArray(n.id, [...open]));
    return new Map(rows.map((row) => [row.id, row]));
  };

export const investigationQuestions = (platform: Platform) => {
  const { db, access } = platform;
  const mine = question({
    name: 'investigations',
    input: z.object({ first: z.int().min(1).max(100).default(25), after: z.string().max(200).optional() }),
    needs: 'signed-in',
    answer: ({ first, after }, ask) => newestVisible(platform, listed, ask, inHandsOf(ask.by.person), { first, after }),
  });
  const investigation = question({
    name: 'investigation',
    input: z.object({ id }),
    needs: { roles: [], relations: ['named'] },
    of: ({ id: record }) => ({ record }),
    answer: async ({ id: record }) => (await db.select().from(n).where(eq(n.id, record)))[0] ?? null,
  });
  const storyOf = async (record: string): Promise<Told[]> =>
    (await chronology.of(db, [record])).map((told) => ({ ...told, through: record }));

  const types: Served['types'] = {
    Investigation: {
      reference: (row: InvestigationRow) => referenceTo('investigation', row.id),
      ofReference: (row: InvestigationRow) => referenceTo(row.ofKind, row.ofRecord),
      ofRecord: async (row: InvestigationRow, _, ask) =>
        (await access.among(ask.by, [row.ofRecord])).has(row.ofRecord) ? row.ofRecord : null,
      commissionedAt: (row: InvestigationRow) => new Date(row.commissionedAt).toISOString(),
      yours: ({ plans, ...row }: InvestigationRow, _, ask) => [
        ...(['commissioner', 'investigator', 'reviewer'] as const).filter((one) => row[one] === ask.by.person),
        ...(plans.some(({ lead }) => lead === ask.by.person) ? ['lead'] : []),
      ],
      commissioner: (row: InvestigationRow, _, ask) => somebody(row, row.commissioner, ask),
      investigator: (row: InvestigationRow, _, ask) => somebody(row, row.investigator, ask),
      reviewer: (row: InvestigationRow, _, ask) => somebody(row, row.reviewer, ask),
      signer: (row: InvestigationRow, _, ask) => somebody(row, row.signer, ask),
      subjects: (row: InvestigationRow, _, ask) =>
        Promise.all(row.subjects.map((one) => ask.refer('Person', one, row.id))),
      clock: (row: InvestigationRow) => clockOf(row, platform),
      allegations: ({ allegations, weights }: InvestigationRow) =>
        allegations.map((one) => ({ ...one, weights: weights.filter(({ allegation }) => allegation === one.number) })),
      evidence: ({ evidence, id: record }: InvestigationRow) =>
        evidence.map((one) => ({ ...one, interview: one.interview && { ...one.interview, record } })),
      plans: ({ plans, id: record }: InvestigationRow) => plans.map((one) => ({ ...one, record })),
      story: ({ id: record }: InvestigationRow) => storyOf(record),
      nextCommands: nextCommandsOf(platform, investigationAggregate),
      entries: async ({ id: record }: InvestigationRow) => (await chronology.of(db, [record])).at(-1)?.number ?? 0,
      whoCanSee: ({ id: record }: InvestigationRow, _, ask) => ask.whoCanSee(record),
      ...fileFieldsOf(platform, shutByImagery, imageryOf),
    },
    InvestigationTerms: texts('scope', 'confidentiality', 'accompaniment'),
    Pause: texts('reason'),
    Allegation: texts('question', 'clauses'),
    Weight: texts('note'),
    AllegationFinding: texts('rationale', 'clauses', 'mitigation', 'systemNote'),
    Evidence: {
      ...texts('description', 'source', 'capturedWhere'),
      loggedAt: ({ loggedAt }: part.EvidenceRow) => new Date(loggedAt).toISOString(),
    },
    Custody: texts('heldBy', 'keptAt', 'reason'),
    Correction: texts('correct', 'reason'),
    Interview: {
      ...texts('somebody', 'present', 'account'),
      person: ({ person, record }: part.InterviewRow & { record: string }, _, ask) =>
        person && ask.refer('Person', person, record),
    },
    ChildInterviewPlan: {
      ...texts('purpose', 'plan', 'support'),
      child: ({ child, record }: part.PlanRow & { record: string }, _, ask) => ask.refer('Person', child, record),
      lead: ({ lead, record }: part.PlanRow & { record: string }, _, ask) => lead && ask.refer('Person', lead, record),
    },
    FactualComment: texts('comment', 'response'),
    Challenge: texts('challenge'),
  };
  return { questions: [mine, investigation], types };
};
