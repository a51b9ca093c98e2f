import { breachSeverity } from '@caseward/cases-domain';
import { id, referencesIn } from '@caseward/kernel';
import { newestVisible, noHits, question, type Platform, type Search } from '@caseward/server-kit';
import { and, between, eq, inArray, ne, or, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { breachFiles as b } from './breach-file.projection';

const listed = { table: b, id: b.id, at: b.openedAt };
const shown: Readonly<Record<'open' | 'late' | 'held' | 'closed', SQL | undefined>> = {
  open: ne(b.status, 'closed'),
  late: eq(b.late, true),
  held: and(eq(b.held, true), ne(b.status, 'closed')),
  closed: eq(b.status, 'closed'),
};

export const breachQuestions = (platform: Platform) => [
  question({
    name: 'breachCases',
    input: z.object({
      first: z.int().min(1).max(100).default(25),
      after: z.string().max(200).optional(),
      show: z.enum(['open', 'late', 'held', 'closed']).default('open'),
      severity: breachSeverity.optional(),
    }),
    needs: 'signed-in',
    answer: ({ first, after, show, severity }, ask) =>
      newestVisible(platform, listed, ask, and(shown[show], severity && eq(b.severity, severity)), { first, after }),
  }),
  question({
    name: 'breachCase',
    input: z.object({ id }),
    needs: { roles: ['DDSL', 'DSL', 'HT'], relations: ['named'] },
    of: ({ id: record }) => ({ record }),
    answer: async ({ id: breachId }) => (await platform.db.select().from(b).where(eq(b.id, breachId)))[0] ?? null,
  }),
];

/** By reference, whole or begun, and by the person it is about. */
export const searchBreaches = (platform: Platform): Search => ({
  kind: 'breaches',
  async find({ text, people, ...page }, ask) {
    const named = await people();
    const fits = or(
      ...referencesIn(text)
        .filter(({ letter }) => letter === undefined || letter === 'B')
        .map(({ from, to }) => between(b.id, from, to)),
      named.length > 0 ? inArray(b.subject, [...named]) : undefined,
    );
    if (!fits) return noHits;
    const { items, ...rest } = await newestVisible(platform, listed, ask, fits, page);
    return { ...rest, items: items.map((row) => ({ __typename: 'BreachCase', ...row })) };
  },
});
