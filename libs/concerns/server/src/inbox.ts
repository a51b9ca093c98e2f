import { dayOf, id } from '@caseward/kernel';
import { isWaiting, queueNames, queuesFor } from './queues';
import { question, type Ask, type Platform } from '@caseward/server-kit';
import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { concernFiles as c, type ConcernRow } from './concern-file.projection';
import { fromCursor, toCursor, type Cursor } from './cursor';

const paging = { first: z.int().min(1).max(100).default(25), after: z.string().max(200).optional() };

/** The triage inbox and the reporter's own list: both filtered by what the asker may know of, first in SQL, then at the head. */
export const listQuestions = ({ db, access, clock }: Platform) => {
  type List = Readonly<{ mine: SQL | undefined; beyond: (from: Cursor) => SQL; order: readonly SQL[]; ownReports: boolean }>; // prettier-ignore

  /** Reads on until the page is full: a row that was shut a moment ago is neither shown nor a place from which to go on. */
  const page = async (
    ask: Ask,
    { mine, beyond, order, ownReports }: List,
    first: number,
    after: string | undefined,
  ) => {
    const found: ConcernRow[] = [];
    let shut = 0;
    for (let from = fromCursor(after); ;) {
      const rows: ConcernRow[] = await db
        .select()
        .from(c)
        .where(and(mine, from && beyond(from)))
        .orderBy(...order)
        .limit(first + 1);
      const open = await access.among(ask.by, rows.map((row) => row.id), ownReports); // prettier-ignore
      found.push(...rows.filter((row) => open.has(row.id)));
      shut += rows.length - open.size;
      const end = rows.at(-1);
      if (!end || rows.length <= first || found.length > first) break;
      from = { rank: end.urgency, at: end.submittedAt, id: end.id };
    }
    const items = found.slice(0, first);
    return { items, last: found.length > first ? items.at(-1) : undefined, shut };
  };

  const triageInbox = question({
    name: 'triageInbox',
    input: z.object({ queue: z.enum(queueNames).default('new'), schoolId: id.optional(), ...paging }),
    needs: 'signed-in',
    async answer({ queue, schoolId, first, after }, ask) {
      const seen = and(await access.visible(ask.by, c.id), schoolId ? eq(c.schoolId, schoolId) : undefined);
      const queues = queuesFor(ask.by.person, dayOf(clock.now()));
      const mine = and(seen, queues[queue]);
      const waiting = isWaiting(queue);
      // Most urgent first, then longest waiting; what has been decided, newest first.
      const beyond = (from: Cursor) =>
        waiting
          ? sql`(${c.urgency}, ${c.submittedAt}, ${c.id}) > (${from.rank}, ${from.at}, ${from.id})`
          : sql`(${c.submittedAt}, ${c.id}) < (${from.at}, ${from.id})`;
      const order = waiting ? [asc(c.urgency), asc(c.submittedAt), asc(c.id)] : [desc(c.submittedAt), desc(c.id)];
      const inQueue = (one: SQL | undefined) => sql`count(*) filter (where ${one ?? sql`true`})`.mapWith(Number);
      const [{ items, last, shut }, [all]] = await Promise.all([
        page(ask, { mine, beyond, order, ownReports: false }, first, after),
        db
          .select({
            total: inQueue(queues[queue]),
            new: inQueue(queues.new),
            mine: inQueue(queues.mine),
            waiting: inQueue(queues.waiting),
            snoozed: inQueue(queues.snoozed),
          })
          .from(c)
          .where(seen),
      ]);
      const { total, ...counts } = all ?? { total: 0, new: 0, mine: 0, waiting: 0, snoozed: 0 };
      return {
        items,
        next: last ? toCursor(last.urgency, last.submittedAt, last.id) : null,
        total: total - shut,
        counts: queue in counts ? { ...counts, [queue]: total - shut } : counts,
      };
    },
  });

  const myReports = question({
    name: 'myReports',
    input: z.object(paging),
    needs: 'signed-in',
    async answer({ first, after }, ask) {
      const mine = and(eq(c.reporter, ask.by.person), await access.visible(ask.by, c.id, true));
      const beyond = (from: Cursor) => sql`(${c.submittedAt}, ${c.id}) < (${from.at}, ${from.id})`;
      const order = [desc(c.submittedAt), desc(c.id)];
      const { items, last } = await page(ask, { mine, beyond, order, ownReports: true }, first, after);
      return { items, next: last ? toCursor(0, last.submittedAt, last.id) : null };
    },
  });

  const one = async (concernId: string): Promise<ConcernRow | null> =>
    (await db.select().from(c).where(eq(c.id, concernId)))[0] ?? null;
  const byId = { input: z.object({ id }), of: ({ id: record }: { id: string }) => ({ record }) };

  const concern = question({
    name: 'concern',
    ...byId,
    needs: { roles: ['DSL', 'DDSL'], relations: ['named'] },
    answer: ({ id: concernId }) => one(concernId),
  });
  const myReport = question({
    name: 'myReport',
    ...byId,
    needs: { roles: [], relations: ['reporter'] },
    answer: ({ id: concernId }) => one(concernId),
  });
  return [triageInbox, myReports, concern, myReport];
};
