import { childCaseAggregate } from '@caseward/cases-domain';
import { imageryOf, shutByImagery } from '@caseward/concerns-domain';
import { id, referenceTo } from '@caseward/kernel';
import { everyRecordOf } from '@caseward/organisation-domain';
import {
  attachmentsOf,
  fileFieldsOf,
  nextCommandsOf,
  question,
  readingOf,
  type Ask,
  type Platform,
  type Served,
} from '@caseward/server-kit';
import { and, arrayOverlaps, desc, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { duesOf, type CaseDue } from './case-dues';
import { caseList } from './case-list';
import { breachFiles } from './breach/breach-file.projection';
import { childCases as c, type ChildCaseRow } from './child-case-file.projection';
import { chronology } from './chronology';
import { chronologyFields, type Told } from './chronology-fields';
import { investigations } from './investigation/investigation-file.projection';
import { entriesOf, significantFor, storyOf } from './tell';

const instant = (at: string) => new Date(at).toISOString();

const decided = ['TriageDecided', 'TriageDecisionRevised'];
/** Where the files of a record of this context stand. */
const withFiles: Readonly<Partial<Record<string, typeof c | typeof breachFiles | typeof investigations>>> = {
  childcase: c,
  breach: breachFiles,
  investigation: investigations,
};
type Listed = ChildCaseRow & Readonly<{ dues?: readonly CaseDue[] | undefined }>;

export const caseQuestions = (platform: Platform) => {
  const { db, access } = platform;
  const childCase = question({
    name: 'childCase',
    input: z.object({ id }),
    needs: { roles: ['DSL', 'DDSL'], relations: ['named'] },
    of: ({ id: record }) => ({ record }),
    answer: async ({ id: caseId }) => (await db.select().from(c).where(eq(c.id, caseId)))[0] ?? null,
  });

  /** Only of records that the asker may know of: a concern may be closed to somebody who sees the case. */
  const chronologyOf = async (row: ChildCaseRow, ask: Ask): Promise<Told[]> => {
    const [rows, significant] = await Promise.all([
      storyOf(platform, [row.id, ...row.concerns], ask),
      significantFor(platform, [row.id], ask),
    ]);
    return entriesOf(rows, row.id, significant);
  };
  const historyOf = async (concernId: string): Promise<Told[]> =>
    entriesOf(await chronology.of(db, [concernId]), concernId);
  const openCasesOf = async ({ children }: Readonly<{ children: readonly string[] }>, ask: Ask) => {
    if (children.length === 0) return [];
    const records = await everyRecordOf(readingOf(platform.streams), children);
    const shared = and(
      arrayOverlaps(c.children, [...records]),
      ne(c.status, 'closed'),
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
  const everybody = (people: readonly string[], row: ChildCaseRow, ask: Ask) =>
    Promise.all(people.map((person) => ask.refer('Person', person, row.id)));

  const types: Served['types'] = {
    Concern: {
      history: ({ id: concernId }: Readonly<{ id: string }>) => historyOf(concernId),
      openCases: (row: Readonly<{ children: readonly string[] }>, _, ask) => openCasesOf(row, ask),
    },
    ChildCase: {
      reference: ({ id: caseId }: ChildCaseRow) => referenceTo('childcase', caseId),
      openedAt: ({ openedAt }: ChildCaseRow) => instant(openedAt),
      closedAt: ({ closedAt }: ChildCaseRow) => closedAt && instant(closedAt),
      owner: (row: ChildCaseRow, _, ask) => ask.refer('Person', row.owner, row.id),
      team: (row: ChildCaseRow, _, ask) => everybody(row.team, row, ask),
      children: (row: ChildCaseRow, _, ask) => everybody(row.children, row, ask),
      people: (row: ChildCaseRow, _, ask) =>
        Promise.all(
          row.people.map(async ({ personId, part }) => ({ part, person: await ask.refer('Person', personId, row.id) })),
        ),
      dues: async (row: Listed) => row.dues ?? (await duesOf(platform, [row])).get(row.id),
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
        const table = withFiles[ofKind];
        if (!table || !(await ask.mayRead(ofRecord, 'narrative', false))) return [];
        const [row] = await db.select({ id: table.id, attachments: table.attachments }).from(table).where(eq(table.id, ofRecord)); // prettier-ignore
        return row ? attachmentsOf(row).map((one) => ({ ...one, through: imageryId, record: ofRecord })) : [];
      },
    },
    CaseDue: { due: ({ due }: CaseDue) => instant(due) },
    ...chronologyFields,
  };
  return { questions: [caseList(platform), childCase], types };
};
