import { newestVisible, question, type Platform } from '@caseward/server-kit';
import { and, arrayContains, eq, ne, or, type SQL } from 'drizzle-orm';
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
export const caseList = (platform: Platform) =>
  question({
    name: 'childCases',
    input: z.object({
      first: z.int().min(1).max(100).default(25),
      after: z.string().max(200).optional(),
      show: z.enum(['live', 'mine', 'reminded', 'resting', 'closed', 'all']).default('live'),
    }),
    needs: 'signed-in',
    async answer({ first, after, show }, ask) {
      const fits = filterFor(show, ask.by.person);
      const page = await newestVisible(platform, { table: c, id: c.id, at: c.openedAt }, ask, fits, { first, after });
      const dues = await duesOf(platform, page.items);
      return { ...page, items: page.items.map((row) => ({ ...row, dues: dues.get(row.id) })) };
    },
  });
