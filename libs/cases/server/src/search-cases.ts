import { referencesIn, type Id } from '@caseward/kernel';
import { everyRecordOf } from '@caseward/organisation-domain';
import {
  newestVisible,
  noHits,
  readingOf,
  type Ask,
  type Platform,
  type Search,
  type Served,
} from '@caseward/server-kit';
import { arrayOverlaps, between, or } from 'drizzle-orm';
import { childCases as c } from './child-case-file.projection';

const listed = { table: c, id: c.id, at: c.openedAt };

/** By reference, whole or begun, and by the children they are about. */
export const searchCases = (platform: Platform): Search => ({
  kind: 'cases',
  async find({ text, people, ...page }, ask) {
    const named = await people();
    const fits = or(
      ...referencesIn(text)
        .filter(({ letter }) => letter === undefined || letter === 'K')
        .map(({ from, to }) => between(c.id, from, to)),
      named.length > 0 ? arrayOverlaps(c.children, [...named]) : undefined,
    );
    if (!fits) return noHits;
    const { items, ...rest } = await newestVisible(platform, listed, ask, fits, page);
    return { ...rest, items: items.map((row) => ({ __typename: 'ChildCase', ...row })) };
  },
});

type Page = Readonly<{ first: number; after?: string }>;

/** What of a person's page is ours: their cases, under whichever of their records. */
export const personFields = (platform: Platform): Served['types'] => ({
  Person: {
    cases: async ({ id }: Readonly<{ id: Id }>, { first, after }: Page, ask: Ask) => {
      const records = await everyRecordOf(readingOf(platform.streams), [id]);
      return newestVisible(platform, listed, ask, arrayOverlaps(c.children, [...records]), { first, after });
    },
  },
});
