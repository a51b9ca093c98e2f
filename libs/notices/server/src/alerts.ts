import { referenceTo } from '@caseward/kernel';
import { alerts as a, known, type AlertRow } from '@caseward/outbox';
import { question, type Asker, type Platform } from '@caseward/server-kit';
import { and, eq, isNotNull, isNull, ne, or, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { alertSeen as seen } from './alert-seen.projection';
import { fromCursor, toCursor, type Cursor } from './cursor';

type Line = Omit<AlertRow, 'parts'> & Readonly<{ seenAt: string | null }>;
/** Of what kind of record a notice tells, by the first word of its name. */
const kinds: Readonly<Record<string, string>> = {
  CASE: 'childcase',
  CONFERENCE: 'childcase',
  REFERRAL: 'childcase',
  CONDUCT: 'adultconduct',
  LADO: 'adultconduct',
  BREACH: 'breach',
  INVESTIGATION: 'investigation',
  FINDINGS: 'investigation',
  ADOPTION: 'adoption',
  ACKNOWLEDGEMENT: 'acknowledgement',
  IMAGERY: 'imagery',
  DEBRIEF: 'debrief',
  LESSON: 'lesson',
  POLICY: 'policy',
  TEXT: 'policyversion',
};
const kindOf = (notice: string): string => kinds[notice.split('_')[0] ?? ''] ?? 'concern';
/** More than that is "many" on any bell. */
const MOST_COUNTED = 100;

export const alertQuestions = ({ db, access }: Platform) => {
  /**
   * One line for each record, its most urgent and then its newest; told to them, and not their own doing. Whoever reads a
   * record that they reported has two, each with a page of its own.
   */
  const linesFor = async ({ person, ...asker }: Asker, settled: boolean) => {
    const state = settled ? isNotNull(a.settledAt) : isNull(a.settledAt);
    const [read, reported] = await Promise.all([false, true].map((own) => access.visible({ person, ...asker }, a.record, own))); // prettier-ignore
    const mine = or(sql`${person} = any(${a.people})`, and(isNull(a.people), ne(a.actor, person)));
    const open = or(
      and(eq(a.knownAs, 'reader'), read),
      and(eq(a.knownAs, 'reporter'), reported),
      // Told by name alone.
      and(eq(a.knownAs, 'anybody'), isNotNull(a.people)),
    );
    return db
      .selectDistinctOn([a.record, a.knownAs], {
        id: a.id,
        notice: a.notice,
        urgent: a.urgent,
        record: a.record,
        toldAt: a.toldAt,
        actor: a.actor,
        people: a.people,
        knownAs: a.knownAs,
        settledAt: a.settledAt,
        seenAt: seen.seenAt,
      }) // prettier-ignore
      .from(a)
      .leftJoin(seen, and(eq(seen.alert, a.id), eq(seen.person, person)))
      .where(and(mine, state, open))
      .orderBy(a.record, a.knownAs, sql`${a.urgent} desc`, sql`${a.toldAt} desc`)
      .as('line');
  };
  type Lines = Awaited<ReturnType<typeof linesFor>>;
  const read = (line: Lines, where: SQL | undefined, most: number): Promise<Line[]> =>
    db
      .select()
      .from(line)
      .where(where)
      .orderBy(sql`${line.toldAt} desc, ${line.id} desc`)
      .limit(most);
  const open = (asker: Asker, lines: readonly Line[]) => known(access, asker, lines);
  const isNew = (line: Lines) => or(isNull(line.seenAt), sql`${line.seenAt} < ${line.toldAt}`);

  /** Reads on until the page is full: what was shut a moment ago leaves no gap. */
  const page = async (asker: Asker, line: Lines, first: number, after: Cursor | undefined) => {
    const found: Line[] = [];
    for (let from = after; ;) {
      const beyond = from && sql`(${line.toldAt}, ${line.id}) < (${from.at}, ${from.id})`;
      const rows = await read(line, beyond, first + 1);
      found.push(...(await open(asker, rows)));
      const end = rows.at(-1);
      if (!end || rows.length <= first || found.length > first) break;
      from = { at: end.toldAt, id: end.id };
    }
    const items = found.slice(0, first);
    const last = found.length > first ? items.at(-1) : undefined;
    return { items, next: last ? toCursor({ at: last.toldAt, id: last.id }) : null };
  };

  const alerts = question({
    name: 'alerts',
    input: z.object({
      settled: z.boolean().default(false),
      first: z.int().min(1).max(100).default(25),
      after: z.string().max(200).optional(),
    }),
    needs: 'signed-in',
    async answer({ settled, first, after }, { by }) {
      const waiting = await linesFor(by, false);
      const [listed, fresh] = await Promise.all([
        page(by, settled ? await linesFor(by, true) : waiting, first, fromCursor(after)),
        read(waiting, isNew(waiting), MOST_COUNTED),
      ]);
      return { ...listed, unseen: (await open(by, fresh)).length };
    },
  });
  return [alerts];
};

export const alertTypes = {
  Alert: {
    reference: ({ record, notice }: Line) => referenceTo(kindOf(notice), record),
    kind: ({ notice }: Line) => notice,
    at: ({ toldAt }: Line) => new Date(toldAt).toISOString(),
    seen: ({ seenAt, toldAt }: Line) => seenAt !== null && Date.parse(seenAt) >= Date.parse(toldAt),
    settled: ({ settledAt }: Line) => settledAt !== null,
  },
};
