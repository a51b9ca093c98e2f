import { childFileAggregate } from '@caseward/cases-domain';
import { concernAggregate } from '@caseward/concerns-domain';
import { companionId, id, referenceTo, type Id } from '@caseward/kernel';
import { everyRecordOf, restrictionsOn } from '@caseward/organisation-domain';
import { nextCommandsOf, question, readingOf, type Ask, type Platform, type Served } from '@caseward/server-kit';
import { and, arrayOverlaps, eq, inArray, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { childCases as c } from './child-case-file.projection';
import { childFiles as f, type ChildFileRow } from './child-file.projection';
import { chronology } from './chronology';
import { entriesOf, filesOf, storyOf } from './tell';

const aboutThem: readonly string[] = ['subject', 'affected'];
/** What puts a name into a concern. */
const naming = ['ConcernSubmitted', 'PersonLinked', 'ConcernReattributed'];
const filesFor = (children: readonly Id[]) => children.map((child) => companionId(child, 'childfile'));
const pressing = ({ plan }: ChildFileRow): number => ['child_in_need', 'child_protection'].indexOf(plan);

/** A child's file: what is in place for them, and their whole story over every record about them. */
export const fileQuestions = (platform: Platform) => {
  const { db, access } = platform;
  const childFile = question({
    name: 'childFile',
    input: z.object({ id }),
    needs: { roles: ['DSL', 'DDSL'], relations: ['named'] },
    of: ({ id: record }) => ({ record }),
    answer: async ({ id: fileId }) => (await db.select().from(f).where(eq(f.id, fileId)))[0] ?? null,
  });

  const recordsOf = (children: readonly Id[]) => everyRecordOf(readingOf(platform.streams), children);

  /**
   * Concerns about the child, whether or not one of them became a case. Of those that name the child or once did, the rule of
   * the concern says whether it still is about them, as `MarkSignificant` asks it: a mistake in writing is no part of a file.
   */
  const concernsAbout = async (children: readonly Id[]): Promise<readonly Id[]> => {
    const t = chronology.table;
    const named = or(
      ...aboutThem.flatMap((part) => children.map((personId) => sql`(${t.open}::jsonb -> 'people') @> ${JSON.stringify([{ personId, part }])}::jsonb`)), // prettier-ignore
      inArray(sql`${t.open} ->> 'personId'`, [...children]),
      inArray(sql`${t.open} ->> 'to'`, [...children]),
    );
    const rows = await db
      .selectDistinct({ id: t.recordId })
      .from(t)
      .where(and(inArray(t.kind, naming), named));
    const about = rows.map(async ({ id: concernId }) => {
      const { state } = await platform.streams.fold(concernAggregate, concernId);
      return state.status !== 'none' && state.children.some((one) => children.includes(one)) ? [concernId] : [];
    });
    return (await Promise.all(about)).flat();
  };
  /** The file, the cases and the concerns of the child that the asker may know of, under each record of the child, as one story. */
  const wholeStory = async (row: ChildFileRow, ask: Ask) => {
    const children = await recordsOf([row.child]);
    const [cases, files, reported] = await Promise.all([
      db
        .select({ id: c.id, concerns: c.concerns })
        .from(c)
        .where(arrayOverlaps(c.children, [...children])),
      filesOf(platform, filesFor(children), ask),
      concernsAbout(children),
    ]);
    const concerns = [...new Set([...cases.flatMap((one) => one.concerns), ...reported])];
    const candidates = [...cases.map((one) => one.id), ...concerns];
    const open = await access.among(ask.by, candidates);
    const others = files.map((one) => one.id).filter((one) => one !== row.id);
    const rows = await storyOf(platform, [row.id, ...others, ...candidates.filter((one) => open.has(one))], ask);
    return entriesOf(rows, row.id, new Set([row, ...files].flatMap(({ significant }) => significant)));
  };

  const types: Served['types'] = {
    Person: {
      /**
       * Of a child with two records that were merged there may be two: first the one with a plan that keeps their cases open,
       * so that it can be ended, then that of the record that stays.
       */
      childFile: async ({ id: child }: Readonly<{ id: Id }>, _, ask) => {
        const ids = filesFor(await recordsOf([child]));
        const files = await filesOf(platform, ids, ask);
        const [first] = files.sort((a, b) => pressing(b) - pressing(a) || ids.indexOf(a.id) - ids.indexOf(b.id));
        return first ?? null;
      },
    },
    ChildFile: {
      reference: ({ id: fileId }: ChildFileRow) => referenceTo('childfile', fileId),
      openedAt: ({ openedAt }: ChildFileRow) => new Date(openedAt).toISOString(),
      child: ({ child, id: fileId }: ChildFileRow, _, ask) => ask.refer('Person', child, fileId),
      authority: ({ authority }: ChildFileRow, _, ask) => ask.text(authority),
      socialWorker: ({ socialWorker }: ChildFileRow, _, ask) => ask.text(socialWorker),
      planNote: ({ planNote }: ChildFileRow, _, ask) => ask.text(planNote),
      restrictionsInForce: ({ child }: ChildFileRow) => restrictionsOn(readingOf(platform.streams), [child]),
      linked: ({ linked, id: fileId }: ChildFileRow, _, ask) =>
        Promise.all(
          linked.map(async ({ other, as, note }) => ({
            as,
            child: await ask.refer('Person', other, fileId),
            note: await ask.text(note),
          })),
        ),
      story: (row: ChildFileRow, _, ask) => wholeStory(row, ask),
      nextCommands: nextCommandsOf(platform, childFileAggregate),
      entries: async ({ id: fileId }: ChildFileRow) => (await chronology.of(db, [fileId])).at(-1)?.number ?? 0,
      whoCanSee: ({ id: fileId }: ChildFileRow, _, ask) => ask.whoCanSee(fileId),
    },
    ChildCase: {
      /** Of each of its children, under each of their records, as far as there is one that the asker may know of. */
      files: async ({ children }: Readonly<{ children: readonly Id[] }>, _, ask) =>
        filesOf(platform, filesFor(await recordsOf(children)), ask),
    },
  };
  return { questions: [childFile], types };
};
