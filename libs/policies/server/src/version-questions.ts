import { day, id, referenceTo, type Asking, type PersonId, type Role } from '@caseward/kernel';
import {
  deciders,
  hashOf,
  findingKey,
  onItsWay,
  openStatuses,
  overtakenBy,
  policyVersionAggregate,
  textKnownTo,
  versionEntitled,
  versionInForce,
  type Around,
} from '@caseward/policies-domain';
import { question, type Ask, type Platform, type Served } from '@caseward/server-kit';
import { and, eq, lte } from 'drizzle-orm';
import { z } from 'zod';
import { atSchools } from './at-school';
import { policyInForce as held } from './in-force.projection';
import { askingOf, inOffice, offeredOf, rolesHeld } from './offered';
import { policyFiles as p } from './policy-file.projection';
import { reasonsBehind } from './reasons-behind';
import { versionFiles as v, type Comment, type Decided, type Reason, type Response, type VersionRow } from './version-file.table'; // prettier-ignore

/** Whoever decides on it, is asked about it, or governs. */
const readers: readonly Role[] = [...deciders, 'AUD'];

/** Asked what held at a school on a day, it is told with it what the school had made of it. */
type HeldRow = VersionRow & Readonly<{ heldAt?: Readonly<{ schoolId: string; on: string }> }>;

/** The same rule that commands go by: nobody reads what they could not send anything about. */
export const mayRead = (
  { status, authors, schoolId, consultation }: Pick<VersionRow, 'status' | 'authors' | 'schoolId' | 'consultation'>,
  asking: Asking,
): boolean =>
  textKnownTo({ status, authors, school: schoolId ?? undefined, consulted: consultation?.groups }, asking) !==
  undefined;

export const versionQuestions = (platform: Platform): Pick<Served, 'questions' | 'types'> => {
  const { db } = platform;
  const { atSchool } = atSchools(platform);
  const person = inOffice(platform);
  const leads = async (ask: Ask) => (await rolesHeld(platform, ask)).some((role) => readers.includes(role));
  /** What was said while a text was made is for its authors, and for those who decide and govern, when it holds. */
  const ofItsMaking = async <T>(said: readonly T[], { status, authors }: VersionRow, ask: Ask) =>
    !openStatuses.includes(status) || authors.includes(ask.by.person) || (await leads(ask)) ? said : [];
  const policyVersion = question({
    name: 'policyVersion',
    input: z.object({ id }),
    needs: 'signed-in',
    async answer({ id: versionId }, ask) {
      const [row] = await db.select().from(v).where(eq(v.id, versionId));
      return row && mayRead(row, await askingOf(platform, ask.by)) ? row : null;
    },
  });
  const policyInForce = question({
    name: 'policyInForce',
    input: z.object({ policyId: id, schoolId: id, on: day }),
    needs: 'signed-in',
    async answer({ policyId, schoolId, on }) {
      // A school's own policy holds there, and at no other.
      const [policy] = await db.select({ of: p.schoolId }).from(p).where(eq(p.id, policyId));
      if (!policy || (policy.of !== null && policy.of !== schoolId)) return null;
      const rows = await db
        .select()
        .from(held)
        .where(and(eq(held.policyId, policyId), lte(held.fromDay, on)));
      const told = [...rows]
        .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
        .map((row, place) => ({ from: row.fromDay, versionId: row.versionId ?? undefined, place }));
      const versionId = versionInForce(told, on);
      const [row] = versionId === undefined ? [] : await db.select().from(v).where(eq(v.id, versionId));
      return row ? { ...row, heldAt: { schoolId, on } } : null;
    },
  });
  const types: Served['types'] = {
    PolicyVersion: {
      reference: ({ id: versionId }: VersionRow) => referenceTo('policyversion', versionId),
      basedOn: async ({ basedOn }: VersionRow, _, ask) => {
        const [row] = basedOn === null ? [] : await db.select().from(v).where(eq(v.id, basedOn));
        return row && mayRead(row, await askingOf(platform, ask.by)) ? basedOn : null;
      },
      overtakenBy: async (row: VersionRow) => {
        if (!onItsWay.includes(row.status)) return null;
        const [policy] = await db.select({ inForce: p.inForce }).from(p).where(eq(p.id, row.policyId));
        const now = overtakenBy(row, policy?.inForce);
        return now === undefined ? null : ((await db.select().from(v).where(eq(v.id, now)))[0] ?? null);
      },
      policy: async ({ policyId }: VersionRow) => (await db.select().from(p).where(eq(p.id, policyId)))[0],
      authors: async ({ authors }: VersionRow, _, ask) =>
        (await Promise.all(authors.map((one) => person(one, ask)))).filter((one) => one !== null),
      reasons: async (row: VersionRow) =>
        reasonsBehind(row, await db.select().from(v).where(eq(v.policyId, row.policyId))),
      draftedAt: ({ draftedAt }: VersionRow) => new Date(draftedAt).toISOString(),
      comments: (row: VersionRow, _, ask) => ofItsMaking(row.comments, row, ask),
      responses: (row: VersionRow, _, ask) => ofItsMaking(row.responses, row, ask),
      around: async (row: VersionRow, _, ask) => {
        const [around] = await ofItsMaking([row.around], row, ask);
        return (await ask.value<Pick<Around, 'header' | 'remainder'>>(around ?? null)) ?? null;
      },
      atSchool: ({ policyId, id: versionId, heldAt }: HeldRow, _, ask) =>
        heldAt ? atSchool({ policyId, versionId, ...heldAt }, ask) : null,
      findings: async (row: VersionRow, _, ask) =>
        (await ofItsMaking(row.findings, row, ask)).map((one) => ({
          ...one,
          waived: row.waived.find((other) => findingKey(other) === findingKey(one))?.reason ?? null,
        })),
      findingsAreOld: ({ lintedHash, clauses }: VersionRow) => lintedHash !== null && lintedHash !== hashOf(clauses),
      nextCommands: offeredOf(
        platform,
        policyVersionAggregate,
        versionEntitled,
        (state: Readonly<{ authors?: readonly PersonId[] }>) => state.authors ?? [],
      ),
    },
    PolicyChangeReason: {
      lesson: ({ lessonId }: Reason) => (lessonId === undefined ? null : referenceTo('lesson', lessonId)),
    },
    PolicyComment: {
      by: ({ by }: Comment, _, ask) => person(by, ask),
      at: ({ at }: Comment) => new Date(at).toISOString(),
      comment: ({ comment }: Comment, _, ask) => ask.text(comment),
    },
    PolicyResponse: {
      response: ({ response }: Response, _, ask) => ask.text(response),
      answer: ({ answer }: Response, _, ask) => ask.text(answer),
    },
    PolicyDecision: {
      at: ({ at }: Decided) => new Date(at).toISOString(),
      by: ({ by, role }: Decided, _, ask) => (role === 'SYS' ? null : person(by, ask)),
      why: ({ why }: Decided, _, ask) => ask.text(why),
      interests: async ({ interests }: Decided, _, ask) =>
        (await leads(ask)) ? ((await ask.value<readonly string[]>(interests)) ?? null) : null,
    },
  };
  return { questions: [policyVersion, policyInForce], types };
};
