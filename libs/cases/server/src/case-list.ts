import { question, type Platform } from '@caseward/server-kit';
import { and, arrayContains, count, desc, eq, ne, or, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { duesOf } from './case-dues';
import { childCases as c } from './child-case-file.projection';

type Show = 'live' | 'mine' | 'reminded' | 'resting' | 'closed' | 'all';
const filterFor = (show: Show, person: string): SQL | undefined => {
  const live = ne(c.status, 'closed');
  return {
    live,
    mine: and(live, or(eq(c.owner, person), arrayContains(c.team, [person]))),
    reminded: and(live, eq(c.reminded, true)),
    resting: eq(c.status, 'dormant'),
    closed: eq(c.status, 'closed'),
    all: undefined,
  }[show];
};

/** The cases that one may know of, the newest first; `show` says which of them. */
export const caseList = (platform: Platform) => {
  const { db, access } = platform;
  return question({
    name: 'childCases',
    input: z.object({
      first: z.int().min(1).max(100).default(25),
      after: z
        .string()
        .regex(/^\d{1,9}$/)
        .optional(),
      show: z.enum(['live', 'mine', 'reminded', 'resting', 'closed', 'all']).default('live'),
    }),
    needs: 'signed-in',
    async answer({ first, after, show }, ask) {
      const mine = and(await access.visible(ask.by, c.id), filterFor(show, ask.by.person));
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
      const seen = rows.slice(0, first).filter((row) => open.has(row.id));
      const dues = await duesOf(platform, seen);
      const items = seen.map((row) => ({ ...row, dues: dues.get(row.id) }));
      return { items, next: rows.length > first ? String(skip + first) : null, total: all?.n ?? 0 };
    },
  });
};
