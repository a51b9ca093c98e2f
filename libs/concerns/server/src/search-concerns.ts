import { referencesIn, type Id } from '@caseward/kernel';
import { everyRecordOf } from '@caseward/organisation-domain';
import {
  newestVisible,
  noHits,
  readingOf,
  type Platform,
  type Search,
  type Served,
  type Ask,
} from '@caseward/server-kit';
import { between, or, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { concernFiles as c } from './concern-file.projection';
import { searchWritten } from './search-written';

const listed = { table: c, id: c.id, at: c.submittedAt };

/** Concerns in which any of these people has a part: by now, or as its reporter wrote it. */
const naming = (people: readonly Id[], within: PgColumn = c.people) =>
  sql`exists (select 1 from jsonb_array_elements(${within}) named where (named->>'personId')::uuid = any(${sql.param([...people])}::uuid[]))`;

/**
 * By reference, whole or begun, and by whoever is named in them: each only as far as the asker may know of it. A report is
 * found by whom its reporter named: whether somebody else was named since is not for them to try out.
 */
export const searchConcerns = (platform: Platform): Required<Pick<Served, 'searches'>> => {
  const search = (kind: string, __typename: string, ownReports: boolean): Search => ({
    kind,
    async find({ text, people, ...page }, ask) {
      const named = await people();
      const fits = or(
        ...referencesIn(text)
          .filter(({ letter }) => letter === undefined || letter === 'C')
          .map(({ from, to }) => between(c.id, from, to)),
        named.length > 0 ? naming(named, ownReports ? c.reportedPeople : c.people) : undefined,
      );
      if (!fits) return noHits;
      const { items, ...rest } = await newestVisible(platform, { ...listed, ownReports }, ask, fits, page);
      return { ...rest, items: items.map((row) => ({ __typename, ...row })) };
    },
  });
  return {
    searches: [search('concerns', 'Concern', false), search('reports', 'Report', true), searchWritten(platform)],
  };
};

type Page = Readonly<{ first: number; after?: string }>;

/** What of a person's page is ours: the concerns that name them, under whichever of their records. */
export const personFields = (platform: Platform): Served['types'] => ({
  Person: {
    concerns: async ({ id }: Readonly<{ id: Id }>, { first, after }: Page, ask: Ask) =>
      newestVisible(platform, listed, ask, naming(await everyRecordOf(readingOf(platform.streams), [id])), {
        first,
        after,
      }),
  },
});
