import { id } from '@caseward/kernel';
import { newestVisible, question, type Platform } from '@caseward/server-kit';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { conductFiles as c } from './conduct-file.projection';
import { selfReferrals as s } from './self-referral.projection';

const paging = z.object({ first: z.int().min(1).max(100).default(25), after: z.string().max(200).optional() });

export const conductQuestions = (platform: Platform) => [
  question({
    name: 'adultConductRecords',
    input: paging,
    needs: 'signed-in',
    answer: ({ first, after }, ask) =>
      newestVisible(platform, { table: c, id: c.id, at: c.raisedAt }, ask, undefined, { first, after }),
  }),
  question({
    name: 'adultConductRecord',
    input: z.object({ id }),
    needs: { roles: [], relations: ['named'] },
    of: ({ id: record }) => ({ record }),
    answer: async ({ id: record }) => (await platform.db.select().from(c).where(eq(c.id, record)))[0] ?? null,
  }),
  question({
    name: 'mySelfReferrals',
    input: paging,
    needs: 'signed-in',
    answer: ({ first, after }, ask) =>
      newestVisible(platform, { table: s, id: s.id, at: s.madeAt, ownReports: true }, ask, eq(s.by, ask.by.person), {
        first,
        after,
      }),
  }),
];
