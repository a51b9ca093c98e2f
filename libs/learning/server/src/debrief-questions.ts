import { investigationOfBreach } from '@caseward/cases-domain';
import { id, referenceTo, type Id } from '@caseward/kernel';
import { debriefAggregate, debriefDue, debriefOfBreach } from '@caseward/learning-domain';
import { newestVisible, nextCommandsOf, question, type Ask, type Platform, type Served } from '@caseward/server-kit';
import { eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { debriefFiles as d, type DebriefRow } from './debrief-file.projection';
import { lessonFiles } from './lesson-file.projection';
import { cameFrom, storiesIn } from './told';

const unheld = ['due', 'scheduled'] as const;
const unfinished = [...unheld, 'held', 'notes_agreed', 'lessons_extracted'] as const;
/** Nobody orders more than a few; those that there are not have no story. */
const MOST_INVESTIGATIONS = 4;
/** What was found out about a breach stands on the record of its investigation, or of the next when that was given up. */
const toldIn = ({ ofKind, ofRecord }: DebriefRow): readonly Id[] =>
  ofKind === 'breach'
    ? [ofRecord, ...Array.from({ length: MOST_INVESTIGATIONS }, (_, n) => investigationOfBreach(ofRecord, n))]
    : [ofRecord];
const known = (person: object | null): person is object => person !== null;

export const debriefQuestions = (platform: Platform): Pick<Served, 'questions' | 'types'> => {
  const { db, access, calendars } = platform;
  const stories = storiesIn(platform);
  const debriefs = question({
    name: 'debriefs',
    input: z.object({ first: z.int().min(1).max(100).default(25), after: z.string().optional(), open: z.boolean() }),
    needs: 'signed-in',
    answer: ({ first, after, open }, ask) =>
      newestVisible(
        platform,
        { table: d, id: d.id, at: d.begunAt },
        ask,
        open ? inArray(d.status, [...unfinished]) : undefined,
        { first, after },
      ),
  });
  const debrief = question({
    name: 'debrief',
    input: z.object({ id }),
    needs: { roles: ['DSL', 'DDSL', 'HT'], relations: ['named'] },
    of: ({ id: record }) => ({ record }),
    answer: async ({ id: debriefId }) => (await db.select().from(d).where(eq(d.id, debriefId)))[0] ?? null,
  });
  const people = async (ids: readonly Id[], row: DebriefRow, ask: Ask) =>
    (await Promise.all(ids.map((one) => ask.refer('Person', one, row.id)))).filter(known);

  const types: Served['types'] = {
    BreachCase: {
      debrief: async ({ id: breachId }: Readonly<{ id: Id }>, _, ask) => {
        const debriefId = debriefOfBreach(breachId);
        if (!(await access.among(ask.by, [debriefId])).has(debriefId)) return null;
        return (await db.select().from(d).where(eq(d.id, debriefId)))[0] ?? null;
      },
    },
    Debrief: {
      reference: ({ id: debriefId }: DebriefRow) => referenceTo('debrief', debriefId),
      begunAt: ({ begunAt }: DebriefRow) => new Date(begunAt).toISOString(),
      dueAt: async ({ begunAt, schoolId, status }: DebriefRow) =>
        unheld.some((one) => one === status)
          ? debriefDue(await calendars.of(schoolId), new Date(begunAt).toISOString())
          : null,
      from: ({ ofKind, ofRecord }: DebriefRow, _, ask) => cameFrom(ofKind, ofRecord, ask),
      reason: ({ reason }: DebriefRow, _, ask) => ask.text(reason),
      facilitator: (row: DebriefRow, _, ask) => row.facilitator && ask.refer('Person', row.facilitator, row.id),
      participants: (row: DebriefRow, _, ask) => people(row.participants, row, ask),
      facts: ({ facts }: DebriefRow, _, ask) => stories.ofEntries(facts, ask),
      factsToPick: (row: DebriefRow, _, ask) =>
        row.status === 'scheduled' || row.status === 'held' ? stories.ofRecords(toldIn(row), ask) : [],
      notes: ({ notes }: DebriefRow, _, ask) => ask.text(notes),
      noLessonBecause: ({ noLessonBecause }: DebriefRow, _, ask) => ask.text(noLessonBecause),
      lessons: async ({ lessons }: DebriefRow, _, ask) => {
        const open = await access.among(ask.by, lessons);
        const mine = lessons.filter((one) => open.has(one));
        return mine.length === 0 ? [] : db.select().from(lessonFiles).where(inArray(lessonFiles.id, mine));
      },
      story: ({ id: debriefId }: DebriefRow) => stories.own(debriefId),
      nextCommands: nextCommandsOf(platform, debriefAggregate),
      entries: ({ id: debriefId }: DebriefRow) => stories.entries(debriefId),
      whoCanSee: ({ id: debriefId }: DebriefRow, _, ask) => ask.whoCanSee(debriefId),
    },
    DebriefMeeting: { notes: ({ notes }: NonNullable<DebriefRow['meeting']>, _, ask) => ask.text(notes) },
    DebriefCard: { text: ({ text }: DebriefRow['worked'][number], _, ask) => ask.text(text) },
  };
  return { questions: [debriefs, debrief], types };
};
