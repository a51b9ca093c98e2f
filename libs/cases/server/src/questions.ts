import { childCaseAggregate } from '@caseward/cases-domain';
import { imageryOf, shutByImagery } from '@caseward/concerns-domain';
import { id, referenceTo } from '@caseward/kernel';
import {
  attachmentsOf,
  fileFieldsOf,
  nextCommandsOf,
  question,
  type Ask,
  type Platform,
  type Served,
} from '@caseward/server-kit';
import { and, arrayOverlaps, count, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { childCases as c, type ChildCaseRow } from './child-case-file.projection';
import { chronology } from './chronology';
import { chronologyFields, type Told } from './chronology-fields';

const instant = (at: string) => new Date(at).toISOString();

const decided = ['TriageDecided', 'TriageDecisionRevised'];

export const caseQuestions = (platform: Platform) => {
  const { db, access } = platform;
  const childCasesList = question({
    name: 'childCases',
    input: z.object({
      first: z.int().min(1).max(100).default(25),
      after: z
        .string()
        .regex(/^\d{1,9}$/)
        .optional(),
    }),
    needs: 'signed-in',
    async answer({ first, after }, ask) {
      const mine = await access.visible(ask.by, c.id);
      const skip = Number(after ?? 0);
      const [rows, [all]] = await Promise.all([
        db
          .select()
          .from(c)
          .where(mine)
          .orderBy(desc(c.openedAt), desc(c.id))
          .offset(skip)
          .limit(first + 1),
        db.select({ n: count() }).from(c).where(mine),
      ]);
      const open = await access.among(ask.by, rows.map((row) => row.id)); // prettier-ignore
      const items = rows.slice(0, first).filter((row) => open.has(row.id));
      return { items, next: rows.length > first ? String(skip + first) : null, total: all?.n ?? 0 };
    },
  });

  const childCase = question({
    name: 'childCase',
    input: z.object({ id }),
    needs: { roles: ['DSL', 'DDSL'], relations: ['named'] },
    of: ({ id: record }) => ({ record }),
    answer: async ({ id: caseId }) => (await db.select().from(c).where(eq(c.id, caseId)))[0] ?? null,
  });

  /** Only of records that the asker may know of: a concern may be closed to somebody who sees the case. */
  const chronologyOf = async (row: ChildCaseRow, ask: Ask): Promise<Told[]> => {
    const records = [row.id, ...row.concerns];
    // Asked of each, so that reading a concern through its case is written down as reading the concern.
    const open = await Promise.all(records.map((record) => ask.mayRead(record, 'narrative', false)));
    const rows = await chronology.of(db, records.filter((_, i) => open[i])); // prettier-ignore
    return rows.map((told) => ({ ...told, through: row.id }));
  };
  const historyOf = async (concernId: string): Promise<Told[]> =>
    (await chronology.of(db, [concernId])).map((told) => ({ ...told, through: concernId }));
  const openCasesOf = async ({ children }: Readonly<{ children: readonly string[] }>, ask: Ask) => {
    if (children.length === 0) return [];
    const shared = and(
      arrayOverlaps(c.children, [...children]),
      eq(c.status, 'open'),
      await access.visible(ask.by, c.id),
    );
    const rows = await db.select().from(c).where(shared).orderBy(desc(c.openedAt)).limit(20);
    const open = await access.among(ask.by, rows.map((row) => row.id)); // prettier-ignore
    return rows.filter((row) => open.has(row.id));
  };
  const lastDecision = async (row: ChildCaseRow, ask: Ask) => {
    const open = await Promise.all(row.concerns.map((concern) => ask.mayRead(concern, 'open', false)));
    const decisions = (await chronology.of(db, row.concerns.filter((_, i) => open[i]))).filter(({ kind }) => decided.includes(kind)); // prettier-ignore
    return decisions.at(-1)?.open;
  };

  const types: Served['types'] = {
    Concern: {
      history: ({ id: concernId }: Readonly<{ id: string }>) => historyOf(concernId),
      openCases: (row: Readonly<{ children: readonly string[] }>, _, ask) => openCasesOf(row, ask),
    },
    ChildCase: {
      reference: ({ id: caseId }: ChildCaseRow) => referenceTo('childcase', caseId),
      openedAt: ({ openedAt }: ChildCaseRow) => instant(openedAt),
      owner: (row: ChildCaseRow, _, ask) => ask.refer('Person', row.owner, row.id),
      children: (row: ChildCaseRow, _, ask) =>
        Promise.all(row.children.map((child) => ask.refer('Person', child, row.id))),
      level: async (row: ChildCaseRow, _, ask) => (await lastDecision(row, ask))?.['level'] ?? null,
      category: async (row: ChildCaseRow, _, ask) => (await lastDecision(row, ask))?.['category'] ?? null,
      chronology: (row: ChildCaseRow, _, ask) => chronologyOf(row, ask),
      nextCommands: nextCommandsOf(platform, childCaseAggregate),
      entries: async ({ id: caseId }: ChildCaseRow) => (await chronology.of(db, [caseId])).at(-1)?.number ?? 0,
      whoCanSee: ({ id: caseId }: ChildCaseRow, _, ask) => ask.whoCanSee(caseId),
      ...fileFieldsOf(platform, shutByImagery, imageryOf),
    },
    ImageryProtocol: {
      story: async ({ id: imageryId }: Readonly<{ id: string }>) =>
        (await chronology.of(db, [imageryId])).map((told) => ({ ...told, through: imageryId })),
      caseAttachments: async (
        { ofKind, ofRecord, id: imageryId }: Readonly<{ ofKind: string; ofRecord: string; id: string }>,
        _,
        ask,
      ) => {
        if (ofKind !== 'childcase' || !(await ask.mayRead(ofRecord, 'narrative', false))) return [];
        const [row] = await db.select().from(c).where(eq(c.id, ofRecord));
        return row ? attachmentsOf(row).map((one) => ({ ...one, through: imageryId, record: ofRecord })) : [];
      },
    },
    ...chronologyFields,
  };
  return { questions: [childCasesList, childCase], types };
};
